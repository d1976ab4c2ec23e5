//! Where requests go.

use std::sync::{Arc, Mutex};

use launchdarkly_experiments::Client;
use launchdarkly_experiments::client::{ClientBuilder, Server};
use specsmith_runtime::client::{TransportError, transport_fn};
use specsmith_runtime::http::Response;
use specsmith_runtime::operation::Body;

use crate::server::{self, Answer};
use crate::{CREDENTIAL, client, create_iteration, examples};

/// Where a client with these settings sends its request to.
async fn destination(builder: ClientBuilder) -> String {
    let urls = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&urls);
    let transport = transport_fn(move |request| {
        seen.lock().unwrap().push(request.uri().to_string());
        async { Err::<Response<Body>, _>(TransportError::other("not sent")) }
    });
    let client = builder.api_key(CREDENTIAL).transport(transport).build().unwrap();
    create_iteration(&client).send().await.unwrap_err();
    let urls = urls.lock().unwrap();
    let [url] = &urls[..] else { unreachable!("{urls:?}") };
    url.strip_suffix("/api/v2/projects/project/environments/environment/experiments/experiment/iterations")
        .unwrap()
        .to_owned()
}

#[tokio::test]
async fn both_servers_of_the_document_can_be_chosen_and_the_first_is_the_default() {
    assert_eq!(destination(Client::builder()).await, "https://app.launchdarkly.com");
    for (server, url) in
        [(Server::Commercial, "https://app.launchdarkly.com"), (Server::Federal, "https://app.launchdarkly.us")]
    {
        assert_eq!(server.url(), url);
        assert_eq!(destination(Client::builder().server(server)).await, url);
    }
}

#[tokio::test]
async fn the_path_of_a_base_url_goes_before_that_of_the_operation() {
    for prefix in ["/gateway/v1", "/gateway/v1/"] {
        let server = server::Server::answering(Answer::json(200, &examples::answer()));
        create_iteration(&client(format!("{}{prefix}", server.url()))).send().await.unwrap();
        let target = server.request().target;
        assert!(target.starts_with("/gateway/v1/api/v2/projects/"), "{target}");
    }
}

#[test]
fn a_base_url_that_is_none_is_an_error() {
    let error = Client::builder().base_url("app.launchdarkly.com").build().unwrap_err().to_string();
    assert!(error.starts_with("the base URL cannot be used"), "{error}");
}
