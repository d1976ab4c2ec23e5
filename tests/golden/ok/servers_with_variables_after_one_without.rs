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
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Server {
    /// `https://pets.example.com`: Production
    #[default]
    Production,
    /// `http://{host}:8080`: At home
    AtHome {
        /// The default is `localhost`.
        host: String,
    },
}

impl Server {
    /// Where it is.
    pub fn url(&self) -> String {
        match self {
            Self::Production => "https://pets.example.com".to_owned(),
            Self::AtHome { host } => ["http://", host.as_str(), ":8080"].concat(),
        }
    }
}
