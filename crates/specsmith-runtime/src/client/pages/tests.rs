use std::sync::{Arc, Mutex};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, Method, Request, Response};

use super::followed;
use crate::client::{Client, Error, Scheme, Sending, Sleeping, Transport, TransportError};
use crate::operation::{
    self, Body, Endpoint, Next, Operation, Paged, PagedItems, Read, RequestError, RequestWriter, Style,
};

/// Gives one answer after the other, and keeps the requests.
#[derive(Default)]
struct Script {
    answers: Mutex<Vec<Response<Bytes>>>,
    seen: Mutex<Vec<Request<Body>>>,
}

impl Transport for Script {
    fn send(&self, request: Request<Body>) -> Sending<'_> {
        self.seen.lock().unwrap().push(request);
        let mut answers = self.answers.lock().unwrap();
        let answer = if answers.is_empty() { None } else { Some(answers.remove(0)) };
        let answer = answer.ok_or_else(|| TransportError::other("the script is over"));
        Box::pin(async { answer.map(|response| response.map(Body::from)) })
    }

    fn sleep(&self, _: Duration) -> Sleeping<'_> {
        Box::pin(std::future::pending())
    }
}

impl Script {
    /// Method, URL and key of each request.
    fn seen(&self) -> Vec<String> {
        let seen = self.seen.lock().unwrap();
        let line = |request: &Request<Body>| {
            let key = request.headers().get("key").map_or("no key", |key| key.to_str().unwrap());
            format!("{} {} {key}", request.method(), request.uri())
        };
        seen.iter().map(line).collect()
    }
}

/// Pages of numbers, with a link in the header; or failing that by cursor, which is the last number.
#[derive(Debug, Clone)]
struct ListNumbers {
    after: Option<i64>,
}

impl Operation for ListNumbers {
    type Output = Vec<i64>;
    type Error = String;
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "list-numbers", method: Method::POST, path: "/numbers", security: &[&["Key"]], server: None };

    fn write(&self, request: &mut RequestWriter) {
        request.query("after", Style::Form, &self.after);
        request.json("application/json", &1);
    }

    fn read(response: &operation::Response) -> Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            404 => response.json().map(Err),
            _ => response.undeclared(),
        }
    }
}

impl Paged for ListNumbers {
    fn next(&self, page: &Vec<i64>, headers: &HeaderMap) -> Option<Next<Self>> {
        Next::link_header(headers).or_else(|| Some(Next::Request(Self { after: Some(*page.last()?) })))
    }
}

impl PagedItems for ListNumbers {
    type Item = i64;

    fn items(page: Vec<i64>) -> Option<Vec<i64>> {
        Some(page)
    }
}

const FIRST: ListNumbers = ListNumbers { after: None };

/// A client of a server that answers so: a link, if there is one, and a body.
fn client(answers: &[(&'static str, &'static str)]) -> (Client, Arc<Script>) {
    let script = Arc::new(Script::default());
    for (link, body) in answers {
        let mut response = Response::new(Bytes::from_static(body.as_bytes()));
        if !link.is_empty() {
            response.headers_mut().insert("link", format!("<{link}>; rel=\"next\"").parse().unwrap());
        }
        script.answers.lock().unwrap().push(response);
    }
    let client = Client::builder("https://example.com/v1/")
        .credential("Key", Scheme::Header("key"), "hush")
        .transport(script.clone())
        .build()
        .unwrap();
    (client, script)
}

/// All pages, and what ended them if it was an error.
async fn pages(client: &Client) -> (Vec<Vec<i64>>, Option<Error<String>>) {
    let (mut pages, mut found) = (client.call(FIRST).pages(), Vec::new());
    while let Some(page) = pages.next().await {
        match page {
            Ok(page) => found.push(page.body),
            Err(error) => {
                assert!(pages.next().await.is_none(), "an error is the end");
                return (found, Some(error));
            }
        }
    }
    assert!(pages.next().await.is_none(), "the end stays the end");
    (found, None)
}

#[tokio::test]
async fn nothing_is_sent_before_it_is_asked_for() {
    let (client, script) = client(&[("", "[1, 2]"), ("", "[3]"), ("", "[]")]);
    let mut items = client.call(FIRST).items();
    assert_eq!(script.seen().len(), 0);
    for item in [1, 2] {
        assert_eq!(items.next().await.unwrap().unwrap(), item);
        assert_eq!(script.seen().len(), 1);
    }
    assert_eq!(items.next().await.unwrap().unwrap(), 3);
    assert_eq!(script.seen().len(), 2);
    assert!(items.next().await.is_none());
    assert_eq!(script.seen()[2], "POST https://example.com/v1/numbers?after=3 hush");
}

