// src/models.rs

/// The schema `Animal`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Animal {
    pub name: Option<String>,
}

impl Animal {
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

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub bark: bool,
    pub name: String,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bark: bool, name: impl Into<String>) -> Self {
        Self { bark, name: name.into() }
    }
}

/// The schema `Typed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Typed {
    pub bark: bool,
    pub name: String,
}

impl Typed {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bark: bool, name: impl Into<String>) -> Self {
        Self { bark, name: name.into() }
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
    Dog {
        required "bark" => bark: bool,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Typed {
        required "bark" => bark: bool,
        required "name" => name: String,
    }
}
