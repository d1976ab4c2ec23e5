// src/models.rs

#![allow(deprecated)]

/// A pet.
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
    /// Who pays the rent.
    pub owner: Pet,
    #[deprecated]
    pub guest: Option<Pet>,
    pub cat: Option<Pet>,
}

impl House {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(owner: Pet) -> Self {
        Self {
            owner,
            guest: None,
            cat: None,
        }
    }

    /// Sets `guest`.
    #[deprecated]
    #[inline]
    pub fn with_guest(mut self, value: Pet) -> Self {
        self.guest = Some(value);
        self
    }

    /// Sets `cat`.
    #[inline]
    pub fn with_cat(mut self, value: Pet) -> Self {
        self.cat = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

#![allow(deprecated)]

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    House {
        required "owner" => owner: Pet,
        optional "guest" => guest: Pet,
        optional "cat" => cat: Pet,
    }
}
