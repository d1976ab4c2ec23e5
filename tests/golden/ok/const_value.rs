// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub kind: PetKind,
    pub version: PetVersion,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: PetKind, version: PetVersion) -> Self {
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

/// The schema `PetVersion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetVersion {
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "kind" => kind: PetKind,
        required "version" => version: PetVersion,
    }
}

::specsmith_runtime::string_enum! {
    PetKind: Unknown {
        "pet" => Pet,
    }
}

::specsmith_runtime::integer_enum! {
    PetVersion: Unknown {
        2 => N2,
    }
}
