// src/models.rs

/// The schema `Default`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Default {
    pub a: Option<String>,
}

impl Default {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `Clone`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Clone {
    pub a: Option<String>,
}

impl Clone {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `Debug`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Debug {
    pub a: Option<String>,
}

impl Debug {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `PartialEq`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PartialEq {
    A,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `From`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum From {
    B,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Self`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Self_ {
    pub a: Option<String>,
}

impl Self_ {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `Value`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Value {
    pub a: Option<::serde_json::Value>,
}

impl Value {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    #[inline]
    pub fn with_a(mut self, value: ::serde_json::Value) -> Self {
        self.a = Some(value);
        self
    }
}

/// The schema `Nullable`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Nullable {
    pub a: Option<String>,
}

impl Nullable {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `Object`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Object {
    pub a: Option<String>,
}

impl Object {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `str`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Str {
    pub a: Option<String>,
}

impl Str {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `i64`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct I64 {
    pub a: Option<i64>,
}

impl I64 {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    #[inline]
    pub fn with_a(mut self, value: i64) -> Self {
        self.a = Some(value);
        self
    }
}

/// The schema `bool`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Bool {
    True,
    False,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Default {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    Clone {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    Debug {
        optional "a" => a: String,
    }
}

::specsmith_runtime::string_enum! {
    PartialEq: Unknown {
        "a" => A,
    }
}

::specsmith_runtime::string_enum! {
    From: Unknown {
        "b" => B,
    }
}

::specsmith_runtime::object! {
    Self_ {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    Value {
        optional "a" => a: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    Nullable {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    Object {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    Str {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    I64 {
        optional "a" => a: i64,
    }
}

::specsmith_runtime::string_enum! {
    Bool: Unknown {
        "true" => True,
        "false" => False,
    }
}
