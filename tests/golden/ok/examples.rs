// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    /// What it is called.
    ///
    /// Example: `"Rex"`.
    pub name: Option<String>,
    /// Example: `4`.
    pub legs: Option<i64>,
    /// Example: ````"`a`\n```rust"````.
    pub code: Option<String>,
    /// The server's default is `"red"`.
    pub color: Option<String>,
    pub long: Option<String>,
    pub tags: Option<Vec<String>>,
    pub wrong: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            legs: None,
            code: None,
            color: None,
            long: None,
            tags: None,
            wrong: None,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `legs`.
    #[inline]
    pub fn with_legs(mut self, value: i64) -> Self {
        self.legs = Some(value);
        self
    }

    /// Sets `code`.
    pub fn with_code(mut self, value: impl Into<String>) -> Self {
        self.code = Some(value.into());
        self
    }

    /// Sets `color`.
    pub fn with_color(mut self, value: impl Into<String>) -> Self {
        self.color = Some(value.into());
        self
    }

    /// Sets `long`.
    pub fn with_long(mut self, value: impl Into<String>) -> Self {
        self.long = Some(value.into());
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }

    /// Sets `wrong`.
    pub fn with_wrong(mut self, value: impl Into<String>) -> Self {
        self.wrong = Some(value.into());
        self
    }

    /// The value of `color`, or the document's default where it is absent.
    #[inline]
    pub fn color_or_default(&self) -> &str {
        self.color.as_deref().unwrap_or("red")
    }
}

/// The schema `Millis`.
///
/// Format: `unixtime`. Example: `1580473800000`.
pub type Millis = i64;

/// The schema `Kind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    A,
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
        optional "code" => code: String,
        optional "color" => color: String,
        optional "long" => long: String,
        optional "tags" => tags: Vec<String>,
        optional "wrong" => wrong: String,
    }
}

::specsmith_runtime::string_enum! {
    Kind: Unknown {
        "a" => A,
    }
}
