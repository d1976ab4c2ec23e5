// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub color: Option<PetColor>,
    pub nothing: Option<::serde_json::Value>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(color: Option<PetColor>) -> Self {
        Self { color, nothing: None }
    }

    /// Sets `nothing`.
    #[inline]
    pub fn with_nothing(mut self, value: ::serde_json::Value) -> Self {
        self.nothing = Some(value);
        self
    }
}

/// The schema `PetColor`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetColor {
    Red,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        nullable "color" => color: PetColor,
        optional "nothing" => nothing: ::serde_json::Value,
    }
}

::specsmith_runtime::string_enum! {
    PetColor: Unknown {
        "red" => Red,
    }
}
