// src/models.rs

//! The data of the API: one type for each schema of the document.
//!
//! What the server sends by itself:
//!
//! | request | its body |
//! |---|---|
//! | webhook `newPet` | `Vec<Pet>` |
//! | webhook `newPet` | [`NewPetRequest`] |
//! | webhook `petSold` | [`Pet`], [`SoldFormRequest`], `String` |
//! | webhook ``a\|b`c`` |  |
//! | webhook `shared` | [`SharedRequest`] |

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `PutNewPetXReason`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PutNewPetXReason {
    Sold,
    Moved,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// What the webhook `newPet` sends.
///
/// A pet was born.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewPetRequest {
    pub id: Option<i64>,
    pub name: String,
    pub tag: Option<::specsmith_runtime::Nullable<String>>,
}

impl NewPetRequest {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            id: None,
            name: name.into(),
            tag: None,
        }
    }

    /// Sets `id`.
    #[inline]
    pub fn with_id(mut self, value: i64) -> Self {
        self.id = Some(value);
        self
    }

    /// Sets `tag`.
    pub fn with_tag(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<String>>,
    ) -> Self {
        self.tag = Some(value.into());
        self
    }
}

/// The schema `NewPetOkResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewPetOkResponse {
    pub seen: Option<bool>,
}

impl NewPetOkResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { seen: None }
    }

    /// Sets `seen`.
    #[inline]
    pub fn with_seen(mut self, value: bool) -> Self {
        self.seen = Some(value);
        self
    }
}

/// What the webhook `petSold` sends.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SoldFormRequest {
    pub price: Option<i64>,
}

impl SoldFormRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { price: None }
    }

    /// Sets `price`.
    #[inline]
    pub fn with_price(mut self, value: i64) -> Self {
        self.price = Some(value);
        self
    }
}

/// What the webhook `shared` sends.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SharedRequest {
    pub a: Option<String>,
}

impl SharedRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
    }
}

::specsmith_runtime::string_enum! {
    PutNewPetXReason: Unknown {
        "sold" => Sold,
        "moved" => Moved,
    }
}

::specsmith_runtime::object! {
    NewPetRequest {
        optional "id" => id: i64,
        required "name" => name: String,
        patch "tag" => tag: String,
    }
}

::specsmith_runtime::object! {
    NewPetOkResponse {
        optional "seen" => seen: bool,
    }
}

::specsmith_runtime::object! {
    SoldFormRequest {
        optional "price" => price: i64,
    }
}

::specsmith_runtime::object! {
    SharedRequest {
        optional "a" => a: String,
    }
}
