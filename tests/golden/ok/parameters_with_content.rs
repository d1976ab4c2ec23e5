// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Get {
    pub json: Vec<i64>,
    pub text: String,
}

impl Get {
    /// A request of what is required; the rest starts absent.
    pub fn new(json: Vec<i64>, text: impl Into<String>) -> Self {
        Self { json, text: text.into() }
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
        request.query("json", operation::Style::Form, &operation::JsonText(&self.json));
        request.query("text", operation::Style::FormExploded, &self.text);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
