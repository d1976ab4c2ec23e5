// src/models.rs

use std::collections::BTreeMap;

/// The schema `House`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct House {
    pub which: PetsIdGet0,
    pub pet: PetsIdGet200ApplicationJson,
    pub tag: PetsIdGet200ApplicationJsonTagsItems,
    pub part: PartsAllOf1,
    pub extra: PartsAllOf0AdditionalProperties,
    pub value: XTypesAb,
}

impl House {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(
        which: PetsIdGet0,
        pet: PetsIdGet200ApplicationJson,
        tag: PetsIdGet200ApplicationJsonTagsItems,
        part: PartsAllOf1,
        extra: PartsAllOf0AdditionalProperties,
        value: XTypesAb,
    ) -> Self {
        Self {
            which,
            pet,
            tag,
            part,
            extra,
            value,
        }
    }
}

/// The schema `Parts`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Parts {
    pub name: Option<String>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, PartsAllOf0AdditionalProperties>,
}

impl Parts {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `First`.
pub type First = Second;

/// The schema `Second`.
pub type Second = Third;

/// The schema `Third`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Third {
    pub next: Option<Box<First>>,
}

impl Third {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<Box<First>>) -> Self {
        self.next = Some(value.into());
        self
    }
}

/// The schema `PetsIdGet200ApplicationJsonTagsItems`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetsIdGet200ApplicationJsonTagsItems {
    pub text: Option<String>,
}

impl PetsIdGet200ApplicationJsonTagsItems {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { text: None }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// The schema `PetsIdGet200ApplicationJson`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PetsIdGet200ApplicationJson {
    pub tags: Vec<PetsIdGet200ApplicationJsonTagsItems>,
}

impl PetsIdGet200ApplicationJson {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(tags: Vec<PetsIdGet200ApplicationJsonTagsItems>) -> Self {
        Self { tags }
    }
}

/// The schema `PetsIdGet0`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetsIdGet0 {
    First,
    Last,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `PartsAllOf0AdditionalProperties`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PartsAllOf0AdditionalProperties {
    pub size: Option<i64>,
}

impl PartsAllOf0AdditionalProperties {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { size: None }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

/// The schema `PartsAllOf1`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PartsAllOf1 {
    pub name: Option<String>,
}

impl PartsAllOf1 {
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

/// The schema `XTypesAB`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct XTypesAb {
    pub b: Option<bool>,
}

impl XTypesAb {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { b: None }
    }

    /// Sets `b`.
    #[inline]
    pub fn with_b(mut self, value: bool) -> Self {
        self.b = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    House {
        required "which" => which: PetsIdGet0,
        required "pet" => pet: PetsIdGet200ApplicationJson,
        required "tag" => tag: PetsIdGet200ApplicationJsonTagsItems,
        required "part" => part: PartsAllOf1,
        required "extra" => extra: PartsAllOf0AdditionalProperties,
        required "value" => value: XTypesAb,
    }
}

::specsmith_runtime::object! {
    Parts {
        optional "name" => name: String,
        ..additional: BTreeMap<String, PartsAllOf0AdditionalProperties>,
    }
}

::specsmith_runtime::object! {
    Third {
        optional "next" => next: Box<First>,
    }
}

::specsmith_runtime::object! {
    PetsIdGet200ApplicationJsonTagsItems {
        optional "text" => text: String,
    }
}

::specsmith_runtime::object! {
    PetsIdGet200ApplicationJson {
        required "tags" => tags: Vec<PetsIdGet200ApplicationJsonTagsItems>,
    }
}

::specsmith_runtime::string_enum! {
    PetsIdGet0: Unknown {
        "first" => First,
        "last" => Last,
    }
}

::specsmith_runtime::object! {
    PartsAllOf0AdditionalProperties {
        optional "size" => size: i64,
    }
}

::specsmith_runtime::object! {
    PartsAllOf1 {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    XTypesAb {
        optional "b" => b: bool,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPet {
    pub id: models::PetsIdGet0,
    pub limit: Option<i64>,
}

impl GetPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: models::PetsIdGet0) -> Self {
        Self { id, limit: None }
    }

    /// Sets `limit`.
    #[inline]
    pub fn with_limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

/// What [`GetPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetPetError {
    /// 404: Gone
    NotFound(String),
}

impl operation::Failure for GetPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.text().map(Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for GetPet {
    type Output = models::PetsIdGet200ApplicationJson;
    type Error = GetPetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPet",
        method: http::Method::GET,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.query("limit", operation::Style::FormExploded, &self.limit);
        request.accept("application/json, text/plain");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `DELETE /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeletePet {
    pub id: models::PetsIdGet0,
}

impl DeletePet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: models::PetsIdGet0) -> Self {
        Self { id }
    }
}

/// What [`DeletePet`] can answer when it fails, which is what [`GetPet`] can.
pub type DeletePetError = GetPetError;

impl operation::Operation for DeletePet {
    type Output = ();
    type Error = DeletePetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "deletePet",
        method: http::Method::DELETE,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.accept("text/plain");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}
