// src/models.rs

/// The schema `Two`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Two {
    Size(Size),
    Hue(Hue),
}

/// The schema `Size`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Size {
    S,
    M,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Hue`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Hue {
    R,
    G,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `When`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum When {
    Size(Size),
    Date(::jiff::civil::Date),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Two {
        string lists ["s", "m"] => Size: Size,
        string lists ["r", "g"] => Hue: Hue,
    }
}

::specsmith_runtime::string_enum! {
    Size: Unknown {
        "s" => S,
        "m" => M,
    }
}

::specsmith_runtime::string_enum! {
    Hue: Unknown {
        "r" => R,
        "g" => G,
    }
}

::specsmith_runtime::union! {
    When {
        string lists ["s", "m"] => Size: Size,
        format => Date: ::jiff::civil::Date,
    }
}
