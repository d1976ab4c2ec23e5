// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /open/{id`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Open {}
impl Open {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Open {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "open",
        method: http::Method::GET,
        path: "/open/{id",
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

/// `GET /close/id}`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Close {}
impl Close {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Close {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "close",
        method: http::Method::GET,
        path: "/close/id}",
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

/// `GET /empty/{}`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Empty {}
impl Empty {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Empty {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "empty",
        method: http::Method::GET,
        path: "/empty/{}",
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

/// `GET /nested/{a{b}}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Nested {
    pub b: String,
}

impl Nested {
    /// A request of what is required; the rest starts absent.
    pub fn new(b: impl Into<String>) -> Self {
        Self { b: b.into() }
    }
}

impl operation::Operation for Nested {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "nested",
        method: http::Method::GET,
        path: "/nested/{a{b}}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("b", operation::Style::Simple, &self.b);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
