//! Calls over a transport for which no time passes, and which writes down how long it was to wait.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, Method, Request, Response};
use http_body_util::BodyExt;

use crate::Secret;
use crate::client::{
    Client, ClientBuilder, CredentialProvider, Error, Providing, ResetUnit, Retry, Scheme, Sending, Sleeping,
    Transport, TransportError,
};
use crate::operation::{self, Body, BoxError, Endpoint, Operation, Read, RequestWriter, Upload};

const SECOND: Duration = Duration::from_secs(1);

/// What becomes of one try.
enum Turn {
    Answer(u16, &'static [(&'static str, &'static str)]),
    /// An answer that breaks off.
    Broken,
    Fails(TransportError),
    Silence,
}

/// Takes its turns, and panics if there are more tries than turns.
#[derive(Default)]
struct Script {
    turns: Mutex<VecDeque<Turn>>,
    seen: Mutex<Vec<(String, HeaderMap, Bytes)>>,
    /// The pauses, and the timeouts of the tries that ran into them.
    waits: Mutex<Vec<Duration>>,
}

impl Transport for Script {
    fn send(&self, request: Request<Body>) -> Sending<'_> {
        let turn = self.turns.lock().unwrap().pop_front().expect("a try too many");
        Box::pin(async {
            let (head, body) = request.into_parts();
            let body = body.collect().await.map_err(TransportError::Other)?.to_bytes();
            self.seen.lock().unwrap().push((head.uri.to_string(), head.headers, body));
            match turn {
                Turn::Answer(status, headers) => {
                    let response = Response::builder().status(status);
                    let response =
                        headers.iter().fold(response, |response, (name, value)| response.header(*name, *value));
                    Ok(response.body(Body::empty()).unwrap())
                }
                Turn::Broken => {
                    let reset: Result<Bytes, BoxError> = Err("reset".into());
                    Ok(Response::new(Body::from_stream(None, Once(Some(reset)))))
                }
                Turn::Fails(error) => Err(error),
                Turn::Silence => std::future::pending().await,
            }
        })
    }

    fn sleep(&self, time: Duration) -> Sleeping<'_> {
        Box::pin(async move { self.waits.lock().unwrap().push(time) })
    }
}

struct Once(Option<Result<Bytes, BoxError>>);

impl Stream for Once {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take())
    }
}

macro_rules! operations {
    (@server) => { None };
    (@server $server:literal) => { Some($server) };
    ($($name:ident = $method:ident $(at $server:literal)?),+) => { $(
        struct $name;

        impl Operation for $name {
            type Output = ();
            type Error = String;
            const ENDPOINT: &'static Endpoint = &Endpoint { id: stringify!($name), method: Method::$method, path: "/", security: &[&["Key"], &[]], server: operations!(@server $($server)?) };

            fn write(&self, request: &mut RequestWriter) {
                let contents = || Once(Some(Ok(Bytes::from("contents"))));
                request.bytes("application/octet-stream", Upload::from_stream(None, contents));
            }

            fn read(response: &operation::Response) -> Read<Self> {
                match response.status() {
                    200 => response.empty().map(Ok),
                    _ => response.undeclared(),
                }
            }
        }
    )+ };
}

operations!(Get = GET, Post = POST, Elsewhere = GET at "https://uploads.example.com/v1/", Beside = GET at "uploads",
    Nowhere = GET at "ftp://uploads.example.com");

/// With a body in memory.
struct Json;

impl Operation for Json {
    type Output = ();
    type Error = String;
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "Json", method: Method::POST, path: "/", security: &[], server: None };

    fn write(&self, request: &mut RequestWriter) {
        request.bytes("application/json", r#"{"a": 1}"#);
    }

    fn read(response: &operation::Response) -> Read<Self> {
        response.empty().map(Ok)
    }
}

fn client(
    turns: impl IntoIterator<Item = Turn>,
    settings: fn(ClientBuilder) -> ClientBuilder,
) -> (Client, Arc<Script>) {
    let script = Arc::new(Script { turns: Mutex::new(turns.into_iter().collect()), ..Script::default() });
    let builder = Client::builder("https://example.com").retry(Retry::default().jitter(false));
    (settings(builder).transport(script.clone()).build().unwrap(), script)
}

fn waits(script: &Script) -> Vec<Duration> {
    script.waits.lock().unwrap().clone()
}

const OK: Turn = Turn::Answer(200, &[]);

#[tokio::test]
async fn what_may_pass_is_tried_again_with_growing_pauses() {
    for turn in [Turn::Answer(503, &[]), Turn::Broken, Turn::Fails(TransportError::other("reset"))] {
        let (client, script) = client([turn, Turn::Answer(502, &[]), OK], |it| it);
        client.call(Get).send().await.unwrap();
        assert_eq!(waits(&script), [SECOND / 2, SECOND]);
        let bodies: Vec<_> = script.seen.lock().unwrap().iter().map(|(_, _, body)| body.clone()).collect();
        assert_eq!(bodies, ["contents"; 3], "the body is sent from its beginning each time");
    }
}

