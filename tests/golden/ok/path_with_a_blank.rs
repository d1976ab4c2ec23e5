// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a b/é/{id}.json`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dotted {
    pub id: String,
}

impl Dotted {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

impl operation::Operation for Dotted {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "dotted",
        method: http::Method::GET,
        path: "/a b/é/{id}.json",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
