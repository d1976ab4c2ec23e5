//! One operation of the generated server, asked by the generated client. `experiments-service` serves all of them.

use crate::{client, create_iteration, examples};
use launchdarkly_experiments::client::Error;
use launchdarkly_experiments::models::{InvalidRequestErrorRep, IterationRep, NotFoundErrorRep};
use launchdarkly_experiments::operations::{CreateIteration, CreateIterationError};
use serde_json::json;
use specsmith_runtime::http::StatusCode;
use specsmith_runtime::operation::{Outcome, Served};
use specsmith_runtime::server::{Context, Routes};
use std::sync::Arc;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};

/// Knows one project.
struct Service;

impl Service {
    async fn create_iteration(&self, request: CreateIteration, context: Context) -> Outcome<CreateIteration> {
        assert_eq!(context.headers()["authorization"], crate::CREDENTIAL);
        assert_eq!(context.security(), [&["ApiKey"][..]]);
        match request.project_key.as_str() {
            "project" => Ok(iteration(&request).into()),
            other => Err(CreateIterationError::NotFound(NotFoundErrorRep::new("not_found", other)))?,
        }
    }
}

fn iteration(request: &CreateIteration) -> IterationRep {
    let mut answer: IterationRep = serde_json::from_value(examples::answer()).unwrap();
    answer.hypothesis.clone_from(&request.body.hypothesis);
    answer
}

fn routes() -> Routes {
    Routes::new().on(&Arc::new(Service), Service::create_iteration)
}

/// The URL of a server that answers as long as the test runs.
async fn serve() -> String {
    serve_routes(routes().max_body_bytes(2048)).await
}

async fn serve_routes(routes: Routes) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/base", listener.local_addr().unwrap());
    let router = axum::Router::new().nest("/base", routes.router());
    tokio::spawn(async move { axum::serve(listener, router).await });
    url
}

#[tokio::test]
async fn an_iteration_is_created() {
    let client = client(serve().await);
    let wanted = iteration(&CreateIteration::new("project", "environment", "experiment", examples::input()));
    assert_eq!(create_iteration(&client).send().await.unwrap(), wanted);
}

#[tokio::test]
async fn a_failure_is_one_of_those_that_are_declared() {
    let client = client(serve().await);
    let project = "ein Projekt/mit?allem#was{stört}%2F";
    let sent = client.create_iteration(project, "environment", "experiment", examples::input()).send().await;
    let Err(Error::Api(error)) = sent else { unreachable!("{sent:?}") };
    assert_eq!(error.body, CreateIterationError::NotFound(NotFoundErrorRep::new("not_found", project)));
}

/// The head and the body of the answer to a request that no client would send.
async fn answer(request: &str) -> (String, String) {
    answer_of(&serve().await, request).await
}

async fn answer_of(url: &str, request: &str) -> (String, String) {
    let authority = url.trim_start_matches("http://").trim_end_matches("/base");
    let mut stream = TcpStream::connect(authority).await.unwrap();
    stream.write_all(request.replace('\n', "\r\n").as_bytes()).await.unwrap();
    let mut text = String::new();
    stream.read_to_string(&mut text).await.unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    (head.to_ascii_lowercase(), body.to_owned())
}

#[tokio::test]
async fn requests_that_are_none_are_refused() {
    let path = "/base/api/v2/projects/p/environments/e/experiments/x/iterations";
    let long = "x".repeat(2049);
    let flag =
        json!({"hypothesis": "h", "canReshuffleTraffic": true, "metrics": [], "treatments": [], "flags": {"a": 1}});
    let flag = flag.to_string();
    for (method, path, media_type, body, status, place) in [
        ("POST", "/api/v2", "application/json", "{}", "404 not found", None),
        ("POST", "/base/api/v2", "application/json", "{}", "404 not found", None),
        ("PUT", path, "application/json", "{}", "405 method not allowed", None),
        ("POST", path, "text/plain", "{}", "415 unsupported media type", None),
        ("POST", path, "application/json", &long, "413 payload too large", None),
        ("POST", path, "application/json", "{}", "400 bad request", Some("body")),
        ("POST", path, "application/json", &flag, "400 bad request", Some("body.flags.a")),
    ] {
        let length = body.len();
        let (head, body) = answer(&format!(
            "{method} {path} HTTP/1.1\nhost: x\nconnection: close\ncontent-type: {media_type}\ncontent-length: {length}\n\n{body}"
        ))
        .await;
        assert!(head.starts_with(&format!("http/1.1 {status}\r\n")), "{method} {path}: {head}");
        if path.starts_with("/base") {
            let problem: serde_json::Value = serde_json::from_str(&body).unwrap();
            assert_eq!(problem["place"].as_str(), place, "{body}");
        }
        assert_eq!(head.contains("allow: post, options"), status.starts_with("405"), "{head}");
    }
    let (head, body) = answer(&format!("OPTIONS {path} HTTP/1.1\nhost: x\nconnection: close\n\n")).await;
    assert!(head.starts_with("http/1.1 204 ") && head.contains("allow: post, options") && body.is_empty(), "{head}");
}

/// What a client of this server has to expect is what the document says, also where the request never reached the service.
#[tokio::test]
async fn rejections_have_the_words_of_the_document() {
    let routes = routes().max_body_bytes(8).on_rejection(|rejection, _| {
        let words = rejection.to_string();
        match rejection.status() {
            // The document has no 413: the same, as the operation's own error.
            StatusCode::PAYLOAD_TOO_LARGE => {
                let error = CreateIterationError::BadRequest(InvalidRequestErrorRep::new("too_large", words));
                CreateIteration::into_response(Err(error.into())).unwrap()
            }
            _ => rejection.json("application/json", &InvalidRequestErrorRep::new("invalid_request", words)),
        }
    });
    let url = serve_routes(routes).await;
    let path = "/base/api/v2/projects/p/environments/e/experiments/x/iterations";
    let head = format!("POST {path} HTTP/1.1\nhost: x\nconnection: close\ncontent-type: application/json\n");
    let (head, body) = answer_of(&url, &format!("{head}content-length: 2\n\n{{}}")).await;
    assert!(head.starts_with("http/1.1 400 ") && head.contains("\r\ncontent-type: application/json\r\n"), "{head}");
    let error: InvalidRequestErrorRep = serde_json::from_str(&body).unwrap();
    assert_eq!(error.code, "invalid_request");
    assert!(error.message.starts_with("`body`: missing field `hypothesis`"), "{}", error.message);

    let client = client(url);
    let Err(Error::Api(error)) = create_iteration(&client).send().await else { unreachable!() };
    let too_large = InvalidRequestErrorRep::new("too_large", "the body is larger than 8 bytes");
    assert_eq!((error.status.as_u16(), error.body), (400, CreateIterationError::BadRequest(too_large)));
}
