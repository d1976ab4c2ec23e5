//! Credentials and servers, seen by a transport that sends nothing.

use golden_tests::servers_with_headers_of_all_requests as versioned;
use golden_tests::servers_with_reset_header_and_idempotency_keys as orders;
use golden_tests::{
    security_and_or, security_api_keys, security_called_like_the_builder, security_declared_and_not_used,
};
use golden_tests::{security_http_and_oauth, security_oauth_flows, servers_none, servers_several};
use golden_tests::{servers_relative, servers_with_variables};
use specsmith_runtime::client::{Call, Transport, transport_fn};
use specsmith_runtime::http::{Request, Response};
use specsmith_runtime::operation::{Body, Operation};
use std::pin::pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll, Waker};

/// Notes each request and answers 204.
#[derive(Clone, Default)]
struct Notes(Arc<Mutex<Vec<Request<Body>>>>);

impl Notes {
    fn transport(&self) -> impl Transport + use<> {
        let notes = Arc::clone(&self.0);
        transport_fn(move |request| {
            notes.lock().unwrap().push(request);
            async { Ok(Response::builder().status(204).body("").unwrap()) }
        })
    }

    /// The URI of the one request that `call` sends, and its headers as `name: value`; or why it sends none.
    fn of<O: Operation>(&self, call: Call<'_, O>) -> Result<Vec<String>, String>
    where
        O::Error: std::fmt::Debug,
    {
        let sent = at_once(call.send()).ok_or("the call waits")?;
        sent.map_err(|error| format!("{error:?}"))?;
        let requests = std::mem::take(&mut *self.0.lock().unwrap());
        let [request] = &requests[..] else { return Err(format!("{} requests", requests.len())) };
        let headers = request.headers().iter().map(|(name, value)| format!("{name}: {}", value.to_str().unwrap()));
        Ok(std::iter::once(request.uri().to_string()).chain(headers).collect())
    }
}

/// What a future gives that never waits.
fn at_once<T>(future: impl Future<Output = T>) -> Option<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => Some(value),
        Poll::Pending => None,
    }
}

fn sent(lines: &[&str]) -> Result<Vec<String>, String> {
    Ok(lines.iter().map(|&line| line.to_owned()).collect())
}

#[test]
fn api_keys_go_where_the_scheme_says() {
    let notes = Notes::default();
    let builder = security_api_keys::client::Client::builder("https://a.example").transport(notes.transport());
    let client = builder.in_header("k 1").in_query("k&2").in_cookie("k3").build().unwrap();
    assert_eq!(notes.of(client.header()), sent(&["https://a.example/header", "x-key: k 1"]));
    assert_eq!(notes.of(client.query()), sent(&["https://a.example/query?key=k%262"]));
    assert_eq!(notes.of(client.cookie()), sent(&["https://a.example/cookie", "cookie: session=k3"]));
    let shown = format!("{client:?}");
    assert!(!["k 1", "k&2", "k3"].iter().any(|secret| shown.contains(secret)), "{shown}");
}

#[test]
fn http_schemes_and_oauth() {
    let notes = Notes::default();
    let builder = security_http_and_oauth::client::Client::builder("https://a.example").transport(notes.transport());
    let client = builder.basic("user", "password").bearer("t1").oauth("t2").open_id("t3").build().unwrap();
    assert_eq!(
        notes.of(client.basic()),
        sent(&["https://a.example/basic", "authorization: Basic dXNlcjpwYXNzd29yZA=="])
    );
    assert_eq!(notes.of(client.bearer()), sent(&["https://a.example/bearer", "authorization: Bearer t1"]));
    assert_eq!(notes.of(client.oauth()), sent(&["https://a.example/oauth", "authorization: Bearer t2"]));
    assert_eq!(notes.of(client.open_id()), sent(&["https://a.example/openId", "authorization: Bearer t3"]));
    assert_eq!(notes.of(client.open()), sent(&["https://a.example/open"]));
}

