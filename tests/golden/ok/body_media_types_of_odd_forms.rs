// src/models.rs

/// The schema `PostAnyRequest`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostAnyRequest {
    pub a: Option<String>,
}

impl PostAnyRequest {
    /// A new value in which everything is absent.
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

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    PostAnyRequest {
        optional "a" => a: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /any`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostAny {
    /// The request's body.
    ///
    /// Its media type is `*/*`; `application/json` goes out, unless `Call::header` says which it is.
    pub body: models::PostAnyRequest,
}

impl PostAny {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::PostAnyRequest) -> Self {
        Self { body }
    }
}

impl operation::Operation for PostAny {
    type Output = i64;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postAny",
        method: http::Method::POST,
        path: "/any",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("*/*");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /anything`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostAnything {
    /// The request's body.
    ///
    /// Its media type is `*/*`; `application/octet-stream` goes out, unless `Call::header` says which
    /// it is.
    pub body: operation::Upload,
}

impl PostAnything {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<operation::Upload>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PostAnything {
    type Output = ::specsmith_runtime::bytes::Bytes;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postAnything",
        method: http::Method::POST,
        path: "/anything",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("*/*");
        request.bytes("application/octet-stream", self.body.clone());
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.bytes().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /binary`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostBinary {
    /// The request's body.
    ///
    /// Its media type is `*/*`; `application/octet-stream` goes out, unless `Call::header` says which
    /// it is.
    pub body: operation::Upload,
}

impl PostBinary {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<operation::Upload>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PostBinary {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postBinary",
        method: http::Method::POST,
        path: "/binary",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.bytes("application/octet-stream", self.body.clone());
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /image`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostImage {
    /// A picture.
    ///
    /// Its media type is `image/*`; `application/octet-stream` goes out, unless `Call::header` says
    /// which it is.
    pub body: operation::Upload,
}

impl PostImage {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<operation::Upload>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PostImage {
    type Output = ::specsmith_runtime::bytes::Bytes;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postImage",
        method: http::Method::POST,
        path: "/image",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("image/*");
        request.bytes("application/octet-stream", self.body.clone());
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.bytes().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /text`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostText {
    /// The request's body.
    ///
    /// Its media type is `text/*`; `text/plain` goes out, unless `Call::header` says which it is.
    pub body: String,
}

impl PostText {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PostText {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postText",
        method: http::Method::POST,
        path: "/text",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.text("text/plain", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /json`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostJson {
    /// The request's body.
    pub body: ::serde_json::Value,
}

impl PostJson {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: ::serde_json::Value) -> Self {
        Self { body }
    }
}

impl operation::Operation for PostJson {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postJson",
        method: http::Method::POST,
        path: "/json",
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

/// `POST /form`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostForm {
    /// The request's body.
    pub body: String,
}

impl PostForm {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PostForm {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postForm",
        method: http::Method::POST,
        path: "/form",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.text("application/x-www-form-urlencoded", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /xml`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostXml {
    /// The request's body.
    pub body: String,
}

impl PostXml {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PostXml {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postXml",
        method: http::Method::POST,
        path: "/xml",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.text("text/xml;charset=utf-8", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /none`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostNone {}
impl PostNone {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for PostNone {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postNone",
        method: http::Method::POST,
        path: "/none",
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
