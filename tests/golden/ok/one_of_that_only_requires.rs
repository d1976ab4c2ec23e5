// src/models.rs

/// The schema `Contact`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Contact {
    pub mail: Option<String>,
    pub phone: Option<String>,
}

impl Contact {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { mail: None, phone: None }
    }

    /// Sets `mail`.
    pub fn with_mail(mut self, value: impl Into<String>) -> Self {
        self.mail = Some(value.into());
        self
    }

    /// Sets `phone`.
    pub fn with_phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Contact {
        optional "mail" => mail: String,
        optional "phone" => phone: String,
    }
}
