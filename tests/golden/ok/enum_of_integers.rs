// src/models.rs

/// The schema `Level`.
pub type Level = i64;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub level: Level,
    /// How many.
    ///
    /// One of `2`, `4`.
    pub legs: Option<i64>,
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
    pub fn with_legs(mut self, value: i64) -> Self {
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

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "level" => level: Level,
        optional "legs" => legs: i64,
        optional "alive" => alive: bool,
        optional "weight" => weight: f64,
    }
}
