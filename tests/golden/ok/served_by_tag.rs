// src/models.rs

#![allow(deprecated)]

// src/operations/pets.rs

#![allow(deprecated)]

use ::specsmith_runtime::{http, operation};

/// All pets
///
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

/// `DELETE /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeletePet {
    pub id: i64,
}

impl DeletePet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

/// What [`DeletePet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DeletePetError {
    /// 404: Unknown
    NotFound,
}

impl operation::Failure for DeletePetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.empty().map(|()| Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

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
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `POST /pets/copy`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FromOther {}
impl FromOther {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for FromOther {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "fromOther",
        method: http::Method::POST,
        path: "/pets/copy",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/send.rs

#![allow(deprecated)]

use ::specsmith_runtime::{http, operation};

/// `GET /pets/{id}`
#[deprecated]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Into {
    pub id: i64,
}

impl Into {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

impl operation::Operation for Into {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "into",
        method: http::Method::GET,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/untagged.rs

#![allow(deprecated)]

use ::specsmith_runtime::{http, operation};

/// `GET /health`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Health {}
impl Health {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Health {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "health",
        method: http::Method::GET,
        path: "/health",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("text/plain");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.text().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/type.rs

#![allow(deprecated)]

use ::specsmith_runtime::{http, operation};

/// `GET /types`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Types {}
impl Types {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Types {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "types",
        method: http::Method::GET,
        path: "/types",
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

// src/operations/api.rs

#![allow(deprecated)]

use ::specsmith_runtime::{http, operation};

/// `GET /untitled`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Untitled {}
impl Untitled {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Untitled {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "untitled",
        method: http::Method::GET,
        path: "/untitled",
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

// src/server/pets.rs

#![allow(deprecated)]

use super::super::operations;
use ::std::future::Future;
use ::specsmith_runtime::{operation, server};

/// What a server does for the operations tagged `Pets`.
///
/// Everything with *fur*.
pub trait Pets: Send + Sync + 'static {
    /// All pets
    ///
    /// `GET /pets`
    fn list_pets(
        &self,
        request: operations::ListPets,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::ListPets>> + Send;

    /// `DELETE /pets/{id}`
    fn delete_pet(
        &self,
        request: operations::DeletePet,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::DeletePet>> + Send;

    /// `POST /pets/copy`
    #[allow(clippy::wrong_self_convention)]
    fn from_other(
        &self,
        request: operations::FromOther,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::FromOther>> + Send;
}

/// The routes of what implements [`Pets`].
pub fn pets(service: impl Pets) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new()
        .on(&service, Pets::list_pets)
        .on(&service, Pets::delete_pet)
        .on(&service, Pets::from_other)
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
            Ok(()) => response.empty(200),
            Err(never) => match *never {}
        }
    }
}

impl operation::Served for operations::DeletePet {
    #[inline]
    fn parse(request: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {
            id: request.path("id", operation::Style::Simple)?,
        })
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(()) => response.empty(204),
            Err(operations::DeletePetError::NotFound) => response.empty(404),
        }
    }
}

impl operation::Served for operations::FromOther {
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

// src/server/send.rs

#![allow(deprecated)]

use super::super::operations;
use ::std::future::Future;
use ::specsmith_runtime::{operation, server};

/// What a server does for the operations tagged `Send`.
pub trait SendApi: Send + Sync + 'static {
    /// `GET /pets/{id}`
    #[deprecated]
    fn into(
        &self,
        request: operations::Into,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::Into>> + Send;
}

/// The routes of what implements [`SendApi`].
pub fn send(service: impl SendApi) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new().on(&service, SendApi::into)
}

impl operation::Served for operations::Into {
    #[inline]
    fn parse(request: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {
            id: request.path("id", operation::Style::Simple)?,
        })
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

// src/server/untagged.rs

#![allow(deprecated)]

use super::super::operations;
use ::std::future::Future;
use ::specsmith_runtime::{operation, server};

/// What a server does for the operations.
pub trait Api: Send + Sync + 'static {
    /// `GET /health`
    fn health(
        &self,
        request: operations::Health,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::Health>> + Send;
}

/// The routes of what implements [`Api`].
pub fn api(service: impl Api) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new().on(&service, Api::health)
}

impl operation::Served for operations::Health {
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
            Ok(body) => response.text(200, "text/plain", body),
            Err(never) => match *never {}
        }
    }
}

// src/server/type.rs

#![allow(deprecated)]

use super::super::operations;
use ::std::future::Future;
use ::specsmith_runtime::{operation, server};

/// What a server does for the operations tagged `type`.
pub trait Type: Send + Sync + 'static {
    /// `GET /types`
    fn types(
        &self,
        request: operations::Types,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::Types>> + Send;
}

/// The routes of what implements [`Type`].
pub fn r#type(service: impl Type) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new().on(&service, Type::types)
}

impl operation::Served for operations::Types {
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

// src/server/api.rs

#![allow(deprecated)]

use super::super::operations;
use ::std::future::Future;
use ::specsmith_runtime::{operation, server};

/// What a server does for the operations tagged `api`.
pub trait ApiApi: Send + Sync + 'static {
    /// `GET /untitled`
    fn untitled(
        &self,
        request: operations::Untitled,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::Untitled>> + Send;
}

/// The routes of what implements [`ApiApi`].
pub fn api_2(service: impl ApiApi) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new().on(&service, ApiApi::untitled)
}

impl operation::Served for operations::Untitled {
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
