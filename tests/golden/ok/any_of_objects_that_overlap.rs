// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Named(Named),
    Aged(Aged),
}

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Named {
    pub name: Option<String>,
    pub nick: Option<String>,
}

impl Named {
    /// A new value in which everything is absent.
    pub fn new() -> Self {
        Self { name: None, nick: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `nick`.
    pub fn with_nick(mut self, value: impl Into<String>) -> Self {
        self.nick = Some(value.into());
        self
    }
}

/// The schema `Aged`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Aged {
    pub age: Option<i64>,
}

impl Aged {
    /// A new value in which everything is absent.
    pub fn new() -> Self {
        Self { age: None }
    }

    /// Sets `age`.
    pub fn with_age(mut self, value: i64) -> Self {
        self.age = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet {
        object knows ["name", "nick"] => Named: Named,
        object knows ["age"] => Aged: Aged,
    }
}

::specsmith_runtime::object! {
    Named {
        optional "name" => name: String,
        optional "nick" => nick: String,
    }
}

::specsmith_runtime::object! {
    Aged {
        optional "age" => age: i64,
    }
}
