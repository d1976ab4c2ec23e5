// src/models.rs

/// The schema `Color`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Color {
    /// Like blood.
    Red,
    /// Like the sky.
    Blue,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// How far.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    /// Low
    Low,
    /// High
    High,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `House`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct House {
    pub color: Option<HouseColor>,
}

impl House {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { color: None }
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: HouseColor) -> Self {
        self.color = Some(value);
        self
    }
}

/// The schema `HouseColor`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HouseColor {
    /// Like blood.
    Red,
    Blue,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Color: Unknown {
        "red" => Red,
        "blue" => Blue,
    }
}

::specsmith_runtime::integer_enum! {
    Level: Unknown {
        1 => Low,
        2 => High,
    }
}

::specsmith_runtime::object! {
    House {
        optional "color" => color: HouseColor,
    }
}

::specsmith_runtime::string_enum! {
    HouseColor: Unknown {
        "red" => Red,
        "blue" => Blue,
    }
}
