// src/models.rs

/// The schema `None`.
///
/// It is always `none`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct None;

/// The schema `Some`.
///
/// It is always `some`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Some;

/// The schema `Ok`.
///
/// It is always `ok`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Ok;

/// The schema `Default`.
///
/// It is always `default`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Default;

/// The schema `日本`.
///
/// It is always `jp`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct 日本;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub none: None,
    pub some: Option<Some>,
    pub ok: Option<Ok>,
    pub 日本: String,
    pub default: Default,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(日本_: impl Into<String>) -> Self {
        Self {
            none: None,
            some: ::std::option::Option::None,
            ok: ::std::option::Option::None,
            日本: 日本_.into(),
            default: Default,
        }
    }

    /// Sets `some`.
    #[inline]
    pub fn with_some(mut self, value: Some) -> Self {
        self.some = ::std::option::Option::Some(value);
        self
    }

    /// Sets `ok`.
    #[inline]
    pub fn with_ok(mut self, value: Ok) -> Self {
        self.ok = ::std::option::Option::Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::constant! { None = string "none" }

::specsmith_runtime::constant! { Some = string "some" }

::specsmith_runtime::constant! { Ok = string "ok" }

::specsmith_runtime::constant! { Default = string "default" }

::specsmith_runtime::constant! { 日本 = string "jp" }

::specsmith_runtime::object! {
    Pet {
        required "none" => none: None,
        optional "some" => some: Some,
        optional "ok" => ok: Ok,
        required "日本" => 日本: String,
        required "default" => default: Default,
    }
}
