// src/models.rs

/// The schema `Color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Color {
    Red,
}

/// The schema `Size`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Size {
    Small,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub mood: Option<PetMood>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { mood: None }
    }

    /// Sets `mood`.
    #[inline]
    pub fn with_mood(mut self, value: PetMood) -> Self {
        self.mood = Some(value);
        self
    }
}

/// The schema `PetMood`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PetMood {
    Good,
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Color {
        "red" => Red,
    }
}

::specsmith_runtime::string_enum! {
    Size: Unknown {
        "small" => Small,
    }
}

::specsmith_runtime::object! {
    Pet {
        optional "mood" => mood: PetMood,
    }
}

::specsmith_runtime::string_enum! {
    PetMood {
        "good" => Good,
    }
}
