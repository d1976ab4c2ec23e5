// src/models.rs

/// The schema `Patch`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Patch {
    pub name: Option<String>,
    pub nick: Option<::specsmith_runtime::Nullable<String>>,
    pub owner: Option<String>,
}

impl Patch {
    /// A new value of what is required; the rest starts absent.
    pub fn new(owner: Option<String>) -> Self {
        Self {
            name: None,
            nick: None,
            owner,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `nick`.
    pub fn with_nick(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<String>>,
    ) -> Self {
        self.nick = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Patch {
        optional "name" => name: String,
        patch "nick" => nick: String,
        nullable "owner" => owner: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PATCH /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PatchPet {
    /// The request's body.
    pub body: models::Patch,
}

impl PatchPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: models::Patch) -> Self {
        Self { body }
    }
}

impl operation::Operation for PatchPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ID: &'static str = "patchPet";
    const METHOD: http::Method = http::Method::PATCH;
    const PATH: &'static str = "/pets";
    const SECURITY: &'static [operation::Requirement] = &[];

    fn write(&self, request: &mut operation::RequestWriter) {
        request.json("application/json", &self.body);
    }

    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
