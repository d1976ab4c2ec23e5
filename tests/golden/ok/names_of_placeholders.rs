// src/models.rs

/// The schema `Foo`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Foo {
    pub foo: String,
    pub baz: i64,
}

impl Foo {
    /// A new value of what is required; the rest starts absent.
    pub fn new(foo: impl Into<String>, baz: i64) -> Self {
        Self { foo: foo.into(), baz }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Foo {
        required "foo" => foo: String,
        required "baz" => baz: i64,
    }
}
