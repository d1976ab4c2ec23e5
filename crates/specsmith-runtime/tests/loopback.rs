//! The default transport against a server on the loopback interface, over real HTTP.

// Tests say what they expect by unwrapping it.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::io::Write;
use std::time::Duration;

use specsmith_runtime::client::{
    Call, Client, ClientBuilder, ClientCredentials, Error, ReqwestTransport, Retry, Scheme, TransportError,
};
use specsmith_runtime::http::{HeaderMap, Method};
use specsmith_runtime::operation::{
    Endpoint, Multipart, MultipartWriter, Next, Operation, Paged, PagedItems, Part, Read, RequestWriter, Response,
    Style, Upload,
};

mod server;
mod streams;

use server::Server;

#[derive(Clone)]
struct GetItem;

#[derive(Debug, PartialEq)]
enum GetItemError {
    BadRequest(Vec<String>),
    NotFound(String),
}

impl Operation for GetItem {
    type Output = Vec<i64>;
    type Error = GetItemError;
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "get-item", method: Method::POST, path: "/items/{id}", security: &[&["ApiKey"]], server: None };

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

/// The same with a method that is idempotent.
struct ListItems;

impl Operation for ListItems {
    type Output = Vec<i64>;
    type Error = GetItemError;
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "list-items", method: Method::GET, path: "/items", security: &[], server: None };

    fn write(&self, _: &mut RequestWriter) {}

    fn read(response: &Response) -> Read<Self> {
        GetItem::read(response)
    }
}

/// Tries again without a pause.
fn at_once() -> Retry {
    Retry::default().base(Duration::ZERO)
}

impl Paged for GetItem {
    fn next(&self, _: &Vec<i64>, headers: &HeaderMap) -> Option<Next<Self>> {
        Next::link_header(headers)
    }
}

impl PagedItems for GetItem {
    type Item = i64;

    fn items(page: Vec<i64>) -> Option<Vec<i64>> {
        Some(page)
    }
}

fn builder(server: &Server) -> ClientBuilder {
    Client::builder(server.url()).credential("ApiKey", Scheme::Header("Authorization"), "key-1").retry(at_once())
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
async fn a_redirect_to_another_host_takes_no_credential_there() {
    let other = Server::answering(&["HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]"]);
    let redirect = format!("HTTP/1.1 302 Found\r\nlocation: {}/items\r\ncontent-length: 0\r\n\r\n", other.url());
    let server = Server::answering(&[redirect]);
    let error = error(client(&server).call(GetItem)).await;
    assert_eq!(error.status().unwrap(), 302);
    assert!(other.requests().is_empty());
}

#[tokio::test]
async fn a_connection_is_used_again() {
    let server = Server::keeping_alive(&["HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]"; 3]);
    let client = client(&server);
    for _ in 0..3 {
        client.clone().call(GetItem).send().await.unwrap();
    }
    assert_eq!(server.requests().len(), 3);
}

/// An answer with this body, compressed.
fn gzipped(body: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(body).unwrap();
    let body = encoder.finish().unwrap();
    let head = format!("HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: {}\r\n\r\n", body.len());
    [head.into_bytes(), body].concat()
}

#[tokio::test]
async fn a_compressed_answer_is_asked_for_and_read() {
    let server = Server::answering(&[gzipped(b"[1,2,3]")]);
    assert_eq!(client(&server).call(GetItem).send().await.unwrap(), [1, 2, 3]);
    assert!(server.requests()[0].contains("\r\naccept-encoding: gzip\r\n"));
}

#[tokio::test]
async fn a_compressed_answer_counts_by_its_size_afterwards() {
    // Many times as large as the limit, and in its compressed form far below it.
    let bomb = gzipped(&vec![b' '; 16 << 20]);
    assert!(bomb.len() < 1 << 16);
    let server = Server::answering(&[bomb]);
    let client = builder(&server).max_response_bytes(1 << 20).build().unwrap();
    let Error::Transport(error) = error(client.call(GetItem)).await else { panic!() };
    assert!(matches!(error.cause, TransportError::TooLarge { limit: 0x0010_0000 }), "{error:?}");
}

#[tokio::test]
async fn a_client_with_settings_of_its_own_is_a_transport() {
    let server = Server::answering(&["HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]"]);
    let http = reqwest::Client::builder().user_agent("pets/1").redirect(reqwest::redirect::Policy::none());
    let transport = ReqwestTransport::from(http.build().unwrap());
    builder(&server).transport(transport).build().unwrap().call(GetItem).send().await.unwrap();
    assert!(server.requests()[0].contains("\r\nuser-agent: pets/1\r\n"));
}

#[tokio::test]
async fn a_token_of_oauth_is_fetched_over_the_same_transport() {
    let server = Server::answering(&[
        "HTTP/1.1 200 OK\r\ncontent-length: 43\r\n\r\n{\"access_token\":\"t1\",\"token_type\":\"Bearer\"}",
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]",
    ]);
    let tokens = ClientCredentials::new("/token", "app", "hush").scopes(&["items"]);
    let builder = Client::builder(server.url()).credential("ApiKey", Scheme::Bearer, tokens);
    builder.build().unwrap().call(GetItem).send().await.unwrap();
    let requests = server.requests();
    assert!(requests[0].starts_with("POST /token HTTP/1.1\r\n"), "{}", requests[0]);
    assert!(requests[0].ends_with("\r\n\r\ngrant_type=client_credentials&scope=items"), "{}", requests[0]);
    assert!(requests[1].contains("\r\nauthorization: Bearer t1\r\n"), "{}", requests[1]);
}

