// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPet {
    pub id: String,
    pub x_trace: String,
    /// Of the operation.
    pub limit: Option<i64>,
    pub sort: Option<bool>,
}

impl GetPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>, x_trace: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            x_trace: x_trace.into(),
            limit: None,
            sort: None,
        }
    }

    /// Sets `limit`.
    #[inline]
    pub fn with_limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }

    /// Sets `sort`.
    #[inline]
    pub fn with_sort(mut self, value: bool) -> Self {
        self.sort = Some(value);
        self
    }
}

impl operation::Operation for GetPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPet",
        method: http::Method::GET,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.header("x-trace", operation::Style::Simple, &self.x_trace);
        request.query("limit", operation::Style::FormExploded, &self.limit);
        request.query("sort", operation::Style::FormExploded, &self.sort);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
