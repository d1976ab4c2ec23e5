// src/models.rs

/// The schema `Mapping`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Mapping {
    pub config: Option<Config>,
    pub plain: Option<Plain>,
}

impl Mapping {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { config: None, plain: None }
    }

    /// Sets `config`.
    #[inline]
    pub fn with_config(mut self, value: Config) -> Self {
        self.config = Some(value);
        self
    }

    /// Sets `plain`.
    #[inline]
    pub fn with_plain(mut self, value: Plain) -> Self {
        self.plain = Some(value);
        self
    }
}

/// The schema `Config`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Config {
    Directory(Directory),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Directory`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Directory {
    pub name: String,
    pub r#type: Option<String>,
}

impl Directory {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            r#type: None,
        }
    }

    /// Sets `type`.
    pub fn with_type(mut self, value: impl Into<String>) -> Self {
        self.r#type = Some(value.into());
        self
    }
}

/// The schema `Plain`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Plain {
    pub a: Option<String>,
}

impl Plain {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Mapping {
        optional "config" => config: Config,
        optional "plain" => plain: Plain,
    }
}

::specsmith_runtime::union! {
    Config by "type": Unknown {
        tag "DIRECTORY" => Directory: Directory,
    }
}

::specsmith_runtime::object! {
    Directory {
        required "name" => name: String,
        optional "type" => r#type: String,
    }
}

::specsmith_runtime::object! {
    Plain {
        optional "a" => a: String,
    }
}
