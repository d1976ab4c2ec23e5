// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /header`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Header {}
impl Header {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Header {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "header",
        method: http::Method::GET,
        path: "/header",
        security: &[&["inHeader"]],
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

/// `GET /query`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Query {}
impl Query {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Query {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "query",
        method: http::Method::GET,
        path: "/query",
        security: &[&["inQuery"]],
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

/// `GET /cookie`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cookie {}
impl Cookie {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Cookie {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "cookie",
        method: http::Method::GET,
        path: "/cookie",
        security: &[&["inCookie"]],
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

    /// `GET /header`
    ///
    /// More: [`operations::Header`].
    #[inline]
    pub fn header(&self) -> Call<'_, operations::Header> {
        self.call(operations::Header::new())
    }

    /// `GET /query`
    ///
    /// More: [`operations::Query`].
    #[inline]
    pub fn query(&self) -> Call<'_, operations::Query> {
        self.call(operations::Query::new())
    }

    /// `GET /cookie`
    ///
    /// More: [`operations::Cookie`].
    #[inline]
    pub fn cookie(&self) -> Call<'_, operations::Cookie> {
        self.call(operations::Cookie::new())
    }
}

    /// The credential `inHeader`: it goes out as it is, in the header `X-Key`.
    ///
    /// Ask for one.
    pub fn in_header(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("inHeader", client::Scheme::Header("X-Key"), credential);
        self
    }

    /// The credential `inQuery`: it goes out in the query, as `key`.
    pub fn in_query(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("inQuery", client::Scheme::Query("key"), credential);
        self
    }

    /// The credential `inCookie`: it goes out in the cookie `session`.
    pub fn in_cookie(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("inCookie", client::Scheme::Cookie("session"), credential);
        self
    }
