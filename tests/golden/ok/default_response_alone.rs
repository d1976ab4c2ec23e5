// src/operations.rs

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

/// What [`GetPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetPetError {
    /// Any status but 2XX: Anything
    Default(String),
}

impl operation::Failure for GetPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        response.json().map(Self::Default)
    }
}

impl operation::Operation for GetPet {
    type Output = String;
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
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}
