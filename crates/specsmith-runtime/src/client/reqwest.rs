//! The default transport.

use std::time::Duration;

use ::reqwest::redirect::Policy;
use bytes::{Bytes, BytesMut};
use http::{Request, Response};

use super::{BuildError, Limits, Sending, Transport, TransportError};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const USER_AGENT: &str = concat!("specsmith-runtime/", env!("CARGO_PKG_VERSION"));

/// Sends requests with `reqwest`, on a Tokio runtime.
#[derive(Debug, Clone)]
pub struct ReqwestTransport {
    client: ::reqwest::Client,
}

impl ReqwestTransport {
    /// A transport that follows no redirect, gives up connecting after 10 seconds and sends
    /// `specsmith-runtime/<version>` as its user agent.
    ///
    /// # Errors
    ///
    /// TLS cannot be set up.
    pub fn new() -> Result<Self, BuildError> {
        ::reqwest::Client::builder()
            .redirect(Policy::none())
            .connect_timeout(CONNECT_TIMEOUT)
            .user_agent(USER_AGENT)
            .build()
            .map(Self::from)
            .map_err(|error| BuildError::Transport { message: error.to_string() })
    }
}

/// A transport over a client with settings of its own, such as a proxy or another TLS set-up. Such a client
/// should be built with `redirect(Policy::none())`.
impl From<::reqwest::Client> for ReqwestTransport {
    fn from(client: ::reqwest::Client) -> Self {
        Self { client }
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: Request<Bytes>, limits: Limits) -> Sending<'_> {
        Box::pin(exchange(&self.client, request, limits))
    }
}

async fn exchange(
    client: &::reqwest::Client,
    request: Request<Bytes>,
    limits: Limits,
) -> Result<Response<Bytes>, TransportError> {
    let mut request = ::reqwest::Request::try_from(request).map_err(transport_error)?;
    *request.timeout_mut() = Some(limits.timeout);
    let mut answer = client.execute(request).await.map_err(transport_error)?;
    let body = read_body(&mut answer, limits.max_response_bytes).await?;
    let mut response = Response::new(body);
    *response.status_mut() = answer.status();
    *response.version_mut() = answer.version();
    *response.headers_mut() = std::mem::take(answer.headers_mut());
    Ok(response)
}

/// Collects the body, and stops as soon as it is longer than the limit, whatever length was announced.
async fn read_body(answer: &mut ::reqwest::Response, limit: usize) -> Result<Bytes, TransportError> {
    let mut body = BytesMut::new();
    while let Some(chunk) = answer.chunk().await.map_err(transport_error)? {
        if chunk.len() > limit - body.len() {
            return Err(TransportError::TooLarge { limit });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body.freeze())
}

fn transport_error(error: ::reqwest::Error) -> TransportError {
    if error.is_timeout() { TransportError::Timeout } else { TransportError::other(error.without_url()) }
}
