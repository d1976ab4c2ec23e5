// src/models.rs

/// The schema `Level`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    N1,
    N2,
    N3,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub level: Level,
    /// How many.
    pub legs: Option<PetLegs>,
    /// One of `true`.
    pub alive: Option<bool>,
    /// One of `1`, `2.5`.
    pub weight: Option<f64>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(level: Level) -> Self {
        Self {
            level,
            legs: None,
            alive: None,
            weight: None,
        }
    }

    /// Sets `legs`.
    pub fn with_legs(mut self, value: PetLegs) -> Self {
        self.legs = Some(value);
        self
    }

    /// Sets `alive`.
    pub fn with_alive(mut self, value: bool) -> Self {
        self.alive = Some(value);
        self
    }

    /// Sets `weight`.
    pub fn with_weight(mut self, value: f64) -> Self {
        self.weight = Some(value);
        self
    }
}

/// How many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetLegs {
    N2,
    N4,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::integer_enum! {
    Level: Unknown {
        1 => N1,
        2 => N2,
        3 => N3,
    }
}

::specsmith_runtime::object! {
    Pet {
        required "level" => level: Level,
        optional "legs" => legs: PetLegs,
        optional "alive" => alive: bool,
        optional "weight" => weight: f64,
    }
}

::specsmith_runtime::integer_enum! {
    PetLegs: Unknown {
        2 => N2,
        4 => N4,
    }
}
