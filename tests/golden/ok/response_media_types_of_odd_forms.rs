// src/models.rs

/// The schema `First`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct First {
    pub name: Option<String>,
}

impl First {
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

/// The schema `Second`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Second {
    pub names: Option<Vec<String>>,
}

impl Second {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { names: None }
    }

    /// Sets `names`.
    #[inline]
    pub fn with_names(mut self, value: Vec<String>) -> Self {
        self.names = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    First {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Second {
        optional "names" => names: Vec<String>,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /versions`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetVersion {}
impl GetVersion {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`GetVersion`] can answer.
///
/// Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for
/// one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetVersionOutput {
    /// 2XX, `application/json`: Told apart by a parameter
    Success(models::First),
    /// 2XX, `application/json; version=2`: Told apart by a parameter
    SuccessApplicationJsonVersion2(models::Second),
    /// 200, `application/json; version=1`: The wider one comes first
    Ok(models::First),
    /// 200, `application/json`: The wider one comes first
    OkApplicationJson(models::Second),
}

impl operation::Operation for GetVersion {
    type Output = GetVersionOutput;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getVersion",
        method: http::Method::GET,
        path: "/versions",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request
            .accept(
                "application/json, application/json; version=1, application/json; version=2;q=0.9",
            );
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 if response.is("application/json; version=1") => {
                response.json().map(GetVersionOutput::Ok).map(Ok)
            }
            200 if response.is("application/json") => {
                response.json().map(GetVersionOutput::OkApplicationJson).map(Ok)
            }
            200 => response.json().map(GetVersionOutput::Ok).map(Ok),
            status if status / 100 == 2 && response.is("application/json; version=2") => {
                response
                    .json()
                    .map(GetVersionOutput::SuccessApplicationJsonVersion2)
                    .map(Ok)
            }
            status if status / 100 == 2 => {
                response.json().map(GetVersionOutput::Success).map(Ok)
            }
            _ => response.undeclared(),
        }
    }
}

/// `GET /ranges`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetRange {}
impl GetRange {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`GetRange`] can answer.
///
/// Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for
/// one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetRangeOutput {
    /// 200, `application/*+json`: What nothing else takes
    Ok(models::Second),
    /// 200, `application/hal+json`: What nothing else takes
    OkHalJson(models::First),
    /// 200, `*/*`: What nothing else takes
    OkBytes(::specsmith_runtime::bytes::Bytes),
    /// 200, `text/csv; charset=utf-8`: What nothing else takes
    OkCsv(String),
}

/// What [`GetRange`] can answer when it fails.
///
/// Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for
/// one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetRangeError {
    /// Any other status, `application/json`: A file that is called JSON, too
    Default(String),
    /// Any other status, `application/pdf`: A file that is called JSON, too
    DefaultPdf(::specsmith_runtime::bytes::Bytes),
}

impl operation::Failure for GetRangeError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            _ if response.is("application/pdf") => response.bytes().map(Self::DefaultPdf),
            _ => response.json().map(Self::Default),
        }
    }
}

impl operation::Operation for GetRange {
    type Output = GetRangeOutput;
    type Error = GetRangeError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getRange",
        method: http::Method::GET,
        path: "/ranges",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request
            .accept(
                "application/*+json, application/json, application/hal+json;q=0.9, */*;q=0.9, text/csv; charset=utf-8;q=0.9, application/pdf;q=0.9",
            );
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 if response.is("application/hal+json") => {
                response.json().map(GetRangeOutput::OkHalJson).map(Ok)
            }
            200 if response.is("text/csv") => {
                response.text().map(GetRangeOutput::OkCsv).map(Ok)
            }
            200 if response.is("application/*+json") => {
                response.json().map(GetRangeOutput::Ok).map(Ok)
            }
            200 => response.bytes().map(GetRangeOutput::OkBytes).map(Ok),
            _ => response.failure(),
        }
    }
}

/// `GET /alone`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetAlone {}
impl GetAlone {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`GetAlone`] can answer.
///
/// Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for
/// one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetAloneOutput {
    /// Any 2XX, `application/json`: All
    Default(String),
    /// Any 2XX, `text/plain`: All
    DefaultText(String),
}

/// What [`GetAlone`] can answer when it fails.
///
/// Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for
/// one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetAloneError {
    /// Any status but 2XX, `application/json`: All
    Default(String),
    /// Any status but 2XX, `text/plain`: All
    DefaultText(String),
}

impl operation::Failure for GetAloneError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            _ if response.is("text/plain") => response.text().map(Self::DefaultText),
            _ => response.json().map(Self::Default),
        }
    }
}

impl operation::Operation for GetAlone {
    type Output = GetAloneOutput;
    type Error = GetAloneError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getAlone",
        method: http::Method::GET,
        path: "/alone",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json, text/plain;q=0.9");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 if response.is("text/plain") => {
                response.text().map(GetAloneOutput::DefaultText).map(Ok)
            }
            200..=299 => response.json().map(GetAloneOutput::Default).map(Ok),
            _ => response.failure(),
        }
    }
}
