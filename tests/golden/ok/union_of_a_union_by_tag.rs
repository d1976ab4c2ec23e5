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
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cat {
    pub name: Option<String>,
    pub lives: Option<i64>,
}

impl Cat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, lives: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Dog {
    pub bark: Option<bool>,
}

impl Dog {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { bark: None }
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

/// The schema `Loose`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Loose {
    Pet(Pet),
    Object(LooseObject),
}

/// The schema `Early`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Early {
    Pet(Pet),
    Value(::serde_json::Value),
}

/// The schema `LooseObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LooseObject {
    pub name: String,
}

impl LooseObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        bare "cat" => Cat: Cat,
        bare "dog" => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    Cat {
        optional "name" => name: String,
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::union! {
    Loose {
        object requires ["kind"] knows ["name", "lives", "bark"] => Pet: Pet,
        object requires ["name"] => Object: LooseObject,
    }
}

::specsmith_runtime::union! {
    Early {
        object requires ["kind"] knows ["name", "lives", "bark"] => Pet: Pet,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    LooseObject {
        required "name" => name: String,
    }
}
