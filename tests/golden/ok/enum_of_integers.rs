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
    pub alive: Option<PetAlive>,
    pub weight: Option<PetWeight>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(level: Level) -> Self {
        Self {
            level,
            legs: None,
            alive: None,
            weight: None,
        }
    }

    /// Sets `legs`.
    #[inline]
    pub fn with_legs(mut self, value: PetLegs) -> Self {
        self.legs = Some(value);
        self
    }

    /// Sets `alive`.
    #[inline]
    pub fn with_alive(mut self, value: PetAlive) -> Self {
        self.alive = Some(value);
        self
    }

    /// Sets `weight`.
    #[inline]
    pub fn with_weight(mut self, value: PetWeight) -> Self {
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

/// The schema `PetAlive`.
///
/// It is always `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetAlive;

/// The schema `PetWeight`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetWeight {
    N1,
    N2Point5,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
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
        optional "alive" => alive: PetAlive,
        optional "weight" => weight: PetWeight,
    }
}

::specsmith_runtime::integer_enum! {
    PetLegs: Unknown {
        2 => N2,
        4 => N4,
    }
}

::specsmith_runtime::constant! { PetAlive = boolean true }

::specsmith_runtime::literal_enum! {
    PetWeight: Unknown {
        integer 1 => N1,
        number 2.5 => N2Point5,
    }
}
