// src/models.rs

/// The schema `Direct`.
pub type Direct = String;

/// The schema `Ping`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Ping {
    String(String),
    Integer(i64),
}

/// The schema `Pong`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pong {
    Integer(i64),
    Ping(Ping),
}

/// The schema `Alias`.
pub type Alias = Through;

/// The schema `Through`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Through {
    Boolean(bool),
    Object(ThroughObject),
}

/// The schema `Nullable`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Nullable {
    String(String),
    Integer(i64),
}

/// The schema `Other`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Other {
    Integer(i64),
    Nullable(Nullable),
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

/// The schema `More`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum More {
    Dog(Dog),
    Tagged(Tagged),
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

/// The schema `ThroughObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ThroughObject {
    pub a: String,
}

impl ThroughObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Ping {
        string => String: String,
        integer => Integer: i64,
    }
}

::specsmith_runtime::union! {
    Pong {
        integer => Integer: i64,
        mixed => Ping: Ping,
    }
}

::specsmith_runtime::union! {
    Through {
        boolean => Boolean: bool,
        object requires ["a"] => Object: ThroughObject,
    }
}

::specsmith_runtime::union! {
    Nullable {
        string => String: String,
        integer => Integer: i64,
    }
}

::specsmith_runtime::union! {
    Other {
        integer => Integer: i64,
        mixed => Nullable: Nullable,
    }
}

::specsmith_runtime::union! {
    Tagged by "kind": Unknown {
        bare "cat" => Cat: Cat,
        bare "dog" => Dog: Dog,
    }
}

::specsmith_runtime::union! {
    More by "kind": Unknown {
        bare "dog" => Dog: Dog,
        own "cat" | "dog" => Tagged: Tagged,
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
    ThroughObject {
        required "a" => a: String,
    }
}
