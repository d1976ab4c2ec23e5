// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    ACat(PetACat),
    Dog(PetDog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Loose`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Loose {
    Cat(Cat),
    Object(LooseObject),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub kind: String,
    pub lives: i64,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>, lives: i64) -> Self {
        Self { kind: kind.into(), lives }
    }
}

/// A cat
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetACat {
    pub kind: PetACatKind,
    pub lives: Option<i64>,
}

impl PetACat {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            kind: PetACatKind,
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

/// The schema `PetACatKind`.
///
/// It is always `cat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetACatKind;

/// The schema `PetDog`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetDog {
    pub kind: PetDogKind,
    pub bark: Option<bool>,
}

impl PetDog {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            kind: PetDogKind,
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

/// The schema `PetDogKind`.
///
/// It is always `dog`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetDogKind;

/// The schema `LooseObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LooseObject {
    pub kind: String,
    pub bark: Option<bool>,
}

impl LooseObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
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

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        own "cat" => ACat: PetACat,
        own "dog" => Dog: PetDog,
    }
}

::specsmith_runtime::union! {
    Loose {
        object requires ["kind", "lives"] => Cat: Cat,
        object requires ["kind"] knows ["bark"] => Object: LooseObject,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: String,
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    PetACat {
        required "kind" => kind: PetACatKind,
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::constant! { PetACatKind = string "cat" }

::specsmith_runtime::object! {
    PetDog {
        required "kind" => kind: PetDogKind,
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::constant! { PetDogKind = string "dog" }

::specsmith_runtime::object! {
    LooseObject {
        required "kind" => kind: String,
        optional "bark" => bark: bool,
    }
}
