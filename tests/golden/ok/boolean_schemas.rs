// src/models.rs

use std::collections::BTreeMap;

/// The schema `Anything`.
pub type Anything = ::serde_json::Value;

/// The schema `Nothing`.
pub type Nothing = ::serde_json::Value;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub any: ::serde_json::Value,
    pub never: Option<::serde_json::Value>,
    pub list: Option<Vec<::serde_json::Value>>,
    pub empty: Option<Vec<::serde_json::Value>>,
    pub map: Option<BTreeMap<String, ::serde_json::Value>>,
    pub closed: Option<BTreeMap<String, ::serde_json::Value>>,
    pub same: Option<i64>,
    pub either: Option<String>,
    pub neither: Option<::serde_json::Value>,
    pub reference: Option<Anything>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(any: ::serde_json::Value) -> Self {
        Self {
            any,
            never: None,
            list: None,
            empty: None,
            map: None,
            closed: None,
            same: None,
            either: None,
            neither: None,
            reference: None,
        }
    }

    /// Sets `never`.
    #[inline]
    pub fn with_never(mut self, value: ::serde_json::Value) -> Self {
        self.never = Some(value);
        self
    }

    /// Sets `list`.
    #[inline]
    pub fn with_list(mut self, value: Vec<::serde_json::Value>) -> Self {
        self.list = Some(value);
        self
    }

    /// Sets `empty`.
    #[inline]
    pub fn with_empty(mut self, value: Vec<::serde_json::Value>) -> Self {
        self.empty = Some(value);
        self
    }

    /// Sets `map`.
    #[inline]
    pub fn with_map(mut self, value: BTreeMap<String, ::serde_json::Value>) -> Self {
        self.map = Some(value);
        self
    }

    /// Sets `closed`.
    #[inline]
    pub fn with_closed(mut self, value: BTreeMap<String, ::serde_json::Value>) -> Self {
        self.closed = Some(value);
        self
    }

    /// Sets `same`.
    #[inline]
    pub fn with_same(mut self, value: i64) -> Self {
        self.same = Some(value);
        self
    }

    /// Sets `either`.
    pub fn with_either(mut self, value: impl Into<String>) -> Self {
        self.either = Some(value.into());
        self
    }

    /// Sets `neither`.
    #[inline]
    pub fn with_neither(mut self, value: ::serde_json::Value) -> Self {
        self.neither = Some(value);
        self
    }

    /// Sets `reference`.
    #[inline]
    pub fn with_reference(mut self, value: Anything) -> Self {
        self.reference = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Pet {
        required "any" => any: ::serde_json::Value,
        optional "never" => never: ::serde_json::Value,
        optional "list" => list: Vec<::serde_json::Value>,
        optional "empty" => empty: Vec<::serde_json::Value>,
        optional "map" => map: BTreeMap<String, ::serde_json::Value>,
        optional "closed" => closed: BTreeMap<String, ::serde_json::Value>,
        optional "same" => same: i64,
        optional "either" => either: String,
        optional "neither" => neither: ::serde_json::Value,
        optional "reference" => reference: Anything,
    }
}
