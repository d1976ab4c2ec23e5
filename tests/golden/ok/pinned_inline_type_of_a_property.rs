// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub color: Option<Paint>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { color: None }
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: Paint) -> Self {
        self.color = Some(value);
        self
    }
}

/// The schema `Paint`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Paint {
    R,
    G,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "color" => color: Paint,
    }
}

::specsmith_runtime::string_enum! {
    Paint: Unknown {
        "r" => R,
        "g" => G,
    }
}
