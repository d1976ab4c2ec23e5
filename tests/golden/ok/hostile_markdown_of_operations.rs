// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// ```text
/// ```
///
/// `GET /a`
///
/// ```text
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Get {}
impl Get {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Get`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum GetError {
    /// 400.
    ///
    /// ```text
    /// open
    /// ```
    BadRequest,
}

impl operation::Failure for GetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.empty().map(|()| Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Get {
    type Output = ();
    type Error = GetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/a",
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