#[tokio::test]
async fn the_last_failure_is_given_back_with_the_number_of_tries() {
    let (client, _) = client([503, 429, 504].map(|status| Turn::Answer(status, &[("retry-after", "9")])), |it| it);
    let error = client.call(Get).send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "`Get` answered 504 Gateway Timeout after 3 tries, which the document does not declare: "
    );
    assert_eq!((error.tries(), error.retry_after()), (3, Some(9 * SECOND)));
}

#[tokio::test]
async fn a_request_that_may_have_been_processed_is_not_sent_again() {
    for turn in [Turn::Answer(503, &[]), Turn::Broken, Turn::Fails(TransportError::other("reset")), Turn::Silence] {
        let (client, script) = client([turn], |it| it.timeout(7 * SECOND));
        let error = client.call(Post).send().await.unwrap_err();
        assert!(error.is_retryable() && error.tries() == 1, "{error}");
        assert!(waits(&script).iter().all(|wait| *wait == 7 * SECOND), "the timeout and no pause");
    }
}

#[tokio::test]
async fn a_request_that_was_not_processed_is_sent_again() {
    let refused = || Turn::Fails(TransportError::connect("refused"));
    for turn in [Turn::Answer(429, &[]), Turn::Answer(503, &[("retry-after", "0")]), refused()] {
        let (client, _) = client([turn, OK], |it| it);
        client.call(Post).send().await.unwrap();
    }
    let (client, _) = client([refused(), refused(), refused()], |it| it);
    let error = client.call(Post).send().await.unwrap_err();
    assert_eq!(error.to_string(), "`Post` got no response after 3 tries: there is no connection: refused");
}

#[tokio::test]
async fn the_caller_says_that_a_request_may_be_sent_again() {
    let broken = || client([Turn::Broken, OK], |it| it);
    broken().0.call(Post).idempotent().send().await.unwrap();
    broken().0.call(Post).header("Idempotency-Key", "1").send().await.unwrap();
    let (client, script) = broken();
    client.call(Post).idempotency_key("1").send().await.unwrap();
    assert!(script.seen.lock().unwrap().iter().all(|(_, headers, _)| headers["idempotency-key"] == "1"));
}

#[tokio::test]
async fn a_key_is_the_same_for_all_tries_and_another_for_each_call() {
    let (client, script) = client([Turn::Broken, OK, OK, OK], |it| it.idempotency_header("X-Request-Key"));
    for _ in 0..2 {
        client.call(Post).send().await.unwrap();
    }
    client.call(Get).send().await.unwrap();
    let seen = script.seen.lock().unwrap();
    let keys: Vec<_> = seen.iter().map(|(_, headers, _)| headers.get("x-request-key")).collect();
    assert!(keys[0].is_some() && keys[0] == keys[1] && keys[2].is_some() && keys[0] != keys[2], "{keys:?}");
    assert_eq!(keys[3], None, "the method is idempotent by itself");
}

#[tokio::test]
async fn the_pause_is_what_the_server_asks_for_and_no_longer_than_the_longest() {
    const NOW: (&str, &str) = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");
    let turns = [
        Turn::Answer(429, &[NOW, ("x-reset", "784111787000")]),
        Turn::Answer(429, &[NOW, ("x-reset", "784111700000")]),
        Turn::Answer(429, &[NOW, ("x-reset", "784111838000")]),
    ];
    let settings = |it: ClientBuilder| {
        it.reset_header("X-Reset", ResetUnit::EpochMilliseconds).retry(Retry::default().max_tries(9).jitter(false))
    };
    let (client, script) = client(turns, settings);
    let error = client.call(Post).send().await.unwrap_err();
    assert_eq!(waits(&script), [10 * SECOND + SECOND / 2, SECOND], "a moment that has passed is no wait");
    assert_eq!((error.tries(), error.retry_after()), (3, Some(61 * SECOND)));
}

/// Has another secret for each that is refused.
struct Renewed;

impl CredentialProvider for Renewed {
    fn secret<'a>(&'a self, _: &'a Request<Upload>, _: &'a dyn Transport) -> Providing<'a> {
        Box::pin(async { Ok("key".into()) })
    }

    fn refused(&self, _: &Secret) -> bool {
        true
    }
}

