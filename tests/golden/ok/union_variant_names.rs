// src/models.rs

/// The schema `Clash`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Clash {
    TheThing(ClashTheThing),
    TheThingValue(ClashTheThingValue),
    Object(ClashObjectInline),
    ObjectValue(ClashObjectValue),
    UnknownValue(ClashUnknownValue),
    Self_(ClashSelf),
    ClashObject(ClashObject),
    List(::std::vec::Vec<ClashListItem>),
    String(::std::string::String),
}

/// The schema `ClashObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClashObject {
    pub z: ::std::string::String,
}

impl ClashObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(z: impl Into<::std::string::String>) -> Self {
        Self { z: z.into() }
    }
}

/// The schema `unknown`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Unknown {
    pub kind: UnknownKind,
}

impl Unknown {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: UnknownKind }
    }
}

/// The schema `Tagged`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Tagged {
    UnknownValue(Unknown),
    Value(Value),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Value`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Value {
    pub kind: ValueKind,
}

impl Value {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: ValueKind }
    }
}

/// The schema `Prelude`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Prelude {
    String(String),
    Vec(Vec),
    Integer(i64),
    StringValue(::std::string::String),
    List(::std::vec::Vec<::std::string::String>),
}

/// The schema `String`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct String {
    pub text: ::std::string::String,
}

impl String {
    /// A new value of what is required; the rest starts absent.
    pub fn new(text: impl Into<::std::string::String>) -> Self {
        Self { text: text.into() }
    }
}

/// The schema `Vec`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Vec {
    pub items: ::std::vec::Vec<i64>,
}

impl Vec {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(items: ::std::vec::Vec<i64>) -> Self {
        Self { items }
    }
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(PetCatInline),
    String(::std::string::String),
}

/// The schema `PetCat`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetCat {
    pub own: Option<::std::string::String>,
}

impl PetCat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { own: None }
    }

    /// Sets `own`.
    pub fn with_own(mut self, value: impl Into<::std::string::String>) -> Self {
        self.own = Some(value.into());
        self
    }
}

/// The schema `Pinned`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pinned {
    Named(Named),
    String(::std::string::String),
}

/// The thing
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClashTheThing {
    pub a: ClashTheThingA,
}

impl ClashTheThing {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(a: ClashTheThingA) -> Self {
        Self { a }
    }
}

/// The schema `ClashTheThingA`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ClashTheThingA {
    pub x: Option<::std::string::String>,
}

impl ClashTheThingA {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None }
    }

    /// Sets `x`.
    pub fn with_x(mut self, value: impl Into<::std::string::String>) -> Self {
        self.x = Some(value.into());
        self
    }
}

/// the-thing
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClashTheThingValue {
    pub b: ::std::string::String,
}

impl ClashTheThingValue {
    /// A new value of what is required; the rest starts absent.
    pub fn new(b: impl Into<::std::string::String>) -> Self {
        Self { b: b.into() }
    }
}

/// The schema `ClashObjectInline`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClashObjectInline {
    pub c: ::std::string::String,
}

impl ClashObjectInline {
    /// A new value of what is required; the rest starts absent.
    pub fn new(c: impl Into<::std::string::String>) -> Self {
        Self { c: c.into() }
    }
}

/// The schema `ClashObjectValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClashObjectValue {
    pub d: ::std::string::String,
}

impl ClashObjectValue {
    /// A new value of what is required; the rest starts absent.
    pub fn new(d: impl Into<::std::string::String>) -> Self {
        Self { d: d.into() }
    }
}

/// Unknown
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClashUnknownValue {
    pub e: ::std::string::String,
}

impl ClashUnknownValue {
    /// A new value of what is required; the rest starts absent.
    pub fn new(e: impl Into<::std::string::String>) -> Self {
        Self { e: e.into() }
    }
}

/// Self
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClashSelf {
    pub f: ::std::string::String,
}

impl ClashSelf {
    /// A new value of what is required; the rest starts absent.
    pub fn new(f: impl Into<::std::string::String>) -> Self {
        Self { f: f.into() }
    }
}

/// The schema `ClashListItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ClashListItem {
    pub g: ::std::string::String,
}

impl ClashListItem {
    /// A new value of what is required; the rest starts absent.
    pub fn new(g: impl Into<::std::string::String>) -> Self {
        Self { g: g.into() }
    }
}

/// The schema `UnknownKind`.
///
/// It is always `unknown`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct UnknownKind;

/// The schema `ValueKind`.
///
/// It is always `value`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ValueKind;

/// Cat
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetCatInline {
    pub a: ::std::string::String,
}

impl PetCatInline {
    /// A new value of what is required; the rest starts absent.
    pub fn new(a: impl Into<::std::string::String>) -> Self {
        Self { a: a.into() }
    }
}

/// The schema `Named`.
pub type Named = PetCatInline;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Clash {
        object requires ["a"] => TheThing: ClashTheThing,
        object requires ["b"] => TheThingValue: ClashTheThingValue,
        object requires ["c"] => Object: ClashObjectInline,
        object requires ["d"] => ObjectValue: ClashObjectValue,
        object requires ["e"] => UnknownValue: ClashUnknownValue,
        object requires ["f"] => Self_: ClashSelf,
        object requires ["z"] => ClashObject: ClashObject,
        array => List: ::std::vec::Vec<ClashListItem>,
        string => String: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    ClashObject {
        required "z" => z: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    Unknown {
        required "kind" => kind: UnknownKind,
    }
}

::specsmith_runtime::union! {
    Tagged by "kind": Unknown {
        own "unknown" => UnknownValue: Unknown,
        own "value" => Value: Value,
    }
}

::specsmith_runtime::object! {
    Value {
        required "kind" => kind: ValueKind,
    }
}

::specsmith_runtime::union! {
    Prelude {
        object requires ["text"] => String: String,
        object requires ["items"] => Vec: Vec,
        integer => Integer: i64,
        string => StringValue: ::std::string::String,
        array => List: ::std::vec::Vec<::std::string::String>,
    }
}

::specsmith_runtime::object! {
    String {
        required "text" => text: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    Vec {
        required "items" => items: ::std::vec::Vec<i64>,
    }
}

::specsmith_runtime::union! {
    Pet {
        object requires ["a"] => Cat: PetCatInline,
        string => String: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    PetCat {
        optional "own" => own: ::std::string::String,
    }
}

::specsmith_runtime::union! {
    Pinned {
        object requires ["a"] => Named: Named,
        string => String: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    ClashTheThing {
        required "a" => a: ClashTheThingA,
    }
}

::specsmith_runtime::object! {
    ClashTheThingA {
        optional "x" => x: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    ClashTheThingValue {
        required "b" => b: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    ClashObjectInline {
        required "c" => c: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    ClashObjectValue {
        required "d" => d: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    ClashUnknownValue {
        required "e" => e: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    ClashSelf {
        required "f" => f: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    ClashListItem {
        required "g" => g: ::std::string::String,
    }
}

::specsmith_runtime::constant! { UnknownKind = string "unknown" }

::specsmith_runtime::constant! { ValueKind = string "value" }

::specsmith_runtime::object! {
    PetCatInline {
        required "a" => a: ::std::string::String,
    }
}
