// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pets/{petId}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPetsPetId {
    pub pet_id: String,
}

impl GetPetsPetId {
    /// A request of what is required; the rest starts absent.
    pub fn new(pet_id: impl Into<String>) -> Self {
        Self { pet_id: pet_id.into() }
    }
}

impl operation::Operation for GetPetsPetId {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get /pets/{petId}",
        method: http::Method::GET,
        path: "/pets/{petId}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("petId", operation::Style::Simple, &self.pet_id);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// Forget a pet
///
/// `DELETE /pets/{petId}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeletePetsPetId {
    pub pet_id: String,
}

impl DeletePetsPetId {
    /// A request of what is required; the rest starts absent.
    pub fn new(pet_id: impl Into<String>) -> Self {
        Self { pet_id: pet_id.into() }
    }
}

impl operation::Operation for DeletePetsPetId {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "delete /pets/{petId}",
        method: http::Method::DELETE,
        path: "/pets/{petId}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("petId", operation::Style::Simple, &self.pet_id);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
