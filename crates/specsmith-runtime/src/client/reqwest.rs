//! The default transport.

use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use ::reqwest::redirect::Policy;
use bytes::Bytes;
use http::Request;
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::BodyExt;
use sync_wrapper::SyncWrapper;

use super::{BuildError, Sending, Sleeping, Transport, TransportError};
use crate::operation::{Body, BoxError};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
const USER_AGENT: &str = concat!("specsmith-runtime/", env!("CARGO_PKG_VERSION"));

/// Sends requests with `reqwest`, on a Tokio runtime.
#[derive(Debug, Clone)]
pub struct ReqwestTransport {
    client: ::reqwest::Client,
}

impl ReqwestTransport {
    /// A transport that follows no redirect, gives up connecting after 10 seconds, keeps connections for further requests,
    /// reads compressed answers and sends `specsmith-runtime/<version>` as its user agent.
    ///
    /// With the feature `http2` of `reqwest`, which any crate of the build may ask for, it speaks HTTP/2 where the server
    /// does.
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
/// should be built with `redirect(Policy::none())`: a redirect that it follows may take API keys to another host.
impl From<::reqwest::Client> for ReqwestTransport {
    fn from(client: ::reqwest::Client) -> Self {
        Self { client }
    }
}

impl Transport for ReqwestTransport {
    fn send(&self, request: Request<Body>) -> Sending<'_> {
        Box::pin(async {
            let request = ::reqwest::Request::try_from(request.map(outgoing)).map_err(transport_error)?;
            let response = self.client.execute(request).await.map_err(transport_error)?;
            Ok(http::Response::<::reqwest::Body>::from(response).map(incoming))
        })
    }

    fn sleep(&self, time: Duration) -> Sleeping<'_> {
        Box::pin(tokio::time::sleep(time))
    }
}

/// The default transport as a service, for layers to go around it.
#[cfg(feature = "tower")]
impl tower_service::Service<Request<Body>> for ReqwestTransport {
    type Response = http::Response<Body>;
    type Error = TransportError;
    type Future = Sending<'static>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), TransportError>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Body>) -> Self::Future {
        let transport = self.clone();
        Box::pin(async move { transport.send(request).await })
    }
}

fn outgoing(body: Body) -> ::reqwest::Body {
    match body.into_bytes() {
        Ok(bytes) => ::reqwest::Body::from(bytes),
        Err(stream) => {
            let size = stream.size_hint();
            ::reqwest::Body::wrap(Outgoing { body: SyncWrapper::new(stream), size })
        }
    }
}

fn incoming(body: ::reqwest::Body) -> Body {
    Body::new(body.map_err(::reqwest::Error::without_url))
}

/// A body that only one thread has at a time, which is all that `reqwest` needs of a body that it asks to be `Sync`.
struct Outgoing {
    body: SyncWrapper<Body>,
    /// As it is before anything is sent, which is when it is asked for.
    size: SizeHint,
}

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        Pin::new(self.body.get_mut()).poll_frame(cx)
    }

    fn size_hint(&self) -> SizeHint {
        self.size
    }
}

fn transport_error(error: ::reqwest::Error) -> TransportError {
    match error.without_url() {
        // Ahead of the timeout: that of connecting is both.
        error if error.is_connect() => TransportError::connect(error),
        error if error.is_timeout() => TransportError::Timeout,
        error => TransportError::other(error),
    }
}
