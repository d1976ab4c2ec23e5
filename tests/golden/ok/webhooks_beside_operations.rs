// src/models.rs

//! The data of the API: one type for each schema of the document.
//!
//! What the server sends by itself:
//!
//! | request | its body |
//! |---|---|
//! | webhook `newPet` | [`NewPetWebhookRequest`] |

/// The schema `NewPetRequest`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewPetRequest {
    pub name: Option<String>,
}

impl NewPetRequest {
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

/// What the webhook `newPet` sends.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewPetWebhookRequest {
    pub id: Option<i64>,
}

impl NewPetWebhookRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { id: None }
    }

    /// Sets `id`.
    #[inline]
    pub fn with_id(mut self, value: i64) -> Self {
        self.id = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    NewPetRequest {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    NewPetWebhookRequest {
        optional "id" => id: i64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewPet {
    /// The request's body.
    pub body: models::NewPetRequest,
}

impl NewPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::NewPetRequest) -> Self {
        Self { body }
    }
}

impl operation::Operation for NewPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "newPet",
        method: http::Method::POST,
        path: "/pets",
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
