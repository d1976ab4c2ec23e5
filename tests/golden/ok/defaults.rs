// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    /// The server's default is `"Rex"`.
    pub name: Option<String>,
    /// The server's default is `4`.
    pub legs: Option<i64>,
    /// The server's default is `[]`.
    pub tags: Option<Vec<String>>,
    /// The server's default is `"red"`.
    pub color: Option<Color>,
}

impl Pet {
    /// A new value in which everything is absent.
    pub fn new() -> Self {
        Self {
            name: None,
            legs: None,
            tags: None,
            color: None,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `legs`.
    pub fn with_legs(mut self, value: i64) -> Self {
        self.legs = Some(value);
        self
    }

    /// Sets `tags`.
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }

    /// Sets `color`.
    pub fn with_color(mut self, value: Color) -> Self {
        self.color = Some(value);
        self
    }
}

/// The schema `Color`.
///
/// The server's default is `"red"`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Color {
    Red,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
        optional "legs" => legs: i64,
        optional "tags" => tags: Vec<String>,
        optional "color" => color: Color,
    }
}

::specsmith_runtime::string_enum! {
    Color: Unknown {
        "red" => Red,
    }
}
