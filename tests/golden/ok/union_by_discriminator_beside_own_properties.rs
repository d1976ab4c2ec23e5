// src/models.rs

/// The schema `Event`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Event {
    Start(EventStart),
    Stop(EventStop),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Start`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Start {
    pub by: Option<String>,
}

impl Start {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { by: None }
    }

    /// Sets `by`.
    pub fn with_by(mut self, value: impl Into<String>) -> Self {
        self.by = Some(value.into());
        self
    }
}

/// The schema `Stop`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Stop {
    pub why: Option<String>,
}

impl Stop {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { why: None }
    }

    /// Sets `why`.
    pub fn with_why(mut self, value: impl Into<String>) -> Self {
        self.why = Some(value.into());
        self
    }
}

/// The schema `EventStart`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EventStart {
    pub kind: String,
    pub at: i64,
    pub by: Option<String>,
}

impl EventStart {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>, at: i64) -> Self {
        Self {
            kind: kind.into(),
            at,
            by: None,
        }
    }

    /// Sets `by`.
    pub fn with_by(mut self, value: impl Into<String>) -> Self {
        self.by = Some(value.into());
        self
    }
}

/// The schema `EventStop`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EventStop {
    pub kind: String,
    pub at: i64,
    pub why: Option<String>,
}

impl EventStop {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>, at: i64) -> Self {
        Self {
            kind: kind.into(),
            at,
            why: None,
        }
    }

    /// Sets `why`.
    pub fn with_why(mut self, value: impl Into<String>) -> Self {
        self.why = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Event by "kind": Unknown {
        own "start" => Start: EventStart,
        own "stop" => Stop: EventStop,
    }
}

::specsmith_runtime::object! {
    Start {
        optional "by" => by: String,
    }
}

::specsmith_runtime::object! {
    Stop {
        optional "why" => why: String,
    }
}

::specsmith_runtime::object! {
    EventStart {
        required "kind" => kind: String,
        required "at" => at: i64,
        optional "by" => by: String,
    }
}

::specsmith_runtime::object! {
    EventStop {
        required "kind" => kind: String,
        required "at" => at: i64,
        optional "why" => why: String,
    }
}
