// src/models.rs

/// The schema `Owner`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Owner {
    pub vet: Vet,
}

impl Owner {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(vet: Vet) -> Self {
        Self { vet }
    }
}

/// The schema `Size`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Size {
    S,
    M,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Beast`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Beast {
    Cat(Cat),
    Dog(Dog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Owner2`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Owner2 {
    pub pets: Option<Vec<Pet>>,
}

impl Owner2 {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { pets: None }
    }

    /// Sets `pets`.
    #[inline]
    pub fn with_pets(mut self, value: Vec<Pet>) -> Self {
        self.pets = Some(value);
        self
    }
}

/// The schema `Vet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Vet {
    pub patients: Option<Vec<Pet>>,
}

impl Vet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { patients: None }
    }

    /// Sets `patients`.
    #[inline]
    pub fn with_patients(mut self, value: Vec<Pet>) -> Self {
        self.patients = Some(value);
        self
    }
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub kind: String,
    pub lives: Option<i64>,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            lives: None,
        }
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub kind: String,
    pub bark: Option<bool>,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            bark: None,
        }
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

/// A pet, which knows itself, its owner and a schema of the document.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
    pub twin: Option<Box<Pet>>,
    pub owner: Option<Owner2>,
    pub size: Option<Size>,
    pub vet: Option<Vet>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            twin: None,
            owner: None,
            size: None,
            vet: None,
        }
    }

    /// Sets `twin`.
    pub fn with_twin(mut self, value: impl Into<Box<Pet>>) -> Self {
        self.twin = Some(value.into());
        self
    }

    /// Sets `owner`.
    #[inline]
    pub fn with_owner(mut self, value: Owner2) -> Self {
        self.owner = Some(value);
        self
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: Size) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets `vet`.
    #[inline]
    pub fn with_vet(mut self, value: Vet) -> Self {
        self.vet = Some(value);
        self
    }
}

/// The schema `Problem`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Problem {
    pub title: Option<String>,
}

impl Problem {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { title: None }
    }

    /// Sets `title`.
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Owner {
        required "vet" => vet: Vet,
    }
}

::specsmith_runtime::string_enum! {
    Size: Unknown {
        "s" => S,
        "m" => M,
    }
}

::specsmith_runtime::union! {
    Beast by "kind": Unknown {
        own "cat" => Cat: Cat,
        own "dog" => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    Owner2 {
        optional "pets" => pets: Vec<Pet>,
    }
}

::specsmith_runtime::object! {
    Vet {
        optional "patients" => patients: Vec<Pet>,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: String,
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "kind" => kind: String,
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
        optional "twin" => twin: Box<Pet>,
        optional "owner" => owner: Owner2,
        optional "size" => size: Size,
        optional "vet" => vet: Vet,
    }
}

::specsmith_runtime::object! {
    Problem {
        optional "title" => title: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPet {
    pub id: i64,
}

impl GetPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

/// What [`GetPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetPetError {
    /// 404: There is none.
    NotFound(models::Problem),
}

impl operation::Failure for GetPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.json().map(Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for GetPet {
    type Output = models::Pet;
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
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `PUT /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    pub id: i64,
    /// The request's body.
    pub body: models::Pet,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64, body: models::Pet) -> Self {
        Self { id, body }
    }
}

impl operation::Operation for PutPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putPet",
        method: http::Method::PUT,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /owners`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListOwners {
    /// At most so many.
    pub limit: Option<i64>,
}

impl ListOwners {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { limit: None }
    }

    /// Sets `limit`.
    #[inline]
    pub fn with_limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

/// What [`ListOwners`] can answer when it fails, which is what [`GetPet`] can.
pub type ListOwnersError = GetPetError;

impl operation::Operation for ListOwners {
    type Output = Vec<models::Owner2>;
    type Error = ListOwnersError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listOwners",
        method: http::Method::GET,
        path: "/owners",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("limit", operation::Style::FormExploded, &self.limit);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}
