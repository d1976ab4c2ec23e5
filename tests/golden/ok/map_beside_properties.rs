// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, i64>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            additional: ::std::default::Default::default(),
        }
    }
}

/// The schema `Loose`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Loose {
    pub name: Option<String>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, ::serde_json::Value>,
}

impl Loose {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            additional: ::std::default::Default::default(),
        }
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
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
        ..additional: BTreeMap<String, i64>,
    }
}

::specsmith_runtime::object! {
    Loose {
        optional "name" => name: String,
        ..additional: BTreeMap<String, ::serde_json::Value>,
    }
}
