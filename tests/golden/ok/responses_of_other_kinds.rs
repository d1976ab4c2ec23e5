// src/models.rs

/// The schema `GetInlineOkResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetInlineOkResponse {
    pub a: i64,
}

impl GetInlineOkResponse {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(a: i64) -> Self {
        Self { a }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    GetInlineOkResponse {
        required "a" => a: i64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /text`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetText {}
impl GetText {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetText {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getText",
        method: http::Method::GET,
        path: "/text",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("text/plain");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.text().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /image`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetImage {}
impl GetImage {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetImage {
    type Output = ::specsmith_runtime::bytes::Bytes;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getImage",
        method: http::Method::GET,
        path: "/image",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("image/png");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.bytes().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /none`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetNone {}
impl GetNone {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetNone {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getNone",
        method: http::Method::GET,
        path: "/none",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /failures`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetFailures {}
impl GetFailures {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`GetFailures`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetFailuresError {
    /// 404: Gone
    NotFound,
}

impl operation::Failure for GetFailuresError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.empty().map(|()| Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for GetFailures {
    type Output = ();
    type Error = GetFailuresError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getFailures",
        method: http::Method::GET,
        path: "/failures",
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

/// `GET /nullable`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetNullable {}
impl GetNullable {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetNullable {
    type Output = Option<String>;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getNullable",
        method: http::Method::GET,
        path: "/nullable",
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
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /inline`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetInline {}
impl GetInline {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetInline {
    type Output = models::GetInlineOkResponse;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getInline",
        method: http::Method::GET,
        path: "/inline",
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
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}
