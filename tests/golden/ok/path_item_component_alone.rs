// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pet`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPet {}
impl GetPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPet",
        method: http::Method::GET,
        path: "/pet",
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
