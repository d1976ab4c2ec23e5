// src/models.rs

/// The schema `Event`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Event {
    pub at: ::jiff::Timestamp,
    pub on: ::jiff::civil::Date,
    pub ended: Option<::jiff::Timestamp>,
}

impl Event {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(at: ::jiff::Timestamp, on: ::jiff::civil::Date) -> Self {
        Self { at, on, ended: None }
    }

    /// Sets `ended`.
    #[inline]
    pub fn with_ended(mut self, value: ::jiff::Timestamp) -> Self {
        self.ended = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Event {
        required "at" => at: ::jiff::Timestamp,
        required "on" => on: ::jiff::civil::Date,
        optional "ended" => ended: ::jiff::Timestamp,
    }
}
