// src/models.rs

/// The schema `Color`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Color {
    Red,
    DarkBlue,
    Green,
    N2nd,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub color: Color,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(color: Color) -> Self {
        Self { color }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Color: Unknown {
        "red" => Red,
        "dark-blue" => DarkBlue,
        "GREEN" => Green,
        "2nd" => N2nd,
    }
}

::specsmith_runtime::object! {
    Pet {
        required "color" => color: Color,
    }
}
