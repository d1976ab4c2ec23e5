// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub kind: PetKind,
    /// One of `2`.
    pub version: i64,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: PetKind, version: i64) -> Self {
        Self { kind, version }
    }
}

/// The schema `PetKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetKind {
    Pet,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "kind" => kind: PetKind,
        required "version" => version: i64,
    }
}

::specsmith_runtime::string_enum! {
    PetKind: Unknown {
        "pet" => Pet,
    }
}
