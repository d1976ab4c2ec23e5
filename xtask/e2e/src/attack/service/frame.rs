//! Answers everything that it can read.

use KRATE::{operations, server};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http::{HeaderValue, Response, StatusCode, header, request::Parts};
use specsmith_runtime::operation::{self, Body, Operation, Outcome, Rejection};
use specsmith_runtime::server::{Context, Routes};

struct Service;

fn main() {
    let port: u16 = std::env::args().nth(1).unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        let routes = Routes::new().ROUTES().on_rejection(rejected);
        axum::serve(listener, routes.router()).await.unwrap();
    });
}

/// What a client of the operation reads from an answer, to be written again.
fn read<O: Operation>(status: u16, media_type: &str, body: &'static str) -> Outcome<O> {
    let mut response = Response::new(Bytes::from_static(body.as_bytes()));
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    if !media_type.is_empty() {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_str(media_type).unwrap());
    }
    match O::read(&operation::Response::from(response)).unwrap() {
        Ok(output) => Ok(output.into()),
        Err(error) => Err(error.into()),
    }
}

/// Says in a header, too, what is wrong: the document has words of its own.
fn rejected(rejection: &Rejection, _: &Parts) -> Response<Body> {
    let mut response = match (rejection.operation_id(), rejection.status().as_u16()) {
        REJECTIONS
        _ => rejection.clone().into_response(),
    };
    let why: String = rejection.to_string().escape_default().collect();
    response.headers_mut().insert("x-rejection", HeaderValue::from_str(&why).unwrap());
    response
}

#[allow(dead_code, reason = "a document may have no words for it")]
fn declared(rejection: &Rejection, status: u16, media_type: &'static str, body: &str) -> Response<Body> {
    let body: serde_json::Value = serde_json::from_str(body).unwrap();
    let mut response = rejection.json(media_type, &body);
    *response.status_mut() = StatusCode::from_u16(status).unwrap();
    response
}
