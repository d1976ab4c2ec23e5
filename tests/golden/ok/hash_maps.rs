// src/models.rs

use std::collections::HashMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub tags: HashMap<String, String>,
    /// The properties that the document does not name.
    pub additional: HashMap<String, i64>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(tags: HashMap<String, String>) -> Self {
        Self {
            tags,
            additional: ::std::default::Default::default(),
        }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::HashMap;

::specsmith_runtime::object! {
    Pet {
        required "tags" => tags: HashMap<String, String>,
        ..additional: HashMap<String, i64>,
    }
}
