// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(PetCat),
    Dog(PetDog),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub lives: i64,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(lives: i64) -> Self {
        Self { lives }
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub bark: bool,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(bark: bool) -> Self {
        Self { bark }
    }
}

/// The schema `PetCat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetCat {
    pub name: Option<String>,
    pub lives: i64,
}

impl PetCat {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(lives: i64) -> Self {
        Self { name: None, lives }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `PetDog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetDog {
    pub name: Option<String>,
    pub bark: bool,
}

impl PetDog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(bark: bool) -> Self {
        Self { name: None, bark }
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

::specsmith_runtime::union! {
    Pet {
        object requires ["lives"] knows ["name"] => Cat: PetCat,
        object requires ["bark"] knows ["name"] => Dog: PetDog,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "bark" => bark: bool,
    }
}

::specsmith_runtime::object! {
    PetCat {
        optional "name" => name: String,
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    PetDog {
        optional "name" => name: String,
        required "bark" => bark: bool,
    }
}
