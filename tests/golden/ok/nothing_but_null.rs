// src/models.rs

/// The schema `Nothing`.
pub type Nothing = ::serde_json::Value;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub nothing: Option<Nothing>,
    pub inline: Option<::serde_json::Value>,
    pub constant: Option<::serde_json::Value>,
    pub listed: Option<::serde_json::Value>,
    pub list: Option<Vec<::serde_json::Value>>,
    pub choice: Option<::serde_json::Value>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(nothing: Option<Nothing>) -> Self {
        Self {
            nothing,
            inline: None,
            constant: None,
            listed: None,
            list: None,
            choice: None,
        }
    }

    /// Sets `inline`.
    #[inline]
    pub fn with_inline(mut self, value: ::serde_json::Value) -> Self {
        self.inline = Some(value);
        self
    }

    /// Sets `constant`.
    #[inline]
    pub fn with_constant(mut self, value: ::serde_json::Value) -> Self {
        self.constant = Some(value);
        self
    }

    /// Sets `listed`.
    #[inline]
    pub fn with_listed(mut self, value: ::serde_json::Value) -> Self {
        self.listed = Some(value);
        self
    }

    /// Sets `list`.
    #[inline]
    pub fn with_list(mut self, value: Vec<::serde_json::Value>) -> Self {
        self.list = Some(value);
        self
    }

    /// Sets `choice`.
    #[inline]
    pub fn with_choice(mut self, value: ::serde_json::Value) -> Self {
        self.choice = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        nullable "nothing" => nothing: Nothing,
        optional "inline" => inline: ::serde_json::Value,
        optional "constant" => constant: ::serde_json::Value,
        optional "listed" => listed: ::serde_json::Value,
        optional "list" => list: Vec<::serde_json::Value>,
        optional "choice" => choice: ::serde_json::Value,
    }
}
