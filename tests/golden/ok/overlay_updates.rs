// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub id: String,
    pub born: ::jiff::Timestamp,
    pub kind: Option<PetKind>,
    pub owner: Option<Keeper>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>, born: ::jiff::Timestamp) -> Self {
        Self {
            id: id.into(),
            born,
            kind: None,
            owner: None,
        }
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: PetKind) -> Self {
        self.kind = Some(value);
        self
    }

    /// Sets `owner`.
    #[inline]
    pub fn with_owner(mut self, value: Keeper) -> Self {
        self.owner = Some(value);
        self
    }
}

/// Who has pets.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Keeper {
    pub name: Option<Title>,
}

impl Keeper {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    #[inline]
    pub fn with_name(mut self, value: Title) -> Self {
        self.name = Some(value);
        self
    }
}

/// The schema `Title`.
pub type Title = String;

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

::specsmith_runtime::object! {
    Pet {
        required "id" => id: String,
        required "born" => born: ::jiff::Timestamp,
        optional "kind" => kind: PetKind,
        optional "owner" => owner: Keeper,
    }
}

::specsmith_runtime::object! {
    Keeper {
        optional "name" => name: Title,
    }
}

::specsmith_runtime::string_enum! {
    PetKind: Unknown {
        "cat" => Cat,
        "dog" => Dog,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListPets {
    pub filter: Option<String>,
    pub limit: Option<i64>,
}

impl ListPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { filter: None, limit: None }
    }

    /// Sets `filter`.
    pub fn with_filter(mut self, value: impl Into<String>) -> Self {
        self.filter = Some(value.into());
        self
    }

    /// Sets `limit`.
    #[inline]
    pub fn with_limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl operation::Operation for ListPets {
    type Output = Vec<models::Pet>;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listPets",
        method: http::Method::GET,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("filter", operation::Style::FormExploded, &self.filter);
        request.query("limit", operation::Style::FormExploded, &self.limit);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /owners`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListOwners {
    pub filter: Option<String>,
    pub limit: Option<i64>,
}

impl ListOwners {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { filter: None, limit: None }
    }

    /// Sets `filter`.
    pub fn with_filter(mut self, value: impl Into<String>) -> Self {
        self.filter = Some(value.into());
        self
    }

    /// Sets `limit`.
    #[inline]
    pub fn with_limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl operation::Operation for ListOwners {
    type Output = Vec<models::Keeper>;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listOwners",
        method: http::Method::GET,
        path: "/owners",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("filter", operation::Style::FormExploded, &self.filter);
        request.query("limit", operation::Style::FormExploded, &self.limit);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}
