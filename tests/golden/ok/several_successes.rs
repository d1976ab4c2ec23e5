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

/// `POST /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct CreatePet {}
impl CreatePet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`CreatePet`] can answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreatePetOutput {
    /// 200: It was there
    Ok(models::Pet),
    /// 201: Made
    Created(String),
    /// 202: Queued
    Accepted,
}

/// What [`CreatePet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreatePetError {
    /// 409: Conflict
    Conflict,
}

impl operation::Failure for CreatePetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            409 => response.empty().map(|()| Self::Conflict),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for CreatePet {
    type Output = CreatePetOutput;
    type Error = CreatePetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "createPet",
        method: http::Method::POST,
        path: "/pets",
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
            200 => response.json().map(CreatePetOutput::Ok).map(Ok),
            201 => response.json().map(CreatePetOutput::Created).map(Ok),
            202 => response.empty().map(|()| CreatePetOutput::Accepted).map(Ok),
            _ => response.failure(),
        }
    }
}
