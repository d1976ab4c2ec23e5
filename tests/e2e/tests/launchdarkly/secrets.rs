//! What is shown of a credential: nothing.

use std::error::Error as _;
use std::fmt::Debug;

use launchdarkly_experiments::{Client, Secret};

use crate::server::{Answer, Server};
use crate::{create_iteration, examples};

const SECRET: &str = "hush-hush-123";

fn client(url: &str) -> Client {
    Client::builder().base_url(url).api_key(SECRET).build().unwrap()
}

#[track_caller]
fn assert_silent(shown: &str) {
    assert!(!shown.is_empty());
    assert!(!shown.contains("hush"), "{shown}");
}

#[track_caller]
fn assert_debug_is_silent(value: &impl Debug) {
    assert_silent(&format!("{value:?}"));
    assert_silent(&format!("{value:#?}"));
}

#[test]
fn debug_output_has_no_credential() {
    assert_debug_is_silent(&Secret::new(SECRET));
    assert_debug_is_silent(&Client::builder().api_key(SECRET));
    let client = client("http://127.0.0.1:9");
    assert_debug_is_silent(&client);
    assert_debug_is_silent(&create_iteration(&client));
}

/// All that an error has to say, with what is behind it.
async fn everything_said(client: &Client) -> String {
    let error = create_iteration(client).send().await.unwrap_err();
    let mut said = format!("{error} {error:?} {error:#?}");
    let mut source = error.source();
    while let Some(error) = source {
        said.push_str(&format!(" {error} {error:?}"));
        source = error.source();
    }
    said
}

#[tokio::test]
async fn an_error_of_the_server_has_no_credential() {
    let server = Server::answering(Answer::json(500, &examples::answer()));
    assert_silent(&everything_said(&client(server.url())).await);
}

#[tokio::test]
async fn a_failure_to_connect_has_no_credential() {
    // Nothing can listen on port 0.
    assert_silent(&everything_said(&client("http://127.0.0.1:0")).await);
}

#[tokio::test]
async fn a_credential_that_cannot_be_sent_is_not_repeated() {
    let client = Client::builder().api_key(format!("{SECRET}\n")).build().unwrap();
    assert_silent(&everything_said(&client).await);
}

#[test]
fn a_base_url_with_a_password_is_refused_without_repeating_it() {
    let builder = Client::builder().base_url(format!("https://user:{SECRET}@example.com"));
    assert_debug_is_silent(&builder);
    let error = builder.build().unwrap_err();
    assert_debug_is_silent(&error);
    assert_silent(&error.to_string());
}
