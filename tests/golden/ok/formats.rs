// src/models.rs

/// The schema `All`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct All {
    pub i32: i32,
    pub i64: i64,
    pub u32: u32,
    pub u64: u64,
    pub f32: f32,
    pub f64: f64,
    pub whole: i64,
    pub number: f64,
    pub uuid: ::uuid::Uuid,
    pub byte: ::specsmith_runtime::Base64,
    /// Format: `binary`.
    pub binary: String,
    pub password: ::specsmith_runtime::Secret,
    /// Format: `email`.
    pub email: String,
    pub odd: String,
}

impl All {
    /// A new value of what is required; the rest starts absent.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        i32: i32,
        i64: i64,
        u32: u32,
        u64: u64,
        f32: f32,
        f64: f64,
        whole: i64,
        number: f64,
        uuid: ::uuid::Uuid,
        byte: impl Into<::specsmith_runtime::Base64>,
        binary: impl Into<String>,
        password: impl Into<::specsmith_runtime::Secret>,
        email: impl Into<String>,
        odd: impl Into<String>,
    ) -> Self {
        Self {
            i32,
            i64,
            u32,
            u64,
            f32,
            f64,
            whole,
            number,
            uuid,
            byte: byte.into(),
            binary: binary.into(),
            password: password.into(),
            email: email.into(),
            odd: odd.into(),
        }
    }
}

/// The schema `Others`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Others {
    /// Format: `int8`.
    pub i8: Option<i64>,
    /// Format: `uint16`.
    pub u16: Option<i64>,
    /// Format: `unixtime`.
    pub unixtime: Option<i64>,
    /// Format: `float`.
    pub integer_float: Option<i64>,
    pub number_integer: Option<i64>,
    /// Format: `decimal`.
    pub decimal: Option<f64>,
    /// Format: `decimal`.
    pub decimal_text: Option<String>,
    /// Format: `time`.
    pub time: Option<String>,
    /// Format: `duration`.
    pub duration: Option<String>,
    /// Format: `ipv4`.
    pub ipv4: Option<String>,
    /// Format: `uri`.
    pub uri: Option<String>,
}

impl Others {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            i8: None,
            u16: None,
            unixtime: None,
            integer_float: None,
            number_integer: None,
            decimal: None,
            decimal_text: None,
            time: None,
            duration: None,
            ipv4: None,
            uri: None,
        }
    }

    /// Sets `i8`.
    #[inline]
    pub fn with_i8(mut self, value: i64) -> Self {
        self.i8 = Some(value);
        self
    }

    /// Sets `u16`.
    #[inline]
    pub fn with_u16(mut self, value: i64) -> Self {
        self.u16 = Some(value);
        self
    }

    /// Sets `unixtime`.
    #[inline]
    pub fn with_unixtime(mut self, value: i64) -> Self {
        self.unixtime = Some(value);
        self
    }

    /// Sets `integer_float`.
    #[inline]
    pub fn with_integer_float(mut self, value: i64) -> Self {
        self.integer_float = Some(value);
        self
    }

    /// Sets `number_integer`.
    #[inline]
    pub fn with_number_integer(mut self, value: i64) -> Self {
        self.number_integer = Some(value);
        self
    }

    /// Sets `decimal`.
    #[inline]
    pub fn with_decimal(mut self, value: f64) -> Self {
        self.decimal = Some(value);
        self
    }

    /// Sets `decimal_text`.
    pub fn with_decimal_text(mut self, value: impl Into<String>) -> Self {
        self.decimal_text = Some(value.into());
        self
    }

    /// Sets `time`.
    pub fn with_time(mut self, value: impl Into<String>) -> Self {
        self.time = Some(value.into());
        self
    }

    /// Sets `duration`.
    pub fn with_duration(mut self, value: impl Into<String>) -> Self {
        self.duration = Some(value.into());
        self
    }

    /// Sets `ipv4`.
    pub fn with_ipv4(mut self, value: impl Into<String>) -> Self {
        self.ipv4 = Some(value.into());
        self
    }

    /// Sets `uri`.
    pub fn with_uri(mut self, value: impl Into<String>) -> Self {
        self.uri = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    All {
        required "i32" => i32: i32,
        required "i64" => i64: i64,
        required "u32" => u32: u32,
        required "u64" => u64: u64,
        required "f32" => f32: f32,
        required "f64" => f64: f64,
        required "whole" => whole: i64,
        required "number" => number: f64,
        required "uuid" => uuid: ::uuid::Uuid,
        required "byte" => byte: ::specsmith_runtime::Base64,
        required "binary" => binary: String,
        required "password" => password: ::specsmith_runtime::Secret,
        required "email" => email: String,
        required "odd" => odd: String,
    }
}

::specsmith_runtime::object! {
    Others {
        optional "i8" => i8: i64,
        optional "u16" => u16: i64,
        optional "unixtime" => unixtime: i64,
        optional "integerFloat" => integer_float: i64,
        optional "numberInteger" => number_integer: i64,
        optional "decimal" => decimal: f64,
        optional "decimalText" => decimal_text: String,
        optional "time" => time: String,
        optional "duration" => duration: String,
        optional "ipv4" => ipv4: String,
        optional "uri" => uri: String,
    }
}
