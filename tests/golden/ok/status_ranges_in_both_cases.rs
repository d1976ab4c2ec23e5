// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pets {}
impl Pets {
    /// A request of what is required; the rest starts absent.
    #[inline]
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
    #[inline]
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
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "pets",
        method: http::Method::GET,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}
