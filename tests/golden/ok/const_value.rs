// src/models.rs

/// The kind
///
/// It is always `pet`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Kind;

/// The schema `Alias`.
pub type Alias = Kind;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// What it is.
    pub kind: Kind,
    /// Of the format.
    pub version: PetVersion,
    pub name: String,
    pub ratio: PetRatio,
    pub maybe: Option<PetMaybe>,
    pub alias: Alias,
    pub huge: PetHuge,
    pub note: Option<PetNote>,
    pub nothing: Option<::serde_json::Value>,
    pub narrowed: PetNarrowed,
    pub only: Option<PetOnly>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>, maybe: Option<PetMaybe>) -> Self {
        Self {
            kind: Kind,
            version: PetVersion,
            name: name.into(),
            ratio: PetRatio,
            maybe,
            alias: Kind,
            huge: PetHuge,
            note: None,
            nothing: None,
            narrowed: PetNarrowed,
            only: None,
        }
    }

    /// Sets `note`.
    #[inline]
    pub fn with_note(mut self, value: PetNote) -> Self {
        self.note = Some(value);
        self
    }

    /// Sets `nothing`.
    #[inline]
    pub fn with_nothing(mut self, value: ::serde_json::Value) -> Self {
        self.nothing = Some(value);
        self
    }

    /// Sets `only`.
    #[inline]
    pub fn with_only(mut self, value: PetOnly) -> Self {
        self.only = Some(value);
        self
    }
}

/// The schema `OnlyConstants`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OnlyConstants {
    pub a: OnlyConstantsA,
    pub b: OnlyConstantsB,
}

impl OnlyConstants {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            a: OnlyConstantsA,
            b: OnlyConstantsB,
        }
    }
}

/// Of the format.
///
/// It is always `2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetVersion;

/// The schema `PetRatio`.
///
/// It is always `0.5`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetRatio;

/// The schema `PetMaybe`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetMaybe {
    X,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `PetHuge`.
///
/// It is always `18446744073709551615`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetHuge;

/// The schema `PetNote`.
///
/// It is always `hi`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetNote;

/// The schema `PetNarrowed`.
///
/// It is always `b`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PetNarrowed;

/// The schema `PetOnly`.
pub type PetOnly = PetMaybe;

/// The schema `OnlyConstantsA`.
///
/// It is always `x`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct OnlyConstantsA;

/// The schema `OnlyConstantsB`.
///
/// It is always `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct OnlyConstantsB;

/// The schema `GetPetsXVersion`.
///
/// It is always `2024-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct GetPetsXVersion;

/// The schema `GetPetsFormat`.
///
/// It is always `json`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct GetPetsFormat;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::constant! { Kind = string "pet" }

::specsmith_runtime::object! {
    Pet {
        required "kind" => kind: Kind,
        required "version" => version: PetVersion,
        required "name" => name: String,
        required "ratio" => ratio: PetRatio,
        nullable "maybe" => maybe: PetMaybe,
        required "alias" => alias: Alias,
        required "huge" => huge: PetHuge,
        optional "note" => note: PetNote,
        optional "nothing" => nothing: ::serde_json::Value,
        required "narrowed" => narrowed: PetNarrowed,
        optional "only" => only: PetOnly,
    }
}

::specsmith_runtime::object! {
    OnlyConstants {
        required "a" => a: OnlyConstantsA,
        required "b" => b: OnlyConstantsB,
    }
}

::specsmith_runtime::constant! { PetVersion = integer 2 }

::specsmith_runtime::constant! { PetRatio = number 0.5 }

::specsmith_runtime::string_enum! {
    PetMaybe: Unknown {
        "x" => X,
    }
}

::specsmith_runtime::constant! { PetHuge = unsigned 18446744073709551615 }

::specsmith_runtime::constant! { PetNote = string "hi" }

::specsmith_runtime::constant! { PetNarrowed = string "b" }

::specsmith_runtime::constant! { OnlyConstantsA = string "x" }

::specsmith_runtime::constant! { OnlyConstantsB = boolean true }

::specsmith_runtime::constant! { GetPetsXVersion = string "2024-01" }

::specsmith_runtime::constant! { GetPetsFormat = string "json" }

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPets {
    pub x_version: models::GetPetsXVersion,
    pub page: i64,
    pub format: Option<models::GetPetsFormat>,
}

impl GetPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(page: i64) -> Self {
        Self {
            x_version: models::GetPetsXVersion,
            page,
            format: None,
        }
    }

    /// Sets `format`.
    #[inline]
    pub fn with_format(mut self, value: models::GetPetsFormat) -> Self {
        self.format = Some(value);
        self
    }
}

impl operation::Operation for GetPets {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPets",
        method: http::Method::GET,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.header("X-Version", operation::Style::Simple, &self.x_version);
        request.query("page", operation::Style::FormExploded, &self.page);
        request.query("format", operation::Style::FormExploded, &self.format);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
