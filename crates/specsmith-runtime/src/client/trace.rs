//! What a call tells those who trace the program, with the feature `tracing`.
//!
//! A span for each call and an event for each retry, with the names that OpenTelemetry gives their fields. No header, no
//! value of a parameter and nothing of a body is among them: the path is the document's, with its parameters in braces.

use std::future::Future;
use std::time::Duration;

use http::{Request, Response};

use super::TransportError;
use super::error::NoAnswer;
use super::exchange::Target;
use crate::operation::{Body, Upload};

/// The span of a call.
#[cfg(feature = "tracing")]
pub(super) struct Trace(tracing::Span);

#[cfg(feature = "tracing")]
impl Trace {
    pub(super) fn begin(target: Target, request: &Request<Upload>) -> Self {
        Self(tracing::info_span!(
            "call",
            operation = target.id,
            http.request.method = request.method().as_str(),
            server.address = request.uri().host(),
            url.template = target.path,
            http.response.status_code = tracing::field::Empty,
            exception.message = tracing::field::Empty,
            tries = tracing::field::Empty,
        ))
    }

    /// What happens while the future runs belongs to the call.
    pub(super) async fn over<F: Future>(&self, future: F) -> F::Output {
        tracing::Instrument::instrument(future, self.0.clone()).await
    }

    pub(super) fn retry(&self, tries: u32, pause: Duration, outcome: &Result<Response<Body>, TransportError>) {
        match outcome {
            Ok(response) => {
                let status = response.status().as_u16();
                tracing::info!(tries, ?pause, http.response.status_code = status, "trying again");
            }
            Err(error) => tracing::info!(tries, ?pause, exception.message = %error, "trying again"),
        }
    }

    pub(super) fn end(&self, tries: u32, answer: &Result<Response<Body>, NoAnswer>) {
        self.0.record("tries", tries);
        match answer {
            Ok(response) => self.0.record("http.response.status_code", response.status().as_u16()),
            Err(NoAnswer::Request(failure)) => self.0.record("exception.message", failure.cause.to_string()),
            Err(NoAnswer::Credential(failure)) => self.0.record("exception.message", failure.cause.to_string()),
            Err(NoAnswer::Transport(failure)) => self.0.record("exception.message", failure.cause.to_string()),
            Err(NoAnswer::Timeout { .. }) => self.0.record("exception.message", TransportError::Timeout.to_string()),
        };
    }
}

/// Nothing, since nobody listens.
#[cfg(not(feature = "tracing"))]
pub(super) struct Trace;

#[cfg(not(feature = "tracing"))]
impl Trace {
    pub(super) const fn begin(_: Target, _: &Request<Upload>) -> Self {
        Self
    }

    pub(super) fn over<F: Future>(&self, future: F) -> F {
        future
    }

    pub(super) const fn retry(&self, _: u32, _: Duration, _: &Result<Response<Body>, TransportError>) {}

    pub(super) const fn end(&self, _: u32, _: &Result<Response<Body>, NoAnswer>) {}
}
