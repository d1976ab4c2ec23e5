// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Get {}
impl Get {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Get {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/a",
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

impl Client {
    /// Starts a client for the first server that the document names.
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            inner: client::Client::builder(Server::default().url()),
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
    /// `https://api.example.com/v1`: Production
    #[default]
    Production,
    /// `https://api.example.com/v2`.
    ApiExampleComV2,
    /// `http://localhost:8080`.
    Localhost8080,
}

impl Server {
    /// Where it is.
    pub const fn url(self) -> &'static str {
        match self {
            Self::Production => "https://api.example.com/v1",
            Self::ApiExampleComV2 => "https://api.example.com/v2",
            Self::Localhost8080 => "http://localhost:8080",
        }
    }
}
