// src/models.rs

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Named {
    pub name: String,
}

impl Named {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
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

/// The schema `Kind`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Kind {
    Cat(Cat),
    Dog(Dog),
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(PetCat),
    Dog(PetDog),
}

/// The schema `InPlace`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum InPlace {
    Cat(InPlaceCat),
    Dog(InPlaceDog),
}

/// The schema `Required`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Required {
    Cat(Cat),
    Dog(RequiredDog),
}

/// A kind.
pub type Alias = Kind;

/// The schema `Both`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Both {
    Named(BothNamed),
    Chipped(BothChipped),
}

/// The schema `PetCat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetCat {
    pub lives: i64,
    pub name: String,
}

impl PetCat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(lives: i64, name: impl Into<String>) -> Self {
        Self { lives, name: name.into() }
    }
}

/// The schema `PetDog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetDog {
    pub bark: bool,
    pub name: String,
}

impl PetDog {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bark: bool, name: impl Into<String>) -> Self {
        Self { bark, name: name.into() }
    }
}

/// The schema `InPlaceCat`.
pub type InPlaceCat = PetCat;

/// The schema `InPlaceDog`.
pub type InPlaceDog = PetDog;

/// The schema `RequiredDog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RequiredDog {
    pub bark: bool,
    /// Required by the document, which does not say what it is.
    pub lives: ::serde_json::Value,
}

impl RequiredDog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(bark: bool, lives: ::serde_json::Value) -> Self {
        Self { bark, lives }
    }
}

/// The schema `BothNamed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BothNamed {
    Cat(BothNamedCat),
    Dog(BothNamedDog),
}

/// The schema `BothNamedCat`.
pub type BothNamedCat = PetCat;

/// The schema `BothNamedDog`.
pub type BothNamedDog = PetDog;

/// Chipped
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BothChipped {
    Cat(BothChippedCat),
    Dog(BothChippedDog),
}

/// Chipped
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BothChippedCat {
    pub lives: i64,
    pub chip: i64,
}

impl BothChippedCat {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(lives: i64, chip: i64) -> Self {
        Self { lives, chip }
    }
}

/// Chipped
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BothChippedDog {
    pub bark: bool,
    pub chip: i64,
}

impl BothChippedDog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(bark: bool, chip: i64) -> Self {
        Self { bark, chip }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Named {
        required "name" => name: String,
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

::specsmith_runtime::union! {
    Kind {
        object requires ["lives"] => Cat: Cat,
        object requires ["bark"] => Dog: Dog,
    }
}

::specsmith_runtime::union! {
    Pet {
        object requires ["lives", "name"] => Cat: PetCat,
        object requires ["bark", "name"] => Dog: PetDog,
    }
}

::specsmith_runtime::union! {
    InPlace {
        object requires ["lives", "name"] => Cat: InPlaceCat,
        object requires ["bark", "name"] => Dog: InPlaceDog,
    }
}

::specsmith_runtime::union! {
    Required {
        object requires ["lives"] => Cat: Cat,
        object requires ["bark", "lives"] => Dog: RequiredDog,
    }
}

::specsmith_runtime::union! {
    Both {
        object requires ["name"] knows ["lives", "bark"] => Named: BothNamed,
        object requires ["chip"] knows ["lives", "bark"] => Chipped: BothChipped,
    }
}

::specsmith_runtime::object! {
    PetCat {
        required "lives" => lives: i64,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    PetDog {
        required "bark" => bark: bool,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    RequiredDog {
        required "bark" => bark: bool,
        required "lives" => lives: ::serde_json::Value,
    }
}

::specsmith_runtime::union! {
    BothNamed {
        object requires ["lives", "name"] => Cat: BothNamedCat,
        object requires ["bark", "name"] => Dog: BothNamedDog,
    }
}

::specsmith_runtime::union! {
    BothChipped {
        object requires ["lives", "chip"] => Cat: BothChippedCat,
        object requires ["bark", "chip"] => Dog: BothChippedDog,
    }
}

::specsmith_runtime::object! {
    BothChippedCat {
        required "lives" => lives: i64,
        required "chip" => chip: i64,
    }
}

::specsmith_runtime::object! {
    BothChippedDog {
        required "bark" => bark: bool,
        required "chip" => chip: i64,
    }
}
