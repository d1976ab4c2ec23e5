// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub nick: Option<String>,
    /// Greater than 0. Less than 30.
    pub age: Option<i64>,
    pub color: Option<PetColor>,
    /// Described beside the reference.
    pub owner: Option<Owner>,
    pub file: Option<::specsmith_runtime::Base64>,
    /// Example: `"Rex"`.
    pub example: Option<String>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(nick: Option<String>) -> Self {
        Self {
            nick,
            age: None,
            color: None,
            owner: None,
            file: None,
            example: None,
        }
    }

    /// Sets `age`.
    #[inline]
    pub fn with_age(mut self, value: i64) -> Self {
        self.age = Some(value);
        self
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: PetColor) -> Self {
        self.color = Some(value);
        self
    }

    /// Sets `owner`.
    #[inline]
    pub fn with_owner(mut self, value: Owner) -> Self {
        self.owner = Some(value);
        self
    }

    /// Sets `file`.
    pub fn with_file(mut self, value: impl Into<::specsmith_runtime::Base64>) -> Self {
        self.file = Some(value.into());
        self
    }

    /// Sets `example`.
    pub fn with_example(mut self, value: impl Into<String>) -> Self {
        self.example = Some(value.into());
        self
    }
}

/// The schema `Owner`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Owner {
    pub name: Option<String>,
}

impl Owner {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `PetColor`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetColor {
    Red,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        nullable "nick" => nick: String,
        optional "age" => age: i64,
        optional "color" => color: PetColor,
        optional "owner" => owner: Owner,
        optional "file" => file: ::specsmith_runtime::Base64,
        optional "example" => example: String,
    }
}

::specsmith_runtime::object! {
    Owner {
        optional "name" => name: String,
    }
}

::specsmith_runtime::string_enum! {
    PetColor: Unknown {
        "red" => Red,
    }
}
