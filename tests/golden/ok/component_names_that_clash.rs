// src/models.rs

/// The schema `pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub a: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet2 {
    pub b: Option<String>,
}

impl Pet2 {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { b: None }
    }

    /// Sets `b`.
    pub fn with_b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }
}

/// The schema `PET`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Pet3 {
    X,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    Pet2 {
        optional "b" => b: String,
    }
}

::specsmith_runtime::string_enum! {
    Pet3: Unknown {
        "x" => X,
    }
}
