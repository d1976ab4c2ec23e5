//! Services of the `tower` family as transports.

use std::fmt;
use std::future::{Future, poll_fn};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{Request, Response};
use tower_service::Service;

use super::{Sending, Sleeping, Transport, TransportError};
use crate::operation::{Body, BoxError};

type Sleep = dyn Fn(Duration) -> Sleeping<'static> + Send + Sync;

/// Sends requests with a [`Service`]: an HTTP library, layers around one, or a whole server such as an `axum::Router`.
///
/// Each request gets a clone of the service.
///
/// ```
/// use specsmith_runtime::client::{Client, TowerTransport};
///
/// let router = axum::Router::new().route("/pets", axum::routing::get(|| async { "[]" }));
/// let transport = TowerTransport::new(router, tokio::time::sleep);
/// let client = Client::builder("http://localhost").transport(transport).build()?;
/// # Ok::<(), specsmith_runtime::client::BuildError>(())
/// ```
pub struct TowerTransport<S> {
    // What is cloned need not be `Sync`.
    service: Mutex<S>,
    sleep: Box<Sleep>,
}

impl<S> TowerTransport<S> {
    /// A transport over a service. `sleep` is how the runtime waits on which the service runs, such as `tokio::time::sleep`.
    pub fn new<R>(service: S, sleep: impl Fn(Duration) -> R + Send + Sync + 'static) -> Self
    where
        R: Future<Output = ()> + Send + 'static,
    {
        Self { service: Mutex::new(service), sleep: Box::new(move |time| Box::pin(sleep(time))) }
    }
}

impl<S, B> Transport for TowerTransport<S>
where
    S: Service<Request<Body>, Response = Response<B>> + Clone + Send + 'static,
    S::Error: Into<BoxError>,
    S::Future: Send,
    B: http_body::Body<Data = Bytes> + Send + 'static,
    B::Error: Into<BoxError>,
{
    fn send(&self, request: Request<Body>) -> Sending<'_> {
        let mut service = self.service.lock().unwrap_or_else(PoisonError::into_inner).clone();
        Box::pin(async move {
            poll_fn(|cx| service.poll_ready(cx)).await.map_err(TransportError::other)?;
            let response = service.call(request).await.map_err(TransportError::other)?;
            Ok(response.map(Body::new))
        })
    }

    fn sleep(&self, time: Duration) -> Sleeping<'_> {
        (self.sleep)(time)
    }
}

impl<S> fmt::Debug for TowerTransport<S> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TowerTransport").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests;
