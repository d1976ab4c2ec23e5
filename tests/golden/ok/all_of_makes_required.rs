// src/models.rs

/// The schema `Animal`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Animal {
    pub name: Option<String>,
    pub age: Option<i64>,
}

impl Animal {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, age: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `age`.
    #[inline]
    pub fn with_age(mut self, value: i64) -> Self {
        self.age = Some(value);
        self
    }
}

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Named {
    pub name: String,
    pub age: Option<i64>,
}

impl Named {
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
    Animal {
        optional "name" => name: String,
        optional "age" => age: i64,
    }
}

::specsmith_runtime::object! {
    Named {
        required "name" => name: String,
        optional "age" => age: i64,
    }
}
