// src/models.rs

//! The data of the API: one type for each schema of the document.
//!
//! What the server sends by itself:
//!
//! | request | its body |
//! |---|---|
//! | webhook `petAdopted` | [`Adoption`] |

/// The schema `Adoption`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Adoption {
    pub pet: String,
}

impl Adoption {
    /// A new value of what is required; the rest starts absent.
    pub fn new(pet: impl Into<String>) -> Self {
        Self { pet: pet.into() }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Adoption {
        required "pet" => pet: String,
    }
}
