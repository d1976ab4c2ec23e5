// src/models.rs

/// The schema `Sent`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Sent {
    pub there: i64,
    pub empty: Option<i64>,
    pub absent: Option<i64>,
    pub either: Option<::specsmith_runtime::Nullable<i64>>,
}

impl Sent {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(there: i64, empty: Option<i64>) -> Self {
        Self {
            there,
            empty,
            absent: None,
            either: None,
        }
    }

    /// Sets `absent`.
    #[inline]
    pub fn with_absent(mut self, value: i64) -> Self {
        self.absent = Some(value);
        self
    }

    /// Sets `either`.
    pub fn with_either(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<i64>>,
    ) -> Self {
        self.either = Some(value.into());
        self
    }
}

/// The schema `Received`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Received {
    pub there: i64,
    pub empty: Option<i64>,
    pub absent: Option<i64>,
    pub either: Option<i64>,
}

impl Received {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(there: i64, empty: Option<i64>) -> Self {
        Self {
            there,
            empty,
            absent: None,
            either: None,
        }
    }

    /// Sets `absent`.
    #[inline]
    pub fn with_absent(mut self, value: i64) -> Self {
        self.absent = Some(value);
        self
    }

    /// Sets `either`.
    #[inline]
    pub fn with_either(mut self, value: i64) -> Self {
        self.either = Some(value);
        self
    }
}

/// The schema `Both`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Both {
    pub there: i64,
    pub empty: Option<i64>,
    pub absent: Option<i64>,
    pub either: Option<::specsmith_runtime::Nullable<i64>>,
}

impl Both {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(there: i64, empty: Option<i64>) -> Self {
        Self {
            there,
            empty,
            absent: None,
            either: None,
        }
    }

    /// Sets `absent`.
    #[inline]
    pub fn with_absent(mut self, value: i64) -> Self {
        self.absent = Some(value);
        self
    }

    /// Sets `either`.
    pub fn with_either(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<i64>>,
    ) -> Self {
        self.either = Some(value.into());
        self
    }
}

/// The schema `Choice`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Choice {
    Merged(ChoiceMerged),
    Other(ChoiceOther),
}

/// The schema `Merged`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Merged {
    pub either: Option<::specsmith_runtime::Nullable<i64>>,
}

impl Merged {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { either: None }
    }

    /// Sets `either`.
    pub fn with_either(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<i64>>,
    ) -> Self {
        self.either = Some(value.into());
        self
    }
}

/// The schema `ChoiceMerged`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ChoiceMerged {
    pub by: Option<String>,
    pub either: Option<::specsmith_runtime::Nullable<i64>>,
}

impl ChoiceMerged {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { by: None, either: None }
    }

    /// Sets `by`.
    pub fn with_by(mut self, value: impl Into<String>) -> Self {
        self.by = Some(value.into());
        self
    }

    /// Sets `either`.
    pub fn with_either(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<i64>>,
    ) -> Self {
        self.either = Some(value.into());
        self
    }
}

/// Other
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChoiceOther {
    pub by: Option<String>,
    pub other: i64,
}

impl ChoiceOther {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(other: i64) -> Self {
        Self { by: None, other }
    }

    /// Sets `by`.
    pub fn with_by(mut self, value: impl Into<String>) -> Self {
        self.by = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Sent {
        required "there" => there: i64,
        nullable "empty" => empty: i64,
        optional "absent" => absent: i64,
        patch "either" => either: i64,
    }
}

::specsmith_runtime::object! {
    Received {
        required "there" => there: i64,
        nullable "empty" => empty: i64,
        optional "absent" => absent: i64,
        optional "either" => either: i64,
    }
}

::specsmith_runtime::object! {
    Both {
        required "there" => there: i64,
        nullable "empty" => empty: i64,
        optional "absent" => absent: i64,
        patch "either" => either: i64,
    }
}

::specsmith_runtime::union! {
    Choice {
        object knows ["by", "either"] => Merged: ChoiceMerged,
        object requires ["other"] knows ["by"] => Other: ChoiceOther,
    }
}

::specsmith_runtime::object! {
    Merged {
        patch "either" => either: i64,
    }
}

::specsmith_runtime::object! {
    ChoiceMerged {
        optional "by" => by: String,
        patch "either" => either: i64,
    }
}

::specsmith_runtime::object! {
    ChoiceOther {
        optional "by" => by: String,
        required "other" => other: i64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PUT /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    /// The request's body.
    pub body: models::Sent,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Sent) -> Self {
        Self { body }
    }
}

impl operation::Operation for PutPet {
    type Output = models::Received;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putPet",
        method: http::Method::PUT,
        path: "/pets",
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

/// `POST /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostPet {
    /// The request's body.
    pub body: models::Choice,
}

impl PostPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Choice) -> Self {
        Self { body }
    }
}

impl operation::Operation for PostPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postPet",
        method: http::Method::POST,
        path: "/pets",
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
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PATCH /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PatchPet {
    /// The request's body.
    pub body: models::Both,
}

impl PatchPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Both) -> Self {
        Self { body }
    }
}

impl operation::Operation for PatchPet {
    type Output = models::Both;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "patchPet",
        method: http::Method::PATCH,
        path: "/pets",
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
