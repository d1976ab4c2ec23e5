// src/models.rs

/// The schema `Outcome`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Outcome {
    Success(OutcomeSuccess),
    Failure(OutcomeFailure),
}

/// The schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Message {
    First(MessageFirst),
    Second(MessageSecond),
    Half(MessageHalf),
    Negative(MessageNegative),
}

/// Success
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OutcomeSuccess {
    /// One of `true`.
    pub ok: bool,
    pub note: Option<String>,
}

impl OutcomeSuccess {
    /// A new value of what is required; the rest starts absent.
    pub fn new(ok: bool) -> Self {
        Self { ok, note: None }
    }

    /// Sets `note`.
    pub fn with_note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

/// Failure
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct OutcomeFailure {
    /// One of `false`.
    pub ok: bool,
    pub note: Option<String>,
}

impl OutcomeFailure {
    /// A new value of what is required; the rest starts absent.
    pub fn new(ok: bool) -> Self {
        Self { ok, note: None }
    }

    /// Sets `note`.
    pub fn with_note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

/// First
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MessageFirst {
    pub version: MessageFirstVersion,
    pub text: Option<String>,
}

impl MessageFirst {
    /// A new value of what is required; the rest starts absent.
    pub fn new(version: MessageFirstVersion) -> Self {
        Self { version, text: None }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// The schema `MessageFirstVersion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageFirstVersion {
    N1,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// Second
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MessageSecond {
    pub version: MessageSecondVersion,
    pub text: Option<String>,
}

impl MessageSecond {
    /// A new value of what is required; the rest starts absent.
    pub fn new(version: MessageSecondVersion) -> Self {
        Self { version, text: None }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// The schema `MessageSecondVersion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageSecondVersion {
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// Half
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MessageHalf {
    /// One of `2.5`.
    pub version: f64,
    pub text: Option<String>,
}

impl MessageHalf {
    /// A new value of what is required; the rest starts absent.
    pub fn new(version: f64) -> Self {
        Self { version, text: None }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// Negative
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MessageNegative {
    pub version: MessageNegativeVersion,
    pub text: Option<String>,
}

impl MessageNegative {
    /// A new value of what is required; the rest starts absent.
    pub fn new(version: MessageNegativeVersion) -> Self {
        Self { version, text: None }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// The schema `MessageNegativeVersion`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MessageNegativeVersion {
    Minus1,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Outcome {
        object requires ["ok"] knows ["note"] where "ok" is [true] => Success: OutcomeSuccess,
        object requires ["ok"] knows ["note"] where "ok" is [false] => Failure: OutcomeFailure,
    }
}

::specsmith_runtime::union! {
    Message {
        object requires ["version"] knows ["text"] where "version" is [1i64] => First: MessageFirst,
        object requires ["version"] knows ["text"] where "version" is [2i64] => Second: MessageSecond,
        object requires ["version"] knows ["text"] where "version" is [2.5f64] => Half: MessageHalf,
        object requires ["version"] knows ["text"] where "version" is [-1i64] => Negative: MessageNegative,
    }
}

::specsmith_runtime::object! {
    OutcomeSuccess {
        required "ok" => ok: bool,
        optional "note" => note: String,
    }
}

::specsmith_runtime::object! {
    OutcomeFailure {
        required "ok" => ok: bool,
        optional "note" => note: String,
    }
}

::specsmith_runtime::object! {
    MessageFirst {
        required "version" => version: MessageFirstVersion,
        optional "text" => text: String,
    }
}

::specsmith_runtime::integer_enum! {
    MessageFirstVersion: Unknown {
        1 => N1,
    }
}

::specsmith_runtime::object! {
    MessageSecond {
        required "version" => version: MessageSecondVersion,
        optional "text" => text: String,
    }
}

::specsmith_runtime::integer_enum! {
    MessageSecondVersion: Unknown {
        2 => N2,
    }
}

::specsmith_runtime::object! {
    MessageHalf {
        required "version" => version: f64,
        optional "text" => text: String,
    }
}

::specsmith_runtime::object! {
    MessageNegative {
        required "version" => version: MessageNegativeVersion,
        optional "text" => text: String,
    }
}

::specsmith_runtime::integer_enum! {
    MessageNegativeVersion: Unknown {
        -1 => Minus1,
    }
}
