// src/models.rs

/// The schema `Кот`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Кот {
    /// Of ASCII.
    pub a: Option<String>,
    /// Of Cyrillic letters, and looks the same.
    pub а: Option<String>,
    pub 名前: Option<String>,
}

impl Кот {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            a: None,
            а: None,
            名前: None,
        }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }

    /// Sets `а`.
    pub fn with_а(mut self, value: impl Into<String>) -> Self {
        self.а = Some(value.into());
        self
    }

    /// Sets `名前`.
    pub fn with_名前(mut self, value: impl Into<String>) -> Self {
        self.名前 = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Кот {
        optional "a" => a: String,
        optional "а" => а: String,
        optional "名前" => 名前: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /a`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Дай {
    pub η: Option<String>,
}

impl Дай {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { η: None }
    }

    /// Sets `η`.
    pub fn with_η(mut self, value: impl Into<String>) -> Self {
        self.η = Some(value.into());
        self
    }
}

impl operation::Operation for Дай {
    type Output = models::Кот;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "дай",
        method: http::Method::GET,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("Η", operation::Style::FormExploded, &self.η);
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
