// src/models.rs

/// The schema `Base`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Base {
    pub object: BaseObject,
}

impl Base {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { object: BaseObject }
    }
}

/// The schema `Child`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Child {
    pub object: ChildObject,
}

impl Child {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(object: ChildObject) -> Self {
        Self { object }
    }
}

/// The schema `BaseObject`.
///
/// It is always `base`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct BaseObject;

/// The schema `ChildObject`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChildObject {
    Base,
    Child,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Base {
        required "object" => object: BaseObject,
    }
}

::specsmith_runtime::object! {
    Child {
        required "object" => object: ChildObject,
    }
}

::specsmith_runtime::constant! { BaseObject = string "base" }

::specsmith_runtime::string_enum! {
    ChildObject: Unknown {
        "base" => Base,
        "child" => Child,
    }
}
