// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pets {}
impl Pets {
    /// A request of what is required; the rest starts absent.
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Pets`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PetsError {
    /// 4XX: One of ours.
    ClientError,
    /// 5XX: One of theirs.
    ServerError,
}

impl operation::Failure for PetsError {
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400..=499 => response.empty().map(|()| Self::ClientError),
            500..=599 => response.empty().map(|()| Self::ServerError),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Pets {
    type Output = ();
    type Error = PetsError;
    const ID: &'static str = "pets";
    const METHOD: http::Method = http::Method::GET;
    const PATH: &'static str = "/pets";
    const SECURITY: &'static [operation::Requirement] = &[];

    fn write(&self, _request: &mut operation::RequestWriter) {}
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}
