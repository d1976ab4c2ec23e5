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
    /// 4XX: Your fault
    ClientError(String),
    /// 404: Gone
    NotFound,
    /// 5XX: Our fault
    ServerError,
    /// 500: Ours alone
    InternalServerError,
}

impl operation::Failure for GetPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.empty().map(|()| Self::NotFound),
            500 => response.empty().map(|()| Self::InternalServerError),
            400..=499 => response.text().map(Self::ClientError),
            status if status / 100 == 5 => response.empty().map(|()| Self::ServerError),
            _ => response.undeclared(),
        }
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
        request.accept("text/plain, application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200..=299 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}