#[tokio::test]
async fn pages_are_followed_by_their_links() {
    let server = Server::answering(&[
        "HTTP/1.1 200 OK\r\nlink: <?page=2>; rel=\"next\"\r\ncontent-length: 5\r\n\r\n[1,2]",
        "HTTP/1.1 200 OK\r\nlink: </items/a%20b>; rel=\"first\"\r\ncontent-length: 3\r\n\r\n[3]",
    ]);
    let client = client(&server);
    let (mut items, mut found) = (client.call(GetItem).items(), Vec::new());
    while let Some(item) = items.next().await {
        found.push(item.unwrap());
    }
    assert_eq!(found, [1, 2, 3]);
    let requests = server.requests();
    assert_eq!(requests.len(), 2);
    assert!(requests[1].starts_with("GET /items/a%20b?page=2 HTTP/1.1\r\n"), "{}", requests[1]);
    assert!(requests[1].contains("\r\nauthorization: key-1\r\n"), "{}", requests[1]);
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_not_read() {
    for response in [
        "HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\n[1,2,3,4]",
        "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n[1,2,\r\n4\r\n3,4]\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n[1,2,3,4]",
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
    let server = Server::answering(&["HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n[1]"]);
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
async fn a_request_that_was_turned_away_is_sent_again_with_its_body() {
    let server = Server::answering(&[
        "HTTP/1.1 429 Too Many Requests\r\nretry-after: 0\r\ncontent-length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n[]",
    ]);
    client(&server).call(GetItem).send().await.unwrap();
    let requests = server.requests();
    assert!(requests.len() == 2 && requests.iter().all(|request| request.ends_with("[\"body\"]")), "{requests:?}");
}

#[tokio::test]
async fn an_answer_that_breaks_off_is_asked_for_again_where_that_does_no_harm() {
    let answers =
        ["HTTP/1.1 200 OK\r\ncontent-length: 99\r\n\r\n[1]", "HTTP/1.1 200 OK\r\ncontent-length: 3\r\n\r\n[2]"];
    let server = Server::answering(&answers);
    assert_eq!(client(&server).call(ListItems).send().await.unwrap(), [2]);
    let server = Server::answering(&answers);
    assert_eq!(error(client(&server).call(GetItem)).await.tries(), 1);
}

#[tokio::test]
async fn a_refused_connection_says_so_without_the_url() {
    let url = Server::answering::<&str>(&[]).url();
    let client = Client::builder(url).credential("ApiKey", Scheme::Query("key"), "hush").retry(at_once());
    let error = error(client.build().unwrap().call(GetItem)).await;
    assert!(error.is_retryable());
    let message = error.to_string();
    let expected = "`get-item` got no response after 3 tries: there is no connection: Connection refused";
    assert!(message.starts_with(expected), "{message}");
    let Error::Transport(failure) = &error else { panic!() };
    assert!(matches!(failure.cause, TransportError::Connect(_)));
    let mut shown = format!("{error} {error:?}");
    let mut source = std::error::Error::source(&error);
    while let Some(error) = source {
        shown.push_str(&format!(" {error} {error:?}"));
        source = error.source();
    }
    assert!(!shown.contains("hush"), "{shown}");
}

/// Sends a form with a file in it.
struct PutFile(Part);

impl Operation for PutFile {
    type Output = ();
    type Error = std::convert::Infallible;
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "put-file", method: Method::PUT, path: "/file", security: &[], server: None };

    fn write(&self, request: &mut RequestWriter) {
        request.multipart("multipart/form-data", self);
    }

    fn read(response: &Response) -> Read<Self> {
        response.empty().map(Ok)
    }
}

impl Multipart for PutFile {
    fn write(&self, parts: &mut MultipartWriter) {
        parts.value("name", "a b");
        parts.files("file", "text/csv", [&self.0]);
    }
}

#[tokio::test]
async fn a_form_with_a_stream_in_it_arrives() {
    const CHUNKS: &[&str] = &["one,", "two"];
    struct Chunks(std::slice::Iter<'static, &'static str>);
    impl futures_core::Stream for Chunks {
        type Item = Result<specsmith_runtime::bytes::Bytes, specsmith_runtime::operation::BoxError>;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Ready(self.0.next().map(|chunk| Ok((*chunk).into())))
        }
    }
    for (length, header) in [(Some(7), "content-length: "), (None, "transfer-encoding: chunked")] {
        let server = Server::answering(&["HTTP/1.1 204 No Content\r\n\r\n"]);
        let file = Part::file("a.csv", Upload::from_stream(length, || Chunks(CHUNKS.iter())));
        client(&server).call(PutFile(file)).send().await.unwrap();
        let request = server.requests().remove(0);
        assert!(request.contains(header), "{request}");
        let (head, body) = request.split_once("\r\n\r\n").unwrap();
        let body = if length.is_some() { body.to_owned() } else { without_chunks(body) };
        let boundary = head.split_once("; boundary=").unwrap().1.lines().next().unwrap();
        let expected = format!(
            "--{boundary}\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\na b\r\n\
             --{boundary}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
             Content-Type: text/csv\r\n\r\none,two\r\n--{boundary}--\r\n"
        );
        assert_eq!(body, expected);
    }
}

/// The contents of a body in chunks (RFC 9112, section 7.1).
fn without_chunks(mut body: &str) -> String {
    let mut out = String::new();
    while let Some((length, rest)) = body.split_once("\r\n") {
        let (chunk, rest) = rest.split_at(usize::from_str_radix(length, 16).unwrap());
        out.push_str(chunk);
        body = rest.strip_prefix("\r\n").unwrap();
    }
    out
}
