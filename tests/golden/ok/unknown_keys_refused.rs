// src/models.rs

/// The schema `Strict`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Strict {
    pub name: Option<String>,
}

impl Strict {
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

/// The schema `Silent`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Silent {
    pub name: Option<String>,
}

impl Silent {
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
    Strict {
        optional "name" => name: String,
        ..refuse,
    }
}

::specsmith_runtime::object! {
    Silent {
        optional "name" => name: String,
    }
}
