//! Why a call gave no output.

use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

use super::tries::Trail;
use super::{CredentialError, TransportError};
use crate::operation::{ReadError, RequestError};

/// How many characters of a body or of a message about it a line of a log should have.
const EXCERPT_CHARS: usize = 200;

/// Why a call gave no output; `E` is what the operation declares that it can answer instead.
///
/// The messages are for logs: they name the operation, the status and the number of tries, if there were several, quote at
/// most the first 200 characters of a body, and contain no credential. The message about a request that got no answer ends
/// with what is behind it all, and `source()` has what is between.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error<E> {
    /// The request was not sent.
    Request(Box<Failure<RequestError>>),
    /// The request was not sent, because there was no credential to be had for it.
    Credential(Box<Failure<CredentialError>>),
    /// No response came; [`TransportError::Connect`] says that the request did not even leave.
    Transport(Box<Failure<TransportError>>),
    /// The response did not come in time. The server may have done what it was asked for.
    Timeout {
        /// The `operationId`.
        operation: &'static str,
        /// The time that it was given: that of a single try, or the deadline of the call where that was over first.
        after: Duration,
        /// How often the request was sent.
        tries: u32,
    },
    /// The server answered with one of the errors that the document declares.
    Api(Box<ApiError<E>>),
    /// The server answered with a status that the document does not declare.
    Undeclared(Box<UndeclaredError>),
    /// The server answered with a body that is not what the document says, such as the page of a proxy.
    Decode(Box<DecodeError>),
}

/// Why an operation got no response.
#[derive(Debug)]
pub struct Failure<C> {
    /// The `operationId`.
    pub operation: &'static str,
    /// How often the request was sent, or about to be.
    pub tries: u32,
    /// What went wrong.
    pub cause: C,
}

/// An error that the document declares.
#[derive(Debug)]
pub struct ApiError<E> {
    /// The `operationId`.
    pub operation: &'static str,
    /// How often the request was sent.
    pub tries: u32,
    /// How long the server asks to be left alone.
    pub retry_after: Option<Duration>,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub raw: Bytes,
    /// The body as the document declares it.
    pub body: E,
}

/// A response with a status that the document does not declare.
#[derive(Debug)]
pub struct UndeclaredError {
    /// The `operationId`.
    pub operation: &'static str,
    /// How often the request was sent.
    pub tries: u32,
    /// How long the server asks to be left alone.
    pub retry_after: Option<Duration>,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub raw: Bytes,
}

/// A response with a body that is not what the document declares.
#[derive(Debug)]
pub struct DecodeError {
    /// The `operationId`.
    pub operation: &'static str,
    /// How often the request was sent.
    pub tries: u32,
    /// How long the server asks to be left alone.
    pub retry_after: Option<Duration>,
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The body as it came.
    pub raw: Bytes,
    /// What is wrong with the body, and where.
    pub message: String,
}

impl<E> Error<E> {
    /// The `operationId`.
    pub fn operation(&self) -> &'static str {
        match self {
            Self::Request(error) => error.operation,
            Self::Credential(error) => error.operation,
            Self::Transport(error) => error.operation,
            Self::Timeout { operation, .. } => operation,
            Self::Api(error) => error.operation,
            Self::Undeclared(error) => error.operation,
            Self::Decode(error) => error.operation,
        }
    }

    /// How often the request was sent, or about to be.
    pub fn tries(&self) -> u32 {
        match self {
            Self::Request(error) => error.tries,
            Self::Credential(error) => error.tries,
            Self::Transport(error) => error.tries,
            Self::Timeout { tries, .. } => *tries,
            Self::Api(error) => error.tries,
            Self::Undeclared(error) => error.tries,
            Self::Decode(error) => error.tries,
        }
    }

    /// How long the server asks to be left alone, counted from its response: by `Retry-After`, or where a 429 has none, by
    /// the [reset header](super::ClientBuilder::reset_header) that the client knows.
    pub fn retry_after(&self) -> Option<Duration> {
        match self {
            Self::Request(_) | Self::Credential(_) | Self::Transport(_) | Self::Timeout { .. } => None,
            Self::Api(error) => error.retry_after,
            Self::Undeclared(error) => error.retry_after,
            Self::Decode(error) => error.retry_after,
        }
    }

    /// The status, if there was a response.
    pub fn status(&self) -> Option<StatusCode> {
        self.head().map(|(status, _)| status)
    }

    /// The headers, if there was a response.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.head().map(|(_, headers)| headers)
    }

    /// The body as it came, if there was a response.
    pub fn raw(&self) -> Option<&Bytes> {
        match self {
            Self::Request(_) | Self::Credential(_) | Self::Transport(_) | Self::Timeout { .. } => None,
            Self::Api(error) => Some(&error.raw),
            Self::Undeclared(error) => Some(&error.raw),
            Self::Decode(error) => Some(&error.raw),
        }
    }

    /// Whether the same request may succeed at another time.
    ///
    /// It says nothing about whether repeating the request is safe: after a timeout, say, the server may have done what
    /// it was asked for, and only the caller knows whether it may be done twice.
    pub fn is_retryable(&self) -> bool {
        match self {
            Self::Request(_) => false,
            Self::Credential(error) => error.cause.is_temporary(),
            Self::Transport(error) => !matches!(error.cause, TransportError::TooLarge { .. }),
            Self::Timeout { .. } => true,
            Self::Api(_) | Self::Undeclared(_) | Self::Decode(_) => self.status().is_some_and(is_temporary),
        }
    }

    fn head(&self) -> Option<(StatusCode, &HeaderMap)> {
        match self {
            Self::Request(_) | Self::Credential(_) | Self::Transport(_) | Self::Timeout { .. } => None,
            Self::Api(error) => Some((error.status, &error.headers)),
            Self::Undeclared(error) => Some((error.status, &error.headers)),
            Self::Decode(error) => Some((error.status, &error.headers)),
        }
    }

    pub(super) fn api(
        operation: &'static str,
        Trail { tries, retry_after }: Trail,
        status: StatusCode,
        headers: HeaderMap,
        raw: Bytes,
        body: E,
    ) -> Self {
        Self::Api(Box::new(ApiError { operation, tries, retry_after, status, headers, raw, body }))
    }

    pub(super) fn unreadable(
        operation: &'static str,
        Trail { tries, retry_after }: Trail,
        status: StatusCode,
        headers: HeaderMap,
        raw: Bytes,
        error: ReadError,
    ) -> Self {
        match error {
            ReadError::Undeclared => {
                let error = UndeclaredError { operation, tries, retry_after, status, headers, raw };
                Self::Undeclared(Box::new(error))
            }
            ReadError::Decode { message } => {
                let error = DecodeError { operation, tries, retry_after, status, headers, raw, message };
                Self::Decode(Box::new(error))
            }
        }
    }
}

