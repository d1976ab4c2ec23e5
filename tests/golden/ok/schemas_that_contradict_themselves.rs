// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet Tag`.
///
/// Matches the regular expression `^[a-z+$`.
pub type PetTag = String;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// From 3 to 2 characters.
    pub name: String,
    /// At least 5. At most 4. Example: `4`.
    pub legs: Option<i64>,
    pub kind: Option<PetKind>,
    pub other: Option<::serde_json::Value>,
    /// Required by the document, which does not say what it is.
    pub size: ::serde_json::Value,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, ::serde_json::Value>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>, size: ::serde_json::Value) -> Self {
        Self {
            name: name.into(),
            legs: None,
            kind: None,
            other: None,
            size,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `legs`.
    #[inline]
    pub fn with_legs(mut self, value: i64) -> Self {
        self.legs = Some(value);
        self
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: PetKind) -> Self {
        self.kind = Some(value);
        self
    }

    /// Sets `other`.
    #[inline]
    pub fn with_other(mut self, value: ::serde_json::Value) -> Self {
        self.other = Some(value);
        self
    }
}

/// The schema `Animal`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Animal {
    Cat(Cat),
    Dog(Dog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub kind: String,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into() }
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub kind: String,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: kind.into() }
    }
}

/// The schema `PetKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetKind {
    Cat,
    Dog,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
        optional "legs" => legs: i64,
        optional "kind" => kind: PetKind,
        optional "other" => other: ::serde_json::Value,
        required "size" => size: ::serde_json::Value,
        ..additional: BTreeMap<String, ::serde_json::Value>,
    }
}

::specsmith_runtime::union! {
    Animal by "kidn": Unknown {
        bare "cat" => Cat: Cat,
        bare "dog" => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: String,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "kind" => kind: String,
    }
}

::specsmith_runtime::string_enum! {
    PetKind: Unknown {
        "cat" => Cat,
        "dog" => Dog,
    }
}

// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListPets {}
impl ListPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListPets {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listPets",
        method: http::Method::GET,
        path: "/pets",
        security: &[&["single-sign-on"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
