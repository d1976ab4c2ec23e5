// src/models.rs

/// The schema `Outer`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Outer {
    Inner(Inner),
    List(Vec<Inner>),
}

/// The schema `Inner`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Inner {
    String(String),
    Integer(i64),
}

/// The schema `InPlace`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum InPlace {
    Union(InPlaceUnion),
    Boolean(bool),
}

/// The schema `Animal`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    Pet(Pet),
    Wolf(Wolf),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
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

/// The schema `Wolf`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Wolf {
    pub howl: Option<bool>,
}

impl Wolf {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { howl: None }
    }

    /// Sets `howl`.
    #[inline]
    pub fn with_howl(mut self, value: bool) -> Self {
        self.howl = Some(value);
        self
    }
}

/// The schema `InPlaceUnion`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum InPlaceUnion {
    String(String),
    Integer(i64),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Outer {
        mixed => Inner: Inner,
        array => List: Vec<Inner>,
    }
}

::specsmith_runtime::union! {
    Inner {
        string => String: String,
        integer => Integer: i64,
    }
}

::specsmith_runtime::union! {
    InPlace {
        mixed => Union: InPlaceUnion,
        boolean => Boolean: bool,
    }
}

::specsmith_runtime::union! {
    Animal by "kind": Unknown {
        own "cat" | "dog" => Pet: Pet,
        bare "Wolf" => Wolf: Wolf,
    }
}

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        bare "cat" => Cat: Cat,
        bare "dog" => Dog: Dog,
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

::specsmith_runtime::object! {
    Wolf {
        optional "howl" => howl: bool,
    }
}

::specsmith_runtime::union! {
    InPlaceUnion {
        string => String: String,
        integer => Integer: i64,
    }
}
