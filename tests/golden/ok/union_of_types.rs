// src/models.rs

/// The schema `Id`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Id {
    String(String),
    Integer(i64),
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub id: Id,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: Id) -> Self {
        Self { id }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Id {
        string => String: String,
        integer => Integer: i64,
    }
}

::specsmith_runtime::object! {
    Pet {
        required "id" => id: Id,
    }
}