/// The statuses that say "later" (RFC 9110, sections 15.5 and 15.6; RFC 6585, section 4).
pub(super) fn is_temporary(status: StatusCode) -> bool {
    matches!(status.as_u16(), 408 | 429 | 500 | 502 | 503 | 504)
}

/// The part of [`Error`] that does not depend on the operation, so that it is made by code that is not generic.
pub(super) enum NoAnswer {
    Request(Box<Failure<RequestError>>),
    Credential(Box<Failure<CredentialError>>),
    Transport(Box<Failure<TransportError>>),
    Timeout { operation: &'static str, after: Duration, tries: u32 },
}

impl NoAnswer {
    pub(super) fn refused(operation: &'static str, cause: RequestError) -> Self {
        Self::Request(Box::new(Failure { operation, tries: 0, cause }))
    }

    pub(super) fn no_credential(operation: &'static str, cause: CredentialError) -> Self {
        Self::Credential(Box::new(Failure { operation, tries: 0, cause }))
    }

    pub(super) fn failed(operation: &'static str, tries: u32, cause: TransportError) -> Self {
        Self::Transport(Box::new(Failure { operation, tries, cause }))
    }
}

impl<E> From<NoAnswer> for Error<E> {
    fn from(error: NoAnswer) -> Self {
        match error {
            NoAnswer::Request(failure) => Self::Request(failure),
            NoAnswer::Credential(failure) => Self::Credential(failure),
            NoAnswer::Transport(failure) => Self::Transport(failure),
            NoAnswer::Timeout { operation, after, tries } => Self::Timeout { operation, after, tries },
        }
    }
}

impl<E> fmt::Display for Error<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tries = Tries(self.tries());
        write!(f, "`{}` ", self.operation())?;
        match self {
            Self::Request(error) => write!(f, "was not sent: {}", error.cause),
            Self::Credential(error) => write!(f, "was not sent: {}", error.cause),
            Self::Transport(error) => write!(f, "got no response{tries}: {}", error.cause),
            Self::Timeout { after, .. } => write!(f, "got no response within {after:?}{tries}"),
            Self::Api(error) => write!(f, "answered {}{tries}: {}", error.status, excerpt(&error.raw)),
            Self::Undeclared(error) => {
                let body = excerpt(&error.raw);
                write!(f, "answered {}{tries}, which the document does not declare: {body}", error.status)
            }
            Self::Decode(error) => {
                let message = excerpt(error.message.as_bytes());
                write!(f, "answered {}{tries} with a body that cannot be read: {message}", error.status)
            }
        }
    }
}

/// The number of tries, where there were several.
struct Tries(u32);

impl fmt::Display for Tries {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 | 1 => Ok(()),
            tries => write!(f, " after {tries} tries"),
        }
    }
}

impl<E: fmt::Debug> StdError for Error<E> {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Transport(error) => error.cause.source(),
            Self::Credential(error) => error.cause.source(),
            _ => None,
        }
    }
}

/// The beginning of a text, on one line.
pub(super) fn excerpt(text: &[u8]) -> String {
    // A character has four bytes at most, and one more that was cut in two is not looked at.
    let head = &text[..text.len().min(4 * (EXCERPT_CHARS + 1))];
    let head = String::from_utf8_lossy(head);
    let mut out: String = head.chars().take(EXCERPT_CHARS).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if head.chars().count() > EXCERPT_CHARS {
        out.push('…');
    }
    out
}
