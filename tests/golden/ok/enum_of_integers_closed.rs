// src/models.rs

/// The schema `Level`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Level {
    N0,
    N1,
    Minus1,
    Minus9223372036854775808,
}

/// The schema `Open`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Open {
    N1,
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `Huge`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Huge {
    N18446744073709551615,
    N1,
}

/// The schema `Twice`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Twice {
    N1,
    N2,
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub level: Level,
    pub open: Option<Open>,
    pub size: Option<PetSize>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(level: Level) -> Self {
        Self {
            level,
            open: None,
            size: None,
        }
    }

    /// Sets `open`.
    #[inline]
    pub fn with_open(mut self, value: Open) -> Self {
        self.open = Some(value);
        self
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: PetSize) -> Self {
        self.size = Some(value);
        self
    }
}

/// The schema `PetSize`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PetSize {
    N1,
    N2,
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::integer_enum! {
    Level {
        0 => N0,
        1 => N1,
        -1 => Minus1,
        -9223372036854775808 => Minus9223372036854775808,
    }
}

::specsmith_runtime::integer_enum! {
    Open: Unknown {
        1 => N1,
        2 => N2,
    }
}

::specsmith_runtime::literal_enum! {
    Huge {
        unsigned 18446744073709551615 => N18446744073709551615,
        integer 1 => N1,
    }
}

::specsmith_runtime::integer_enum! {
    Twice {
        1 => N1,
        2 => N2,
    }
}

::specsmith_runtime::object! {
    Pet {
        required "level" => level: Level,
        optional "open" => open: Open,
        optional "size" => size: PetSize,
    }
}

::specsmith_runtime::integer_enum! {
    PetSize {
        1 => N1,
        2 => N2,
    }
}
