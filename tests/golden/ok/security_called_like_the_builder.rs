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
        security: &[&["build"], &["timeout"], &["retry"], &["type"]],
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

    /// The credential `build`: it goes out as it is, in the header `X-A`.
    pub fn build_credential(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("build", client::Scheme::Header("X-A"), credential);
        self
    }

    /// The credential `timeout`: it goes out as it is, in the header `X-B`.
    pub fn timeout_credential(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("timeout", client::Scheme::Header("X-B"), credential);
        self
    }

    /// The credential `retry`: it goes out as it is, in the header `X-D`.
    pub fn retry_credential(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("retry", client::Scheme::Header("X-D"), credential);
        self
    }

    /// The credential `type`: it goes out as it is, in the header `X-C`.
    pub fn r#type(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("type", client::Scheme::Header("X-C"), credential);
        self
    }
