// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pets/{petId}/{part}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPart {
    pub pet_id: String,
    pub part: String,
}

impl GetPart {
    /// A request of what is required; the rest starts absent.
    pub fn new(pet_id: impl Into<String>, part: impl Into<String>) -> Self {
        Self {
            pet_id: pet_id.into(),
            part: part.into(),
        }
    }
}

impl operation::Operation for GetPart {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPart",
        method: http::Method::GET,
        path: "/pets/{petId}/{part}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("petId", operation::Style::Simple, &self.pet_id);
        request.path("part", operation::Style::Simple, &self.part);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
