// src/models.rs

/// The schema `Base`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Base {
    pub parent: Option<Derived>,
}

impl Base {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { parent: None }
    }

    /// Sets `parent`.
    #[inline]
    pub fn with_parent(mut self, value: Derived) -> Self {
        self.parent = Some(value);
        self
    }
}

/// The schema `Derived`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Derived {
    pub parent: Option<Box<Derived>>,
    pub name: Option<String>,
    pub self_: Option<Box<Derived>>,
}

impl Derived {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            parent: None,
            name: None,
            self_: None,
        }
    }

    /// Sets `parent`.
    pub fn with_parent(mut self, value: impl Into<Box<Derived>>) -> Self {
        self.parent = Some(value.into());
        self
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `self_`.
    pub fn with_self_(mut self, value: impl Into<Box<Derived>>) -> Self {
        self.self_ = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Base {
        optional "parent" => parent: Derived,
    }
}

::specsmith_runtime::object! {
    Derived {
        optional "parent" => parent: Box<Derived>,
        optional "name" => name: String,
        optional "self" => self_: Box<Derived>,
    }
}
