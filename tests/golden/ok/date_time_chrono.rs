// src/models.rs

/// The schema `Event`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Event {
    pub at: ::chrono::DateTime<::chrono::Utc>,
    pub on: ::chrono::NaiveDate,
    pub ended: Option<::chrono::DateTime<::chrono::Utc>>,
}

impl Event {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(at: ::chrono::DateTime<::chrono::Utc>, on: ::chrono::NaiveDate) -> Self {
        Self { at, on, ended: None }
    }

    /// Sets `ended`.
    #[inline]
    pub fn with_ended(mut self, value: ::chrono::DateTime<::chrono::Utc>) -> Self {
        self.ended = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Event {
        required "at" => at: ::chrono::DateTime<::chrono::Utc>,
        required "on" => on: ::chrono::NaiveDate,
        optional "ended" => ended: ::chrono::DateTime<::chrono::Utc>,
    }
}
