// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `POST /a`
///
/// Headers of the answers: [`X_KEPT`](super::headers::X_KEPT).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Post {
    /// The request's body.
    pub body: operation::Upload,
    pub filter: Option<String>,
    pub kept: Option<String>,
}

impl Post {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<operation::Upload>) -> Self {
        Self {
            body: body.into(),
            filter: None,
            kept: None,
        }
    }

    /// Sets `filter`.
    pub fn with_filter(mut self, value: impl Into<String>) -> Self {
        self.filter = Some(value.into());
        self
    }

    /// Sets `kept`.
    pub fn with_kept(mut self, value: impl Into<String>) -> Self {
        self.kept = Some(value.into());
        self
    }
}

impl operation::Operation for Post {
    type Output = ::specsmith_runtime::bytes::Bytes;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "post",
        method: http::Method::POST,
        path: "/a",
        security: &[&[], &[], &["kept"]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("filter", operation::Style::FormExploded, &self.filter);
        request.query("kept", operation::Style::FormExploded, &self.kept);
        request.accept(";");
        request.bytes("json", self.body.clone());
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.bytes().map(Ok),
            _ => response.undeclared(),
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

/// The header `X-Kept`.
pub const X_KEPT: Header<i64> = Header::text("X-Kept");
