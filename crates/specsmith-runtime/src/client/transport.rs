//! What sends requests.

use std::error::Error;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use http::{Request, Response};

use crate::operation::{Body, BoxError};

/// A request on its way.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<Response<Body>, TransportError>> + Send + 'a>>;

/// A pause.
pub type Sleeping<'a> = Pin<Box<dyn Future<Output = ()> + Send + 'a>>;

/// What a client needs of the world: an exchange over HTTP, and time that passes.
///
/// A transport hands redirects back like any other response: following them would take credentials to places that the
/// caller does not know. Timeouts and limits are not its concern: the client drops what takes too long, and stops reading
/// what is too large.
pub trait Transport: Send + Sync + 'static {
    /// Sends a request, whose URI is absolute, and waits for the head of the response.
    fn send(&self, request: Request<Body>) -> Sending<'_>;

    /// Waits. A transport for tests may return at once: an answer that is there already is never too late.
    fn sleep(&self, time: Duration) -> Sleeping<'_>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(&self, request: Request<Body>) -> Sending<'_> {
        (**self).send(request)
    }

    fn sleep(&self, time: Duration) -> Sleeping<'_> {
        (**self).sleep(time)
    }
}

/// How much a call may take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Limits {
    /// The time from the start of a try to the last byte of the response, or to its head where the body is a stream.
    pub timeout: Duration,
    /// The time for all tries and the pauses between them.
    pub deadline: Option<Duration>,
    /// The size of a request's body, in bytes.
    pub max_request_bytes: u64,
    /// The size of a response's body, in bytes.
    pub max_response_bytes: usize,
}

impl Default for Limits {
    /// 30 seconds for each try, 1 GiB for requests and 64 MiB for responses.
    fn default() -> Self {
        Self {
            timeout: Duration::from_secs(30),
            deadline: None,
            max_request_bytes: 1 << 30,
            max_response_bytes: 64 << 20,
        }
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
    /// No connection came about, so that nothing of the request has left.
    Connect(BoxError),
    /// Anything else, such as a connection that broke off.
    Other(BoxError),
}

impl TransportError {
    /// Wraps the error of whatever does the connecting, if it is certain that the server has seen nothing of the request:
    /// then any request is sent again.
    pub fn connect(error: impl Into<BoxError>) -> Self {
        Self::Connect(error.into())
    }

    /// Wraps the error of whatever does the sending. Its message must not contain the URL, which may hold a credential.
    /// What is a `TransportError` already, because it comes through layers around another transport, stays the one it is.
    pub fn other(error: impl Into<BoxError>) -> Self {
        error.into().downcast().map_or_else(Self::Other, |error| *error)
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Timeout => f.write_str("the response did not come in time"),
            Self::TooLarge { limit } => {
                write!(f, "the body of the response is larger than {limit} bytes")
            }
            Self::Connect(error) => write!(f, "there is no connection: {}", root(&**error)),
            Self::Other(error) => {
                let (message, root) = (error.to_string(), root(&**error).to_string());
                f.write_str(&message)?;
                if message.contains(&root) { Ok(()) } else { write!(f, ": {root}") }
            }
        }
    }
}

impl Error for TransportError {
    /// What is behind the wrapped error.
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        match self {
            Self::Timeout | Self::TooLarge { .. } => None,
            Self::Connect(error) | Self::Other(error) => error.source(),
        }
    }
}

/// The error behind all others, which is where HTTP libraries say what happened.
fn root<'a>(error: &'a (dyn Error + 'static)) -> &'a (dyn Error + 'static) {
    std::iter::successors(Some(error), |&error| error.source()).last().unwrap_or(error)
}
