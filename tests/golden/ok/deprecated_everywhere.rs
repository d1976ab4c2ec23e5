// src/models.rs

#![allow(deprecated)]

/// The schema `Old`.
#[deprecated]
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Old {
    #[deprecated]
    pub name: String,
    #[deprecated]
    pub kind: Option<OldKind>,
}

impl Old {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            kind: None,
        }
    }

    /// Sets `kind`.
    #[deprecated]
    #[inline]
    pub fn with_kind(mut self, value: OldKind) -> Self {
        self.kind = Some(value);
        self
    }
}

/// The schema `OldEnum`.
#[deprecated]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OldEnum {
    X,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `OldAlias`.
#[deprecated]
pub type OldAlias = Vec<Old>;

/// The schema `Young`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Young {
    pub old: Option<Old>,
}

impl Young {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { old: None }
    }

    /// Sets `old`.
    #[inline]
    pub fn with_old(mut self, value: Old) -> Self {
        self.old = Some(value);
        self
    }
}

/// The schema `OldKind`.
#[deprecated]
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OldKind {
    A,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

#![allow(deprecated)]

use super::models::*;

::specsmith_runtime::object! {
    Old {
        required "name" => name: String,
        optional "kind" => kind: OldKind,
    }
}

::specsmith_runtime::string_enum! {
    OldEnum: Unknown {
        "x" => X,
    }
}

::specsmith_runtime::object! {
    Young {
        optional "old" => old: Old,
    }
}

::specsmith_runtime::string_enum! {
    OldKind: Unknown {
        "a" => A,
    }
}

// src/operations.rs

#![allow(deprecated)]

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /old`
#[deprecated]
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetOld {
    #[deprecated]
    pub page: Option<i64>,
}

impl GetOld {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { page: None }
    }

    /// Sets `page`.
    #[deprecated]
    #[inline]
    pub fn with_page(mut self, value: i64) -> Self {
        self.page = Some(value);
        self
    }
}

impl operation::Operation for GetOld {
    type Output = models::Old;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getOld",
        method: http::Method::GET,
        path: "/old",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("page", operation::Style::FormExploded, &self.page);
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

/// `GET /new`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetNew {}
impl GetNew {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetNew {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getNew",
        method: http::Method::GET,
        path: "/new",
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
