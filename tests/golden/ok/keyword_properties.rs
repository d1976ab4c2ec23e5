// src/models.rs

/// The schema `Words`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Words {
    pub r#type: String,
    pub self_: String,
    pub self_property: Option<String>,
    pub super_: Option<String>,
    pub crate_: Option<String>,
    pub r#fn: i64,
    pub r#async: Option<bool>,
    pub r#gen: Option<String>,
    pub r#try: Option<String>,
    pub underscore: Option<String>,
    pub macro_rules: Option<String>,
    pub union: Option<String>,
}

impl Words {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: impl Into<String>, self_: impl Into<String>, r#fn: i64) -> Self {
        Self {
            r#type: r#type.into(),
            self_: self_.into(),
            self_property: None,
            super_: None,
            crate_: None,
            r#fn,
            r#async: None,
            r#gen: None,
            r#try: None,
            underscore: None,
            macro_rules: None,
            union: None,
        }
    }

    /// Sets `self_property`.
    pub fn with_self_property(mut self, value: impl Into<String>) -> Self {
        self.self_property = Some(value.into());
        self
    }

    /// Sets `super_`.
    pub fn with_super_(mut self, value: impl Into<String>) -> Self {
        self.super_ = Some(value.into());
        self
    }

    /// Sets `crate_`.
    pub fn with_crate_(mut self, value: impl Into<String>) -> Self {
        self.crate_ = Some(value.into());
        self
    }

    /// Sets `async`.
    #[inline]
    pub fn with_async(mut self, value: bool) -> Self {
        self.r#async = Some(value);
        self
    }

    /// Sets `gen`.
    pub fn with_gen(mut self, value: impl Into<String>) -> Self {
        self.r#gen = Some(value.into());
        self
    }

    /// Sets `try`.
    pub fn with_try(mut self, value: impl Into<String>) -> Self {
        self.r#try = Some(value.into());
        self
    }

    /// Sets `underscore`.
    pub fn with_underscore(mut self, value: impl Into<String>) -> Self {
        self.underscore = Some(value.into());
        self
    }

    /// Sets `macro_rules`.
    pub fn with_macro_rules(mut self, value: impl Into<String>) -> Self {
        self.macro_rules = Some(value.into());
        self
    }

    /// Sets `union`.
    pub fn with_union(mut self, value: impl Into<String>) -> Self {
        self.union = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Words {
        required "type" => r#type: String,
        required "self" => self_: String,
        optional "Self" => self_property: String,
        optional "super" => super_: String,
        optional "crate" => crate_: String,
        required "fn" => r#fn: i64,
        optional "async" => r#async: bool,
        optional "gen" => r#gen: String,
        optional "try" => r#try: String,
        optional "_" => underscore: String,
        optional "macro_rules" => macro_rules: String,
        optional "union" => union: String,
    }
}
