// src/models.rs

/// The schema `Large`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Large {
    pub a: String,
    pub b: String,
    pub c: String,
    pub d: String,
    pub e: String,
    pub f: String,
    pub g: String,
    pub h: String,
    pub i: String,
    pub j: String,
}

impl Large {
    /// A new value of what is required; the rest starts absent.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        a: impl Into<String>,
        b: impl Into<String>,
        c: impl Into<String>,
        d: impl Into<String>,
        e: impl Into<String>,
        f: impl Into<String>,
        g: impl Into<String>,
        h: impl Into<String>,
        i: impl Into<String>,
        j: impl Into<String>,
    ) -> Self {
        Self {
            a: a.into(),
            b: b.into(),
            c: c.into(),
            d: d.into(),
            e: e.into(),
            f: f.into(),
            g: g.into(),
            h: h.into(),
            i: i.into(),
            j: j.into(),
        }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Large {
        required "a" => a: String,
        required "b" => b: String,
        required "c" => c: String,
        required "d" => d: String,
        required "e" => e: String,
        required "f" => f: String,
        required "g" => g: String,
        required "h" => h: String,
        required "i" => i: String,
        required "j" => j: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /a`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Get {}
impl Get {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Get`] can answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetOutput {
    /// 200: It
    Ok(models::Large),
    /// 201: Small
    Created(i64),
}

/// What [`Get`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetError {
    /// 400: Bad
    BadRequest(models::Large),
    /// 404: Gone
    NotFound,
}

impl operation::Failure for GetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.json().map(Self::BadRequest),
            404 => response.empty().map(|()| Self::NotFound),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Get {
    type Output = GetOutput;
    type Error = GetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/a",
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
            200 => response.json().map(GetOutput::Ok).map(Ok),
            201 => response.json().map(GetOutput::Created).map(Ok),
            _ => response.failure(),
        }
    }
}
