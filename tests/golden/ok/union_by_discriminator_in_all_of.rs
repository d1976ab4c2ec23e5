// src/models.rs

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Named {
    pub name: String,
}

impl Named {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
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

/// The schema `Tagged`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Tagged {
    Cat(Cat),
    Dog(Dog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `TaggedAndNamed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum TaggedAndNamed {
    Cat(TaggedAndNamedCat),
    Dog(TaggedAndNamedDog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `TaggedAndNamedCat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TaggedAndNamedCat {
    pub lives: Option<i64>,
    pub name: String,
}

impl TaggedAndNamedCat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            lives: None,
            name: name.into(),
        }
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `TaggedAndNamedDog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TaggedAndNamedDog {
    pub bark: Option<bool>,
    pub name: String,
}

impl TaggedAndNamedDog {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            bark: None,
            name: name.into(),
        }
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Named {
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Cat {
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::union! {
    Tagged by "kind": Unknown {
        bare "cat" => Cat: Cat,
        bare "dog" => Dog: Dog,
    }
}

::specsmith_runtime::union! {
    TaggedAndNamed by "kind": Unknown {
        bare "cat" => Cat: TaggedAndNamedCat,
        bare "dog" => Dog: TaggedAndNamedDog,
    }
}

::specsmith_runtime::object! {
    TaggedAndNamedCat {
        optional "lives" => lives: i64,
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    TaggedAndNamedDog {
        optional "bark" => bark: bool,
        required "name" => name: String,
    }
}
