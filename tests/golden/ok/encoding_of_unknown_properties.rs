// src/models.rs

/// The schema `Form`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Form {
    pub name: Option<String>,
    pub tags: Option<Vec<String>>,
}

impl Form {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, tags: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Form {
        optional "name" => name: String,
        optional "tags" => tags: Vec<String>,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /a`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Post {
    /// The request's body.
    pub body: models::Form,
}

impl Post {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Form) -> Self {
        Self { body }
    }
}

impl operation::Operation for Post {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "post",
        method: http::Method::POST,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.form("application/x-www-form-urlencoded", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
