// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Get {
    pub id: String,
    pub bare: Option<::serde_json::Value>,
    pub both: Option<String>,
}

impl Get {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            bare: None,
            both: None,
        }
    }

    /// Sets `bare`.
    #[inline]
    pub fn with_bare(mut self, value: ::serde_json::Value) -> Self {
        self.bare = Some(value);
        self
    }

    /// Sets `both`.
    pub fn with_both(mut self, value: impl Into<String>) -> Self {
        self.both = Some(value.into());
        self
    }
}

impl operation::Operation for Get {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/a/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.query("bare", operation::Style::FormExploded, &self.bare);
        request.query("both", operation::Style::FormExploded, &self.both);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
