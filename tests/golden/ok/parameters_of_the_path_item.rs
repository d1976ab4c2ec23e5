// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pets/{id}/{part}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPart {
    pub id: String,
    pub part: String,
    pub page: i64,
}

impl GetPart {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>, part: impl Into<String>, page: i64) -> Self {
        Self {
            id: id.into(),
            part: part.into(),
            page,
        }
    }
}

impl operation::Operation for GetPart {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPart",
        method: http::Method::GET,
        path: "/pets/{id}/{part}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.path("part", operation::Style::Simple, &self.part);
        request.query("page", operation::Style::FormExploded, &self.page);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
