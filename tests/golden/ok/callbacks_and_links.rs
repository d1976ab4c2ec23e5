// src/models.rs

//! The data of the API: one type for each schema of the document.
//!
//! What the server sends by itself:
//!
//! | request | its body |
//! |---|---|
//! | callback `event` | `String` |

// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `POST /a`
///
/// Headers of the answers: [`LOCATION`](super::headers::LOCATION).
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Subscribe {}
impl Subscribe {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Subscribe {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "subscribe",
        method: http::Method::POST,
        path: "/a",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            201 => response.empty().map(Ok),
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

/// The header `Location`.
pub const LOCATION: Header<String> = Header::text("Location");
