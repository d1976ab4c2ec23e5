use std::collections::VecDeque;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use futures_util::FutureExt;
use futures_util::future::join_all;
use http::{Method, Request, Response};
use http_body_util::BodyExt;

use super::super::super::{Client, ClientBuilder, Error, Scheme, TransportError, transport_fn};
use super::{ClientCredentials, TokenError, endpoint, stale_at};
use crate::operation::{self, Body, Endpoint, Operation, Read, RequestWriter};

struct GetPets;

impl Operation for GetPets {
    type Output = ();
    type Error = ();
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "get-pets", method: Method::GET, path: "/pets", security: &[&["oauth"]], server: None };

    fn write(&self, _: &mut RequestWriter) {}

    fn read(response: &operation::Response) -> Read<Self> {
        match response.status() {
            204 => Ok(Ok(())),
            _ => Ok(Err(())),
        }
    }
}

/// A token endpoint and an API in one; every request to them is kept as a line.
#[derive(Clone, Default)]
struct Servers {
    seen: Arc<Mutex<Vec<String>>>,
    /// What the endpoint answers, one after the other.
    tokens: Arc<Mutex<VecDeque<(u16, String)>>>,
    /// The token that the API takes; any if it is empty.
    good: &'static str,
}

const TOKEN_URL: &str = "https://auth.example.com/token";

impl Servers {
    fn new(tokens: &[(u16, &str)]) -> Self {
        let tokens = tokens.iter().map(|(status, body)| (*status, (*body).to_owned())).collect();
        Self { tokens: Arc::new(Mutex::new(tokens)), ..Self::default() }
    }

    async fn answer(self, request: Request<Body>) -> Result<Response<String>, TransportError> {
        let (head, body) = request.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        let authorization = head.headers.get("authorization").map_or("", |value| value.to_str().unwrap());
        let line = format!("{} {authorization} {}", head.uri, std::str::from_utf8(&body).unwrap());
        self.seen.lock().unwrap().push(line.trim_end().to_owned());
        let (status, body) = if head.uri.path().ends_with("/token") {
            self.tokens.lock().unwrap().pop_front().unwrap()
        } else if authorization.ends_with(self.good) {
            (204, String::new())
        } else {
            (401, String::new())
        };
        Ok(Response::builder().status(status).body(body).unwrap())
    }

    fn client(&self, tokens: ClientCredentials) -> Client {
        let servers = self.clone();
        let builder: ClientBuilder = Client::builder("https://api.example.com/v1");
        builder
            .credential("oauth", Scheme::Bearer, tokens)
            .transport(transport_fn(move |request| servers.clone().answer(request)))
            .build()
            .unwrap()
    }

    fn seen(&self) -> Vec<String> {
        std::mem::take(&mut self.seen.lock().unwrap())
    }
}

fn app() -> ClientCredentials {
    ClientCredentials::new(TOKEN_URL, "app", "hush")
}

/// What comes of a call when the endpoint gives this answer.
async fn refused(status: u16, body: &str) -> Error<()> {
    let servers = Servers::new(&[(status, body)]);
    let error = servers.client(app()).call(GetPets).send().await.unwrap_err();
    assert_eq!(servers.seen().len(), 1, "the API was not asked");
    error
}

