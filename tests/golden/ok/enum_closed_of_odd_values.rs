// src/models.rs

/// The schema `Text`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Text {
    Empty,
    Space,
    Star,
    Plus,
    Minus,
    StarSlash,
    Red,
    RedValue,
    RedValue2,
    UnknownValue,
}

/// The schema `Integer`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Integer {
    N1,
    Minus1,
    N2,
}

/// The schema `Number`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    N1Point5,
    N15,
    Minus1Point5,
}

/// The schema `Mixture`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mixture {
    N1,
    N1Value,
    True,
    TrueValue,
    One,
    OneValue,
}

/// The schema `None`.
pub type None = String;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Text {
        "" => Empty,
        " " => Space,
        "*" => Star,
        "+" => Plus,
        "-" => Minus,
        "*/" => StarSlash,
        "red" => Red,
        "Red" => RedValue,
        "RED" => RedValue2,
        "unknown" => UnknownValue,
    }
}

::specsmith_runtime::integer_enum! {
    Integer {
        1 => N1,
        -1 => Minus1,
        2 => N2,
    }
}

::specsmith_runtime::literal_enum! {
    Number {
        number 1.5 => N1Point5,
        integer 15 => N15,
        number -1.5 => Minus1Point5,
    }
}

::specsmith_runtime::literal_enum! {
    Mixture {
        integer 1 => N1,
        string "1" => N1Value,
        boolean true => True,
        string "true" => TrueValue,
        string "one" => One,
        string "One" => OneValue,
    }
}
