// src/models.rs

/// Any animal.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Animal {
    /// From Animal.
    pub name: String,
    pub age: Option<f64>,
}

impl Animal {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
        }
    }

    /// Sets `age`.
    #[inline]
    pub fn with_age(mut self, value: f64) -> Self {
        self.age = Some(value);
        self
    }
}

/// Barks.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    /// From Animal.
    pub name: String,
    /// At least 0.
    pub age: Option<i64>,
    pub bark: DogBark,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>, bark: DogBark) -> Self {
        Self {
            name: name.into(),
            age: None,
            bark,
        }
    }

    /// Sets `age`.
    #[inline]
    pub fn with_age(mut self, value: i64) -> Self {
        self.age = Some(value);
        self
    }
}

/// The schema `DogBark`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DogBark {
    Loud,
    Quiet,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Animal {
        required "name" => name: String,
        optional "age" => age: f64,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "name" => name: String,
        optional "age" => age: i64,
        required "bark" => bark: DogBark,
    }
}

::specsmith_runtime::string_enum! {
    DogBark: Unknown {
        "loud" => Loud,
        "quiet" => Quiet,
    }
}
