//! The table of routes, without a network: what each request is answered with.

#![allow(clippy::unwrap_used, reason = "clippy takes the helpers of an integration test for ordinary code")]

use std::sync::Arc;

use axum::body::{Body, to_bytes};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http::{HeaderValue, Method, Request, Response, StatusCode, header, request};
use specsmith_runtime::operation::{self, Answer, Operation, Outcome, Read, Rejection, RequestReader, RequestWriter};
use specsmith_runtime::operation::{Endpoint, ResponseWriter, Served, Style};
use specsmith_runtime::server::axum;
use specsmith_runtime::server::{Context, Routes};
use tower::ServiceExt;

/// An operation with the variable `v`, if the path has it, and a text for a body.
macro_rules! operation {
    ($name:ident $method:ident $path:literal) => {
        struct $name(Option<String>, Option<String>);

        impl Operation for $name {
            type Output = String;
            type Error = ();
            const ENDPOINT: &'static Endpoint = &Endpoint {
                id: stringify!($name),
                method: Method::$method,
                path: $path,
                security: &[&["Token"]],
                server: None,
            };

            fn write(&self, _: &mut RequestWriter) {}

            fn read(response: &operation::Response) -> Read<Self> {
                response.text().map(Ok)
            }
        }

        impl Served for $name {
            fn parse(request: &RequestReader) -> Result<Self, Rejection> {
                let body = request.optional_body(|request| request.text("text/plain"))?;
                Ok(Self(request.path("v", Style::Simple)?, body))
            }

            fn respond(outcome: Result<&String, &()>, response: &mut ResponseWriter) {
                match outcome {
                    Ok(body) => response.text(200, "text/plain", body),
                    Err(()) => response.empty(404),
                }
            }
        }
    };
}

operation!(GetAny GET "/pets/{v}");
operation!(GetMine GET "/pets/mine");
operation!(GetPicture GET "/pets/{v}.png");
operation!(PutAny PUT "/pets/{id}");
operation!(GetPart GET "/pets/{v}/parts");
operation!(GetMinesLeg GET "/pets/mine/legs");
operation!(ListUsers POST "/?Action=ListUsers");
operation!(GetUser POST "/?Action=GetUser&v={v}");
operation!(OptionsRoot OPTIONS "/");

/// Adds an operation that answers with its name, its variable and its body.
macro_rules! on {
    ($routes:expr, $($name:ident)*) => {{
        let service = Arc::new(());
        $routes$(.on(&service, async |_: &(), request: $name, _| {
            Outcome::<$name>::Ok(format!("{} {:?} {:?}", stringify!($name), request.0, request.1).into())
        }))*
    }};
}

fn routes() -> Routes {
    let first = on!(Routes::new(), GetAny GetMine GetPicture PutAny GetPart);
    first.merge(on!(Routes::new(), GetMinesLeg ListUsers GetUser OptionsRoot).max_body_bytes(8))
}

async fn answered(router: axum::Router, request: Request<Body>) -> (Response<()>, String) {
    let (parts, body) = router.oneshot(request).await.unwrap().into_parts();
    let body = to_bytes(body, usize::MAX).await.unwrap();
    (Response::from_parts(parts, ()), String::from_utf8(body.to_vec()).unwrap())
}

/// Status and body of the answer to a request without a body.
async fn answer(method: Method, target: &str) -> (u16, String) {
    let request = Request::builder().method(method).uri(target).body(Body::empty()).unwrap();
    let (response, body) = answered(routes().router(), request).await;
    (response.status().as_u16(), body)
}

#[tokio::test]
async fn concrete_paths_come_before_others() {
    for (target, expected) in [
        ("/pets/mine", "GetMine None None"),
        ("/pets/%6dine", "GetMine None None"),
        ("/pets/1", "GetAny Some(\"1\") None"),
        ("/pets/a%2Fb%20c", "GetAny Some(\"a/b c\") None"),
        ("/pets/a.png", "GetPicture Some(\"a\") None"),
        ("/pets/mine/legs", "GetMinesLeg None None"),
        ("/pets/mine/parts", "GetPart Some(\"mine\") None"),
    ] {
        assert_eq!(answer(Method::GET, target).await, (200, expected.to_owned()), "{target}");
    }
    assert_eq!(answer(Method::PUT, "/pets/1").await.0, 200);
}

#[tokio::test]
async fn words_of_the_query_tell_operations_apart() {
    assert_eq!(answer(Method::POST, "/?Action=ListUsers&x=1").await.1, "ListUsers None None");
    assert_eq!(answer(Method::POST, "/?x=1&v=a%20b&Action=GetUser").await.1, "GetUser Some(\"a b\") None");
    assert_eq!(answer(Method::POST, "/?Action=DeleteUser").await.0, 405);
}

