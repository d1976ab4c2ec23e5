//! Sends operations: base URL, credentials, retries, limits and errors, over any transport and on any executor.
//!
//! A generated client wraps [`Client`] and gives it methods with the names of the operations.

mod base_url;
mod build;
mod call;
mod credential;
mod error;
mod exchange;
mod idempotency;
mod options;
#[cfg(feature = "reqwest")]
mod reqwest;
mod retry;
mod trace;
mod transport;
mod tries;
mod wait;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use http::Request;

use self::base_url::BaseUrl;
use self::credential::Credentials;
use self::error::NoAnswer;
use self::exchange::{Delivery, Target};
use self::options::CallOptions;
use self::tries::Budget;
use self::wait::ResetHeader;
use crate::operation::{Body, Operation, RequestError, Upload};

pub use self::build::{BuildError, ClientBuilder};
pub use self::call::{Call, Reply};
pub use self::credential::Scheme;
pub use self::error::{ApiError, DecodeError, Error, Failure, UndeclaredError};
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
pub use self::retry::Retry;
pub use self::transport::{Limits, Sending, Sleeping, Transport, TransportError};
pub use self::wait::ResetUnit;
pub use crate::Secret;

/// A client of one server. It is cheap to clone, and clones share their connections.
#[derive(Clone)]
pub struct Client {
    settings: Arc<Settings>,
}

/// What the clones of a client share.
struct Settings {
    base_url: BaseUrl,
    /// Whether the base URL goes before those of single operations.
    for_all: bool,
    credentials: Credentials,
    limits: Limits,
    retry: Retry,
    resets: Vec<ResetHeader>,
    idempotency_header: Option<&'static str>,
    transport: Arc<dyn Transport>,
}

impl Client {
    /// Starts a client of the server at this URL; see [`ClientBuilder::base_url`].
    pub fn builder(base_url: impl Into<String>) -> ClientBuilder {
        ClientBuilder::new(base_url.into())
    }

    /// Prepares to send an operation.
    pub fn call<O: Operation>(&self, operation: O) -> Call<'_, O> {
        Call::new(self, operation)
    }

    /// Sends a request and waits for its answer. Everything that is not generic about a call is in here.
    async fn execute(
        &self,
        target: Target,
        request: Result<Request<Upload>, RequestError>,
        options: CallOptions,
        delivery: Delivery,
    ) -> Result<http::Response<Body>, NoAnswer> {
        let Settings { limits, retry, resets, idempotency_header, transport, .. } = &*self.settings;
        let budget = Budget::start(options.limits(*limits), options.retry.unwrap_or(*retry), resets);
        let idempotent = options.idempotent;
        let request = request
            .and_then(|request| self.complete(request, target, options))
            .map_err(|cause| NoAnswer::refused(target.id, cause))?;
        let repeatable = idempotent || idempotency::is_repeatable(*idempotency_header, &request);
        budget.spend(&**transport, (target, &request), repeatable, delivery).await
    }

    /// Adds to an operation's request what it does not know: the server, the credentials and the options of the call.
    fn complete(
        &self,
        mut request: Request<Upload>,
        target: Target,
        mut options: CallOptions,
    ) -> Result<Request<Upload>, RequestError> {
        self.settings.credentials.attach(target.security, &mut request)?;
        *request.uri_mut() = self.server_of(target)?.join(request.uri())?;
        let key = options.idempotency_key.take();
        options.apply(&mut request)?;
        idempotency::attach(self.settings.idempotency_header, key.as_deref(), &mut request)?;
        let limit = self.settings.limits.max_request_bytes;
        match request.body().len() {
            Some(length) if length > limit => Err(RequestError::TooLarge { limit }),
            _ => Ok(request),
        }
    }

    /// Where an operation is sent.
    fn server_of(&self, target: Target) -> Result<Cow<'_, BaseUrl>, RequestError> {
        match target.server.filter(|_| !self.settings.for_all) {
            Some(url) => match BaseUrl::parse(url) {
                Ok(url) => Ok(Cow::Owned(url)),
                Err(error) => Err(RequestError::Uri { message: error.to_string() }),
            },
            None => Ok(Cow::Borrowed(&self.settings.base_url)),
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.settings.base_url)
            .field("credentials", &self.settings.credentials)
            .field("limits", &self.settings.limits)
            .field("retry", &self.settings.retry)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
