// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /4`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Clone {}
impl Clone {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Clone {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "clone",
        method: http::Method::GET,
        path: "/4",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
