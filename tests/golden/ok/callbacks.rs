// src/models.rs

//! The data of the API: one type for each schema of the document.
//!
//! What the server sends by itself:
//!
//! | request | its body |
//! |---|---|
//! | callback `event` | [`SubscribeEventRequest`] |
//! | callback `event` | [`SubscribeEventCallbackRequest`] |
//! | callback `again` | [`DoneRequest`] |
//! | callback `done` | [`DoneRequest`] |

/// What the callback `event` sends.
///
/// Something happened.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SubscribeEventRequest {
    pub kind: SubscribeEventRequestKind,
}

impl SubscribeEventRequest {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(kind: SubscribeEventRequestKind) -> Self {
        Self { kind }
    }
}

/// The schema `SubscribeEventRequestKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SubscribeEventRequestKind {
    Born,
    Sold,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// What the callback `event` sends.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct SubscribeEventCallbackRequest {
    pub why: Option<String>,
}

impl SubscribeEventCallbackRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { why: None }
    }

    /// Sets `why`.
    pub fn with_why(mut self, value: impl Into<String>) -> Self {
        self.why = Some(value.into());
        self
    }
}

/// What the callback `again` sends.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DoneRequest {
    pub at: Option<i64>,
}

impl DoneRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { at: None }
    }

    /// Sets `at`.
    #[inline]
    pub fn with_at(mut self, value: i64) -> Self {
        self.at = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    SubscribeEventRequest {
        required "kind" => kind: SubscribeEventRequestKind,
    }
}

::specsmith_runtime::string_enum! {
    SubscribeEventRequestKind: Unknown {
        "born" => Born,
        "sold" => Sold,
    }
}

::specsmith_runtime::object! {
    SubscribeEventCallbackRequest {
        optional "why" => why: String,
    }
}

::specsmith_runtime::object! {
    DoneRequest {
        optional "at" => at: i64,
    }
}

// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `PUT /subscriptions`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Resubscribe {}
impl Resubscribe {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Resubscribe {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "resubscribe",
        method: http::Method::PUT,
        path: "/subscriptions",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            201 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

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
            201 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
