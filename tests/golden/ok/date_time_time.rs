// src/models.rs

/// The schema `Event`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Event {
    pub at: ::time::OffsetDateTime,
    pub on: ::time::Date,
    pub ended: Option<::time::OffsetDateTime>,
}

impl Event {
    /// A new value of what is required; the rest starts absent.
    pub fn new(at: ::time::OffsetDateTime, on: ::time::Date) -> Self {
        Self { at, on, ended: None }
    }

    /// Sets `ended`.
    pub fn with_ended(mut self, value: ::time::OffsetDateTime) -> Self {
        self.ended = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Event {
        required "at" => at: ::time::OffsetDateTime,
        required "on" => on: ::time::Date,
        optional "ended" => ended: ::time::OffsetDateTime,
    }
}
