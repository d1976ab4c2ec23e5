//! One call of an operation.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_core::Serialize;

use super::exchange::{Delivery, Target, whole};
use super::options::CallOptions;
use super::tries::Trail;
use super::{Client, Error, Retry};
use crate::operation::{Body, Operation, ReadError};

/// An operation that is ready to be sent.
#[must_use = "a call does nothing until it is sent"]
pub struct Call<'a, O> {
    pub(super) client: &'a Client,
    pub(super) operation: O,
    pub(super) options: CallOptions,
}

/// An answer, with what the type of the operation's output leaves out.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply<T> {
    /// The status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The output of the operation.
    pub body: T,
}

impl<'a, O: Operation> Call<'a, O> {
    pub(super) fn new(client: &'a Client, operation: O) -> Self {
        Self { client, operation, options: CallOptions::default() }
    }

    /// Sends a header that the document does not declare, or with another value than it would have;
    /// it replaces the header that the operation or a credential has written.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.options.set_header(name, value);
        self
    }

    /// Adds a pair to the query, as a parameter that the document does not declare.
    pub fn query(mut self, name: &str, value: &str) -> Self {
        self.options.add_query(name, value);
        self
    }

    /// Sets a field of a JSON body that the document does not declare, or to a value that it does not permit.
    ///
    /// What begins with a slash is a JSON pointer (RFC 6901), such as `/metadata/owner`; objects on the way are made where
    /// there are none. Without a JSON object in the body the call is an error.
    pub fn body_field<T: Serialize + ?Sized>(mut self, field: &str, value: &T) -> Self {
        self.options.set_body_field(field, value);
        self
    }

    /// How long a try of this call may take; see [`ClientBuilder::timeout`](super::ClientBuilder::timeout).
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// How long this call may take with all its tries; see [`ClientBuilder::deadline`](super::ClientBuilder::deadline).
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.options.deadline = Some(deadline);
        self
    }

    /// When a try of this call that failed is followed by another.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.options.retry = Some(retry);
        self
    }

    /// Says that the server may do twice what this call asks for, so that it is tried again after a timeout, say,
    /// whatever the method.
    pub fn idempotent(mut self) -> Self {
        self.options.idempotent = true;
        self
    }

    /// The idempotency key of this call, in the header that the client has for them, failing that in `Idempotency-Key`.
    /// It says at the same time that the call may be tried again.
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.options.idempotency_key = Some(key.into());
        self
    }

    /// Sends the operation and gives its output.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    pub fn send(self) -> impl Future<Output = Result<O::Output, Error<O::Error>>> + Send + 'a
    where
        O: 'a,
    {
        let reply = self.reply();
        async move { reply.await.map(|reply| reply.body) }
    }

    /// Sends the operation and gives its output with the status and the headers of the answer.
    ///
    /// # Errors
    ///
    /// See [`Error`].
    pub fn reply(self) -> impl Future<Output = Result<Reply<O::Output>, Error<O::Error>>> + Send + 'a
    where
        O: 'a,
    {
        // The request is written here and not in the future, so that the operation need not live as long.
        let request = self.operation.request();
        let answer = self.client.execute(Target::of::<O>(), request, self.options, Delivery::Whole);
        async move { outcome::<O>(answer.await?) }
    }
}

/// What a whole answer is to the operation.
pub(super) fn outcome<O: Operation>(answer: http::Response<Body>) -> Result<Reply<O::Output>, Error<O::Error>> {
    let trail = Trail::of(&answer);
    let response = whole(answer);
    let outcome = O::read(&response);
    let (status, headers, raw) = response.into_parts();
    match outcome {
        Ok(Ok(body)) => Ok(Reply { status, headers, body }),
        Ok(Err(body)) => Err(Error::api(O::ENDPOINT.id, trail, status, headers, raw, body)),
        Err(error) => Err(Error::unreadable(O::ENDPOINT.id, trail, status, headers, raw, error)),
    }
}

/// What an answer means whose status is no success.
pub(super) fn failure<O: Operation>(answer: http::Response<Body>) -> Error<O::Error> {
    let trail = Trail::of(&answer);
    match outcome::<O>(answer) {
        Err(error) => error,
        // By its status it is none of the successes that can be read piece by piece.
        Ok(Reply { status, headers, .. }) => {
            Error::unreadable(O::ENDPOINT.id, trail, status, headers, Bytes::new(), ReadError::Undeclared)
        }
    }
}

/// What an answer means that cannot be read at all.
pub(super) fn unreadable<O: Operation>(answer: http::Response<Body>, error: ReadError) -> Error<O::Error> {
    let trail = Trail::of(&answer);
    let (status, headers, raw) = whole(answer).into_parts();
    Error::unreadable(O::ENDPOINT.id, trail, status, headers, raw, error)
}

impl<O: Operation> fmt::Debug for Call<'_, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("operation", &O::ENDPOINT.id).field("client", self.client).finish_non_exhaustive()
    }
}
