// src/models.rs

//! The data of the API: one type for each schema of the document.
//!
//! What the server sends by itself:
//!
//! | request | its body |
//! |---|---|
//! | callback `petSold` | [`Pet`] |
//! | webhook `newPet` | [`Pet`] |

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

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
    }
}

// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `POST /subscriptions`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Subscribe {}
impl Subscribe {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Subscribe {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "subscribe",
        method: http::Method::POST,
        path: "/subscriptions",
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

// src/server.rs

//! The server side: a trait for each tag of the document, with a method for each operation.
//!
//! `Ok(answer.into())` answers with a success, `Err(error.into())` with a failure that the document
//! declares, and so does `?`. A function of this module makes routes of what implements a trait,
//! `merge` puts those of several together, and `router` makes an `axum::Router` of them. Requests
//! that are malformed never reach a method: they are answered with a problem (RFC 9457) that names
//! the place, unless `on_rejection` says how the document words its errors. Credentials are not
//! checked here.

use super::{operations, webhooks};
use ::std::future::Future;
use ::specsmith_runtime::{operation, server};

/// What a server does for the operations.
pub trait Api: Send + Sync + 'static {
    /// `POST /subscriptions`
    fn subscribe(
        &self,
        request: operations::Subscribe,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::Subscribe>> + Send;
}

/// The routes of what implements [`Api`].
pub fn api(service: impl Api) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new().on(&service, Api::subscribe)
}

/// What a server does with the webhooks and the callbacks that it is sent.
pub trait Webhooks: Send + Sync + 'static {
    /// `POST` of the callback `petSold`.
    fn subscribe_pet_sold(
        &self,
        request: webhooks::SubscribePetSold,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<webhooks::SubscribePetSold>> + Send;

    /// There is a new pet
    ///
    /// `POST` of the webhook `newPet`.
    fn new_pet(
        &self,
        request: webhooks::NewPet,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<webhooks::NewPet>> + Send;
}

/// The routes of what implements [`Webhooks`].
///
/// `path` says where each is sent to, by its `operationId` or its name.
pub fn webhooks(
    service: impl Webhooks,
    path: impl Fn(&'static str) -> &'static str,
) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new()
        .at(path("subscribe petSold"), &service, Webhooks::subscribe_pet_sold)
        .at(path("newPet"), &service, Webhooks::new_pet)
}

impl operation::Served for operations::Subscribe {
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

impl operation::Served for webhooks::SubscribePetSold {
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
            Ok(()) => response.empty(200),
            Err(webhooks::SubscribePetSoldError::Gone) => response.empty(410),
        }
    }
}

impl operation::Served for webhooks::NewPet {
    #[inline]
    fn parse(request: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {
            x_signature: request.header("X-Signature", operation::Style::Simple)?,
            body: request.json("application/json")?,
        })
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(()) => response.empty(200),
            Err(webhooks::NewPetError::BadRequest(body)) => {
                response.text(400, "text/plain", body)
            }
        }
    }
}

// src/webhooks.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST` of the callback `petSold`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SubscribePetSold {
    /// The request's body.
    pub body: models::Pet,
}

impl SubscribePetSold {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Pet) -> Self {
        Self { body }
    }
}

/// What [`SubscribePetSold`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SubscribePetSoldError {
    /// 410: Nobody is interested any more
    Gone,
}

impl operation::Failure for SubscribePetSoldError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            410 => response.empty().map(|()| Self::Gone),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for SubscribePetSold {
    type Output = ();
    type Error = SubscribePetSoldError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "subscribe petSold",
        method: http::Method::POST,
        path: "",
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
            200..=299 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

/// There is a new pet
///
/// `POST` of the webhook `newPet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NewPet {
    pub x_signature: String,
    /// The request's body.
    pub body: models::Pet,
}

impl NewPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(x_signature: impl Into<String>, body: models::Pet) -> Self {
        Self {
            x_signature: x_signature.into(),
            body,
        }
    }
}

/// What [`NewPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NewPetError {
    /// 400: No
    BadRequest(String),
}

impl operation::Failure for NewPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.text().map(Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for NewPet {
    type Output = ();
    type Error = NewPetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "newPet",
        method: http::Method::POST,
        path: "",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.header("X-Signature", operation::Style::Simple, &self.x_signature);
        request.accept("text/plain");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}
