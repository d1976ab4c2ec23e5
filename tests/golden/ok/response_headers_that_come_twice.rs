// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a`
///
/// Headers of the answers: [`X_RATE`](super::headers::X_RATE),
/// [`X_RATE_2`](super::headers::X_RATE_2) (404).
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
    /// 404: Not
    NotFound,
}

impl operation::Failure for GetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            404 => response.empty().map(|()| Self::NotFound),
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

// src/headers.rs

//! The headers that answers may have, each with its type.
//!
//! `headers::X.read(&headers)` takes one from the headers of an answer, such as those of a `Reply`
//! or of an `Error`. It is `None` where the header is missing or is not what the document says; the
//! map of headers has it as it came.

use ::specsmith_runtime::operation::Header;

/// The header `X-Rate`.
pub const X_RATE: Header<i64> = Header::text("X-Rate");

/// The header `x-RATE`.
pub const X_RATE_2: Header<String> = Header::text("x-RATE");