#[test]
fn a_client_of_oauth_fetches_its_token() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let lines = Arc::clone(&seen);
    let transport = transport_fn(move |request: Request<Body>| {
        let is_token = request.uri().path().ends_with("/token");
        lines.lock().unwrap().push(format!("{} {}", request.method(), request.uri()));
        let (status, body) = if is_token { (200, r#"{"access_token":"t"}"#) } else { (204, "") };
        async move { Ok(Response::builder().status(status).body(body).unwrap()) }
    });
    let builder = security_oauth_flows::client::Client::builder("https://a.example/v1").transport(transport);
    let builder = builder.machine_client("app", "hush", &["read"]).relative_client_credentials("app", "hush", &[]);
    let client = builder.build().unwrap();
    assert!(at_once(client.machine().send()).unwrap().is_ok());
    assert!(at_once(client.relative().send()).unwrap().is_ok());
    assert_eq!(
        *seen.lock().unwrap(),
        [
            "POST https://auth.example.com/oauth/token",
            "GET https://a.example/v1/machine",
            "POST https://a.example/oauth/token",
            "GET https://a.example/v1/relative",
        ]
    );
}

#[test]
fn a_missing_credential_is_said_before_anything_is_sent() {
    let notes = Notes::default();
    let client = security_http_and_oauth::client::Client::builder("https://a.example")
        .transport(notes.transport())
        .build()
        .unwrap();
    assert!(notes.of(client.basic()).unwrap_err().contains("MissingCredential"));
    assert!(notes.0.lock().unwrap().is_empty());
    assert_eq!(notes.of(client.open()), sent(&["https://a.example/open"]));
}

#[test]
fn alternatives_and_what_is_needed_together() {
    use security_and_or::client::Client;
    let notes = Notes::default();
    let builder = || Client::builder("https://a.example").transport(notes.transport());
    let all = builder().key("k").secret("s").token("t").build().unwrap();
    assert_eq!(notes.of(all.both()), sent(&["https://a.example/both", "x-key: k", "x-secret: s"]));
    assert_eq!(notes.of(all.either()), sent(&["https://a.example/either", "x-key: k"]));
    assert_eq!(notes.of(all.optional()), sent(&["https://a.example/optional", "authorization: Bearer t"]));
    let one = builder().token("t").build().unwrap();
    assert!(notes.of(one.both()).is_err());
    assert_eq!(notes.of(one.either()), sent(&["https://a.example/either", "authorization: Bearer t"]));
    let none = builder().build().unwrap();
    assert_eq!(notes.of(none.optional()), sent(&["https://a.example/optional"]));
}

#[test]
fn a_scheme_that_nothing_asks_for_goes_along_where_there_is_a_credential() {
    use security_declared_and_not_used::client::Client;
    let notes = Notes::default();
    let with = Client::builder("https://a.example").transport(notes.transport()).api_key("k").build().unwrap();
    assert_eq!(notes.of(with.silent()), sent(&["https://a.example/silent", "authorization: k"]));
    assert_eq!(notes.of(with.asks()), sent(&["https://a.example/asks", "authorization: k"]));
    let without = Client::builder("https://a.example").transport(notes.transport()).build().unwrap();
    assert_eq!(notes.of(without.silent()), sent(&["https://a.example/silent"]));
    assert!(notes.of(without.asks()).unwrap_err().contains("MissingCredential"));
}

#[test]
fn schemes_called_like_methods_of_the_builder() {
    use security_called_like_the_builder::client::Client;
    let notes = Notes::default();
    let client =
        Client::builder("https://a.example").transport(notes.transport()).build_credential("a").build().unwrap();
    assert_eq!(notes.of(client.get()), sent(&["https://a.example/a", "x-a: a"]));
}

#[test]
fn requests_that_are_not_idempotent_have_keys() {
    let notes = Notes::default();
    let client = orders::client::Client::builder().transport(notes.transport()).build().unwrap();
    let [first, second] = [(); 2].map(|()| notes.of(client.order()).unwrap());
    assert!(first[1].starts_with("idempotency-key: ") && first[1] != second[1], "{first:?} {second:?}");
    let own = notes.of(client.order().idempotency_key("mine"));
    assert_eq!(own, sent(&["https://api.example.com/v1/orders", "idempotency-key: mine"]));
}

#[test]
fn headers_of_all_requests_are_replaced_and_never_doubled() {
    use versioned::operations::ListOrders;
    let notes = Notes::default();
    let url = "https://api.example.com/v1/orders";
    let lines = |api: &str, other: &str| sent(&[url, &format!("api-version: {api}"), &format!("x-client: {other}")]);
    let builder = || versioned::client::Client::builder().transport(notes.transport());
    let client = builder().build().unwrap();
    assert_eq!(notes.of(client.order()), lines("beta", "orders; v=2"));
    let call = client.call(ListOrders::new().with_api_version("3"));
    assert_eq!(notes.of(call), lines("3", "orders; v=2"), "the parameter");
    assert_eq!(notes.of(client.order().header("API-Version", "4")), lines("4", "orders; v=2"), "the call");
    let client = builder().header("x-client", "mine").build().unwrap();
    assert_eq!(notes.of(client.order()), lines("beta", "mine"), "the client");
}

#[test]
fn servers_of_the_document_and_others() {
    use servers_several::client::{Client, Server};
    let notes = Notes::default();
    let first = Client::builder().transport(notes.transport()).build().unwrap();
    assert_eq!(notes.of(first.get()), sent(&["https://api.example.com/v1/a"]));
    let local = Client::builder().server(Server::Localhost8080).transport(notes.transport()).build().unwrap();
    assert_eq!(notes.of(local.get()), sent(&["http://localhost:8080/a"]));
    let other =
        servers_none::client::Client::builder("http://[::1]:80/base/").transport(notes.transport()).build().unwrap();
    assert_eq!(notes.of(other.get()), sent(&["http://[::1]:80/base/a"]));
}

#[test]
fn a_relative_server_is_no_choice_and_variables_have_their_defaults() {
    let notes = Notes::default();
    let client = servers_relative::client::Client::builder().transport(notes.transport()).build().unwrap();
    assert_eq!(notes.of(client.get()), sent(&["https://example.com/a"]));
    let client = servers_with_variables::client::Client::builder().transport(notes.transport()).build().unwrap();
    assert_eq!(notes.of(client.get()), sent(&["https://eu.example.com:443/v1/a"]));
}

#[test]
fn a_server_has_the_variables_of_its_url() {
    use servers_with_variables::client::{AmericanRegion, Client, Server, ServerProtocol, ServerRegion};
    assert_eq!(Server::default().url(), "https://eu.example.com:443/v1");
    let plain = Server::TypeExampleOrgType { protocol: ServerProtocol::Plain, r#type: "b".to_owned() };
    assert_eq!(plain.url(), "http://b.example.org/b");
    assert_eq!(Server::Net { region: ServerRegion::default() }.url(), "https://eu.example.net");
    assert_eq!(Server::Default { region: AmericanRegion::default() }.url(), "https://us.example.net/us");
    let notes = Notes::default();
    let regional = Server::TheRegional { region: ServerRegion::Us, version: "v2".to_owned() };
    let client = Client::builder().server(regional).transport(notes.transport()).build().unwrap();
    assert_eq!(notes.of(client.get()), sent(&["https://us.example.com:443/v2/a"]));
}
