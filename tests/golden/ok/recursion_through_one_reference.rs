// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub mother: Option<Box<Parent>>,
    pub father: Option<Box<Parent>>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { mother: None, father: None }
    }

    /// Sets `mother`.
    pub fn with_mother(mut self, value: impl Into<Box<Parent>>) -> Self {
        self.mother = Some(value.into());
        self
    }

    /// Sets `father`.
    pub fn with_father(mut self, value: impl Into<Box<Parent>>) -> Self {
        self.father = Some(value.into());
        self
    }
}

/// The schema `Parent`.
pub type Parent = Pet;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "mother" => mother: Box<Parent>,
        optional "father" => father: Box<Parent>,
    }
}
