// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `PUT /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Put {}
impl Put {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Put`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutError {
    /// 304: As it was
    NotModified,
}

impl operation::Failure for PutError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            304 => response.empty().map(|()| Self::NotModified),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Put {
    type Output = ();
    type Error = PutError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "put",
        method: http::Method::PUT,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            205 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `HEAD /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Look {}
impl Look {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Look {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "look",
        method: http::Method::HEAD,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
