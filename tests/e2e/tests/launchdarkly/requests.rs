//! What goes out.

use launchdarkly_experiments::{Client, Error};
use serde_json::json;
use specsmith_runtime::operation::RequestError;

use crate::server::{Answer, Idle, Request, Server};
use crate::{CREDENTIAL, client, create_iteration, examples};

/// The request that a call with these keys and this body becomes.
async fn sent(keys: [&str; 3], body: launchdarkly_experiments::models::IterationInput) -> Request {
    let server = Server::answering(Answer::json(200, &examples::answer()));
    let [project, environment, experiment] = keys;
    client(server.url()).create_iteration(project, environment, experiment, body).send().await.unwrap();
    server.request()
}

/// The request of a call with values that do not matter.
async fn any_request() -> Request {
    sent(["project", "environment", "experiment"], examples::input()).await
}

#[tokio::test]
async fn method_and_path_are_those_of_the_document() {
    let request = any_request().await;
    assert_eq!(request.method, "POST");
    let path = "/api/v2/projects/project/environments/environment/experiments/experiment/iterations";
    assert_eq!(request.target, path, "and there is no query");
}

#[tokio::test]
async fn the_credential_goes_out_once_and_exactly_as_given() {
    assert_eq!(any_request().await.headers("authorization"), [CREDENTIAL]);
}

#[tokio::test]
async fn the_media_types_are_exactly_those_of_the_document() {
    let request = any_request().await;
    assert_eq!(request.headers("content-type"), ["application/json"]);
    assert_eq!(request.headers("accept"), ["application/json"]);
}

#[tokio::test]
async fn the_body_is_the_example_of_the_documentation() {
    assert_eq!(any_request().await.json(), examples::create_iteration());
}

#[tokio::test]
async fn reserved_characters_of_a_path_value_are_percent_encoded() {
    let request = sent(["p k/1", "a?b#c", "50%+é"], examples::input()).await;
    let path = "/api/v2/projects/p%20k%2F1/environments/a%3Fb%23c/experiments/50%25%2B%C3%A9/iterations";
    assert_eq!(request.target, path);
}

#[tokio::test]
async fn an_empty_text_in_the_body_is_sent() {
    let mut body = examples::input();
    body.hypothesis.clear();
    let request = sent(["project", "environment", "experiment"], body).await;
    assert_eq!(request.json()["hypothesis"], "");
}

#[tokio::test]
async fn integers_beyond_32_bits_are_sent_and_received() {
    let millis = 3_000_000_000_i64;
    let mut answer = examples::answer();
    answer["reallocationFrequencyMillis"] = json!(millis);
    let server = Server::answering(Answer::json(200, &answer));
    let body = examples::input().with_reallocation_frequency_millis(millis);
    let client = client(server.url());
    let iteration = client.create_iteration("project", "environment", "experiment", body).send().await.unwrap();
    assert_eq!(server.request().json()["reallocationFrequencyMillis"], json!(millis));
    assert_eq!(iteration.reallocation_frequency_millis, Some(millis));
}

#[tokio::test]
async fn optional_properties_that_are_not_set_are_not_sent() {
    let request = any_request().await;
    for name in ["attributes", "covariateId", "primaryFunnelKey", "notInExperimentVariationId", "isGroup", "null"] {
        assert!(!request.text().contains(name), "{name} in {}", request.text());
    }
}

#[tokio::test]
async fn an_empty_optional_array_is_sent() {
    let body = examples::input().with_attributes(Vec::new());
    let request = sent(["project", "environment", "experiment"], body).await;
    assert_eq!(request.json()["attributes"], json!([]));
}

/// What a refused call says, after a look at the server that must not have heard of it.
async fn refused(client: &Client, server: &Idle, keys: [&str; 3]) -> (RequestError, String) {
    let [project, environment, experiment] = keys;
    let call = client.create_iteration(project, environment, experiment, examples::input());
    let error = call.send().await.unwrap_err();
    assert!(!server.was_called());
    let message = error.to_string();
    let Error::Request(failure) = error else { unreachable!("{message}") };
    (failure.cause, message)
}

#[tokio::test]
async fn an_empty_path_value_is_refused_by_name_before_sending() {
    let server = Idle::new();
    for (keys, name) in [
        (["", "environment", "experiment"], "projectKey"),
        (["project", "", "experiment"], "environmentKey"),
        (["project", "environment", ""], "experimentKey"),
    ] {
        let (cause, message) = refused(&client(server.url()), &server, keys).await;
        assert_eq!(cause, RequestError::EmptyPathParameter { name });
        assert!(message.contains(name), "{message}");
    }
}

#[tokio::test]
async fn a_path_value_that_would_name_another_resource_is_refused_before_sending() {
    let server = Idle::new();
    let (cause, _) = refused(&client(server.url()), &server, ["project", "..", "experiment"]).await;
    assert_eq!(cause, RequestError::DotSegment);
}

#[tokio::test]
async fn a_call_without_a_credential_is_refused_before_sending() {
    let server = Idle::new();
    let client = Client::builder().base_url(server.url()).build().unwrap();
    let (cause, message) = refused(&client, &server, ["project", "environment", "experiment"]).await;
    assert_eq!(cause, RequestError::MissingCredential { schemes: &[&["ApiKey"]] });
    assert!(message.contains("`ApiKey`"), "{message}");
}

#[tokio::test]
async fn a_credential_with_a_line_break_is_refused_before_sending() {
    let server = Idle::new();
    let client = Client::builder().base_url(server.url()).api_key("key\r\nx-admin: 1").build().unwrap();
    let (cause, _) = refused(&client, &server, ["project", "environment", "experiment"]).await;
    assert_eq!(cause, RequestError::InvalidCredential { scheme: "ApiKey" });
}

#[tokio::test]
async fn a_header_of_the_call_takes_the_place_of_the_credential() {
    let server = Server::answering(Answer::json(200, &examples::answer()));
    let client = client(server.url());
    create_iteration(&client).header("Authorization", "another").send().await.unwrap();
    assert_eq!(server.request().headers("authorization"), ["another"]);
}