#[tokio::test]
async fn unknown_paths_and_methods() {
    for target in ["/pets", "/pets/", "/pets/1/", "/nothing", "/pets//parts"] {
        let (status, body) = answer(Method::GET, target).await;
        let body: serde_json::Value = serde_json::from_str(&body).unwrap();
        let problem = serde_json::json!({"title": "Not Found", "status": 404, "detail": "there is no such path"});
        assert_eq!((status, body), (404, problem), "{target}");
    }
    let request = Request::builder().method(Method::HEAD).uri("/pets/mine").body(Body::empty()).unwrap();
    let (response, body) = answered(routes().router(), request).await;
    assert_eq!((response.status(), body.as_str()), (StatusCode::OK, ""));
    assert_eq!(response.headers()["content-length"], "17");
    assert_eq!(answer(Method::HEAD, "/nothing").await.0, 404);
}

#[tokio::test]
async fn bodies_have_a_limit() {
    let request = |body: &'static str, announced: bool| {
        let request = Request::post("/?Action=ListUsers").header("content-type", "text/plain");
        match announced {
            true => request.header("content-length", body.len()).body(Body::from(body)).unwrap(),
            false => request.body(Body::from(body)).unwrap(),
        }
    };
    for announced in [false, true] {
        let (response, body) = answered(routes().router(), request("12345678", announced)).await;
        assert_eq!((response.status(), body.as_str()), (StatusCode::OK, "ListUsers None Some(\"12345678\")"));
        let (response, body) = answered(routes().router(), request("123456789", announced)).await;
        assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
        assert!(body.contains("the body is larger than 8 bytes"), "{body}");
    }
    // What was not merged yet has the limit of old.
    let put = Request::put("/pets/1").header("content-type", "text/plain").body(Body::from("x".repeat(9))).unwrap();
    assert_eq!(answered(routes().router(), put).await.0.status(), StatusCode::OK);
    let put = Request::put("/pets/1").header("content-type", "image/png").body(Body::from("x")).unwrap();
    let (response, body) = answered(routes().router(), put).await;
    assert_eq!(response.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert!(body.contains("the body is `image/png`; `text/plain` is expected"), "{body}");
}

#[tokio::test]
async fn a_handler_has_the_last_word() {
    let service = Arc::new("x");
    let routes = Routes::new()
        .on(&service, async |service: &&str, _: GetMine, context: Context| {
            assert_eq!((context.operation_id(), context.authorization("bearer")), ("GetMine", Some("secret")));
            assert_eq!((context.extension(), context.security()), (Some(&7_i32), &[&["Token"][..]][..]));
            let answer = Answer::new(format!("{service}{}", context.uri()));
            Ok(answer.status(StatusCode::CREATED).header(header::LOCATION, HeaderValue::from_static("/1")))
        })
        .on(&service, async |_: &&str, _: GetAny, _| {
            let failed: Result<String, ()> = Err(());
            Ok(failed?.into())
        })
        .at("/else/{v}", &service, async |_: &&str, _: GetPart, _| {
            Ok(Answer::whole(Response::new(operation::Body::from(Bytes::from_static(b"whole")))))
        });
    let router: axum::Router = axum::Router::new().nest("/api", routes.router()).layer(axum::Extension(7_i32));
    let get = |target: &str| Request::get(target).header("authorization", "Bearer secret").body(Body::empty()).unwrap();
    let (response, body) = answered(router.clone(), get("/api/pets/mine?a=1")).await;
    assert_eq!((response.status(), body.as_str()), (StatusCode::CREATED, "x/pets/mine?a=1"));
    assert_eq!(
        (&response.headers()["location"], &response.headers()["content-type"]),
        (&HeaderValue::from_static("/1"), &HeaderValue::from_static("text/plain"))
    );
    assert_eq!(answered(router.clone(), get("/api/pets/1")).await.0.status(), StatusCode::NOT_FOUND);
    assert_eq!(answered(router, get("/api/else/1")).await.1, "whole");
}

