// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
pub struct Pet {
    pub name: String,
    pub age: Option<i64>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
        }
    }

    /// Sets `age`.
    #[inline]
    pub fn with_age(mut self, value: i64) -> Self {
        self.age = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
        optional "age" => age: i64,
    }
}
