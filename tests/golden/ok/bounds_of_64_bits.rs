// src/models.rs

/// The schema `Numbers`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Numbers {
    /// At least 0. At most 18446744073709551615.
    pub unsigned: u64,
    /// Greater than 0. At most 9223372036854776000.
    pub rounded: Option<u64>,
    /// At least 0. At most 9223372036854775807.
    pub signed: i64,
    /// At least -9223372036854775808. At most 18446744073709551615.
    pub negative: Option<i64>,
    /// At least -1. At most 1e+40.
    pub too_large: Option<i64>,
    /// At least 0. At most 18446744073709551615.
    pub format: Option<i64>,
    /// At least 0. At most 18446744073709551615.
    pub or_null: Option<u64>,
    pub or_text: Option<NumbersOrText>,
}

impl Numbers {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(unsigned: u64, signed: i64) -> Self {
        Self {
            unsigned,
            rounded: None,
            signed,
            negative: None,
            too_large: None,
            format: None,
            or_null: None,
            or_text: None,
        }
    }

    /// Sets `rounded`.
    #[inline]
    pub fn with_rounded(mut self, value: u64) -> Self {
        self.rounded = Some(value);
        self
    }

    /// Sets `negative`.
    #[inline]
    pub fn with_negative(mut self, value: i64) -> Self {
        self.negative = Some(value);
        self
    }

    /// Sets `too_large`.
    #[inline]
    pub fn with_too_large(mut self, value: i64) -> Self {
        self.too_large = Some(value);
        self
    }

    /// Sets `format`.
    #[inline]
    pub fn with_format(mut self, value: i64) -> Self {
        self.format = Some(value);
        self
    }

    /// Sets `or_null`.
    #[inline]
    pub fn with_or_null(mut self, value: u64) -> Self {
        self.or_null = Some(value);
        self
    }

    /// Sets `or_text`.
    #[inline]
    pub fn with_or_text(mut self, value: NumbersOrText) -> Self {
        self.or_text = Some(value);
        self
    }
}

/// The schema `NumbersOrText`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NumbersOrText {
    Integer(u64),
    String(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Numbers {
        required "unsigned" => unsigned: u64,
        optional "rounded" => rounded: u64,
        required "signed" => signed: i64,
        optional "negative" => negative: i64,
        optional "tooLarge" => too_large: i64,
        optional "format" => format: i64,
        optional "orNull" => or_null: u64,
        optional "orText" => or_text: NumbersOrText,
    }
}

::specsmith_runtime::union! {
    NumbersOrText {
        integer => Integer: u64,
        string => String: String,
    }
}