#[tokio::test]
async fn rejections_have_the_words_of_the_service() {
    let unwritable = async |_: &(), _: GetMine, _: Context| {
        // No header can have a line break.
        Ok(Answer::new("x".to_owned()).with(&operation::Header::<String>::text("x-name"), &"a\nb".to_owned()))
    };
    let worded = routes().on_rejection(|rejection, parts| {
        let (operation, place) = (rejection.operation_id(), rejection.place());
        let words = format!("{operation:?} {place:?} `{}` {}", rejection.detail(), parts.uri.path());
        rejection.json("application/vnd.shop+json", &words)
    });
    let router = Routes::new().on(&Arc::new(()), unwritable).merge(worded).router();
    for (method, target, status, allow, words) in [
        (Method::GET, "/nothing", 404, None, "None None `there is no such path` /nothing"),
        (
            Method::DELETE,
            "/pets/mine",
            405,
            Some("GET, HEAD, OPTIONS"),
            "None None `the path has no method `DELETE`` /pets/mine",
        ),
        (
            Method::GET,
            "/pets/%ff/parts",
            400,
            None,
            "Some(\"GetPart\") Some(\"path.v\") `the text is not UTF-8 once it is percent-decoded` /pets/%ff/parts",
        ),
        (
            Method::GET,
            "/pets/mine",
            500,
            None,
            "Some(\"GetMine\") None `the header `x-name` has a character that headers must not have` /pets/mine",
        ),
    ] {
        let request = Request::builder().method(method).uri(target).header("content-type", "text/plain");
        let (response, body) = answered(router.clone(), request.body(Body::empty()).unwrap()).await;
        assert_eq!(response.status().as_u16(), status, "{target}: {body}");
        assert_eq!(response.headers()["content-type"], "application/vnd.shop+json");
        assert_eq!(response.headers().get("allow").map(|it| it.to_str().unwrap()), allow);
        assert_eq!(serde_json::from_str::<String>(&body).unwrap(), words);
    }
}

operation!(OnPush POST "/push");
operation!(OnStar POST "/star");

#[tokio::test]
async fn operations_of_one_path_are_told_apart_by_what_the_service_knows() {
    let service = Arc::new(());
    let routes = Routes::new()
        .at("/{v}", &service, async |_: &(), OnPush(v, body): OnPush, _| Ok(format!("push {v:?} {body:?}").into()))
        .at("/{v}", &service, async |_: &(), OnStar(v, body): OnStar, _| Ok(format!("star {v:?} {body:?}").into()));
    let told = routes.clone().told_apart_by(|id, parts, body| {
        let named = parts.headers.get("x-event").is_some_and(|event| event == id);
        named || (id == "OnStar" && body.starts_with(b"*"))
    });
    let post = |routes: &Routes, event: &'static str, body: &'static str| {
        let request = Request::post("/hooks").header("content-type", "text/plain").header("x-event", event);
        answered(routes.clone().merge(on!(Routes::new(), GetMine)).router(), request.body(Body::from(body)).unwrap())
    };
    assert_eq!(post(&told, "OnPush", "a").await.1, "push Some(\"hooks\") Some(\"a\")");
    assert_eq!(post(&told, "OnStar", "a").await.1, "star Some(\"hooks\") Some(\"a\")");
    assert_eq!(post(&told, "", "*").await.1, "star Some(\"hooks\") Some(\"*\")");
    assert_eq!(post(&routes, "OnStar", "a").await.1, "push Some(\"hooks\") Some(\"a\")", "the first one");
    let (response, body) = post(&told, "OnFork", "a").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    assert!(body.contains("the request is meant for no operation of its path"), "{body}");
}

#[tokio::test]
async fn another_status_is_a_matter_of_the_service() {
    let (first, second) = (Routes::new().on_rejection(plain::<403>), routes().on_rejection(plain::<410>));
    let request = || Request::delete("/pets/mine").body(Body::empty()).unwrap();
    for (routes, status) in [(first.clone().merge(second.clone()), 403), (second.merge(first), 410)] {
        let (response, _) = answered(routes.router(), request()).await;
        assert_eq!(response.status().as_u16(), status);
        // Whoever asks for a method that is not there is told which are.
        assert_eq!(response.headers()["allow"], "GET, HEAD, OPTIONS");
    }
}

fn plain<const STATUS: u16>(_: &Rejection, _: &request::Parts) -> Response<operation::Body> {
    let mut response = Response::new(operation::Body::empty());
    *response.status_mut() = StatusCode::from_u16(STATUS).unwrap();
    response
}

#[test]
fn an_answer_can_be_written_without_a_server() {
    let response = GetMine::into_response(Err(().into())).unwrap();
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let response = GetMine::into_response(Ok("x".to_owned().into())).unwrap();
    assert_eq!(
        (response.status(), response.headers()["content-type"].as_bytes()),
        (StatusCode::OK, &b"text/plain"[..])
    );
}

#[test]
fn a_request_can_be_read_without_a_server() {
    let request =
        |method: Method, target: &str| Request::builder().method(method).uri(target).body(Bytes::new()).unwrap();
    assert_eq!(GetPicture::from_request(request(Method::GET, "/pets/a.png")).unwrap().0.as_deref(), Some("a"));
    let status = |method, target| GetPicture::from_request(request(method, target)).err().unwrap().status();
    assert_eq!(status(Method::PUT, "/pets/a.png"), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(status(Method::GET, "/pets/a.jpg"), StatusCode::NOT_FOUND);
}
