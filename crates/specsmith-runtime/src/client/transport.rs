//! What sends requests.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};

/// A request on its way.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<Response<Bytes>, TransportError>> + Send + 'a>>;

/// Sends HTTP requests and collects their responses.
///
/// A transport keeps the limits that come with a request, and hands redirects back like any other response:
/// following them would take credentials to places that the caller does not know.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request, whose URI is absolute, and waits for the whole response.
    fn send(&self, request: Request<Bytes>, limits: Limits) -> Sending<'_>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> Sending<'_> {
        (**self).send(request, limits)
    }
}

/// How much a call may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The time from the start of a call to the last byte of the response.
    pub timeout: Duration,
    /// The size of a response's body, in bytes.
    pub max_response_bytes: usize,
}

impl Default for Limits {
    /// 30 seconds and 64 MiB.
    fn default() -> Self {
        Self { timeout: Duration::from_secs(30), max_response_bytes: 64 << 20 }
    }
}

/// Why there is no response.
#[derive(Debug)]
#[non_exhaustive]
pub enum TransportError {
    /// The response did not come in time.
    Timeout,
    /// The body of the response is larger than the limit.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
    /// Anything else, such as a refused connection.
    Other(Box<dyn Error + Send + Sync>),
}

impl TransportError {
    /// Wraps the error of whatever does the sending. Its message must not contain the URL, which may hold a credential.
    pub fn other(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::Other(error.into())
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Timeout => f.write_str("the response did not come in time"),
            Self::TooLarge { limit } => {
                write!(f, "the body of the response is larger than {limit} bytes")
            }
            Self::Other(error) => error.fmt(f),
        }
    }
}

impl Error for TransportError {
    /// What is behind the message, which is that of the wrapped error itself.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Timeout | Self::TooLarge { .. } => None,
            Self::Other(error) => error.source(),
        }
    }
}
