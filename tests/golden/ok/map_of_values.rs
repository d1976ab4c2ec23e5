// src/models.rs

use std::collections::BTreeMap;

/// The schema `Counts`.
pub type Counts = BTreeMap<String, i64>;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub counts: Counts,
    pub nested: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    pub nullable: Option<BTreeMap<String, Option<String>>>,
    pub inline: Option<BTreeMap<String, PetInlineValue>>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(
        counts: Counts,
        nested: BTreeMap<String, BTreeMap<String, Vec<String>>>,
    ) -> Self {
        Self {
            counts,
            nested,
            nullable: None,
            inline: None,
        }
    }

    /// Sets `nullable`.
    #[inline]
    pub fn with_nullable(mut self, value: BTreeMap<String, Option<String>>) -> Self {
        self.nullable = Some(value);
        self
    }

    /// Sets `inline`.
    #[inline]
    pub fn with_inline(mut self, value: BTreeMap<String, PetInlineValue>) -> Self {
        self.inline = Some(value);
        self
    }
}

/// The schema `PetInlineValue`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetInlineValue {
    pub x: Option<f64>,
}

impl PetInlineValue {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None }
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: f64) -> Self {
        self.x = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Pet {
        required "counts" => counts: Counts,
        required "nested" => nested: BTreeMap<String, BTreeMap<String, Vec<String>>>,
        optional "nullable" => nullable: BTreeMap<String, Option<String>>,
        optional "inline" => inline: BTreeMap<String, PetInlineValue>,
    }
}

::specsmith_runtime::object! {
    PetInlineValue {
        optional "x" => x: f64,
    }
}
