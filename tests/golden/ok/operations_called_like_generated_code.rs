// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /1`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Call {}
impl Call {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Call {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "call",
        method: http::Method::GET,
        path: "/1",
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

/// `GET /2`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Builder {}
impl Builder {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Builder {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "builder",
        method: http::Method::GET,
        path: "/2",
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

/// `GET /3`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Type {}
impl Type {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Type {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "type",
        method: http::Method::GET,
        path: "/3",
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

/// `GET /6`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SelfError {}
impl SelfError {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`SelfError`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SelfErrorError {
    /// 400: Bad
    BadRequest,
}

impl operation::Failure for SelfErrorError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.empty().map(|()| Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for SelfError {
    type Output = ();
    type Error = SelfErrorError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "SelfError",
        method: http::Method::GET,
        path: "/6",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `GET /7`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Option {
    pub a: ::std::option::Option<String>,
}

impl Option {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

impl operation::Operation for Option {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "Option",
        method: http::Method::GET,
        path: "/7",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("a", operation::Style::FormExploded, &self.a);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /8`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Result {}
impl Result {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Result {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "Result",
        method: http::Method::GET,
        path: "/8",
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

/// `GET /9`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Ok {}
impl Ok {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Ok`] can answer when it fails, which is what [`SelfError`] can.
pub type OkError = SelfErrorError;

impl operation::Operation for Ok {
    type Output = ();
    type Error = OkError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "Ok",
        method: http::Method::GET,
        path: "/9",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}
