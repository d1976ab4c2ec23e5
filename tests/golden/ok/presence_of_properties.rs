// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
    pub nick: Option<String>,
    pub owner: Option<String>,
    pub chip: Option<i64>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>, owner: Option<String>) -> Self {
        Self {
            name: name.into(),
            nick: None,
            owner,
            chip: None,
        }
    }

    /// Sets `nick`.
    pub fn with_nick(mut self, value: impl Into<String>) -> Self {
        self.nick = Some(value.into());
        self
    }

    /// Sets `chip`.
    #[inline]
    pub fn with_chip(mut self, value: i64) -> Self {
        self.chip = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
        optional "nick" => nick: String,
        nullable "owner" => owner: String,
        optional "chip" => chip: i64,
    }
}
