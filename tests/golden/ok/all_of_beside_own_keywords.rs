// src/models.rs

/// The schema `Animal`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Animal {
    pub name: Option<String>,
}

impl Animal {
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

/// The schema `Dog`.
pub type Dog = Animal;

/// The schema `Typed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Typed {
    pub bark: bool,
    pub name: Option<String>,
}

impl Typed {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bark: bool) -> Self {
        Self { bark, name: None }
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
    Animal {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Typed {
        required "bark" => bark: bool,
        optional "name" => name: String,
    }
}
