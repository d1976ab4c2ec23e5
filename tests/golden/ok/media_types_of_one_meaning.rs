// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PUT /json`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutJson {
    /// The request's body.
    pub body: models::Pet,
}

impl PutJson {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Pet) -> Self {
        Self { body }
    }
}

impl operation::Operation for PutJson {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putJson",
        method: http::Method::PUT,
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

/// `PUT /xml`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutXml {
    /// The request's body.
    pub body: String,
}

impl PutXml {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PutXml {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putXml",
        method: http::Method::PUT,
        path: "/xml",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.text("application/xml", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PUT /list`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutList {
    /// The request's body.
    pub body: Vec<models::Pet>,
}

impl PutList {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: Vec<models::Pet>) -> Self {
        Self { body }
    }
}

impl operation::Operation for PutList {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putList",
        method: http::Method::PUT,
        path: "/list",
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
