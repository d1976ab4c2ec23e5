// src/models.rs

#![allow(deprecated)]

/// The schema `GetFilter`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetFilter {
    pub name: Option<String>,
}

impl GetFilter {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

#![allow(deprecated)]

use super::models::*;

::specsmith_runtime::object! {
    GetFilter {
        optional "name" => name: String,
    }
}

// src/operations.rs

#![allow(deprecated)]

use super::models;
use std::collections::BTreeMap;
use ::specsmith_runtime::{http, operation};

/// `GET /{id}/{day}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Get {
    pub id: ::uuid::Uuid,
    pub day: ::jiff::civil::Date,
    pub null_or: String,
    /// Of the schema.
    ///
    /// The server's default is `"x"`.
    #[deprecated]
    pub old: String,
    pub since: Option<::jiff::Timestamp>,
    pub flag: Option<bool>,
    pub ratio: Option<f64>,
    pub filter: Option<models::GetFilter>,
    pub map: Option<BTreeMap<String, String>>,
}

impl Get {
    /// A request of what is required; the rest starts absent.
    pub fn new(
        id: ::uuid::Uuid,
        day: ::jiff::civil::Date,
        null_or: impl Into<String>,
        old: impl Into<String>,
    ) -> Self {
        Self {
            id,
            day,
            null_or: null_or.into(),
            old: old.into(),
            since: None,
            flag: None,
            ratio: None,
            filter: None,
            map: None,
        }
    }

    /// Sets `since`.
    #[inline]
    pub fn with_since(mut self, value: ::jiff::Timestamp) -> Self {
        self.since = Some(value);
        self
    }

    /// Sets `flag`.
    #[inline]
    pub fn with_flag(mut self, value: bool) -> Self {
        self.flag = Some(value);
        self
    }

    /// Sets `ratio`.
    #[inline]
    pub fn with_ratio(mut self, value: f64) -> Self {
        self.ratio = Some(value);
        self
    }

    /// Sets `filter`.
    #[inline]
    pub fn with_filter(mut self, value: models::GetFilter) -> Self {
        self.filter = Some(value);
        self
    }

    /// Sets `map`.
    #[inline]
    pub fn with_map(mut self, value: BTreeMap<String, String>) -> Self {
        self.map = Some(value);
        self
    }
}

impl operation::Operation for Get {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/{id}/{day}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.path("day", operation::Style::Simple, &self.day);
        request.query("since", operation::Style::FormExploded, &self.since);
        request.query("flag", operation::Style::FormExploded, &self.flag);
        request.query("ratio", operation::Style::FormExploded, &self.ratio);
        request.query("null_or", operation::Style::FormExploded, &self.null_or);
        request.query("filter", operation::Style::DeepObject, &self.filter);
        request.query("map", operation::Style::FormExploded, &self.map);
        request.query("old", operation::Style::FormExploded, &self.old);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
