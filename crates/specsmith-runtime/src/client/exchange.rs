//! One request and its answer.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use bytes::{Bytes, BytesMut};
use http::{Request, Response};
use http_body::Body as HttpBody;
use http_body_util::BodyExt;

use super::{Limits, Transport, TransportError};
use crate::operation::{self, Body, Operation, Requirement, Upload};

/// What the executor has to know of an operation.
#[derive(Debug, Clone, Copy)]
pub(super) struct Target {
    pub(super) id: &'static str,
    /// The path with its parameters in braces; only a trace tells it.
    #[cfg_attr(not(feature = "tracing"), allow(dead_code))]
    pub(super) path: &'static str,
    pub(super) security: &'static [Requirement],
    /// The server of the operation, if it has one of its own.
    pub(super) server: Option<&'static str>,
}

impl Target {
    pub(super) const fn of<O: Operation>() -> Self {
        Self { id: O::ENDPOINT.id, path: O::ENDPOINT.path, security: O::ENDPOINT.security, server: O::ENDPOINT.server }
    }
}

/// How the body of a success is wanted; any other is collected.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Delivery {
    Whole,
    Stream,
}

/// Sends a request once, within the limits.
pub(super) async fn exchange(
    transport: &dyn Transport,
    limits: Limits,
    request: &Request<Upload>,
    delivery: Delivery,
) -> Result<Response<Body>, TransportError> {
    let request = opened(request);
    let exchange = async {
        let response = transport.send(request).await?;
        if delivery == Delivery::Stream && response.status().is_success() {
            return Ok(response);
        }
        let (head, body) = response.into_parts();
        let body = collect(body, limits.max_response_bytes).await?;
        Ok(Response::from_parts(head, Body::from(body)))
    };
    within(transport.sleep(limits.timeout), exchange).await.unwrap_or(Err(TransportError::Timeout))
}

/// An answer that was asked for with [`Delivery::Whole`].
pub(super) fn whole(response: Response<Body>) -> operation::Response {
    operation::Response::from(response.map(|body| body.into_bytes().unwrap_or_default()))
}

/// The request with its body begun.
fn opened(request: &Request<Upload>) -> Request<Body> {
    let mut opened = Request::new(request.body().open());
    *opened.method_mut() = request.method().clone();
    *opened.uri_mut() = request.uri().clone();
    *opened.headers_mut() = request.headers().clone();
    opened
}

/// Collects a body, and stops as soon as it is longer than the limit, whatever length was announced.
pub(super) async fn collect(mut body: Body, limit: usize) -> Result<Bytes, TransportError> {
    if body.size_hint().lower() > limit as u64 {
        return Err(TransportError::TooLarge { limit });
    }
    let mut collected = BytesMut::new();
    while let Some(frame) = body.frame().await {
        let Ok(chunk) = frame.map_err(TransportError::Other)?.into_data() else { continue };
        if chunk.len() > limit - collected.len() {
            return Err(TransportError::TooLarge { limit });
        }
        collected.extend_from_slice(&chunk);
    }
    Ok(collected.freeze())
}

/// What `future` gives, unless `time` is over first.
pub(super) async fn within<T>(time: impl Future<Output = ()>, future: impl Future<Output = T>) -> Option<T> {
    let (mut time, mut future) = (pin!(time), pin!(future));
    poll_fn(|cx| match future.as_mut().poll(cx) {
        Poll::Ready(value) => Poll::Ready(Some(value)),
        Poll::Pending => time.as_mut().poll(cx).map(|()| None),
    })
    .await
}
