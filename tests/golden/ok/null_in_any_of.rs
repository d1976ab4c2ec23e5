// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
}

impl Pet {
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

/// The schema `House`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct House {
    pub pet: Option<Pet>,
    pub guest: Option<Pet>,
}

impl House {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(pet: Option<Pet>) -> Self {
        Self { pet, guest: None }
    }

    /// Sets `guest`.
    #[inline]
    pub fn with_guest(mut self, value: Pet) -> Self {
        self.guest = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    House {
        nullable "pet" => pet: Pet,
        optional "guest" => guest: Pet,
    }
}
