// src/models.rs

/// The schema `Kind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    Pet,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Strict`.
///
/// It is always `pet`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Strict;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Kind: Unknown {
        "pet" => Pet,
    }
}

::specsmith_runtime::constant! { Strict = string "pet" }
