// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Get {
    pub x_request_id: String,
    pub x_tags: Option<Vec<String>>,
    pub session: Option<String>,
}

impl Get {
    /// A request of what is required; the rest starts absent.
    pub fn new(x_request_id: impl Into<String>) -> Self {
        Self {
            x_request_id: x_request_id.into(),
            x_tags: None,
            session: None,
        }
    }

    /// Sets `x_tags`.
    #[inline]
    pub fn with_x_tags(mut self, value: Vec<String>) -> Self {
        self.x_tags = Some(value);
        self
    }

    /// Sets `session`.
    pub fn with_session(mut self, value: impl Into<String>) -> Self {
        self.session = Some(value.into());
        self
    }
}

impl operation::Operation for Get {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.header("X-Request-ID", operation::Style::Simple, &self.x_request_id);
        request.header("X-Tags", operation::Style::Simple, &self.x_tags);
        request.cookie("session", operation::Style::FormExploded, &self.session);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
