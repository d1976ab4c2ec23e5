// src/models.rs

use std::collections::BTreeMap;

/// How many.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    N10,
    Minus1,
    None,
    True,
    N10Value,
    N1Point5,
    N15,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub limit: Option<Limit>,
    pub limits: Option<Vec<Option<Limit>>>,
    pub by_name: Option<BTreeMap<String, PetByNameValue>>,
    pub either: Option<PetEither>,
    pub list_or_limit: Option<PetListOrLimit>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(limit: Option<Limit>) -> Self {
        Self {
            limit,
            limits: None,
            by_name: None,
            either: None,
            list_or_limit: None,
        }
    }

    /// Sets `limits`.
    #[inline]
    pub fn with_limits(mut self, value: Vec<Option<Limit>>) -> Self {
        self.limits = Some(value);
        self
    }

    /// Sets `by_name`.
    #[inline]
    pub fn with_by_name(mut self, value: BTreeMap<String, PetByNameValue>) -> Self {
        self.by_name = Some(value);
        self
    }

    /// Sets `either`.
    #[inline]
    pub fn with_either(mut self, value: PetEither) -> Self {
        self.either = Some(value);
        self
    }

    /// Sets `list_or_limit`.
    #[inline]
    pub fn with_list_or_limit(mut self, value: PetListOrLimit) -> Self {
        self.list_or_limit = Some(value);
        self
    }
}

/// The schema `PetByNameValue`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetByNameValue {
    N1,
    One,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `PetEither`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetEither {
    Auto,
    N0,
    N1,
    False,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `PetListOrLimit`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PetListOrLimit {
    List(Vec<String>),
    Enum(PetListOrLimitEnum),
}

/// The schema `PetListOrLimitEnum`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetListOrLimitEnum {
    N0Point5,
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `GetPetsWhich`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetPetsWhich {
    N1,
    All,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `GetPetsXRatio`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetPetsXRatio {
    N0Point5,
    N1,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::literal_enum! {
    Limit: Unknown {
        integer 10 => N10,
        integer -1 => Minus1,
        string "none" => None,
        boolean true => True,
        string "10" => N10Value,
        number 1.5 => N1Point5,
        integer 15 => N15,
    }
}

::specsmith_runtime::object! {
    Pet {
        nullable "limit" => limit: Limit,
        optional "limits" => limits: Vec<Option<Limit>>,
        optional "byName" => by_name: BTreeMap<String, PetByNameValue>,
        optional "either" => either: PetEither,
        optional "listOrLimit" => list_or_limit: PetListOrLimit,
    }
}

::specsmith_runtime::literal_enum! {
    PetByNameValue: Unknown {
        integer 1 => N1,
        string "one" => One,
    }
}

::specsmith_runtime::literal_enum! {
    PetEither: Unknown {
        string "auto" => Auto,
        integer 0 => N0,
        integer 1 => N1,
        boolean false => False,
    }
}

::specsmith_runtime::union! {
    PetListOrLimit {
        array => List: Vec<String>,
        number lists [0.5f64, 2i64] => Enum: PetListOrLimitEnum,
    }
}

::specsmith_runtime::literal_enum! {
    PetListOrLimitEnum: Unknown {
        number 0.5 => N0Point5,
        integer 2 => N2,
    }
}

::specsmith_runtime::literal_enum! {
    GetPetsWhich: Unknown {
        integer 1 => N1,
        string "all" => All,
    }
}

::specsmith_runtime::literal_enum! {
    GetPetsXRatio: Unknown {
        number 0.5 => N0Point5,
        integer 1 => N1,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets/{which}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPets {
    pub which: models::GetPetsWhich,
    pub limits: Option<Vec<Option<models::Limit>>>,
    pub x_ratio: Option<models::GetPetsXRatio>,
}

impl GetPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(which: models::GetPetsWhich) -> Self {
        Self {
            which,
            limits: None,
            x_ratio: None,
        }
    }

    /// Sets `limits`.
    #[inline]
    pub fn with_limits(mut self, value: Vec<Option<models::Limit>>) -> Self {
        self.limits = Some(value);
        self
    }

    /// Sets `x_ratio`.
    #[inline]
    pub fn with_x_ratio(mut self, value: models::GetPetsXRatio) -> Self {
        self.x_ratio = Some(value);
        self
    }
}

impl operation::Operation for GetPets {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPets",
        method: http::Method::GET,
        path: "/pets/{which}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("which", operation::Style::Simple, &self.which);
        request.query("limits", operation::Style::FormExploded, &self.limits);
        request.header("X-Ratio", operation::Style::Simple, &self.x_ratio);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
