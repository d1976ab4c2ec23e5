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

/// `PUT /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    pub id: String,
    /// The request's body.
    pub body: models::Pet,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>, body: models::Pet) -> Self {
        Self { id: id.into(), body }
    }
}

/// What [`PutPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutPetError {
    /// 404: No such pet
    NotFound,
}

impl operation::Failure for PutPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.empty().map(|()| Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for PutPet {
    type Output = models::Pet;
    type Error = PutPetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putPet",
        method: http::Method::PUT,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.accept("application/json");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}
