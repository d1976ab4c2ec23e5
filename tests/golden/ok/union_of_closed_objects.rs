// src/models.rs

use std::collections::BTreeMap;

/// The schema `Shape`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    Circle(Circle),
    Square(Square),
}

/// The schema `Circle`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Circle {
    pub name: Option<String>,
    pub label: Option<String>,
    pub r: Option<f64>,
}

impl Circle {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            label: None,
            r: None,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `label`.
    pub fn with_label(mut self, value: impl Into<String>) -> Self {
        self.label = Some(value.into());
        self
    }

    /// Sets `r`.
    #[inline]
    pub fn with_r(mut self, value: f64) -> Self {
        self.r = Some(value);
        self
    }
}

/// The schema `Square`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Square {
    pub name: Option<String>,
    pub a: Option<f64>,
}

impl Square {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, a: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `a`.
    #[inline]
    pub fn with_a(mut self, value: f64) -> Self {
        self.a = Some(value);
        self
    }
}

/// The schema `Keeping`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Keeping {
    Square(Square),
    Bag(KeepingBag),
}

/// The schema `Anything`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Anything {
    Square(Square),
    Value(::serde_json::Value),
}

/// Bag
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct KeepingBag {
    pub name: Option<String>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, f64>,
}

impl KeepingBag {
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

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::union! {
    Shape {
        closed knows ["name", "label", "r"] => Circle: Circle,
        object knows ["name", "a"] => Square: Square,
    }
}

::specsmith_runtime::object! {
    Circle {
        optional "name" => name: String,
        optional "label" => label: String,
        optional "r" => r: f64,
    }
}

::specsmith_runtime::object! {
    Square {
        optional "name" => name: String,
        optional "a" => a: f64,
    }
}

::specsmith_runtime::union! {
    Keeping {
        object knows ["name", "a"] => Square: Square,
        map knows ["name"] => Bag: KeepingBag,
    }
}

::specsmith_runtime::union! {
    Anything {
        object knows ["name", "a"] => Square: Square,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    KeepingBag {
        optional "name" => name: String,
        ..additional: BTreeMap<String, f64>,
    }
}
