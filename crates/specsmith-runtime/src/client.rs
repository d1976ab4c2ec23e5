//! Sends operations: base URL, credentials, limits and errors, over any transport and on any executor.
//!
//! A generated client wraps [`Client`] and gives it methods with the names of the operations.

mod base_url;
#[cfg(feature = "blocking")]
pub mod blocking;
mod build;
mod call;
mod credential;
mod error;
mod exchange;
mod options;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(feature = "tower")]
mod tower;
mod transport;
mod transport_fn;

use std::fmt;
use std::sync::Arc;

use http::{Request, StatusCode};

use self::base_url::BaseUrl;
use self::credential::{Credentials, Secrets};
use self::error::NoAnswer;
use self::exchange::{Delivery, Target, exchange};
use self::options::CallOptions;
use crate::operation::{Body, Operation, RequestError, Upload};

pub use self::build::{BuildError, ClientBuilder};
pub use self::call::{Call, Reply};
pub use self::credential::{
    ClientCredentials, Credential, CredentialError, CredentialFn, CredentialProvider, Providing, Scheme, TokenError,
    credential_fn,
};
pub use self::error::{ApiError, DecodeError, Error, Failure, UndeclaredError};
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
#[cfg(feature = "tower")]
pub use self::tower::TowerTransport;
pub use self::transport::{Limits, Sending, Sleeping, Transport, TransportError};
pub use self::transport_fn::{TransportFn, transport_fn};
pub use crate::Secret;

/// A client of one server. It is cheap to clone, and clones share their connections.
#[derive(Clone)]
pub struct Client {
    settings: Arc<Settings>,
}

/// What the clones of a client share.
struct Settings {
    base_url: BaseUrl,
    credentials: Credentials,
    limits: Limits,
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
        let Settings { credentials, limits, transport, .. } = &*self.settings;
        let request =
            request.and_then(|request| self.located(request)).map_err(|cause| NoAnswer::refused(target.id, cause))?;
        let mut renewed = false;
        loop {
            let secrets = credentials.ask(target, &request, &**transport, limits.timeout).await?;
            let complete = self
                .complete(request.clone(), &secrets, options.clone())
                .map_err(|cause| NoAnswer::refused(target.id, cause))?;
            let answer = exchange(&**transport, *limits, &complete, delivery).await;
            let answer = answer.map_err(|cause| NoAnswer::failed(target.id, cause, *limits))?;
            // A server that answers 401 has done nothing of what it was asked for.
            if renewed || answer.status() != StatusCode::UNAUTHORIZED || !secrets.refused() {
                return Ok(answer);
            }
            renewed = true;
        }
    }

    /// Adds to an operation's request the server, which it does not know.
    fn located(&self, mut request: Request<Upload>) -> Result<Request<Upload>, RequestError> {
        let limit = self.settings.limits.max_request_bytes;
        if request.body().len().is_some_and(|length| length > limit) {
            return Err(RequestError::TooLarge { limit });
        }
        *request.uri_mut() = self.settings.base_url.join(request.uri())?;
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
        Ok(request)
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("base_url", &self.settings.base_url)
            .field("credentials", &self.settings.credentials)
            .field("limits", &self.settings.limits)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
