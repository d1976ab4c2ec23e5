// src/models.rs

/// The schema `Login`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Login {
    pub name: String,
    /// At least 8 characters.
    pub password: ::specsmith_runtime::Secret,
    pub former: Option<Vec<::specsmith_runtime::Secret>>,
    pub other: Option<::specsmith_runtime::Nullable<::specsmith_runtime::Secret>>,
}

impl Login {
    /// A new value of what is required; the rest starts absent.
    pub fn new(
        name: impl Into<String>,
        password: impl Into<::specsmith_runtime::Secret>,
    ) -> Self {
        Self {
            name: name.into(),
            password: password.into(),
            former: None,
            other: None,
        }
    }

    /// Sets `former`.
    #[inline]
    pub fn with_former(mut self, value: Vec<::specsmith_runtime::Secret>) -> Self {
        self.former = Some(value);
        self
    }

    /// Sets `other`.
    pub fn with_other(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<::specsmith_runtime::Secret>>,
    ) -> Self {
        self.other = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Login {
        required "name" => name: String,
        required "password" => password: ::specsmith_runtime::Secret,
        optional "former" => former: Vec<::specsmith_runtime::Secret>,
        patch "other" => other: ::specsmith_runtime::Secret,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /login`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LogIn {
    pub x_pin: ::specsmith_runtime::Secret,
    /// The request's body.
    pub body: models::Login,
    pub token: Option<::specsmith_runtime::Secret>,
}

impl LogIn {
    /// A request of what is required; the rest starts absent.
    pub fn new(
        x_pin: impl Into<::specsmith_runtime::Secret>,
        body: models::Login,
    ) -> Self {
        Self {
            x_pin: x_pin.into(),
            body,
            token: None,
        }
    }

    /// Sets `token`.
    pub fn with_token(mut self, value: impl Into<::specsmith_runtime::Secret>) -> Self {
        self.token = Some(value.into());
        self
    }
}

impl operation::Operation for LogIn {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "logIn",
        method: http::Method::POST,
        path: "/login",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.header("X-Pin", operation::Style::Simple, &self.x_pin);
        request.query("token", operation::Style::FormExploded, &self.token);
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
