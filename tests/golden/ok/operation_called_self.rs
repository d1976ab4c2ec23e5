// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /5`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Self_ {}
impl Self_ {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Self_`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SelfError {
    /// 400: Bad
    BadRequest,
}

impl operation::Failure for SelfError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.empty().map(|()| Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Self_ {
    type Output = ();
    type Error = SelfError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "self",
        method: http::Method::GET,
        path: "/5",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}
