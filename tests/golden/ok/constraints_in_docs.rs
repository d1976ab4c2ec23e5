// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    /// What it is called.
    ///
    /// From 1 to 20 characters. Matches the regular expression `^[a-z]+$`.
    pub name: Option<String>,
    /// At least 0. Less than 100. A multiple of 1.
    pub age: Option<i64>,
    /// At most 3 items. No item comes twice.
    pub tags: Option<Vec<String>>,
    /// At least 0.5. At most 3000000000.
    pub weight: Option<f64>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            age: None,
            tags: None,
            weight: None,
        }
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

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }

    /// Sets `weight`.
    #[inline]
    pub fn with_weight(mut self, value: f64) -> Self {
        self.weight = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
        optional "age" => age: i64,
        optional "tags" => tags: Vec<String>,
        optional "weight" => weight: f64,
    }
}
