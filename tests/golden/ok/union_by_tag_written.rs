// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Fish(Fish),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cat {
    pub z: Option<f32>,
    pub a: Option<i64>,
}

impl Cat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { z: None, a: None }
    }

    /// Sets `z`.
    #[inline]
    pub fn with_z(mut self, value: f32) -> Self {
        self.z = Some(value);
        self
    }

    /// Sets `a`.
    #[inline]
    pub fn with_a(mut self, value: i64) -> Self {
        self.a = Some(value);
        self
    }
}

/// The schema `Fish`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Fish {
    pub kind: Option<String>,
    pub fins: Option<i64>,
}

impl Fish {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None, fins: None }
    }

    /// Sets `kind`.
    pub fn with_kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }

    /// Sets `fins`.
    #[inline]
    pub fn with_fins(mut self, value: i64) -> Self {
        self.fins = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        bare "Cat" => Cat: Cat,
        tag "Fish" => Fish: Fish,
    }
}

::specsmith_runtime::object! {
    Cat {
        optional "z" => z: f32,
        optional "a" => a: i64,
    }
}

::specsmith_runtime::object! {
    Fish {
        optional "kind" => kind: String,
        optional "fins" => fins: i64,
    }
}
