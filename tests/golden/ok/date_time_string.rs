// src/models.rs

/// The schema `Event`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// Format: `date-time`.
    pub at: String,
    /// Format: `date`.
    pub on: String,
    /// Format: `date-time`.
    pub ended: Option<String>,
}

impl Event {
    /// A new value of what is required; the rest starts absent.
    pub fn new(at: impl Into<String>, on: impl Into<String>) -> Self {
        Self {
            at: at.into(),
            on: on.into(),
            ended: None,
        }
    }

    /// Sets `ended`.
    pub fn with_ended(mut self, value: impl Into<String>) -> Self {
        self.ended = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Event {
        required "at" => at: String,
        required "on" => on: String,
        optional "ended" => ended: String,
    }
}
