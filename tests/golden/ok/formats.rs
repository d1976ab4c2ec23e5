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
    pub byte: String,
    pub binary: String,
    pub password: String,
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
        byte: impl Into<String>,
        binary: impl Into<String>,
        password: impl Into<String>,
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
        required "byte" => byte: String,
        required "binary" => binary: String,
        required "password" => password: String,
        required "email" => email: String,
        required "odd" => odd: String,
    }
}
