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
    Object(PetObject),
    ObjectValue(PetObjectValue),
}

/// The schema `InPlace`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum InPlace {
    Object(InPlaceObject),
    ObjectValue(InPlaceObjectValue),
}

/// The schema `Required`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Required {
    Object(RequiredObject),
    ObjectValue(RequiredObjectValue),
}

/// A kind.
pub type Alias = Kind;

/// The schema `Both`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Both {
    Union(BothUnion),
    Chipped(BothChipped),
}

/// The schema `PetObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetObject {
    pub lives: i64,
    pub name: String,
}

impl PetObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(lives: i64, name: impl Into<String>) -> Self {
        Self { lives, name: name.into() }
    }
}

/// The schema `PetObjectValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetObjectValue {
    pub bark: bool,
    pub name: String,
}

impl PetObjectValue {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bark: bool, name: impl Into<String>) -> Self {
        Self { bark, name: name.into() }
    }
}

/// The schema `InPlaceObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InPlaceObject {
    pub lives: i64,
    pub name: String,
}

impl InPlaceObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(lives: i64, name: impl Into<String>) -> Self {
        Self { lives, name: name.into() }
    }
}

/// The schema `InPlaceObjectValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InPlaceObjectValue {
    pub bark: bool,
    pub name: String,
}

impl InPlaceObjectValue {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bark: bool, name: impl Into<String>) -> Self {
        Self { bark, name: name.into() }
    }
}

/// The schema `RequiredObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RequiredObject {
    pub lives: i64,
}

impl RequiredObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(lives: i64) -> Self {
        Self { lives }
    }
}

/// The schema `RequiredObjectValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RequiredObjectValue {
    pub bark: bool,
}

impl RequiredObjectValue {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bark: bool) -> Self {
        Self { bark }
    }
}

/// The schema `BothUnion`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BothUnion {
    Object(BothUnionObject),
    ObjectValue(BothUnionObjectValue),
}

/// The schema `BothUnionObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BothUnionObject {
    pub lives: i64,
    pub name: String,
}

impl BothUnionObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(lives: i64, name: impl Into<String>) -> Self {
        Self { lives, name: name.into() }
    }
}

/// The schema `BothUnionObjectValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BothUnionObjectValue {
    pub bark: bool,
    pub name: String,
}

impl BothUnionObjectValue {
    /// A new value of what is required; the rest starts absent.
    pub fn new(bark: bool, name: impl Into<String>) -> Self {
        Self { bark, name: name.into() }
    }
}

/// Chipped
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum BothChipped {
    Chipped(BothChippedChipped),
    ChippedValue(BothChippedChippedValue),
}

/// Chipped
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BothChippedChipped {
    pub lives: i64,
    pub chip: i64,
}

impl BothChippedChipped {
    /// A new value of what is required; the rest starts absent.
    pub fn new(lives: i64, chip: i64) -> Self {
        Self { lives, chip }
    }
}

/// Chipped
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BothChippedChippedValue {
    pub bark: bool,
    pub chip: i64,
}

impl BothChippedChippedValue {
    /// A new value of what is required; the rest starts absent.
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
        object requires ["lives", "name"] => Object: PetObject,
        object requires ["bark", "name"] => ObjectValue: PetObjectValue,
    }
}

::specsmith_runtime::union! {
    InPlace {
        object requires ["lives", "name"] => Object: InPlaceObject,
        object requires ["bark", "name"] => ObjectValue: InPlaceObjectValue,
    }
}

::specsmith_runtime::union! {
    Required {
        object requires ["lives"] => Object: RequiredObject,
        object requires ["bark"] => ObjectValue: RequiredObjectValue,
    }
}

::specsmith_runtime::union! {
    Both {
        any => Union: BothUnion,
        any => Chipped: BothChipped,
    }
}

::specsmith_runtime::object! {
    PetObject {
        required "lives" => lives: i64,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    PetObjectValue {
        required "bark" => bark: bool,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    InPlaceObject {
        required "lives" => lives: i64,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    InPlaceObjectValue {
        required "bark" => bark: bool,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    RequiredObject {
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    RequiredObjectValue {
        required "bark" => bark: bool,
    }
}

::specsmith_runtime::union! {
    BothUnion {
        object requires ["lives", "name"] => Object: BothUnionObject,
        object requires ["bark", "name"] => ObjectValue: BothUnionObjectValue,
    }
}

::specsmith_runtime::object! {
    BothUnionObject {
        required "lives" => lives: i64,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    BothUnionObjectValue {
        required "bark" => bark: bool,
        required "name" => name: String,
    }
}

::specsmith_runtime::union! {
    BothChipped {
        object requires ["lives", "chip"] => Chipped: BothChippedChipped,
        object requires ["bark", "chip"] => ChippedValue: BothChippedChippedValue,
    }
}

::specsmith_runtime::object! {
    BothChippedChipped {
        required "lives" => lives: i64,
        required "chip" => chip: i64,
    }
}

::specsmith_runtime::object! {
    BothChippedChippedValue {
        required "bark" => bark: bool,
        required "chip" => chip: i64,
    }
}
