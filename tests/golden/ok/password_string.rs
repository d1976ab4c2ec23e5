// src/models.rs

/// The schema `Login`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Login {
    /// Format: `password`.
    pub password: String,
}

impl Login {
    /// A new value of what is required; the rest starts absent.
    pub fn new(password: impl Into<String>) -> Self {
        Self { password: password.into() }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Login {
        required "password" => password: String,
    }
}
