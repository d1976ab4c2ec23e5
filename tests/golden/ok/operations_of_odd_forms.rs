// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetWithBody {
    /// The request's body.
    pub body: String,
}

impl GetWithBody {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for GetWithBody {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getWithBody",
        method: http::Method::GET,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `DELETE /a`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DeleteWithBody {
    /// The request's body.
    pub body: Option<String>,
}

impl DeleteWithBody {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { body: None }
    }

    /// Sets `body`.
    pub fn with_body(mut self, value: impl Into<String>) -> Self {
        self.body = Some(value.into());
        self
    }
}

impl operation::Operation for DeleteWithBody {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "deleteWithBody",
        method: http::Method::DELETE,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        if let Some(body) = &self.body {
            request.json("application/json", body);
        }
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `OPTIONS /a`
///
/// Headers of the answers: [`ALLOW`](super::headers::ALLOW).
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OptionsOnly {}
impl OptionsOnly {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for OptionsOnly {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "optionsOnly",
        method: http::Method::OPTIONS,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `HEAD /a`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HeadOnly {}
impl HeadOnly {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`HeadOnly`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum HeadOnlyError {
    /// 404: Not here
    NotFound,
}

impl operation::Failure for HeadOnlyError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.empty().map(|()| Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for HeadOnly {
    type Output = ();
    type Error = HeadOnlyError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "headOnly",
        method: http::Method::HEAD,
        path: "/a",
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
            _ => response.failure(),
        }
    }
}

/// `TRACE /a`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TraceOnly {}
impl TraceOnly {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for TraceOnly {
    type Output = ::specsmith_runtime::bytes::Bytes;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "traceOnly",
        method: http::Method::TRACE,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("message/http");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.bytes().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /statuses`
///
/// Headers of the answers: [`LOCATION`](super::headers::LOCATION).
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Redirect {}
impl Redirect {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Redirect`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RedirectError {
    /// 302: There
    Found,
}

impl operation::Failure for RedirectError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            302 => response.empty().map(|()| Self::Found),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Redirect {
    type Output = ();
    type Error = RedirectError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "redirect",
        method: http::Method::GET,
        path: "/statuses",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `PUT /statuses`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OnlyDefault {}
impl OnlyDefault {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`OnlyDefault`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum OnlyDefaultError {
    /// Any status but 2XX: Any
    Default(String),
}

impl operation::Failure for OnlyDefaultError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        response.json().map(Self::Default)
    }
}

impl operation::Operation for OnlyDefault {
    type Output = String;
    type Error = OnlyDefaultError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "onlyDefault",
        method: http::Method::PUT,
        path: "/statuses",
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
            200..=299 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `POST /statuses`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Early {}
impl Early {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Early`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EarlyError {
    /// 103: Hints
    EarlyHints,
    /// 304: As it was
    NotModified,
}

impl operation::Failure for EarlyError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            103 => response.empty().map(|()| Self::EarlyHints),
            304 => response.empty().map(|()| Self::NotModified),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Early {
    type Output = ();
    type Error = EarlyError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "early",
        method: http::Method::POST,
        path: "/statuses",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

// src/headers.rs

//! The headers that answers may have, each with its type.
//!
//! `headers::X.read(&headers)` takes one from the headers of an answer, such as those of a `Reply`
//! or of an `Error`. It is `None` where the header is missing or is not what the document says; the
//! map of headers has it as it came.

use ::specsmith_runtime::operation::Header;

/// The header `Allow`.
pub const ALLOW: Header<Vec<String>> = Header::list("Allow");

/// The header `Location`.
pub const LOCATION: Header<String> = Header::text("Location");
