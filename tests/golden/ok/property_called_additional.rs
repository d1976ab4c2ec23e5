// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub additional_property: String,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, String>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(additional_property: impl Into<String>) -> Self {
        Self {
            additional_property: additional_property.into(),
            additional: ::std::default::Default::default(),
        }
    }
}

/// The schema `Plain`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Plain {
    pub additional_property: Option<String>,
}

impl Plain {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { additional_property: None }
    }

    /// Sets `additional_property`.
    pub fn with_additional_property(mut self, value: impl Into<String>) -> Self {
        self.additional_property = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Pet {
        required "additional" => additional_property: String,
        ..additional: BTreeMap<String, String>,
    }
}

::specsmith_runtime::object! {
    Plain {
        optional "additional" => additional_property: String,
    }
}
