// src/models.rs

/// The schema `User`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct User {
    pub id: Option<String>,
    pub name: String,
    pub password: Option<String>,
}

impl User {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            id: None,
            name: name.into(),
            password: None,
        }
    }

    /// Sets `id`.
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets `password`.
    pub fn with_password(mut self, value: impl Into<String>) -> Self {
        self.password = Some(value.into());
        self
    }
}

/// The schema `Secret`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Secret {
    pub text: String,
}

impl Secret {
    /// A new value of what is required; the rest starts absent.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}

/// The schema `Receipt`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Receipt {
    pub number: i64,
}

impl Receipt {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(number: i64) -> Self {
        Self { number }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    User {
        optional "id" => id: String,
        required "name" => name: String,
        optional "password" => password: String,
    }
}

::specsmith_runtime::object! {
    Secret {
        required "text" => text: String,
    }
}

::specsmith_runtime::object! {
    Receipt {
        required "number" => number: i64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /users`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct CreateUser {
    /// The request's body.
    pub body: models::User,
}

impl CreateUser {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::User) -> Self {
        Self { body }
    }
}

impl operation::Operation for CreateUser {
    type Output = models::User;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "createUser",
        method: http::Method::POST,
        path: "/users",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            201 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PUT /secret`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutSecret {
    /// The request's body.
    pub body: models::Secret,
}

impl PutSecret {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Secret) -> Self {
        Self { body }
    }
}

impl operation::Operation for PutSecret {
    type Output = models::Receipt;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putSecret",
        method: http::Method::PUT,
        path: "/secret",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}
