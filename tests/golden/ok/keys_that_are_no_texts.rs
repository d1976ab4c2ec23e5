// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    N404(N404),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cat {
    pub n1: Option<String>,
    pub minus_2: Option<String>,
    pub r#true: Option<bool>,
    pub n1_5: Option<f64>,
    pub null: Option<String>,
    pub on: Option<String>,
}

impl Cat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            n1: None,
            minus_2: None,
            r#true: None,
            n1_5: None,
            null: None,
            on: None,
        }
    }

    /// Sets `n1`.
    pub fn with_n1(mut self, value: impl Into<String>) -> Self {
        self.n1 = Some(value.into());
        self
    }

    /// Sets `minus_2`.
    pub fn with_minus_2(mut self, value: impl Into<String>) -> Self {
        self.minus_2 = Some(value.into());
        self
    }

    /// Sets `true`.
    #[inline]
    pub fn with_true(mut self, value: bool) -> Self {
        self.r#true = Some(value);
        self
    }

    /// Sets `n1_5`.
    #[inline]
    pub fn with_n1_5(mut self, value: f64) -> Self {
        self.n1_5 = Some(value);
        self
    }

    /// Sets `null`.
    pub fn with_null(mut self, value: impl Into<String>) -> Self {
        self.null = Some(value.into());
        self
    }

    /// Sets `on`.
    pub fn with_on(mut self, value: impl Into<String>) -> Self {
        self.on = Some(value.into());
        self
    }
}

/// The schema `404`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct N404 {
    pub n: Option<String>,
}

impl N404 {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { n: None }
    }

    /// Sets `n`.
    pub fn with_n(mut self, value: impl Into<String>) -> Self {
        self.n = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        bare "1" => Cat: Cat,
        bare "true" => N404: N404,
    }
}

::specsmith_runtime::object! {
    Cat {
        optional "1" => n1: String,
        optional "-2" => minus_2: String,
        optional "true" => r#true: bool,
        optional "1.5" => n1_5: f64,
        optional "null" => null: String,
        optional "on" => on: String,
    }
}

::specsmith_runtime::object! {
    N404 {
        optional "n" => n: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPet {}
impl GetPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`GetPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetPetError {
    /// 404: Gone
    NotFound,
}

impl operation::Failure for GetPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.empty().map(|()| Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for GetPet {
    type Output = models::Pet;
    type Error = GetPetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPet",
        method: http::Method::GET,
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
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}
