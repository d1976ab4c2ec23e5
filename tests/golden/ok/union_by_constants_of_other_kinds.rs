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
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OutcomeSuccess {
    pub ok: OutcomeSuccessOk,
    pub note: Option<String>,
}

impl OutcomeSuccess {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            ok: OutcomeSuccessOk,
            note: None,
        }
    }

    /// Sets `note`.
    pub fn with_note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

/// The schema `OutcomeSuccessOk`.
///
/// It is always `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct OutcomeSuccessOk;

/// Failure
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OutcomeFailure {
    pub ok: OutcomeFailureOk,
    pub note: Option<String>,
}

impl OutcomeFailure {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            ok: OutcomeFailureOk,
            note: None,
        }
    }

    /// Sets `note`.
    pub fn with_note(mut self, value: impl Into<String>) -> Self {
        self.note = Some(value.into());
        self
    }
}

/// The schema `OutcomeFailureOk`.
///
/// It is always `false`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct OutcomeFailureOk;

/// First
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MessageFirst {
    pub version: MessageFirstVersion,
    pub text: Option<String>,
}

impl MessageFirst {
    /// A new value of what is required; the rest starts absent.
    #[inline]
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
    #[inline]
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
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct MessageHalf {
    pub version: MessageHalfVersion,
    pub text: Option<String>,
}

impl MessageHalf {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            version: MessageHalfVersion,
            text: None,
        }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// The schema `MessageHalfVersion`.
///
/// It is always `2.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct MessageHalfVersion;

/// Negative
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct MessageNegative {
    pub version: MessageNegativeVersion,
    pub text: Option<String>,
}

impl MessageNegative {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            version: MessageNegativeVersion,
            text: None,
        }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// The schema `MessageNegativeVersion`.
///
/// It is always `-1`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct MessageNegativeVersion;

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
        required "ok" => ok: OutcomeSuccessOk,
        optional "note" => note: String,
    }
}

::specsmith_runtime::constant! { OutcomeSuccessOk = boolean true }

::specsmith_runtime::object! {
    OutcomeFailure {
        required "ok" => ok: OutcomeFailureOk,
        optional "note" => note: String,
    }
}

::specsmith_runtime::constant! { OutcomeFailureOk = boolean false }

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
        required "version" => version: MessageHalfVersion,
        optional "text" => text: String,
    }
}

::specsmith_runtime::constant! { MessageHalfVersion = number 2.5 }

::specsmith_runtime::object! {
    MessageNegative {
        required "version" => version: MessageNegativeVersion,
        optional "text" => text: String,
    }
}

::specsmith_runtime::constant! { MessageNegativeVersion = integer -1 }
