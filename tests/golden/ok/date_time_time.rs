// src/models.rs

/// The schema `Event`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Event {
    pub at: ::specsmith_runtime::time::DateTime,
    pub on: ::specsmith_runtime::time::Date,
    pub ended: Option<::specsmith_runtime::time::DateTime>,
}

impl Event {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(
        at: ::specsmith_runtime::time::DateTime,
        on: ::specsmith_runtime::time::Date,
    ) -> Self {
        Self { at, on, ended: None }
    }

    /// Sets `ended`.
    #[inline]
    pub fn with_ended(mut self, value: ::specsmith_runtime::time::DateTime) -> Self {
        self.ended = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Event {
        required "at" => at: ::specsmith_runtime::time::DateTime,
        required "on" => on: ::specsmith_runtime::time::Date,
        optional "ended" => ended: ::specsmith_runtime::time::DateTime,
    }
}
