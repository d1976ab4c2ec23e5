// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /silent`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Silent {}
impl Silent {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Silent {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "silent",
        method: http::Method::GET,
        path: "/silent",
        security: &[&["ApiKey"], &[]],
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

/// `GET /asks`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Asks {}
impl Asks {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Asks {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "asks",
        method: http::Method::GET,
        path: "/asks",
        security: &[&["ApiKey"]],
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

    /// `GET /silent`
    ///
    /// More: [`operations::Silent`].
    #[inline]
    pub fn silent(&self) -> Call<'_, operations::Silent> {
        self.call(operations::Silent::new())
    }

    /// `GET /asks`
    ///
    /// More: [`operations::Asks`].
    #[inline]
    pub fn asks(&self) -> Call<'_, operations::Asks> {
        self.call(operations::Asks::new())
    }
}

    /// The credential `ApiKey`: it goes out as it is, in the header `Authorization`.
    pub fn api_key(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("ApiKey", client::Scheme::Header("Authorization"), credential);
        self
    }
