// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub kind: String,
    pub name: String,
    pub lives: i64,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>, name: impl Into<String>, lives: i64) -> Self {
        Self {
            kind: kind.into(),
            name: name.into(),
            lives,
        }
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub kind: String,
    pub name: String,
    pub bark: Option<bool>,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: name.into(),
            bark: None,
        }
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

/// The schema `House`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct House {
    pub pet: Option<Pet>,
}

impl House {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { pet: None }
    }

    /// Sets `pet`.
    #[inline]
    pub fn with_pet(mut self, value: Pet) -> Self {
        self.pet = Some(value);
        self
    }
}

/// The schema `Any`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Any {
    Cat(Cat),
    Dog(Dog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        own "cat" => Cat: Cat,
        own "Dog" => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: String,
        required "name" => name: String,
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "kind" => kind: String,
        required "name" => name: String,
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::object! {
    House {
        optional "pet" => pet: Pet,
    }
}

::specsmith_runtime::union! {
    Any by "kind": Unknown {
        own "cat" => Cat: Cat,
        own "dog" => Dog: Dog,
    }
}
