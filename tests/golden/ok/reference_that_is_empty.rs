// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub owner: Option<::serde_json::Value>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { owner: None }
    }

    /// Sets `owner`.
    #[inline]
    pub fn with_owner(mut self, value: ::serde_json::Value) -> Self {
        self.owner = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "owner" => owner: ::serde_json::Value,
    }
}
