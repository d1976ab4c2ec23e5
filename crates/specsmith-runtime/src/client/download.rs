//! Answers whose bytes are read as they come.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use super::chunks::{Chunks, StreamError};
use super::{Call, Error, Reply};
use crate::operation::Operation;

impl<'a, O: Operation> Call<'a, O> {
    /// Sends the operation, and gives the body of a success as bytes that are read as they come, whatever their media
    /// type and their number.
    ///
    /// The timeout of the client holds until the head of the answer is there, and from then on between two chunks.
    ///
    /// # Errors
    ///
    /// See [`Error`]; as with [`send`](Self::send), what the server answers instead of a success is typed.
    pub fn download(self) -> impl Future<Output = Result<Reply<Download>, Error<O::Error>>> + Send + 'a
    where
        O: 'a,
    {
        let Self { client, operation, options } = self;
        let answer = client.begin::<O>(operation.request(), options);
        async move {
            let (parts, body) = answer.await?.into_parts();
            let chunks = Chunks::new(body, client.settings.transport.clone(), Some(client.settings.limits.timeout));
            let body = Download { length: chunks.len(), chunks };
            Ok(Reply { status: parts.status, headers: parts.headers, body })
        }
    }
}

/// The body of an answer, as a stream of bytes. Dropping it gives up the connection.
///
/// ```no_run
/// # async fn f(mut download: specsmith_runtime::client::Download) -> Result<(), Box<dyn std::error::Error>> {
/// # let mut file = Vec::new();
/// while let Some(chunk) = download.next().await {
///     std::io::Write::write_all(&mut file, &chunk?)?;
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is read until it is asked for"]
pub struct Download {
    chunks: Chunks,
    length: Option<u64>,
}

impl Download {
    /// The number of bytes, if the server has said it.
    pub const fn content_length(&self) -> Option<u64> {
        self.length
    }

    /// How long to wait for the next bytes: the timeout of the client, unless set. With `None`, forever.
    pub const fn idle_timeout(mut self, timeout: Option<Duration>) -> Self {
        self.chunks.idle_timeout = timeout;
        self
    }

    /// The next bytes; `None` after the last ones. The same as the stream that this is, for those who need nothing else of
    /// streams.
    pub async fn next(&mut self) -> Option<Result<Bytes, StreamError>> {
        poll_fn(|cx| self.chunks.poll_next(cx)).await
    }

    /// All bytes together, if there are no more than `limit`.
    ///
    /// # Errors
    ///
    /// There are more, or not all of them come.
    pub async fn into_bytes(mut self, limit: usize) -> Result<Bytes, StreamError> {
        let too_large = StreamError::TooLarge { limit };
        if self.length.is_some_and(|length| length > limit as u64) {
            return Err(too_large);
        }
        let mut bytes = BytesMut::new();
        while let Some(chunk) = self.next().await {
            let chunk = chunk?;
            if chunk.len() > limit - bytes.len() {
                return Err(too_large);
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes.freeze())
    }
}

impl Stream for Download {
    type Item = Result<Bytes, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.chunks.poll_next(cx)
    }
}

impl fmt::Debug for Download {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download").field("content_length", &self.length).finish_non_exhaustive()
    }
}
