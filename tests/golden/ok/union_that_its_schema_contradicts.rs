// src/models.rs

/// The schema `OneFits`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OneFits {
    pub name: Option<String>,
    pub age: Option<i64>,
}

impl OneFits {
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

/// The schema `NoneFits`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NoneFits {
    pub name: Option<String>,
}

impl NoneFits {
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

/// The schema `Inside`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Inside {
    pub name: Option<String>,
}

impl Inside {
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
    OneFits {
        optional "name" => name: String,
        optional "age" => age: i64,
    }
}

::specsmith_runtime::object! {
    NoneFits {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Inside {
        optional "name" => name: String,
    }
}
