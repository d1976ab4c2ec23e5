// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `GetPetBadRequestResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPetBadRequestResponse {
    pub title: Option<String>,
}

impl GetPetBadRequestResponse {
    /// A new value in which everything is absent.
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
    Pet {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    GetPetBadRequestResponse {
        optional "title" => title: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pet`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPet {}
impl GetPet {
    /// A request of what is required; the rest starts absent.
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`GetPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetPetError {
    /// 400: Bad
    BadRequest(models::GetPetBadRequestResponse),
}

impl operation::Operation for GetPet {
    type Output = models::Pet;
    type Error = GetPetError;
    const ID: &'static str = "getPet";
    const METHOD: http::Method = http::Method::GET;
    const PATH: &'static str = "/pet";
    const SECURITY: &'static [operation::Requirement] = &[];

    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json, application/problem+json");
    }

    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            400 => response.json().map(GetPetError::BadRequest).map(Err),
            _ => response.undeclared(),
        }
    }
}
