// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `PUT /pet`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    /// The request's body.
    pub body: PutPetBody,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<PutPetBody>) -> Self {
        Self { body: body.into() }
    }
}

/// The body of [`PutPet`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutPetBody {
    /// `application/json`.
    Json(String),
    /// `application/xml`.
    Xml(String),
}

impl From<String> for PutPetBody {
    fn from(body: String) -> Self {
        Self::Json(body)
    }
}

/// What [`PutPet`] can answer.
///
/// Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for
/// one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutPetOutput {
    /// 200, `application/json`: It
    Ok(String),
    /// 200, `text/csv`: It
    OkCsv(String),
}

impl operation::Operation for PutPet {
    type Output = PutPetOutput;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putPet",
        method: http::Method::PUT,
        path: "/pet",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json, text/csv;q=0.9");
        match &self.body {
            PutPetBody::Json(body) => request.json("application/json", body),
            PutPetBody::Xml(body) => request.text("application/xml", body),
        }
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 if response.is("text/csv") => {
                response.text().map(PutPetOutput::OkCsv).map(Ok)
            }
            200 => response.json().map(PutPetOutput::Ok).map(Ok),
            _ => response.undeclared(),
        }
    }
}
