//! The default transport against a server on the loopback interface, over real HTTP.

// Tests say what they expect by unwrapping it.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::time::Duration;

use specsmith_runtime::client::{Call, Client, ClientBuilder, Error, Scheme, TransportError};
use specsmith_runtime::http::Method;
use specsmith_runtime::operation::{Operation, Read, RequestWriter, Requirement, Response, Style};

mod server;
mod streams;

use server::Server;

struct GetItem;

#[derive(Debug, PartialEq)]
enum GetItemError {
    BadRequest(Vec<String>),
    NotFound(String),
}

impl Operation for GetItem {
    type Output = Vec<i64>;
    type Error = GetItemError;
    const ID: &'static str = "get-item";
    const METHOD: Method = Method::POST;
    const PATH: &'static str = "/items/{id}";
    const SECURITY: &'static [Requirement] = &[&["ApiKey"]];

    fn write(&self, request: &mut RequestWriter) {
        request.path("id", Style::Simple, "a b");
        request.query("limit", Style::FormExploded, &2);
        request.json("application/json; domain-model=x", &["body"]);
    }

    fn read(response: &Response) -> Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            400 => response.json().map(GetItemError::BadRequest).map(Err),
            404 => response.json().map(GetItemError::NotFound).map(Err),
            _ => response.undeclared(),
        }
    }
}

fn builder(server: &Server) -> ClientBuilder {
    Client::builder(server.url()).credential("ApiKey", Scheme::Header("Authorization"), "key-1")
}

fn client(server: &Server) -> Client {
    builder(server).build().unwrap()
}

async fn error(call: Call<'_, GetItem>) -> Error<GetItemError> {
    call.send().await.unwrap_err()
}

#[tokio::test]
async fn a_request_arrives_as_it_was_written() {
    let server = Server::answering(&["HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n[1,2]"]);
    assert_eq!(client(&server).call(GetItem).send().await.unwrap(), [1, 2]);
    let request = server.requests().remove(0);
    assert!(request.starts_with("POST /items/a%20b?limit=2 HTTP/1.1\r\n"), "{request}");
    assert!(request.ends_with("\r\n\r\n[\"body\"]"), "{request}");
    for header in [
        "authorization: key-1",
        "content-type: application/json; domain-model=x",
        concat!("user-agent: specsmith-runtime/", env!("CARGO_PKG_VERSION")),
    ] {
        assert_eq!(request.matches(&format!("\r\n{header}\r\n")).count(), 1, "{request}");
    }
}

#[tokio::test]
async fn a_header_of_the_call_arrives_once() {
    let server = Server::answering(&["HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]"]);
    let client = client(&server);
    let call = client.call(GetItem).header("Authorization", "key-2").header("X-Beta", "1").header("X-Beta", "2");
    call.send().await.unwrap();
    let request = server.requests().remove(0);
    assert_eq!(request.matches("authorization: ").count(), 1, "{request}");
    assert!(request.contains("authorization: key-2\r\n"), "{request}");
    assert_eq!(request.matches("x-beta: ").count(), 1, "{request}");
}

#[tokio::test]
async fn a_declared_error_is_typed() {
    let server = Server::answering(&["HTTP/1.1 404 Not Found\r\ncontent-length: 6\r\n\r\n\"gone\""]);
    let Error::Api(error) = error(client(&server).call(GetItem)).await else { panic!() };
    assert_eq!(error.body, GetItemError::NotFound("gone".to_owned()));
    assert_eq!(error.status, 404);
    assert_eq!(error.headers["content-length"], "6");
}

#[tokio::test]
async fn a_page_of_a_proxy_is_called_what_it_is() {
    let server =
        Server::answering(&["HTTP/1.1 400 Bad Request\r\ncontent-type: text/html\r\ncontent-length: 3\r\n\r\n<p>"]);
    let error = error(client(&server).call(GetItem)).await;
    assert_eq!(
        error.to_string(),
        "`get-item` answered 400 Bad Request with a body that cannot be read: \
         the body is `text/html`, not JSON (expected value at line 1 column 1)"
    );
    let Error::Decode(error) = error else { panic!() };
    assert_eq!(error.raw, "<p>");
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let server = Server::answering(&[
        "HTTP/1.1 307 Temporary Redirect\r\nlocation: /elsewhere\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]",
    ]);
    let Error::Undeclared(error) = error(client(&server).call(GetItem)).await else { panic!() };
    assert_eq!(error.status, 307);
    assert_eq!(error.headers["location"], "/elsewhere");
    assert_eq!(server.requests().len(), 1);
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read() {
    for response in [
        "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n[1,2,3,4]",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n[1,2,\r\n4\r\n3,4]\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n[1,2,3,4]",
    ] {
        let server = Server::answering(&[response]);
        let client = builder(&server).max_response_bytes(8).build().unwrap();
        let Error::Transport(error) = error(client.call(GetItem)).await else { panic!() };
        assert!(matches!(error.cause, TransportError::TooLarge { limit: 8 }), "{error:?}");
        let server = Server::answering(&[response]);
        let client = builder(&server).max_response_bytes(9).build().unwrap();
        assert_eq!(client.call(GetItem).send().await.unwrap(), [1, 2, 3, 4]);
    }
}

#[tokio::test]
async fn a_body_that_is_shorter_than_announced_is_an_error() {
    let server = Server::answering(&["HTTP/1.1 200 OK\r\ncontent-length: 99\r\nconnection: close\r\n\r\n[1]"]);
    assert!(matches!(error(client(&server).call(GetItem)).await, Error::Transport(_)));
}

#[tokio::test]
async fn a_server_that_keeps_silent_or_stalls_runs_into_the_timeout() {
    for response in ["", "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n[1,"] {
        let server = Server::stalling_after(response);
        let timeout = Duration::from_millis(100);
        let client = builder(&server).timeout(timeout).build().unwrap();
        let error = error(client.call(GetItem)).await;
        assert_eq!(error.to_string(), "`get-item` got no response within 100ms");
    }
}

#[tokio::test]
async fn a_refused_connection_says_so_without_the_url() {
    let url = Server::answering(&[]).url();
    let client = Client::builder(url).credential("ApiKey", Scheme::Query("key"), "hush").build().unwrap();
    let error = error(client.call(GetItem)).await;
    assert!(error.is_retryable());
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(error) = source {
        shown.push_str(&format!(" {error} {error:?}"));
        source = error.source();
    }
    assert!(!shown.contains("hush"), "{shown}");
}
