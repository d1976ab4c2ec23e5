//! Sends operations: base URL, credentials, limits and errors, over any transport and on any executor.
//!
//! A generated client wraps [`Client`] and gives it methods with the names of the operations.

mod base_url;
mod build;
mod call;
mod chunks;
mod credential;
mod download;
mod error;
mod exchange;
mod options;
#[cfg(feature = "reqwest")]
mod reqwest;
mod stream;
mod transport;

use std::fmt;
use std::sync::Arc;

use http::Request;

use self::base_url::BaseUrl;
use self::credential::Credentials;
use self::error::NoAnswer;
use self::exchange::{Delivery, Target, exchange};
use self::options::CallOptions;
use crate::operation::{Body, Operation, RequestError, Upload};

pub use self::build::{BuildError, ClientBuilder};
pub use self::call::{Call, Reply};
pub use self::chunks::StreamError;
pub use self::credential::Scheme;
pub use self::download::Download;
pub use self::error::{ApiError, DecodeError, Error, Failure, UndeclaredError};
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
pub use self::stream::Streaming;
pub use self::transport::{Limits, Sending, Sleeping, Transport, TransportError};
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
        let Settings { limits, transport, .. } = &*self.settings;
        let request = request
            .and_then(|request| self.complete(request, target, options))
            .map_err(|cause| NoAnswer::refused(target.id, cause))?;
        let answer = exchange(&**transport, *limits, &request, delivery).await;
        answer.map_err(|cause| NoAnswer::failed(target.id, cause, *limits))
    }

    /// Adds to an operation's request what it does not know: the server, the credentials and the options of the call.
    fn complete(
        &self,
        mut request: Request<Upload>,
        target: Target,
        options: CallOptions,
    ) -> Result<Request<Upload>, RequestError> {
        let limit = self.settings.limits.max_request_bytes;
        if request.body().len().is_some_and(|length| length > limit) {
            return Err(RequestError::TooLarge { limit });
        }
        self.settings.credentials.attach(target.security, &mut request)?;
        *request.uri_mut() = self.settings.base_url.join(request.uri())?;
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
