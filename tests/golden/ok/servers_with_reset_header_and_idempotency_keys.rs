// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `POST /orders`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Order {}
impl Order {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Order {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "order",
        method: http::Method::POST,
        path: "/orders",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/client.rs

use super::operations;
use ::specsmith_runtime::{client, operation};
pub use ::specsmith_runtime::client::{
    BuildError, Call, Credential, Error, Reply, Retry, Secret,
};

/// A client of `Orders`.
///
/// It is cheap to clone, and clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    inner: client::Client,
}

impl Client {
    /// Starts a client for the first server that the document names.
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            inner: client::Client::builder(Server::default().url())
                .reset_header("X-RateLimit-Reset", client::ResetUnit::EpochSeconds)
                .idempotency_header("Idempotency-Key"),
        }
    }

    /// `POST /orders`
    ///
    /// More: [`operations::Order`].
    #[inline]
    pub fn order(&self) -> Call<'_, operations::Order> {
        self.call(operations::Order::new())
    }
}

impl ClientBuilder {
    /// Takes another server of the document.
    pub fn server(mut self, server: Server) -> Self {
        self.inner = self.inner.server(server.url());
        self
    }

    /// Takes any other server: a URL with a host, and with a path that goes before those of the
    /// operations.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.inner = self.inner.base_url(url);
        self
    }

/// The servers that the document names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Server {
    /// `https://api.example.com/v1`.
    #[default]
    ApiExampleComV1,
}

impl Server {
    /// Where it is.
    pub const fn url(self) -> &'static str {
        match self {
            Self::ApiExampleComV1 => "https://api.example.com/v1",
        }
    }
}
