use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{Method, Request, Response};

use super::{BuildError, Client, Error, Scheme, Transport, TransportError, credential_fn, transport_fn};
use crate::operation::{self, Body, Endpoint, Operation, Read, RequestError, RequestWriter, Style};

type Answer = fn() -> Result<Response<&'static str>, TransportError>;

#[derive(Debug)]
struct GetItem(&'static str);

impl Operation for GetItem {
    type Output = i64;
    type Error = String;
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "get-item", method: Method::GET, path: "/items/{id}", security: &[&["ApiKey"]], server: None };

    fn write(&self, request: &mut RequestWriter) {
        request.path("id", Style::Simple, self.0);
        request.accept("application/json");
    }

    fn read(response: &operation::Response) -> Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            404 | 503 => response.json().map(Err),
            _ => response.undeclared(),
        }
    }
}

fn answer(status: u16, body: &'static str) -> Result<Response<&'static str>, TransportError> {
    Ok(Response::builder().status(status).header("x-id", "7").body(body).unwrap())
}

/// A transport that gives this answer to everything, and the requests that it is given.
fn recorder(answer: Answer) -> (impl Transport, Arc<Mutex<Vec<Request<Body>>>>) {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let requests = Arc::clone(&seen);
    let transport = transport_fn(move |request| {
        requests.lock().unwrap().push(request);
        async move { answer() }
    });
    (transport, seen)
}

/// A client that gets this answer to everything, and the requests that it sends.
fn client(answer: Answer) -> (Client, Arc<Mutex<Vec<Request<Body>>>>) {
    let (transport, seen) = recorder(answer);
    let builder = Client::builder("https://example.com/v2/");
    let builder = builder.credential("ApiKey", Scheme::Header("Authorization"), "hush").transport(transport);
    (builder.build().unwrap(), seen)
}

async fn error(answer: Answer) -> Error<String> {
    client(answer).0.call(GetItem("a")).send().await.unwrap_err()
}

#[tokio::test]
async fn a_call_sends_the_request_and_reads_the_output() {
    let (client, seen) = client(|| answer(200, "1"));
    let call = client.call(GetItem("a b")).header("Accept", "text/x");
    assert_eq!(call.send().await.unwrap(), 1);
    let request = seen.lock().unwrap().remove(0);
    assert_eq!(request.uri(), "https://example.com/v2/items/a%20b");
    assert_eq!(request.headers()["authorization"], "hush");
    let accept: Vec<_> = request.headers().get_all("accept").iter().collect();
    assert_eq!(accept, ["text/x"], "replaced, not added");
}

#[tokio::test]
async fn headers_of_all_requests_make_way_for_those_of_one() {
    let (transport, seen) = recorder(|| answer(200, "1"));
    let builder = Client::builder("https://example.com").credential("ApiKey", Scheme::Header("Authorization"), "hush");
    let builder = builder.header("X-Version", "1").header("x-version", "beta").header("Accept", "text/x");
    let client = builder.header("Authorization", "none").transport(transport).build().unwrap();
    client.call(GetItem("a")).send().await.unwrap();
    client.call(GetItem("a")).header("X-Version", "2").send().await.unwrap();
    let sent = |index: usize, name: &str| -> Vec<String> {
        let values = seen.lock().unwrap()[index].headers().clone();
        values.get_all(name).iter().map(|it| it.to_str().unwrap().to_owned()).collect()
    };
    assert_eq!((sent(0, "x-version"), sent(1, "x-version")), (vec!["beta".to_owned()], vec!["2".to_owned()]));
    assert_eq!(sent(0, "accept"), ["application/json"], "the operation has one of its own");
    assert_eq!(sent(0, "authorization"), ["hush"], "and so has a credential");
}

#[test]
fn headers_that_cannot_be_sent_are_an_error_of_the_builder() {
    for (name, value) in [("a b", "1"), ("", "1"), ("X-Version", "a\r\nb: c")] {
        let error = Client::builder("https://example.com").header(name, value).header("X-Fine", "1").build();
        assert_eq!(error.unwrap_err(), BuildError::Header { name: name.to_owned() });
    }
}

#[tokio::test]
async fn a_reply_has_the_status_and_the_headers() {
    let (client, _) = client(|| answer(200, "1"));
    let reply = client.call(GetItem("a")).reply().await.unwrap();
    assert_eq!((reply.status.as_u16(), reply.body), (200, 1));
    assert_eq!(reply.headers["x-id"], "7");
}

#[tokio::test]
async fn a_declared_error_is_typed() {
    let error = error(|| answer(404, "\"gone\"")).await;
    assert_eq!(error.to_string(), "`get-item` answered 404 Not Found: \"gone\"");
    assert_eq!(error.status().unwrap(), 404);
    assert_eq!(error.raw().unwrap(), "\"gone\"");
    assert_eq!(error.headers().unwrap()["x-id"], "7");
    assert!(!error.is_retryable());
    let Error::Api(error) = error else { panic!("{error}") };
    assert_eq!(error.body, "gone");
    assert_eq!(error.raw, "\"gone\"");
}

#[tokio::test]
async fn an_undeclared_status_and_an_unreadable_body_keep_what_came() {
    let undeclared = error(|| answer(418, "a\nb")).await;
    assert_eq!(
        undeclared.to_string(),
        "`get-item` answered 418 I'm a teapot, which the document does not declare: a b"
    );
    let unreadable = error(|| answer(200, "[]")).await;
    assert_eq!(
        unreadable.to_string(),
        "`get-item` answered 200 OK with a body that cannot be read: \
         invalid type: sequence, expected i64 at line 1 column 0"
    );
    let Error::Decode(error) = unreadable else { panic!("{unreadable}") };
    assert_eq!(error.raw, "[]");
}

#[tokio::test]
async fn what_may_pass_is_retryable() {
    assert!(error(|| answer(503, "\"later\"")).await.is_retryable());
    assert!(error(|| answer(502, "<p>")).await.is_retryable());
    assert!(error(|| Err(TransportError::Timeout)).await.is_retryable());
    assert!(error(|| Err(TransportError::other("reset"))).await.is_retryable());
    let too_large = error(|| Err(TransportError::TooLarge { limit: 1 })).await;
    assert!(!too_large.is_retryable());
    assert_eq!(too_large.to_string(), "`get-item` got no response: the body of the response is larger than 1 bytes");
}

#[tokio::test]
async fn a_request_that_cannot_be_written_is_not_sent() {
    let (client, seen) = client(|| answer(200, "1"));
    for (call, expected) in [
        (client.call(GetItem("")), "path parameter `id` is empty"),
        (client.call(GetItem("a")).header("X", "a\nb"), "header `X` has a character that headers must not have"),
    ] {
        let error = call.send().await.unwrap_err();
        assert_eq!(error.to_string(), format!("`get-item` was not sent: {expected}"));
    }
    assert!(seen.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_missing_credential_is_found_before_sending() {
    let transport = transport_fn(|_| async { answer(200, "1") });
    let client = Client::builder("http://localhost").transport(transport).build().unwrap();
    let error = client.call(GetItem("a")).send().await.unwrap_err();
    let Error::Request(error) = error else { panic!("{error}") };
    assert!(matches!(error.cause, RequestError::MissingCredential { .. }));
}

#[tokio::test]
async fn a_provider_without_a_credential_is_told_from_a_request_that_is_wrong() {
    let nothing = credential_fn(|_| async { Err::<String, _>("the vault is empty".into()) });
    let transport = transport_fn(|_| async { answer(200, "1") });
    let client = Client::builder("http://localhost").credential("ApiKey", Scheme::Bearer, nothing).transport(transport);
    let error = client.build().unwrap().call(GetItem("a")).send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "`get-item` was not sent: the credential for `ApiKey` cannot be had: the vault is empty"
    );
    assert!(matches!(error, Error::Credential(_)) && !error.is_retryable());
}

#[tokio::test]
async fn an_answer_that_is_not_there_at_once_is_late_where_no_time_passes() {
    let transport = transport_fn(|_| std::future::pending::<Result<Response<Body>, _>>());
    let client = Client::builder("http://localhost").credential("ApiKey", Scheme::Bearer, "t").transport(transport);
    let error = client.build().unwrap().call(GetItem("a")).send().await.unwrap_err();
    assert!(matches!(error, Error::Timeout { .. }), "{error}");
}

#[tokio::test]
async fn long_bodies_are_cut_in_messages() {
    static LONG: &str = concat!("ü", "0123456789012345678901234567890123456789012345678901234567890123456789");
    let error = error(|| answer(500, Box::leak(LONG.repeat(50).into_boxed_str()))).await;
    let message = error.to_string();
    assert!(message.ends_with('…'));
    assert!(message.chars().count() < 300, "{message}");
}

#[test]
fn no_debug_output_shows_a_secret() {
    let builder = Client::builder("https://user:hush@example.com")
        .credential("ApiKey", Scheme::Query("key"), "hush")
        .timeout(Duration::from_secs(1))
        .max_response_bytes(1);
    let shown = format!("{builder:?}");
    assert!(shown.contains("ApiKey") && !shown.contains("hush"), "{shown}");
    let (client, _) = client(|| answer(200, "1"));
    let shown = format!("{client:?} {:?}", client.call(GetItem("a")).header("x", "hush"));
    assert!(shown.contains("get-item") && !shown.contains("hush"), "{shown}");
}

#[test]
fn a_call_is_sent_from_any_thread() {
    fn assert_send<T: Send>(_: T) {}
    fn assert_client<T: Clone + Send + Sync + 'static>(_: &T) {}
    let (client, _) = client(|| answer(200, "1"));
    assert_client(&client);
    assert_send(client.call(GetItem("a")).send());
}
