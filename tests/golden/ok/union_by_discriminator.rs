// src/models.rs

/// A pet of some kind.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    Fish(Fish),
    Bird(Bird),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub kind: String,
    pub lives: Option<i64>,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            lives: None,
        }
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

/// The schema `Fish`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Fish {
    pub kind: Option<String>,
    pub fins: Option<i64>,
}

impl Fish {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None, fins: None }
    }

    /// Sets `kind`.
    pub fn with_kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Sets `fins`.
    #[inline]
    pub fn with_fins(mut self, value: i64) -> Self {
        self.fins = Some(value);
        self
    }
}

/// The schema `Bird`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Bird {
    pub wings: i64,
}

impl Bird {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(wings: i64) -> Self {
        Self { wings }
    }
}

/// The schema `House`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct House {
    pub pet: Pet,
    pub guests: Option<Vec<Pet>>,
}

impl House {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(pet: Pet) -> Self {
        Self { pet, guests: None }
    }

    /// Sets `guests`.
    #[inline]
    pub fn with_guests(mut self, value: Vec<Pet>) -> Self {
        self.guests = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        own "cat" | "kitten" => Cat: Cat,
        bare "dog" => Dog: Dog,
        tag "Fish" => Fish: Fish,
        bare "Bird" => Bird: Bird,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: String,
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::object! {
    Fish {
        optional "kind" => kind: String,
        optional "fins" => fins: i64,
    }
}

::specsmith_runtime::object! {
    Bird {
        required "wings" => wings: i64,
    }
}

::specsmith_runtime::object! {
    House {
        required "pet" => pet: Pet,
        optional "guests" => guests: Vec<Pet>,
    }
}
