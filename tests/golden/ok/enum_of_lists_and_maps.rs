// src/models.rs

use std::collections::BTreeMap;

/// The schema `Odd`.
///
/// One of `[1,2]`, `{"a":"b"}`, `"x"`.
pub type Odd = ::serde_json::Value;

/// The schema `Typed`.
pub type Typed = BTreeMap<String, BTreeMap<String, ::serde_json::Value>>;

/// The schema `Point`.
pub type Point = Vec<i64>;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// One of `{"a":1}`.
    pub shape: ::serde_json::Value,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(shape: ::serde_json::Value) -> Self {
        Self { shape }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "shape" => shape: ::serde_json::Value,
    }
}
