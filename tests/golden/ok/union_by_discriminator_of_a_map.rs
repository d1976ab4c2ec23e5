// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Bag(Bag),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cat {
    pub lives: Option<i64>,
}

impl Cat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { lives: None }
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `Bag`.
pub type Bag = BTreeMap<String, String>;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        bare "Cat" => Cat: Cat,
        tag "Bag" => Bag: Bag,
    }
}

::specsmith_runtime::object! {
    Cat {
        optional "lives" => lives: i64,
    }
}
