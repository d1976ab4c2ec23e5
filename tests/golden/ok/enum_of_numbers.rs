// src/models.rs

/// The schema `Ratio`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ratio {
    N0Point5,
    N1,
    Minus1Point5,
    N15,
    N1Point5,
    N1e300,
    N1Point5eMinus7,
    N3Point14159,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Huge`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Huge {
    N18446744073709551615,
    N1,
    Minus1,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Level`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    N1,
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `Titled`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Titled {
    /// Half
    Half,
    /// Twice as much.
    Double,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::literal_enum! {
    Ratio: Unknown {
        number 0.5 => N0Point5,
        integer 1 => N1,
        number -1.5 => Minus1Point5,
        integer 15 => N15,
        number 1.5 => N1Point5,
        number 1e+300 => N1e300,
        number 1.5e-7 => N1Point5eMinus7,
        number 3.14159 => N3Point14159,
    }
}

::specsmith_runtime::literal_enum! {
    Huge: Unknown {
        unsigned 18446744073709551615 => N18446744073709551615,
        integer 1 => N1,
        integer -1 => Minus1,
    }
}

::specsmith_runtime::integer_enum! {
    Level: Unknown {
        1 => N1,
        2 => N2,
    }
}

::specsmith_runtime::literal_enum! {
    Titled: Unknown {
        number 0.5 => Half,
        integer 2 => Double,
    }
}
