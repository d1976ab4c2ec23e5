//! Several bodies, one after the other, as one.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use http_body::{Body as HttpBody, Frame, SizeHint};

use super::{Body, BoxError, Source, Upload};

impl Upload {
    /// One body of several. What is in memory is put together at once; streams are opened when it is their turn.
    pub(crate) fn chain(parts: Vec<Self>) -> Self {
        let whole: Option<Vec<&Bytes>> = parts.iter().map(Self::as_bytes).collect();
        if let Some(whole) = whole {
            let mut bytes = BytesMut::with_capacity(whole.iter().map(|part| part.len()).sum());
            whole.iter().for_each(|part| bytes.extend_from_slice(part));
            return Self(Source::Whole(bytes.freeze()));
        }
        let length = parts.iter().try_fold(0_u64, |sum, part| sum.checked_add(part.len()?));
        let open = move || Body::new(Chain { length, parts: parts.clone().into_iter(), open: None });
        Self(Source::Stream { length, open: Arc::new(open) })
    }
}

struct Chain {
    length: Option<u64>,
    parts: std::vec::IntoIter<Upload>,
    /// The part that is on its way.
    open: Option<Body>,
}

impl HttpBody for Chain {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        loop {
            if let Some(body) = &mut self.open {
                match Pin::new(body).poll_frame(cx) {
                    // Trailers of a part would be those of the whole.
                    Poll::Ready(Some(Ok(frame))) if !frame.is_data() => continue,
                    Poll::Ready(None) => self.open = None,
                    frame => return frame,
                }
            }
            match self.parts.next() {
                Some(part) => self.open = Some(part.open()),
                None => return Poll::Ready(None),
            }
        }
    }

    fn size_hint(&self) -> SizeHint {
        // What is left is not counted: the length is asked for before anything is sent.
        self.length.map(SizeHint::with_exact).unwrap_or_default()
    }
}
