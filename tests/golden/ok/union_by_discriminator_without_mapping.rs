// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    TheCat(TheCat),
    Dog(Dog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `the-cat`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TheCat {
    pub lives: Option<i64>,
}

impl TheCat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { lives: None }
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
    pub r#type: DogType,
    pub bark: Option<bool>,
}

impl Dog {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            r#type: DogType,
            bark: None,
        }
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

/// The schema `DogType`.
///
/// It is always `hound`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct DogType;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "@type": Unknown {
        bare "the-cat" => TheCat: TheCat,
        own "hound" => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    TheCat {
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "@type" => r#type: DogType,
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::constant! { DogType = string "hound" }
