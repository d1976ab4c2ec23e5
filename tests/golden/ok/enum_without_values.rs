// src/models.rs

/// The schema `Odd`.
pub type Odd = String;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub odd: Option<Odd>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { odd: None }
    }

    /// Sets `odd`.
    #[inline]
    pub fn with_odd(mut self, value: Odd) -> Self {
        self.odd = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "odd" => odd: Odd,
    }
}
