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

/// `GET /b`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetB {}
impl GetB {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetB {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/b",
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
