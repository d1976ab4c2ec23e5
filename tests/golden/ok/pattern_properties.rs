// src/models.rs

use std::collections::BTreeMap;

/// The schema `Labels`.
///
/// Keys match the regular expression `^x-`.
pub type Labels = BTreeMap<String, String>;

/// The schema `Mixed`.
///
/// Keys match one of the regular expressions `^n-`, `^s-`.
pub type Mixed = BTreeMap<String, MixedValue>;

/// The schema `Implied`.
///
/// Keys match the regular expression `^[a-z]+$`.
pub type Implied = BTreeMap<String, bool>;

/// The schema `Others`.
pub type Others = BTreeMap<String, OthersValue>;

/// The schema `Beside`.
///
/// Other keys match the regular expression `^x-`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Beside {
    pub name: Option<String>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, i64>,
}

impl Beside {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `Open`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Open {
    pub name: Option<String>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, ::serde_json::Value>,
}

impl Open {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `Named`.
///
/// Keys match the regular expression `^[A-Z]+$`.
pub type Named = BTreeMap<String, i64>;

/// The schema `Listed`.
pub type Listed = BTreeMap<String, i64>;

/// The schema `Evaluated`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Evaluated {
    pub name: Option<String>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, i64>,
}

impl Evaluated {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `Strict`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Strict {
    pub name: Option<String>,
}

impl Strict {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `MixedValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MixedValue {
    Integer(i64),
    String(String),
}

/// The schema `OthersValue`.
pub type OthersValue = MixedValue;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Beside {
        optional "name" => name: String,
        ..additional: BTreeMap<String, i64>,
    }
}

::specsmith_runtime::object! {
    Open {
        optional "name" => name: String,
        ..additional: BTreeMap<String, ::serde_json::Value>,
    }
}

::specsmith_runtime::object! {
    Evaluated {
        optional "name" => name: String,
        ..additional: BTreeMap<String, i64>,
    }
}

::specsmith_runtime::object! {
    Strict {
        optional "name" => name: String,
    }
}

::specsmith_runtime::union! {
    MixedValue {
        integer => Integer: i64,
        string => String: String,
    }
}
