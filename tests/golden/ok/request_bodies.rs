// src/models.rs

/// The schema `Form`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Form {
    pub name: String,
    pub tags: Option<Vec<String>>,
}

impl Form {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            tags: None,
        }
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Form {
        required "name" => name: String,
        optional "tags" => tags: Vec<String>,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /form`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostForm {
    /// The request's body.
    pub body: models::Form,
}

impl PostForm {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Form) -> Self {
        Self { body }
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
        request.form("application/x-www-form-urlencoded", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /text`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostText {
    /// The request's body.
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

/// `POST /bytes`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostBytes {
    /// The request's body.
    pub body: Option<operation::Upload>,
}

impl PostBytes {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { body: None }
    }

    /// Sets `body`.
    pub fn with_body(mut self, value: impl Into<operation::Upload>) -> Self {
        self.body = Some(value.into());
        self
    }
}

impl operation::Operation for PostBytes {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postBytes",
        method: http::Method::POST,
        path: "/bytes",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        if let Some(body) = &self.body {
            request.bytes("application/octet-stream", body.clone());
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

/// `POST /optional`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostOptional {
    /// Leave it out.
    pub body: Option<String>,
}

impl PostOptional {
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

impl operation::Operation for PostOptional {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postOptional",
        method: http::Method::POST,
        path: "/optional",
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

/// `POST /silent`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostSilent {
    /// The request's body.
    pub body: models::Form,
}

impl PostSilent {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Form) -> Self {
        Self { body }
    }
}

impl operation::Operation for PostSilent {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postSilent",
        method: http::Method::POST,
        path: "/silent",
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
