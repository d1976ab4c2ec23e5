// src/models.rs

/// The schema `pet_v2`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub identity: Option<String>,
    pub colors: Option<Vec<Paint>>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            identity: None,
            colors: None,
        }
    }

    /// Sets `identity`.
    pub fn with_identity(mut self, value: impl Into<String>) -> Self {
        self.identity = Some(value.into());
        self
    }

    /// Sets `colors`.
    #[inline]
    pub fn with_colors(mut self, value: Vec<Paint>) -> Self {
        self.colors = Some(value);
        self
    }
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet2 {
    pub a: Option<String>,
}

impl Pet2 {
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

/// The schema `Paint`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Paint {
    Red,
    G,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "xId" => identity: String,
        optional "colors" => colors: Vec<Paint>,
    }
}

::specsmith_runtime::object! {
    Pet2 {
        optional "a" => a: String,
    }
}

::specsmith_runtime::string_enum! {
    Paint: Unknown {
        "r" => Red,
        "g" => G,
    }
}
