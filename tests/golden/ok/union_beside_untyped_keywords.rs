// src/models.rs

/// The schema `Command`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Command {
    List(Vec<String>),
    String(String),
}

/// The schema `Owner`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Owner {
    Object(OwnerObject),
    String(String),
}

/// The schema `OwnerObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OwnerObject {
    pub name: Option<String>,
    pub id: i64,
}

impl OwnerObject {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { name: None, id }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Command {
        array => List: Vec<String>,
        string => String: String,
    }
}

::specsmith_runtime::union! {
    Owner {
        object requires ["id"] knows ["name"] => Object: OwnerObject,
        string => String: String,
    }
}

::specsmith_runtime::object! {
    OwnerObject {
        optional "name" => name: String,
        required "id" => id: i64,
    }
}
