// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
}

impl Pet {
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

/// The schema `GetPetBadRequestResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPetBadRequestResponse {
    pub title: Option<String>,
}

impl GetPetBadRequestResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { title: None }
    }

    /// Sets `title`.
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

/// The schema `GetPetDefaultResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPetDefaultResponse {
    pub code: Option<i64>,
}

impl GetPetDefaultResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { code: None }
    }

    /// Sets `code`.
    #[inline]
    pub fn with_code(mut self, value: i64) -> Self {
        self.code = Some(value);
        self
    }
}

/// The schema `GetPetDefaultProblemJsonResponse`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPetDefaultProblemJsonResponse {
    pub title: Option<String>,
    pub code: Option<i64>,
}

impl GetPetDefaultProblemJsonResponse {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { title: None, code: None }
    }

    /// Sets `title`.
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }

    /// Sets `code`.
    #[inline]
    pub fn with_code(mut self, value: i64) -> Self {
        self.code = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    GetPetBadRequestResponse {
        optional "title" => title: String,
    }
}

::specsmith_runtime::object! {
    GetPetDefaultResponse {
        optional "code" => code: i64,
    }
}

::specsmith_runtime::object! {
    GetPetDefaultProblemJsonResponse {
        optional "title" => title: String,
        optional "code" => code: i64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pet`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPet {}
impl GetPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`GetPet`] can answer.
///
/// Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for
/// one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetPetOutput {
    /// 200, `application/json`: It
    Ok(models::Pet),
    /// 200, `text/csv`: It
    OkCsv(String),
    /// 200, `image/*`: It
    OkImage(::specsmith_runtime::bytes::Bytes),
}

/// What [`GetPet`] can answer when it fails.
///
/// Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for
/// one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetPetError {
    /// 400, `application/problem+json`: Bad
    BadRequest(models::GetPetBadRequestResponse),
    /// 400, `text/html`: Bad
    BadRequestHtml(String),
    /// Any other status, `application/json`: Worse
    Default(models::GetPetDefaultResponse),
    /// Any other status, `application/problem+json`: Worse
    DefaultProblemJson(models::GetPetDefaultProblemJsonResponse),
}

impl operation::Failure for GetPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 if response.is("text/html") => response.text().map(Self::BadRequestHtml),
            400 => response.json().map(Self::BadRequest),
            _ if response.is("application/problem+json") => {
                response.json().map(Self::DefaultProblemJson)
            }
            _ => response.json().map(Self::Default),
        }
    }
}

impl operation::Operation for GetPet {
    type Output = GetPetOutput;
    type Error = GetPetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPet",
        method: http::Method::GET,
        path: "/pet",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request
            .accept(
                "application/json, application/problem+json, text/csv;q=0.9, image/*;q=0.9, text/html;q=0.9",
            );
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 if response.is("text/csv") => {
                response.text().map(GetPetOutput::OkCsv).map(Ok)
            }
            200 if response.is("image/*") => {
                response.bytes().map(GetPetOutput::OkImage).map(Ok)
            }
            200 => response.json().map(GetPetOutput::Ok).map(Ok),
            _ => response.failure(),
        }
    }
}

/// `GET /pictures`
///
/// Read the same way, these are one.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPicture {}
impl GetPicture {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetPicture {
    type Output = ::specsmith_runtime::bytes::Bytes;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPicture",
        method: http::Method::GET,
        path: "/pictures",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("image/png, image/jpeg");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.bytes().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /nothing-said`
///
/// XML goes without a schema where JSON does.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAnything {}
impl GetAnything {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetAnything {
    type Output = ::serde_json::Value;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getAnything",
        method: http::Method::GET,
        path: "/nothing-said",
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
            _ => response.undeclared(),
        }
    }
}

/// `GET /form`
///
/// There is a reader of neither.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetForm {}
impl GetForm {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`GetForm`] can answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetFormOutput {
    /// 200: It
    Ok(String),
    /// 201: Parts
    Created(::specsmith_runtime::bytes::Bytes),
}

impl operation::Operation for GetForm {
    type Output = GetFormOutput;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getForm",
        method: http::Method::GET,
        path: "/form",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/x-www-form-urlencoded, multipart/mixed");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.text().map(GetFormOutput::Ok).map(Ok),
            201 => response.bytes().map(GetFormOutput::Created).map(Ok),
            _ => response.undeclared(),
        }
    }
}
