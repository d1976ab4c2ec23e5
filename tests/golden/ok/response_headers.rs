// src/models.rs

#![allow(deprecated)]

/// The schema `Page`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Page {
    pub number: i64,
}

impl Page {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(number: i64) -> Self {
        Self { number }
    }
}

/// The schema `XSortHeader`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum XSortHeader {
    Up,
    Down,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

#![allow(deprecated)]

use super::models::*;

::specsmith_runtime::object! {
    Page {
        required "number" => number: i64,
    }
}

::specsmith_runtime::string_enum! {
    XSortHeader: Unknown {
        "up" => Up,
        "down" => Down,
    }
}

// src/operations.rs

#![allow(deprecated)]

use ::specsmith_runtime::{http, operation};

/// `GET /pets`
///
/// Headers of the answers: [`X_RATE_LIMIT`](super::headers::X_RATE_LIMIT),
/// [`LINK`](super::headers::LINK) (200), [`X_TAGS`](super::headers::X_TAGS) (200),
/// [`X_SORT`](super::headers::X_SORT) (200), [`X_UNTIL`](super::headers::X_UNTIL) (200),
/// [`X_PAGE`](super::headers::X_PAGE) (200), [`X_OBJECT`](super::headers::X_OBJECT) (200),
/// [`X_OLD`](super::headers::X_OLD) (200), [`RETRY_AFTER`](super::headers::RETRY_AFTER) (429).
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

/// What [`ListPets`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ListPetsError {
    /// 429: Later
    TooManyRequests,
}

impl operation::Failure for ListPetsError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            429 => response.empty().map(|()| Self::TooManyRequests),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for ListPets {
    type Output = String;
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
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}

/// `DELETE /pets`
///
/// Headers of the answers: [`X_RATE_LIMIT`](super::headers::X_RATE_LIMIT),
/// [`LINK_2`](super::headers::LINK_2) (204), [`RETRY_AFTER`](super::headers::RETRY_AFTER) (429).
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DeletePets {}
impl DeletePets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`DeletePets`] can answer when it fails, which is what [`ListPets`] can.
pub type DeletePetsError = ListPetsError;

impl operation::Operation for DeletePets {
    type Output = ();
    type Error = DeletePetsError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "deletePets",
        method: http::Method::DELETE,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

// src/headers.rs

//! The headers that answers may have, each with its type.
//!
//! `headers::X.read(&headers)` takes one from the headers of an answer, such as those of a `Reply`
//! or of an `Error`. It is `None` where the header is missing or is not what the document says; the
//! map of headers has it as it came.

#![allow(deprecated)]

use super::models;
use ::specsmith_runtime::operation::Header;

/// How many calls are left.
///
/// The header `X-Rate-Limit`.
pub const X_RATE_LIMIT: Header<i64> = Header::text("X-Rate-Limit");

/// The header `Link`.
pub const LINK: Header<String> = Header::text("Link");

/// What they have in common.
///
/// The header `X-Tags`.
pub const X_TAGS: Header<Vec<String>> = Header::list("X-Tags");

/// The header `X-Sort`.
pub const X_SORT: Header<models::XSortHeader> = Header::text("X-Sort");

/// The header `X-Until`.
pub const X_UNTIL: Header<::jiff::Timestamp> = Header::text("X-Until");

/// The header `X-Page`.
pub const X_PAGE: Header<models::Page> = Header::json("X-Page");

/// The header `X-Object`.
pub const X_OBJECT: Header<String> = Header::text("X-Object");

/// The header `X-Old`.
#[deprecated]
pub const X_OLD: Header<bool> = Header::text("X-Old");

/// The header `Retry-After`.
pub const RETRY_AFTER: Header<i64> = Header::text("Retry-After");

/// The header `link`.
pub const LINK_2: Header<i64> = Header::text("link");
