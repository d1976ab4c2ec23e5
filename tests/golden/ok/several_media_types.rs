// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `PUT /pet`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    /// The request's body.
    pub body: String,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<String>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PutPet {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ID: &'static str = "putPet";
    const METHOD: http::Method = http::Method::PUT;
    const PATH: &'static str = "/pet";
    const SECURITY: &'static [operation::Requirement] = &[];

    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json, text/csv");
        request.json("application/json", &self.body);
    }

    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}
