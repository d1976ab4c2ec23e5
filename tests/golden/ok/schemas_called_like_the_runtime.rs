// src/models.rs

/// The schema `Slots`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Slots {
    pub a: Option<String>,
}

impl Slots {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `Index`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Index {
    pub a: Option<Slots>,
    pub b: Option<Box<Index>>,
}

impl Index {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None, b: None }
    }

    /// Sets `a`.
    #[inline]
    pub fn with_a(mut self, value: Slots) -> Self {
        self.a = Some(value);
        self
    }

    /// Sets `b`.
    pub fn with_b(mut self, value: impl Into<Box<Index>>) -> Self {
        self.b = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Slots {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    Index {
        optional "a" => a: Slots,
        optional "b" => b: Box<Index>,
    }
}