#[tokio::test]
async fn a_link_is_followed_as_it_is_with_the_credentials_and_the_options_of_the_call() {
    let (client, script) = client(&[("/other?after=%2F&x=[1]", "[1]"), ("?page=3#top", "[2]"), ("", "[]")]);
    let mut pages = client.call(FIRST).header("x-beta", "1").pages();
    while let Some(page) = pages.next().await {
        page.unwrap();
    }
    assert_eq!(
        script.seen(),
        [
            "POST https://example.com/v1/numbers hush",
            "GET https://example.com/other?after=%2F&x=[1] hush",
            "GET https://example.com/other?page=3 hush",
        ]
    );
    let seen = script.seen.lock().unwrap();
    assert!(seen.iter().all(|request| request.headers()["x-beta"] == "1"));
    let typed: Vec<_> = seen.iter().map(|request| request.headers().contains_key("content-type")).collect();
    assert_eq!(typed, [true, false, false], "a GET has no body, and says nothing of one");
}

#[tokio::test]
async fn a_link_to_another_origin_is_not_followed() {
    for (link, origin) in [
        ("https://evil.example/numbers?key=1", "https://evil.example"),
        ("//evil.example/", "https://evil.example"),
        ("\\\\evil.example/", "https://evil.example"),
        ("http://example.com/v1/numbers", "http://example.com"),
        ("https://example.com:8443/v1/numbers", "https://example.com:8443"),
        ("https://example.com@evil.example/", "https://evil.example"),
        ("javascript:1", "null"),
    ] {
        let (client, script) = client(&[(link, "[1]"), ("", "[2]")]);
        let (found, error) = pages(&client).await;
        assert_eq!(found, [[1]], "{link}");
        assert_eq!(
            error.unwrap().to_string(),
            format!("`list-numbers` was not sent: the link to the next page leads to another origin, {origin}")
        );
        assert_eq!(script.seen().len(), 1, "{link}");
    }
}

#[tokio::test]
async fn a_page_that_leads_to_itself_is_an_error() {
    for answers in [
        &[("https://EXAMPLE.com:443/v1/numbers#2", "[1]"), ("", "[2]")][..],
        &[("?page=2", "[1]"), ("?page=2", "[2]"), ("", "[3]")],
        &[("", "[1]"), ("", "[1]"), ("", "[1]")],
    ] {
        let (client, script) = client(answers);
        let (found, error) = pages(&client).await;
        assert_eq!(found.len(), answers.len() - 1);
        let Some(Error::Request(error)) = error else { panic!() };
        assert_eq!(error.cause, RequestError::EndlessPages);
        assert_eq!(script.seen().len(), answers.len() - 1, "nothing is sent");
    }
}

#[tokio::test]
async fn an_error_comes_after_the_pages_before_it() {
    let (client, _) = client(&[("", "[1]")]);
    let (found, error) = pages(&client).await;
    assert_eq!(found, [[1]]);
    assert_eq!(error.unwrap().to_string(), "`list-numbers` got no response: the script is over");
}

#[test]
fn links_are_resolved_as_browsers_do() {
    let here = "https://example.com/v1/items?page=1".parse().unwrap();
    for (link, url) in [
        ("/v2/items?a=b%20c", "https://example.com/v2/items?a=b%20c"),
        ("?page=2", "https://example.com/v1/items?page=2"),
        ("more", "https://example.com/v1/more"),
        ("../x", "https://example.com/x"),
        ("//example.com/y", "https://example.com/y"),
        ("https://EXAMPLE.com:443?q=a b", "https://example.com/?q=a%20b"),
        ("/ü?filter={x}", "https://example.com/%C3%BC?filter={x}"),
    ] {
        assert_eq!(followed(&here, link).unwrap(), url, "{link}");
    }
    for link in ["https://", "http://[", "https://user:pass@example.com/v1", "https://example.com:99999/"] {
        let error = followed(&here, link).unwrap_err();
        assert!(matches!(error, RequestError::BadLink { .. }), "{link}: {error:?}");
        assert!(!error.to_string().contains("pass"), "{error}");
    }
}

#[test]
fn streams_go_to_any_thread_and_show_no_secret() {
    fn assert_send<T: Send>(value: T) -> T {
        value
    }
    let (client, _) = client(&[]);
    let pages = assert_send(client.call(FIRST).pages());
    let items = assert_send(client.call(FIRST).items());
    let shown = format!("{pages:?} {items:?}");
    assert!(shown.contains("list-numbers") && !shown.contains("hush"), "{shown}");
}