#[tokio::test]
async fn the_request_after_a_401_has_the_tries_that_are_left() {
    for (statuses, expected) in [
        (&[401, 503, 503, 503][..], &[SECOND / 2, SECOND][..]),
        (&[503, 503, 401, 503], &[SECOND / 2, SECOND]),
        (&[503, 401, 503, 401], &[SECOND / 2, SECOND]),
    ] {
        let turns = statuses.iter().map(|status| Turn::Answer(*status, &[]));
        let (client, script) = client(turns, |it| it.credential("Key", Scheme::Bearer, Renewed));
        let error = client.call(Get).send().await.unwrap_err();
        assert_eq!((error.tries(), &waits(&script)[..]), (4, expected), "{statuses:?}");
    }
    let settings = |it: ClientBuilder| it.credential("Key", Scheme::Bearer, Renewed).retry(Retry::none());
    let (client, _) = client([Turn::Answer(401, &[]), OK], settings);
    client.call(Get).send().await.unwrap();
}

#[tokio::test]
async fn the_policy_of_a_call_goes_before_that_of_the_client() {
    let (client, script) = client([Turn::Answer(503, &[])], |it| it);
    assert_eq!(client.call(Get).retry(Retry::none()).send().await.unwrap_err().tries(), 1);
    assert!(waits(&script).is_empty());
}

#[tokio::test]
async fn a_pause_that_the_deadline_does_not_permit_is_not_begun() {
    let (client, script) = client([Turn::Answer(503, &[("retry-after", "30")])], |it| it.deadline(20 * SECOND));
    let error = client.call(Get).send().await.unwrap_err();
    assert_eq!((error.tries(), waits(&script).len()), (1, 0));
    assert!(matches!(error, Error::Undeclared(_)), "the answer is worth more than word of the deadline");
}

#[tokio::test]
async fn a_try_has_no_more_time_than_is_left() {
    let deadline = 1000 * SECOND;
    let (client, script) = client([Turn::Silence, Turn::Silence], |it| it.timeout(5000 * SECOND));
    let call = client.call(Get).deadline(deadline).retry(Retry::default().max_tries(2));
    let error = call.send().await.unwrap_err();
    assert_eq!(error.to_string(), "`Get` got no response within 1000s after 2 tries");
    let waits = waits(&script);
    assert!(waits.len() == 3 && waits[2] <= waits[0] && waits[0] <= deadline, "timeout, pause, timeout: {waits:?}");

    let (client, script) = self::client([Turn::Silence], |it| it.retry(Retry::none()).deadline(20 * SECOND));
    let error = client.call(Get).timeout(2 * SECOND).send().await.unwrap_err();
    assert_eq!(error.to_string(), "`Get` got no response within 2s");
    assert_eq!(self::waits(&script), [2 * SECOND]);
}

#[tokio::test]
async fn an_operation_goes_to_its_own_server_unless_the_user_has_one_for_all() {
    async fn url(settings: fn(ClientBuilder) -> ClientBuilder) -> String {
        let (client, script) = client([OK], settings);
        client.call(Elsewhere).send().await.unwrap();
        let seen = script.seen.lock().unwrap();
        seen[0].0.clone()
    }
    assert_eq!(url(|it| it).await, "https://uploads.example.com/v1/");
    assert_eq!(url(|it| it.server("https://eu.example.com")).await, "https://uploads.example.com/v1/");
    assert_eq!(url(|it| it.base_url("http://localhost")).await, "http://localhost/");
    assert_eq!(
        url(|it| it.base_url("http://localhost").server("https://a.b")).await,
        "https://uploads.example.com/v1/"
    );
    let (client_of_v1, script) = client([OK], |it| it.server("https://eu.example.com/v1/"));
    client_of_v1.call(Beside).send().await.unwrap();
    assert_eq!(
        script.seen.lock().unwrap()[0].0,
        "https://eu.example.com/uploads/",
        "relative to the URL of the client"
    );
    let error = client([], |it| it).0.call(Nowhere).send().await.unwrap_err();
    assert!(error.to_string().starts_with("`Nowhere` was not sent: "), "{error}");
}

#[tokio::test]
async fn a_body_over_the_limit_is_not_sent() {
    let (client, script) = client([OK], |it| it.max_request_bytes(8));
    client.call(Json).send().await.unwrap();
    let error = client.call(Json).body_field("b", &2).send().await.unwrap_err();
    assert_eq!(error.to_string(), "`Json` was not sent: the body is larger than 8 bytes");
    assert_eq!(script.seen.lock().unwrap().len(), 1);
}

#[tokio::test]
async fn a_stream_has_no_fields() {
    let error = client([], |it| it).0.call(Post).body_field("b", &2).send().await.unwrap_err();
    assert!(error.to_string().contains("it is no JSON object"), "{error}");
}

#[tokio::test]
async fn a_key_with_a_line_break_is_not_sent() {
    let error = client([], |it| it).0.call(Post).idempotency_key("a\nb").send().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "`Post` was not sent: header `Idempotency-Key` has a character that headers must not have"
    );
    assert_eq!(error.tries(), 0);
}