#[tokio::test]
async fn a_token_is_fetched_once_and_used_while_it_is_good() {
    let servers = Servers::new(&[(200, r#"{"access_token":"t1","token_type":"bearer","expires_in":3600}"#)]);
    let client = servers.client(app().scopes(&["pets:read", "pets:write"]).parameter("audience", "https://a/?b"));
    for _ in 0..2 {
        client.clone().call(GetPets).send().await.unwrap();
    }
    assert_eq!(
        servers.seen(),
        [
            // "app:hush" in base64.
            "https://auth.example.com/token Basic YXBwOmh1c2g= \
             grant_type=client_credentials&scope=pets%3Aread%20pets%3Awrite&audience=https%3A%2F%2Fa%2F%3Fb",
            "https://api.example.com/v1/pets Bearer t1",
            "https://api.example.com/v1/pets Bearer t1",
        ]
    );
}

#[tokio::test]
async fn the_secret_goes_into_the_body_where_the_server_wants_it_there() {
    let servers = Servers::new(&[(200, r#"{"access_token":"t1"}"#)]);
    let app = ClientCredentials::new("/auth/token", "a b", "h&h").secret_in_body();
    servers.client(app).call(GetPets).send().await.unwrap();
    assert_eq!(
        servers.seen()[0],
        "https://api.example.com/auth/token  grant_type=client_credentials&client_id=a%20b&client_secret=h%26h"
    );
}

#[tokio::test]
async fn a_token_that_has_expired_is_replaced() {
    let servers = Servers::new(&[
        (200, r#"{"access_token":"t1","expires_in":0}"#),
        (200, r#"{"access_token":"t2","expires_in":"3600"}"#),
    ]);
    let client = servers.client(app());
    for _ in 0..3 {
        client.call(GetPets).send().await.unwrap();
    }
    let used: Vec<String> = servers.seen().into_iter().filter(|line| line.contains("Bearer")).collect();
    let tokens: Vec<&str> = used.iter().map(|line| line.rsplit(' ').next().unwrap()).collect();
    assert_eq!(tokens, ["t1", "t2", "t2"]);
}

#[tokio::test]
async fn a_token_that_the_server_refuses_is_replaced_once() {
    let answers = [(200, r#"{"access_token":"t1"}"#), (200, r#"{"access_token":"t2"}"#)];
    let servers = Servers { good: "t2", ..Servers::new(&answers) };
    let client = servers.client(app());
    client.call(GetPets).send().await.unwrap();
    client.call(GetPets).send().await.unwrap();
    let urls: Vec<String> = servers.seen().iter().map(|line| line.split(" grant").next().unwrap().to_owned()).collect();
    assert_eq!(
        urls,
        [
            "https://auth.example.com/token Basic YXBwOmh1c2g=",
            "https://api.example.com/v1/pets Bearer t1",
            "https://auth.example.com/token Basic YXBwOmh1c2g=",
            "https://api.example.com/v1/pets Bearer t2",
            "https://api.example.com/v1/pets Bearer t2",
        ]
    );

    let servers = Servers { good: "t3", ..Servers::new(&answers) };
    let error = servers.client(app()).call(GetPets).send().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 401);
    assert_eq!(servers.seen().len(), 4, "the second refusal is an answer like any other");
}

#[tokio::test]
async fn calls_that_need_a_token_at_the_same_time_share_one() {
    let asked = Arc::new(Mutex::new(0));
    let count = Arc::clone(&asked);
    let transport = transport_fn(move |request: Request<Body>| {
        let count = Arc::clone(&count);
        async move {
            if request.uri().path() != "/token" {
                assert_eq!(request.headers()["authorization"], "Bearer t1");
                return Ok(Response::builder().status(204).body("").unwrap());
            }
            // All the others get here before the answer.
            tokio::time::sleep(Duration::from_millis(20)).await;
            *count.lock().unwrap() += 1;
            Ok(Response::new(r#"{"access_token":"t1"}"#))
        }
    });
    let client = Client::builder("https://api.example.com").credential("oauth", Scheme::Bearer, app());
    let client = client.transport(transport.sleep_with(tokio::time::sleep)).build().unwrap();
    for answer in join_all((0..5).map(|_| client.call(GetPets).send())).await {
        answer.unwrap();
    }
    assert_eq!(*asked.lock().unwrap(), 1);
}

#[tokio::test]
async fn a_call_that_is_given_up_while_it_fetches_does_not_keep_others_from_it() {
    let servers = Servers::new(&[(200, r#"{"access_token":"t1"}"#)]);
    let first = std::sync::atomic::AtomicBool::new(true);
    let answering = servers.clone();
    let transport = transport_fn(move |request| {
        let waits = first.swap(false, std::sync::atomic::Ordering::Relaxed);
        let answer = answering.clone().answer(request);
        async move { if waits { std::future::pending().await } else { answer.await } }
    });
    let client = Client::builder("https://api.example.com").credential("oauth", Scheme::Bearer, app());
    let client = client.transport(transport.sleep_with(|_| std::future::pending())).build().unwrap();
    let mut given_up = Box::pin(client.call(GetPets).send());
    assert!((&mut given_up).now_or_never().is_none());
    drop(given_up);
    client.call(GetPets).send().await.unwrap();
}

#[tokio::test]
async fn why_there_is_no_token_is_said_and_typed() {
    let body = r#"{"error":"invalid_client","error_description":"No such application"}"#;
    let error = refused(401, body).await;
    assert_eq!(
        error.to_string(),
        "`get-pets` was not sent: the credential for `oauth` cannot be had: \
         the token endpoint answered 401 Unauthorized: invalid_client: No such application"
    );
    assert!(!error.is_retryable());
    let Error::Credential(error) = error else { panic!("{error}") };
    let error = error.cause.cause.downcast::<TokenError>().unwrap();
    assert!(matches!(*error, TokenError::Refused { error: Some(word), .. } if word == "invalid_client"));

    assert!(refused(503, "<p>").await.is_retryable());
    for (body, reason) in [
        ("<p>", "it is no JSON"),
        ("[]", "it has no `access_token`"),
        (r#"{"access_token":7}"#, "it has no `access_token`"),
        (r#"{"access_token":"t","token_type":"mac"}"#, "the token is of another type than `Bearer`"),
        (r#"{"access_token":"t","token_type":7}"#, "the token is of another type than `Bearer`"),
    ] {
        let message = refused(200, body).await.to_string();
        assert!(message.ends_with(&format!("the token endpoint answered 200 OK, but {reason}")), "{message}");
    }
}

#[tokio::test]
async fn no_message_shows_a_secret() {
    let echo = r#"{"error":"invalid_client","error_description":"the secret is not hush"}"#;
    let error = refused(400, echo).await;
    let shown = format!("{error} {error:?} {:?}", app());
    assert!(shown.contains("invalid_client") && !shown.contains("hush"), "{shown}");
}

#[tokio::test]
async fn a_url_that_is_none_is_found_before_anything_is_sent() {
    for url in ["", "auth/token", "ftp://a.example/token", "//a.example/token", "https://", "https:/token"] {
        let servers = Servers::default();
        let error = servers.client(ClientCredentials::new(url, "app", "hush")).call(GetPets).send().await.unwrap_err();
        let message = error.to_string();
        assert!(message.ends_with("the URL of the token endpoint cannot be used"), "{url}: {message}");
        assert!(servers.seen().is_empty());
    }
    let api = "https://api.example.com/v1/pets?a=b".parse().unwrap();
    assert_eq!(endpoint("/oauth/token?x=y", &api).unwrap(), "https://api.example.com/oauth/token?x=y");
}

#[test]
fn a_token_is_replaced_before_its_end() {
    let now = Instant::now();
    assert_eq!(stale_at(now, 3600), Some(now + Duration::from_secs(3570)));
    assert_eq!(stale_at(now, 60), Some(now + Duration::from_secs(54)));
    assert_eq!(stale_at(now, 0), Some(now));
    assert_eq!(stale_at(now, u64::MAX), None);
}
