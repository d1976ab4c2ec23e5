// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(PetCat),
    Dog(PetDog),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub lives: i64,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(lives: i64) -> Self {
        Self { lives }
    }
}

/// The schema `Contact`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Contact {
    pub mail: Option<String>,
    pub phone: Option<String>,
}

impl Contact {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { mail: None, phone: None }
    }

    /// Sets `mail`.
    pub fn with_mail(mut self, value: impl Into<String>) -> Self {
        self.mail = Some(value.into());
        self
    }

    /// Sets `phone`.
    pub fn with_phone(mut self, value: impl Into<String>) -> Self {
        self.phone = Some(value.into());
        self
    }
}

/// The schema `PetCat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetCat {
    pub name: String,
    pub lives: i64,
}

impl PetCat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>, lives: i64) -> Self {
        Self { name: name.into(), lives }
    }
}

/// Dog
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetDog {
    pub name: String,
    pub bark: bool,
}

impl PetDog {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>, bark: bool) -> Self {
        Self { name: name.into(), bark }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet {
        object requires ["name", "lives"] => Cat: PetCat,
        object requires ["name", "bark"] => Dog: PetDog,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Contact {
        optional "mail" => mail: String,
        optional "phone" => phone: String,
    }
}

::specsmith_runtime::object! {
    PetCat {
        required "name" => name: String,
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    PetDog {
        required "name" => name: String,
        required "bark" => bark: bool,
    }
}
