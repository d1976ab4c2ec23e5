// src/models.rs

/// The schema `Both`.
pub type Both = bool;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub always: PetAlways,
    pub maybe: Option<PetMaybe>,
    /// One or the other.
    ///
    /// `true`: At once. `false`: Later
    pub each: Option<bool>,
    pub any: Option<bool>,
    pub more: Option<PetMore>,
}

impl Pet {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            always: PetAlways,
            maybe: None,
            each: None,
            any: None,
            more: None,
        }
    }

    /// Sets `maybe`.
    #[inline]
    pub fn with_maybe(mut self, value: PetMaybe) -> Self {
        self.maybe = Some(value);
        self
    }

    /// Sets `each`.
    #[inline]
    pub fn with_each(mut self, value: bool) -> Self {
        self.each = Some(value);
        self
    }

    /// Sets `any`.
    #[inline]
    pub fn with_any(mut self, value: bool) -> Self {
        self.any = Some(value);
        self
    }

    /// Sets `more`.
    #[inline]
    pub fn with_more(mut self, value: PetMore) -> Self {
        self.more = Some(value);
        self
    }
}

/// The schema `PetAlways`.
///
/// It is always `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetAlways;

/// The schema `PetMaybe`.
///
/// It is always `false`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetMaybe;

/// The schema `PetMore`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetMore {
    True,
    False,
    Auto,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "always" => always: PetAlways,
        optional "maybe" => maybe: PetMaybe,
        optional "each" => each: bool,
        optional "any" => any: bool,
        optional "more" => more: PetMore,
    }
}

::specsmith_runtime::constant! { PetAlways = boolean true }

::specsmith_runtime::constant! { PetMaybe = boolean false }

::specsmith_runtime::literal_enum! {
    PetMore: Unknown {
        boolean true => True,
        boolean false => False,
        string "auto" => Auto,
    }
}
