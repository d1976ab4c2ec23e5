// src/models.rs

use std::collections::BTreeMap;

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
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cat {
    pub lives: Option<i64>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, String>,
}

impl Cat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            lives: None,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Dog {
    pub bark: Option<bool>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, ::serde_json::Value>,
}

impl Dog {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            bark: None,
            additional: ::std::default::Default::default(),
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
use std::collections::BTreeMap;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        tag "Cat" => Cat: Cat,
        tag "Dog" => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    Cat {
        optional "lives" => lives: i64,
        ..additional: BTreeMap<String, String>,
    }
}

::specsmith_runtime::object! {
    Dog {
        optional "bark" => bark: bool,
        ..additional: BTreeMap<String, ::serde_json::Value>,
    }
}
