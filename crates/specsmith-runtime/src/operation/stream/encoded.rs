//! Values on their way out, as a stream of bytes.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::Bytes;
use futures_core::Stream;

use super::{Encoder, StreamFormat};
use crate::operation::BoxError;

/// The bytes of one value after the other, as these come. Nothing comes after an error.
pub(crate) struct Encoded<T, S> {
    encoder: Encoder<T>,
    /// `None` after the last one.
    values: Option<Pin<Box<S>>>,
}

impl<T, S: Stream<Item = Result<T, BoxError>>> Encoded<T, S> {
    pub(crate) fn new(format: StreamFormat<T>, values: S) -> Self {
        Self { encoder: Encoder::new(format), values: Some(Box::pin(values)) }
    }
}

impl<T, S: Stream<Item = Result<T, BoxError>>> Stream for Encoded<T, S> {
    type Item = Result<Bytes, BoxError>;

    fn poll_next(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let this = self.get_mut();
        let Some(values) = &mut this.values else { return Poll::Ready(None) };
        let chunk = match ready!(values.as_mut().poll_next(cx)) {
            Some(value) => Some(value.and_then(|value| Ok(this.encoder.encode(&value)?))),
            None => this.encoder.finish().map(Ok),
        };
        if this.encoder.has_ended() || !matches!(chunk, Some(Ok(_))) {
            this.values = None;
        }
        Poll::Ready(chunk)
    }
}

/// Only what is in the box is pinned.
impl<T, S> Unpin for Encoded<T, S> {}
