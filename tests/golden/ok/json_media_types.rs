// src/models.rs

/// The schema `PutPetRequest`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPetRequest {
    pub a: String,
}

impl PutPetRequest {
    /// A new value of what is required; the rest starts absent.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

/// The schema `PutPetBadRequestResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PutPetBadRequestResponse {
    pub title: Option<String>,
}

impl PutPetBadRequestResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { title: None }
    }

    /// Sets `title`.
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    PutPetRequest {
        required "a" => a: String,
    }
}

::specsmith_runtime::object! {
    PutPetBadRequestResponse {
        optional "title" => title: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PUT /pet`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    /// The request's body.
    pub body: models::PutPetRequest,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::PutPetRequest) -> Self {
        Self { body }
    }
}

/// What [`PutPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutPetError {
    /// 400: Bad
    BadRequest(models::PutPetBadRequestResponse),
}

impl operation::Failure for PutPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.json().map(Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for PutPet {
    type Output = String;
    type Error = PutPetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putPet",
        method: http::Method::PUT,
        path: "/pet",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/hal+json, application/problem+json");
        request.json("application/merge-patch+json;charset=utf-8", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}
