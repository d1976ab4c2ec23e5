// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Kitten(Kitten),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub kind: String,
    pub name: Option<String>,
    pub lives: Option<i64>,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: None,
            lives: None,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `Kitten`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Kitten {
    pub kind: String,
    pub name: Option<String>,
    pub lives: Option<i64>,
    pub weeks: i64,
}

impl Kitten {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>, weeks: i64) -> Self {
        Self {
            kind: kind.into(),
            name: None,
            lives: None,
            weeks,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `House`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct House {
    pub pets: Vec<Pet>,
}

impl House {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(pets: Vec<Pet>) -> Self {
        Self { pets }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        own "Cat" => Cat: Cat,
        own "Kitten" => Kitten: Kitten,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: String,
        optional "name" => name: String,
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Kitten {
        required "kind" => kind: String,
        optional "name" => name: String,
        optional "lives" => lives: i64,
        required "weeks" => weeks: i64,
    }
}

::specsmith_runtime::object! {
    House {
        required "pets" => pets: Vec<Pet>,
    }
}
