use std::task::{Context, Poll};
use std::time::Duration;

use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use http::{Method, Request, Response};
use tower_service::Service;

use super::super::{Client, Error, Retry, Transport, TransportError};
use super::TowerTransport;
use crate::operation::{self, Body, Endpoint, Operation, Read, RequestWriter, Style};

struct GetItem(&'static str);

impl Operation for GetItem {
    type Output = String;
    type Error = ();
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "get-item", method: Method::GET, path: "/items/{id}", security: &[], server: None };

    fn write(&self, request: &mut RequestWriter) {
        request.path("id", Style::Simple, self.0);
    }

    fn read(response: &operation::Response) -> Read<Self> {
        match response.status() {
            200 => response.text().map(Ok),
            _ => response.undeclared(),
        }
    }
}

fn client(transport: impl Transport) -> Client {
    Client::builder("http://localhost").transport(transport).timeout(Duration::from_secs(60)).build().unwrap()
}

#[tokio::test]
async fn a_router_of_axum_is_a_server_without_a_network() {
    let router = Router::new().route("/items/{id}", get(|Path(id): Path<String>| async move { format!("item {id}") }));
    let client = client(TowerTransport::new(router, tokio::time::sleep));
    assert_eq!(client.call(GetItem("a/b")).send().await.unwrap(), "item a/b");
    let reply = client.call(GetItem("1")).reply().await.unwrap();
    assert_eq!(reply.headers["content-type"], "text/plain; charset=utf-8");
}

#[tokio::test]
async fn its_answers_are_limited_in_time_and_size() {
    let router = Router::new()
        .route("/items/slow", get(std::future::pending::<()>))
        .route("/items/large", get(|| async { "x".repeat(100) }));
    let transport = TowerTransport::new(router, tokio::time::sleep);
    let client = Client::builder("http://localhost")
        .transport(transport)
        .retry(Retry::none())
        .timeout(Duration::from_millis(50))
        .max_response_bytes(99)
        .build()
        .unwrap();
    assert!(matches!(client.call(GetItem("slow")).send().await.unwrap_err(), Error::Timeout { .. }));
    let Error::Transport(error) = client.call(GetItem("large")).send().await.unwrap_err() else { panic!() };
    assert!(matches!(error.cause, TransportError::TooLarge { limit: 99 }));
}

/// Counts how often it was asked whether it is ready, as a layer that limits something has to be; it answers with that.
#[derive(Clone, Default)]
struct Layer {
    polled: u32,
    error: bool,
}

impl Service<Request<Body>> for Layer {
    type Response = Response<Body>;
    type Error = TransportError;
    type Future = std::future::Ready<Result<Response<Body>, TransportError>>;

    fn poll_ready(&mut self, cx: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        self.polled += 1;
        cx.waker().wake_by_ref();
        if self.polled < 3 { Poll::Pending } else { Poll::Ready(Ok(())) }
    }

    fn call(&mut self, _: Request<Body>) -> Self::Future {
        std::future::ready(match self.error {
            true => Err(TransportError::Timeout),
            false => Ok(Response::new(Body::from(self.polled.to_string()))),
        })
    }
}

#[tokio::test]
async fn a_service_is_called_when_it_is_ready() {
    let client = client(TowerTransport::new(Layer::default(), tokio::time::sleep));
    assert_eq!(client.call(GetItem("1")).send().await.unwrap(), "3");
}

#[tokio::test]
async fn an_error_of_a_transport_behind_layers_stays_what_it_is() {
    let client = client(TowerTransport::new(Layer { polled: 0, error: true }, tokio::time::sleep));
    assert!(matches!(client.call(GetItem("1")).send().await.unwrap_err(), Error::Timeout { .. }));
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn the_default_transport_takes_layers() {
    let url = {
        let gone = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        format!("http://{}", gone.local_addr().unwrap())
    };
    let service = super::super::ReqwestTransport::new().unwrap();
    let transport = TowerTransport::new(service, tokio::time::sleep);
    let client = Client::builder(url).retry(Retry::none()).transport(transport).build().unwrap();
    assert!(matches!(client.call(GetItem("1")).send().await.unwrap_err(), Error::Transport(_)));
}
