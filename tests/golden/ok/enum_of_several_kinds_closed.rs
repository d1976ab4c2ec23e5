// src/models.rs

/// The schema `Limit`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Limit {
    N10,
    None,
    N0Point5,
}

/// The schema `Open`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Open {
    N10,
    None,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::literal_enum! {
    Limit {
        integer 10 => N10,
        string "none" => None,
        number 0.5 => N0Point5,
    }
}

::specsmith_runtime::literal_enum! {
    Open: Unknown {
        integer 10 => N10,
        string "none" => None,
    }
}
