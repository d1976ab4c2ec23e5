// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub a_b: Option<String>,
    pub ud: Option<String>,
    pub color: Option<PetColor>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            a_b: None,
            ud: None,
            color: None,
        }
    }

    /// Sets `a_b`.
    pub fn with_a_b(mut self, value: impl Into<String>) -> Self {
        self.a_b = Some(value.into());
        self
    }

    /// Sets `ud`.
    pub fn with_ud(mut self, value: impl Into<String>) -> Self {
        self.ud = Some(value.into());
        self
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: PetColor) -> Self {
        self.color = Some(value);
        self
    }
}

/// The schema `PetColor`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetColor {
    U202e,
    Ud,
    U2028,
    U0,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "a\u{202e}b" => a_b: String,
        optional "\r" => ud: String,
        optional "color" => color: PetColor,
    }
}

::specsmith_runtime::string_enum! {
    PetColor: Unknown {
        "\u{202e}" => U202e,
        "\r" => Ud,
        "\u{2028}" => U2028,
        "\0" => U0,
    }
}
