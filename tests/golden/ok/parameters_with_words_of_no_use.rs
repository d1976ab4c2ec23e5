// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Get {
    pub id: String,
    pub x_trace: Option<String>,
    pub both: Option<String>,
    pub styled: Option<Vec<String>>,
}

impl Get {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            x_trace: None,
            both: None,
            styled: None,
        }
    }

    /// Sets `x_trace`.
    pub fn with_x_trace(mut self, value: impl Into<String>) -> Self {
        self.x_trace = Some(value.into());
        self
    }

    /// Sets `both`.
    pub fn with_both(mut self, value: impl Into<String>) -> Self {
        self.both = Some(value.into());
        self
    }

    /// Sets `styled`.
    #[inline]
    pub fn with_styled(mut self, value: Vec<String>) -> Self {
        self.styled = Some(value);
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
        request.header("X-Trace", operation::Style::Simple, &self.x_trace);
        request.query("both", operation::Style::FormExploded, &self.both);
        request
            .query(
                "styled",
                operation::Style::Form,
                &self.styled.as_ref().map(operation::JsonText),
            );
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
