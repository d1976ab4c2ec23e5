// src/models.rs

use std::collections::BTreeMap;

/// The schema `Base`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Base {
    pub kind: Option<String>,
    pub size: Option<BaseSize>,
    pub any: Option<::serde_json::Value>,
    pub nick: Option<String>,
}

impl Base {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            kind: None,
            size: None,
            any: None,
            nick: None,
        }
    }

    /// Sets `kind`.
    pub fn with_kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: BaseSize) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets `any`.
    #[inline]
    pub fn with_any(mut self, value: ::serde_json::Value) -> Self {
        self.any = Some(value);
        self
    }

    /// Sets `nick`.
    pub fn with_nick(mut self, value: impl Into<String>) -> Self {
        self.nick = Some(value.into());
        self
    }
}

/// The schema `Narrow`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Narrow {
    pub kind: Option<NarrowKind>,
    pub size: Option<NarrowSize>,
    pub any: Option<i64>,
    pub nick: Option<String>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, String>,
}

impl Narrow {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            kind: None,
            size: None,
            any: None,
            nick: None,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: NarrowKind) -> Self {
        self.kind = Some(value);
        self
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: NarrowSize) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets `any`.
    #[inline]
    pub fn with_any(mut self, value: i64) -> Self {
        self.any = Some(value);
        self
    }

    /// Sets `nick`.
    pub fn with_nick(mut self, value: impl Into<String>) -> Self {
        self.nick = Some(value.into());
        self
    }
}

/// The schema `BaseSize`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BaseSize {
    S,
    M,
    L,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `NarrowKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NarrowKind {
    A,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `NarrowSize`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NarrowSize {
    M,
    L,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Base {
        optional "kind" => kind: String,
        optional "size" => size: BaseSize,
        optional "any" => any: ::serde_json::Value,
        optional "nick" => nick: String,
    }
}

::specsmith_runtime::object! {
    Narrow {
        optional "kind" => kind: NarrowKind,
        optional "size" => size: NarrowSize,
        optional "any" => any: i64,
        optional "nick" => nick: String,
        ..additional: BTreeMap<String, String>,
    }
}

::specsmith_runtime::string_enum! {
    BaseSize: Unknown {
        "s" => S,
        "m" => M,
        "l" => L,
    }
}

::specsmith_runtime::string_enum! {
    NarrowKind: Unknown {
        "a" => A,
    }
}

::specsmith_runtime::string_enum! {
    NarrowSize: Unknown {
        "m" => M,
        "l" => L,
    }
}
