// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
    pub id: Option<i64>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            id: None,
        }
    }

    /// Sets `id`.
    #[inline]
    pub fn with_id(mut self, value: i64) -> Self {
        self.id = Some(value);
        self
    }
}

/// The schema `Problem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    pub title: String,
}

impl Problem {
    /// A new value of what is required; the rest starts absent.
    pub fn new(title: impl Into<String>) -> Self {
        Self { title: title.into() }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
        optional "id" => id: i64,
    }
}

::specsmith_runtime::object! {
    Problem {
        required "title" => title: String,
    }
}

// src/operations.rs

use super::models;
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

/// What [`ListPets`] can answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListPetsOutput {
    /// 200: All
    Ok(Vec<models::Pet>),
    /// 204: None
    NoContent,
}

/// What [`ListPets`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListPetsError {
    /// 302: Elsewhere
    Found,
}

impl operation::Failure for ListPetsError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            302 => response.empty().map(|()| Self::Found),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for ListPets {
    type Output = ListPetsOutput;
    type Error = ListPetsError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listPets",
        method: http::Method::GET,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(ListPetsOutput::Ok).map(Ok),
            204 => response.empty().map(|()| ListPetsOutput::NoContent).map(Ok),
            _ => response.failure(),
        }
    }
}

/// `POST /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct MakePet {
    /// The request's body.
    pub body: models::Pet,
}

impl MakePet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Pet) -> Self {
        Self { body }
    }
}

/// What [`MakePet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MakePetError {
    /// 4XX: Wrong
    ClientError(models::Problem),
    /// Any other status: Broken
    Default(String),
}

impl operation::Failure for MakePetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400..=499 => response.json().map(Self::ClientError),
            _ => response.text().map(Self::Default),
        }
    }
}

impl operation::Operation for MakePet {
    type Output = models::Pet;
    type Error = MakePetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "makePet",
        method: http::Method::POST,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json, application/problem+json, text/plain");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            201 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `HEAD /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct AskPets {}
impl AskPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for AskPets {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "askPets",
        method: http::Method::HEAD,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /picture`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPicture {}
impl GetPicture {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetPicture {
    type Output = ::specsmith_runtime::bytes::Bytes;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPicture",
        method: http::Method::GET,
        path: "/picture",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("image/*");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.bytes().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PUT /anything`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PutAnything {}
impl PutAnything {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for PutAnything {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putAnything",
        method: http::Method::PUT,
        path: "/anything",
        security: &[],
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

/// `POST /anything`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostAnything {}
impl PostAnything {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`PostAnything`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostAnythingError {
    /// Any status but 2XX: Whatever
    Default(::serde_json::Value),
}

impl operation::Failure for PostAnythingError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        response.json().map(Self::Default)
    }
}

impl operation::Operation for PostAnything {
    type Output = ::serde_json::Value;
    type Error = PostAnythingError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postAnything",
        method: http::Method::POST,
        path: "/anything",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}

// src/server.rs

//! The server side: a trait for each tag of the document, with a method for each operation.
//!
//! `Ok(answer.into())` answers with a success, `Err(error.into())` with a failure that the document
//! declares, and so does `?`. A function of this module makes routes of what implements a trait,
//! `merge` puts those of several together, and `router` makes an `axum::Router` of them. Requests
//! that are malformed never reach a method: they are answered with a problem (RFC 9457) that names
//! the place, unless `on_rejection` says how the document words its errors. Credentials are not
//! checked here.

use super::operations;
use ::std::future::Future;
use ::specsmith_runtime::{operation, server};

/// What a server does for the operations.
pub trait Api: Send + Sync + 'static {
    /// `GET /pets`
    fn list_pets(
        &self,
        request: operations::ListPets,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::ListPets>> + Send;

    /// `POST /pets`
    fn make_pet(
        &self,
        request: operations::MakePet,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::MakePet>> + Send;

    /// `HEAD /pets`
    fn ask_pets(
        &self,
        request: operations::AskPets,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::AskPets>> + Send;

    /// `GET /picture`
    fn get_picture(
        &self,
        request: operations::GetPicture,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::GetPicture>> + Send;

    /// `PUT /anything`
    fn put_anything(
        &self,
        request: operations::PutAnything,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::PutAnything>> + Send;

    /// `POST /anything`
    fn post_anything(
        &self,
        request: operations::PostAnything,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::PostAnything>> + Send;
}

/// The routes of what implements [`Api`].
pub fn api(service: impl Api) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new()
        .on(&service, Api::list_pets)
        .on(&service, Api::make_pet)
        .on(&service, Api::ask_pets)
        .on(&service, Api::get_picture)
        .on(&service, Api::put_anything)
        .on(&service, Api::post_anything)
}

impl operation::Served for operations::ListPets {
    #[inline]
    fn parse(_: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {})
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(operations::ListPetsOutput::Ok(body)) => {
                response.json(200, "application/json", body)
            }
            Ok(operations::ListPetsOutput::NoContent) => response.empty(204),
            Err(operations::ListPetsError::Found) => response.empty(302),
        }
    }
}

impl operation::Served for operations::MakePet {
    #[inline]
    fn parse(request: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {
            body: request.json("application/json")?,
        })
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(body) => response.json(200, "application/json", body),
            Err(operations::MakePetError::ClientError(body)) => {
                response.json(400, "application/problem+json", body)
            }
            Err(operations::MakePetError::Default(body)) => {
                response.text(500, "text/plain", body)
            }
        }
    }
}

impl operation::Served for operations::AskPets {
    #[inline]
    fn parse(_: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {})
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(()) => response.empty(200),
            Err(never) => match *never {}
        }
    }
}

impl operation::Served for operations::GetPicture {
    #[inline]
    fn parse(_: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {})
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(body) => response.bytes(200, "application/octet-stream", body),
            Err(never) => match *never {}
        }
    }
}

impl operation::Served for operations::PutAnything {
    #[inline]
    fn parse(_: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {})
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(()) => response.empty(204),
            Err(never) => match *never {}
        }
    }
}

impl operation::Served for operations::PostAnything {
    #[inline]
    fn parse(_: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {})
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(body) => response.json(200, "application/json", body),
            Err(operations::PostAnythingError::Default(body)) => {
                response.json(500, "application/json", body)
            }
        }
    }
}
