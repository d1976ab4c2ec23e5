// src/models.rs

/// The schema `Animal`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Animal {
    pub name: Option<String>,
}

impl Animal {
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

/// The schema `Alias`.
pub type Alias = Animal;

/// The schema `House`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct House {
    /// Lives here.
    pub pet: Option<Animal>,
}

impl House {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { pet: None }
    }

    /// Sets `pet`.
    #[inline]
    pub fn with_pet(mut self, value: Animal) -> Self {
        self.pet = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Animal {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    House {
        optional "pet" => pet: Animal,
    }
}
