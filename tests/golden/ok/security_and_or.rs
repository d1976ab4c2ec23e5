// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /both`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Both {}
impl Both {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Both {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "both",
        method: http::Method::GET,
        path: "/both",
        security: &[&["key", "secret"]],
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

/// `GET /either`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Either {}
impl Either {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Either {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "either",
        method: http::Method::GET,
        path: "/either",
        security: &[&["key"], &["token"]],
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

/// `GET /optional`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Optional {}
impl Optional {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Optional {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "optional",
        method: http::Method::GET,
        path: "/optional",
        security: &[&[], &["token"]],
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

    /// `GET /both`
    ///
    /// More: [`operations::Both`].
    #[inline]
    pub fn both(&self) -> Call<'_, operations::Both> {
        self.call(operations::Both::new())
    }

    /// `GET /either`
    ///
    /// More: [`operations::Either`].
    #[inline]
    pub fn either(&self) -> Call<'_, operations::Either> {
        self.call(operations::Either::new())
    }

    /// `GET /optional`
    ///
    /// More: [`operations::Optional`].
    #[inline]
    pub fn optional(&self) -> Call<'_, operations::Optional> {
        self.call(operations::Optional::new())
    }
}

    /// The credential `key`: it goes out as it is, in the header `X-Key`.
    pub fn key(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("key", client::Scheme::Header("X-Key"), credential);
        self
    }

    /// The credential `secret`: it goes out as it is, in the header `X-Secret`.
    pub fn secret(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("secret", client::Scheme::Header("X-Secret"), credential);
        self
    }

    /// The credential `token`: a token, in the header `Authorization` after `Bearer`.
    pub fn token(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self.inner.credential("token", client::Scheme::Bearer, credential);
        self
    }
