// src/models.rs

/// The schema `Color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Color {
    Red,
    Blue,
}

/// The schema `Level`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    N1,
    N2,
}

/// The schema `Model`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Model {
    Small,
    Large,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Other`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Other {
    Small,
    Large,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Size`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    S,
    M,
    L,
}

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Named {
    Size(Size),
    String(String),
}

/// The schema `Hue`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Hue {
    R,
    G,
}

/// The schema `Mixed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Mixed {
    Auto(MixedAuto),
    Integer(i64),
}

/// The schema `Nullable`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Nullable {
    A,
    B,
}

/// The schema `MixedAuto`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MixedAuto {
    Auto,
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Color {
        "red" => Red,
        "blue" => Blue,
    }
}

::specsmith_runtime::integer_enum! {
    Level {
        1 => N1,
        2 => N2,
    }
}

::specsmith_runtime::string_enum! {
    Model: Unknown {
        "small" => Small,
        "large" => Large,
    }
}

::specsmith_runtime::string_enum! {
    Other: Unknown {
        "small" => Small,
        "large" => Large,
    }
}

::specsmith_runtime::string_enum! {
    Size {
        "s" => S,
        "m" => M,
        "l" => L,
    }
}

::specsmith_runtime::union! {
    Named {
        string lists ["s", "m", "l"] => Size: Size,
        string => String: String,
    }
}

::specsmith_runtime::string_enum! {
    Hue {
        "r" => R,
        "g" => G,
    }
}

::specsmith_runtime::union! {
    Mixed {
        string lists ["auto"] => Auto: MixedAuto,
        integer => Integer: i64,
    }
}

::specsmith_runtime::string_enum! {
    Nullable {
        "a" => A,
        "b" => B,
    }
}

::specsmith_runtime::string_enum! {
    MixedAuto {
        "auto" => Auto,
    }
}
