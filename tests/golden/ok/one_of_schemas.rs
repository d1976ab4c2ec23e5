// src/models.rs

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cat {
    pub meow: Option<bool>,
}

impl Cat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { meow: None }
    }

    /// Sets `meow`.
    #[inline]
    pub fn with_meow(mut self, value: bool) -> Self {
        self.meow = Some(value);
        self
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Dog {
    pub bark: Option<bool>,
}

impl Dog {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { bark: None }
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
}

/// The schema `House`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct House {
    pub pet: Option<Pet>,
}

impl House {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { pet: None }
    }

    /// Sets `pet`.
    #[inline]
    pub fn with_pet(mut self, value: Pet) -> Self {
        self.pet = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Cat {
        optional "meow" => meow: bool,
    }
}

::specsmith_runtime::object! {
    Dog {
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::union! {
    Pet {
        object knows ["meow"] => Cat: Cat,
        object knows ["bark"] => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    House {
        optional "pet" => pet: Pet,
    }
}
