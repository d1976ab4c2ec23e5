// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Wild(Wild),
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

/// The schema `Wild`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Wild {
    Wolf(Wolf),
    Bear(Bear),
}

/// The schema `Wolf`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Wolf {
    pub howl: bool,
}

impl Wolf {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(howl: bool) -> Self {
        Self { howl }
    }
}

/// The schema `Bear`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Bear {
    pub growl: bool,
}

impl Bear {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(growl: bool) -> Self {
        Self { growl }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        bare "Cat" => Cat: Cat,
        bare "Wild" => Wild: Wild,
    }
}

::specsmith_runtime::object! {
    Cat {
        optional "lives" => lives: i64,
        ..refuse,
    }
}

::specsmith_runtime::union! {
    Wild {
        closed requires ["howl"] => Wolf: Wolf,
        closed requires ["growl"] => Bear: Bear,
    }
}

::specsmith_runtime::object! {
    Wolf {
        required "howl" => howl: bool,
        ..refuse,
    }
}

::specsmith_runtime::object! {
    Bear {
        required "growl" => growl: bool,
        ..refuse,
    }
}
