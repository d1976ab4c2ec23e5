// src/models.rs

/// The schema `Odd`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Odd {
    Empty,
    Space,
    Red,
    RedValue,
    RedValue2,
    Plus,
    Minus1,
    N1,
    StarSlash,
    UnknownValue,
    UnknownValue2,
    Self_,
    SayHi,
    TwoLines,
    BackSlash,
    U0,
    日本,
    Fn,
    Some,
    Ok,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Odd: Unknown {
        "" => Empty,
        " " => Space,
        "red" => Red,
        "Red" => RedValue,
        "RED" => RedValue2,
        "+" => Plus,
        "-1" => Minus1,
        "1" => N1,
        "*/" => StarSlash,
        "unknown" => UnknownValue,
        "Unknown" => UnknownValue2,
        "self" => Self_,
        "say \"hi\"" => SayHi,
        "two\nlines" => TwoLines,
        "back\\slash" => BackSlash,
        "\0" => U0,
        "日本" => 日本,
        "fn" => Fn,
        "some" => Some,
        "ok" => Ok,
    }
}
