//! Transports out of functions, as tests have them.

use std::fmt;
use std::future::Future;
use std::time::Duration;

use http::{Request, Response};

use super::{Sending, Sleeping, Transport, TransportError};
use crate::operation::Body;

type Sleep = dyn Fn(Duration) -> Sleeping<'static> + Send + Sync;

/// A transport that sends nothing: the function answers. Tests of code that uses a client need no network with it.
///
/// No time passes in it: pauses are over at once, and so is the time for an answer that is not there as soon as the function
/// has been called. A function that waits for something needs [`TransportFn::sleep_with`].
///
/// ```
/// use specsmith_runtime::client::{Client, transport_fn};
/// use specsmith_runtime::http::Response;
///
/// let transport = transport_fn(|request| async move {
///     assert_eq!(request.uri().path(), "/pets");
///     Ok(Response::new(r#"[{"name": "Rex"}]"#))
/// });
/// let client = Client::builder("https://example.com").transport(transport).build()?;
/// # Ok::<(), specsmith_runtime::client::BuildError>(())
/// ```
pub fn transport_fn<F, R, B>(send: F) -> TransportFn<F>
where
    F: Fn(Request<Body>) -> R + Send + Sync + 'static,
    R: Future<Output = Result<Response<B>, TransportError>> + Send + 'static,
    B: Into<Body>,
{
    TransportFn { send, sleep: Box::new(|_| Box::pin(std::future::ready(()))) }
}

/// See [`transport_fn`].
pub struct TransportFn<F> {
    send: F,
    sleep: Box<Sleep>,
}

impl<F> TransportFn<F> {
    /// How time passes: `tokio::time::sleep`, say, or `|_| std::future::pending()` for no end of patience.
    pub fn sleep_with<R>(mut self, sleep: impl Fn(Duration) -> R + Send + Sync + 'static) -> Self
    where
        R: Future<Output = ()> + Send + 'static,
    {
        self.sleep = Box::new(move |time| Box::pin(sleep(time)));
        self
    }
}

impl<F, R, B> Transport for TransportFn<F>
where
    F: Fn(Request<Body>) -> R + Send + Sync + 'static,
    R: Future<Output = Result<Response<B>, TransportError>> + Send + 'static,
    B: Into<Body>,
{
    fn send(&self, request: Request<Body>) -> Sending<'_> {
        let answer = (self.send)(request);
        Box::pin(async { answer.await.map(|response| response.map(Into::into)) })
    }

    fn sleep(&self, time: Duration) -> Sleeping<'_> {
        (self.sleep)(time)
    }
}

impl<F> fmt::Debug for TransportFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportFn").finish_non_exhaustive()
    }
}
