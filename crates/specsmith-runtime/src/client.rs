//! Sends operations: base URL, credentials, retries, limits and errors, over any transport and on any executor.
//!
//! A generated client wraps [`Client`] and gives it methods with the names of the operations.

mod base_url;
#[cfg(feature = "blocking")]
pub mod blocking;
mod build;
mod call;
mod chunks;
mod credential;
mod download;
mod error;
mod exchange;
mod idempotency;
mod options;
mod pages;
mod query;
#[cfg(feature = "reqwest")]
mod reqwest;
mod retry;
mod stream;
#[cfg(feature = "tower")]
mod tower;
mod trace;
mod transport;
mod transport_fn;
mod tries;
mod wait;

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use http::{HeaderMap, Request, StatusCode};

use self::base_url::BaseUrl;
use self::credential::{Credentials, Secrets};
use self::error::NoAnswer;
use self::exchange::{Delivery, Target};
use self::options::CallOptions;
use self::trace::Trace;
use self::tries::Budget;
use self::wait::ResetHeader;
use crate::operation::{Body, Operation, RequestError, Upload};

pub use self::build::{BuildError, ClientBuilder};
pub use self::call::{Call, Reply};
pub use self::chunks::StreamError;
pub use self::credential::{
    ClientCredentials, Credential, CredentialError, CredentialFn, CredentialProvider, Providing, Scheme, TokenError,
    credential_fn,
};
pub use self::download::Download;
pub use self::error::{ApiError, DecodeError, Error, Failure, UndeclaredError};
pub use self::pages::{Items, Pages};
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
pub use self::retry::Retry;
pub use self::stream::Streaming;
#[cfg(feature = "tower")]
pub use self::tower::TowerTransport;
pub use self::transport::{Limits, Sending, Sleeping, Transport, TransportError};
pub use self::transport_fn::{TransportFn, transport_fn};
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
    /// What goes out with every request that does not have it itself.
    headers: HeaderMap,
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
        let Settings { credentials, limits, retry, resets, transport, .. } = &*self.settings;
        let transport = &**transport;
        let mut budget = Budget::start(options.limits(*limits), options.retry.unwrap_or(*retry), resets);
        let refused = |cause| NoAnswer::refused(target.id, cause);
        let request = request.and_then(|request| self.located(request, target, &options)).map_err(refused)?;
        let trace = Trace::begin(target, &request);
        let answered = async {
            let mut renewed = false;
            loop {
                let secrets = credentials.ask(target, &request, transport, budget.timeout()).await?;
                let complete = self.complete(request.clone(), &secrets, options.clone()).map_err(refused)?;
                let repeatable =
                    options.idempotent || idempotency::is_repeatable(self.settings.idempotency_header, &complete);
                let answer = budget.spend(transport, &trace, (target, &complete), repeatable, delivery).await?;
                // A server that answers 401 has done nothing of what it was asked for.
                if renewed || answer.status() != StatusCode::UNAUTHORIZED || !secrets.refused() {
                    return Ok(answer);
                }
                renewed = true;
            }
        };
        let answer = trace.over(answered).await;
        trace.end(budget.tries(), &answer);
        answer
    }

    /// Adds to an operation's request what it does not know: the server, the headers of all requests, and a key that stays
    /// the same over all tries.
    fn located(
        &self,
        mut request: Request<Upload>,
        target: Target,
        options: &CallOptions,
    ) -> Result<Request<Upload>, RequestError> {
        *request.uri_mut() = self.server_of(target)?.join(request.uri())?;
        for (name, value) in &self.settings.headers {
            request.headers_mut().entry(name).or_insert_with(|| value.clone());
        }
        idempotency::attach(self.settings.idempotency_header, options.idempotency_key.as_deref(), &mut request)?;
        Ok(request)
    }

    /// Adds the credentials and the options of the call.
    fn complete(
        &self,
        mut request: Request<Upload>,
        secrets: &Secrets<'_>,
        options: CallOptions,
    ) -> Result<Request<Upload>, RequestError> {
        secrets.attach(&mut request)?;
        options.apply(&mut request)?;
        let limit = self.settings.limits.max_request_bytes;
        match request.body().len() {
            Some(length) if length > limit => Err(RequestError::TooLarge { limit }),
            _ => Ok(request),
        }
    }

    /// Where an operation is sent.
    fn server_of(&self, target: Target) -> Result<Cow<'_, BaseUrl>, RequestError> {
        match target.server.filter(|_| !self.settings.for_all) {
            Some(url) => match self.settings.base_url.resolve(url) {
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
