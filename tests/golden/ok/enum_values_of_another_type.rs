// src/models.rs

/// The schema `Year`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Year {
    N2019,
    N2020,
    True,
    N15,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Code`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Code {
    N1,
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `Ratio`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Ratio {
    N0Point5,
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Flag`.
pub type Flag = bool;

/// The schema `Mode`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Mode {
    N1,
    Auto,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Word`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Word {
    Yes,
    No,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Tags`.
pub type Tags = Vec<String>;

/// The schema `Version`.
///
/// It is always `2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Version;

/// The schema `Several`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Several {
    A,
    N1,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Year: Unknown {
        "2019" => N2019,
        "2020" => N2020,
        "true" => True,
        "1.5" => N15,
    }
}

::specsmith_runtime::integer_enum! {
    Code: Unknown {
        1 => N1,
        2 => N2,
    }
}

::specsmith_runtime::literal_enum! {
    Ratio: Unknown {
        number 0.5 => N0Point5,
        integer 2 => N2,
    }
}

::specsmith_runtime::literal_enum! {
    Mode: Unknown {
        integer 1 => N1,
        string "auto" => Auto,
    }
}

::specsmith_runtime::string_enum! {
    Word: Unknown {
        "yes" => Yes,
        "no" => No,
    }
}

::specsmith_runtime::constant! { Version = string "2" }

::specsmith_runtime::literal_enum! {
    Several: Unknown {
        string "a" => A,
        integer 1 => N1,
    }
}
