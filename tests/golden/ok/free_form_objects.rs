// src/models.rs

use std::collections::BTreeMap;

/// The schema `Anything`.
pub type Anything = ::serde_json::Value;

/// The schema `Also`.
pub type Also = ::serde_json::Value;

/// Whatever you like.
pub type Described = ::serde_json::Value;

/// The schema `Bag`.
pub type Bag = BTreeMap<String, ::serde_json::Value>;

/// The schema `Closed`.
pub type Closed = BTreeMap<String, ::serde_json::Value>;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub extra: ::serde_json::Value,
    pub list: Vec<::serde_json::Value>,
    pub bag: Option<Bag>,
    pub never: Option<::serde_json::Value>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(extra: ::serde_json::Value, list: Vec<::serde_json::Value>) -> Self {
        Self {
            extra,
            list,
            bag: None,
            never: None,
        }
    }

    /// Sets `bag`.
    #[inline]
    pub fn with_bag(mut self, value: Bag) -> Self {
        self.bag = Some(value);
        self
    }

    /// Sets `never`.
    #[inline]
    pub fn with_never(mut self, value: ::serde_json::Value) -> Self {
        self.never = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "extra" => extra: ::serde_json::Value,
        required "list" => list: Vec<::serde_json::Value>,
        optional "bag" => bag: Bag,
        optional "never" => never: ::serde_json::Value,
    }
}
