// src/models.rs

/// The schema `GetXml`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetXml {
    pub a: Option<String>,
}

impl GetXml {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `GetCookie`.
pub type GetCookie = GetXml;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    GetXml {
        optional "a" => a: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /a`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Get {
    pub both: Vec<i64>,
    pub xml: String,
    pub bare: ::serde_json::Value,
    pub cookie: models::GetCookie,
    pub empty: Option<String>,
}

impl Get {
    /// A request of what is required; the rest starts absent.
    pub fn new(
        both: Vec<i64>,
        xml: impl Into<String>,
        bare: ::serde_json::Value,
        cookie: models::GetCookie,
    ) -> Self {
        Self {
            both,
            xml: xml.into(),
            bare,
            cookie,
            empty: None,
        }
    }

    /// Sets `empty`.
    pub fn with_empty(mut self, value: impl Into<String>) -> Self {
        self.empty = Some(value.into());
        self
    }
}

impl operation::Operation for Get {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("both", operation::Style::Form, &operation::JsonText(&self.both));
        request.query("xml", operation::Style::FormExploded, &self.xml);
        request.query("bare", operation::Style::Form, &operation::JsonText(&self.bare));
        request
            .cookie(
                "cookie",
                operation::Style::Form,
                &operation::JsonText(&self.cookie),
            );
        request.query("empty", operation::Style::FormExploded, &self.empty);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
