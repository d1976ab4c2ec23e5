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
    pub kind: CatKind,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(kind: CatKind) -> Self {
        Self { kind }
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub kind: DogKind,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(kind: DogKind) -> Self {
        Self { kind }
    }
}

/// The schema `CatKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CatKind {
    Cat,
    Kitten,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `DogKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DogKind {
    Dog,
    Puppy,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        own "cat" | "kitten" => Cat: Cat,
        own "dog" | "puppy" => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: CatKind,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "kind" => kind: DogKind,
    }
}

::specsmith_runtime::string_enum! {
    CatKind: Unknown {
        "cat" => Cat,
        "kitten" => Kitten,
    }
}

::specsmith_runtime::string_enum! {
    DogKind: Unknown {
        "dog" => Dog,
        "puppy" => Puppy,
    }
}
