// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /json`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SendJson {
    /// The request's body.
    pub body: Option<models::Pet>,
}

impl SendJson {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { body: None }
    }

    /// Sets `body`.
    #[inline]
    pub fn with_body(mut self, value: models::Pet) -> Self {
        self.body = Some(value);
        self
    }
}

impl operation::Operation for SendJson {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "sendJson",
        method: http::Method::POST,
        path: "/json",
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
pub struct SendSilent {
    /// The request's body.
    pub body: models::Pet,
}

impl SendSilent {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Pet) -> Self {
        Self { body }
    }
}

impl operation::Operation for SendSilent {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "sendSilent",
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

/// `POST /several`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SendSeveral {
    /// The request's body.
    pub body: Option<SendSeveralBody>,
}

impl SendSeveral {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { body: None }
    }

    /// Sets `body`.
    pub fn with_body(mut self, value: impl Into<SendSeveralBody>) -> Self {
        self.body = Some(value.into());
        self
    }
}

/// The body of [`SendSeveral`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SendSeveralBody {
    /// `application/json`.
    Json(models::Pet),
    /// `application/x-www-form-urlencoded`.
    Form(models::Pet),
    /// `text/plain`.
    Text(String),
}

impl From<models::Pet> for SendSeveralBody {
    fn from(body: models::Pet) -> Self {
        Self::Json(body)
    }
}

impl operation::Operation for SendSeveral {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "sendSeveral",
        method: http::Method::POST,
        path: "/several",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        match &self.body {
            Some(SendSeveralBody::Json(body)) => request.json("application/json", body),
            Some(SendSeveralBody::Form(body)) => {
                request.form("application/x-www-form-urlencoded", body)
            }
            Some(SendSeveralBody::Text(body)) => request.text("text/plain", body),
            None => {}
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

/// `POST /parts`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SendParts {
    /// The request's body.
    pub body: Option<SendPartsForm>,
}

impl SendParts {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { body: None }
    }

    /// Sets `body`.
    #[inline]
    pub fn with_body(mut self, value: SendPartsForm) -> Self {
        self.body = Some(value);
        self
    }
}

/// The parts of the body of [`SendParts`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendPartsForm {
    pub name: String,
}

impl SendPartsForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl operation::Multipart for SendPartsForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("name", &self.name);
    }
}

impl operation::Operation for SendParts {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "sendParts",
        method: http::Method::POST,
        path: "/parts",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        if let Some(body) = &self.body {
            request.multipart("multipart/form-data", body);
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
