// src/models.rs

/// The schema `Alias`.
pub type Alias = Pet;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The schema `CreatePetFormRequest`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreatePetFormRequest {
    pub name: String,
}

impl CreatePetFormRequest {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The schema `PutNoteRequest`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PutNoteRequest {
    /// What it says
    pub text: Option<String>,
}

impl PutNoteRequest {
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

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    CreatePetFormRequest {
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    PutNoteRequest {
        optional "text" => text: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PUT /pet`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    /// The request's body.
    pub body: models::Pet,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Pet) -> Self {
        Self { body }
    }
}

impl operation::Operation for PutPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putPet",
        method: http::Method::PUT,
        path: "/pet",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
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

/// `POST /pet`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreatePet {
    /// A pet.
    pub body: CreatePetBody,
}

impl CreatePet {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<CreatePetBody>) -> Self {
        Self { body: body.into() }
    }
}

/// The body of [`CreatePet`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum CreatePetBody {
    /// `application/json`.
    Json(models::Pet),
    /// `application/xml`.
    Xml(String),
    /// `application/x-www-form-urlencoded`.
    Form(models::CreatePetFormRequest),
    /// `text/plain`.
    Text(String),
    /// `application/octet-stream`.
    Bytes(operation::Upload),
}

impl From<models::Pet> for CreatePetBody {
    fn from(body: models::Pet) -> Self {
        Self::Json(body)
    }
}

impl From<models::CreatePetFormRequest> for CreatePetBody {
    fn from(body: models::CreatePetFormRequest) -> Self {
        Self::Form(body)
    }
}

impl operation::Operation for CreatePet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "createPet",
        method: http::Method::POST,
        path: "/pet",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        match &self.body {
            CreatePetBody::Json(body) => request.json("application/json", body),
            CreatePetBody::Xml(body) => request.text("application/xml", body),
            CreatePetBody::Form(body) => {
                request.form("application/x-www-form-urlencoded", body)
            }
            CreatePetBody::Text(body) => request.text("text/plain", body),
            CreatePetBody::Bytes(body) => {
                request.bytes("application/octet-stream", body.clone())
            }
        }
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PATCH /pet`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChangePet {
    /// The request's body.
    pub body: ChangePetBody,
}

impl ChangePet {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<ChangePetBody>) -> Self {
        Self { body: body.into() }
    }
}

/// The body of [`ChangePet`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChangePetBody {
    /// `application/json`.
    Json(models::Pet),
    /// `application/merge-patch+json`.
    MergePatchJson(models::Alias),
    /// `application/json-patch+json`.
    JsonPatchJson(Vec<::serde_json::Value>),
    /// `application/json; version=2`.
    ApplicationJsonVersion2(::serde_json::Value),
}

impl From<models::Pet> for ChangePetBody {
    fn from(body: models::Pet) -> Self {
        Self::Json(body)
    }
}

impl From<Vec<::serde_json::Value>> for ChangePetBody {
    fn from(body: Vec<::serde_json::Value>) -> Self {
        Self::JsonPatchJson(body)
    }
}

impl From<::serde_json::Value> for ChangePetBody {
    fn from(body: ::serde_json::Value) -> Self {
        Self::ApplicationJsonVersion2(body)
    }
}

impl operation::Operation for ChangePet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "changePet",
        method: http::Method::PATCH,
        path: "/pet",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        match &self.body {
            ChangePetBody::Json(body) => request.json("application/json", body),
            ChangePetBody::MergePatchJson(body) => {
                request.json("application/merge-patch+json", body)
            }
            ChangePetBody::JsonPatchJson(body) => {
                request.json("application/json-patch+json", body)
            }
            ChangePetBody::ApplicationJsonVersion2(body) => {
                request.json("application/json; version=2", body)
            }
        }
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PUT /notes`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutNote {
    /// The request's body.
    pub body: PutNoteBody,
}

impl PutNote {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<PutNoteBody>) -> Self {
        Self { body: body.into() }
    }
}

/// The body of [`PutNote`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutNoteBody {
    /// `application/json`.
    Json(models::PutNoteRequest),
    /// `application/x-www-form-urlencoded`.
    Form(models::PutNoteRequest),
}

impl From<models::PutNoteRequest> for PutNoteBody {
    fn from(body: models::PutNoteRequest) -> Self {
        Self::Json(body)
    }
}

impl operation::Operation for PutNote {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putNote",
        method: http::Method::PUT,
        path: "/notes",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        match &self.body {
            PutNoteBody::Json(body) => request.json("application/json", body),
            PutNoteBody::Form(body) => {
                request.form("application/x-www-form-urlencoded", body)
            }
        }
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /notes`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddNote {
    /// The request's body.
    pub body: AddNoteBody,
}

impl AddNote {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: AddNoteBody) -> Self {
        Self { body }
    }
}

/// The body of [`AddNote`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AddNoteBody {
    /// `text/plain`.
    Text(String),
    /// `text/markdown`.
    Markdown(String),
    /// `image/*`; `application/octet-stream` goes out, unless `Call::header` says which it is.
    Image(operation::Upload),
}

impl operation::Operation for AddNote {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "addNote",
        method: http::Method::POST,
        path: "/notes",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        match &self.body {
            AddNoteBody::Text(body) => request.text("text/plain", body),
            AddNoteBody::Markdown(body) => request.text("text/markdown", body),
            AddNoteBody::Image(body) => {
                request.bytes("application/octet-stream", body.clone())
            }
        }
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
