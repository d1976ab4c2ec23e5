// src/models.rs

/// The schema `SendForm`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SendForm {
    pub kind: Option<String>,
}

impl SendForm {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None }
    }

    /// Sets `kind`.
    pub fn with_kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }
}

/// The schema `SendMultipartKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendMultipartKind {
    A,
    B,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    SendForm {
        optional "kind" => kind: String,
    }
}

::specsmith_runtime::string_enum! {
    SendMultipartKind: Unknown {
        "a" => A,
        "b" => B,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /a`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Send {
    /// The request's body.
    pub body: SendMultipart,
}

impl Send {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: SendMultipart) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`Send`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendMultipart {
    pub kind: models::SendMultipartKind,
    pub additional_property: String,
    pub vec: Option<Vec<operation::Part>>,
}

impl SendMultipart {
    /// A body of what is required; the rest starts absent.
    pub fn new(
        kind: models::SendMultipartKind,
        additional_property: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            additional_property: additional_property.into(),
            vec: None,
        }
    }

    /// Sets `vec`.
    #[inline]
    pub fn with_vec(mut self, value: Vec<operation::Part>) -> Self {
        self.vec = Some(value);
        self
    }
}

impl operation::Multipart for SendMultipart {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("kind", &self.kind);
        parts.value("additional", &self.additional_property);
        parts.files("Vec", "application/octet-stream", self.vec.iter().flatten());
    }
}

impl operation::Operation for Send {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "send",
        method: http::Method::POST,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.multipart("multipart/form-data", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /b`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendForm {
    /// The request's body.
    pub body: SendFormForm,
}

impl SendForm {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: SendFormForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`SendForm`].
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SendFormForm {
    pub kind: Option<String>,
}

impl SendFormForm {
    /// A body in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None }
    }

    /// Sets `kind`.
    pub fn with_kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }
}

impl operation::Multipart for SendFormForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("kind", &self.kind);
    }
}

impl operation::Operation for SendForm {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "sendForm",
        method: http::Method::POST,
        path: "/b",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.multipart("multipart/form-data", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /c`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Part {
    /// The request's body.
    pub body: Pieces,
}

impl Part {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: Pieces) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`Part`].
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pieces {
    pub piece: Option<operation::Part>,
    pub self_: Option<String>,
}

impl Pieces {
    /// A body in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { piece: None, self_: None }
    }

    /// Sets `piece`.
    pub fn with_piece(mut self, value: impl Into<operation::Part>) -> Self {
        self.piece = Some(value.into());
        self
    }

    /// Sets `self_`.
    pub fn with_self_(mut self, value: impl Into<String>) -> Self {
        self.self_ = Some(value.into());
        self
    }
}

impl operation::Multipart for Pieces {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.files("part", "application/octet-stream", &self.piece);
        parts.value("self", &self.self_);
    }
}

impl operation::Operation for Part {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "part",
        method: http::Method::POST,
        path: "/c",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.multipart("multipart/form-data", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /d`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Upload {
    /// The request's body.
    pub body: operation::Upload,
}

impl Upload {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<operation::Upload>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for Upload {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "upload",
        method: http::Method::POST,
        path: "/d",
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
