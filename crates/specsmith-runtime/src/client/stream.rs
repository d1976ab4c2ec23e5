//! Answers whose values are read as they come.

use std::fmt;
use std::future::{Future, poll_fn};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;
use http::header::ACCEPT;
use http::{HeaderValue, Request};

use super::call::{failure, unreadable};
use super::chunks::{Chunks, StreamError};
use super::exchange::{Delivery, Target, collect, within};
use super::options::CallOptions;
use super::{Call, Client, Error, Reply, Settings};
use crate::operation::{Body, Decoder, Operation, ReadError, RequestError, Streamed, Upload, misfit};

impl<'a, O: Streamed> Call<'a, O> {
    /// Sends the operation, asking for a stream of values, and gives them as they come.
    ///
    /// Some APIs stream only if the request says so, such as with a property `stream` of its body.
    ///
    /// The timeout of the client holds until the head of the answer is there; for the time between two values see
    /// [`Streaming::idle_timeout`].
    ///
    /// # Errors
    ///
    /// See [`Error`]; as with [`send`](Call::send), what the server answers instead of a success is typed. A success that
    /// is no such stream is an [`Error::Decode`].
    pub fn stream(self) -> impl Future<Output = Result<Reply<Streaming<O::Item>>, Error<O::Error>>> + Send + 'a
    where
        O: 'a,
        O::Item: 'a,
    {
        let Self { client, operation, options } = self;
        let request = operation.request().and_then(|request| asking_for(O::MEDIA_TYPE, request));
        let answer = client.begin::<O>(request, options);
        async move {
            let answer = answer.await?;
            if let Some(message) = misfit(O::MEDIA_TYPE, answer.headers()) {
                let answer = client.collected(answer).await;
                return Err(unreadable::<O>(answer, ReadError::Decode { message }));
            }
            let (parts, body) = answer.into_parts();
            let chunks = Chunks::new(body, client.settings.transport.clone(), None);
            let body = Streaming { chunks, decoder: Decoder::new(O::FORMAT) };
            Ok(Reply { status: parts.status, headers: parts.headers, body })
        }
    }
}

/// The values of an answer, as a stream. Dropping it gives up the connection.
///
/// Nothing connects again by itself: [`last_event_id`](Self::last_event_id) and [`retry`](Self::retry) have what is needed
/// for that.
///
/// ```no_run
/// # async fn f(mut numbers: specsmith_runtime::client::Streaming<i64>) -> Result<(), Box<dyn std::error::Error>> {
/// while let Some(number) = numbers.next().await {
///     println!("{}", number?);
/// }
/// # Ok(())
/// # }
/// ```
#[must_use = "nothing is read until it is asked for"]
pub struct Streaming<T> {
    chunks: Chunks,
    decoder: Decoder<T>,
}

impl<T> Streaming<T> {
    /// How long to wait for the next bytes, which may be no more than a comment; forever unless set.
    pub const fn idle_timeout(mut self, timeout: Duration) -> Self {
        self.chunks.idle_timeout = Some(timeout);
        self
    }

    /// How many bytes an event or a line may have; [`MAX_ITEM_BYTES`](crate::operation::MAX_ITEM_BYTES) unless set.
    pub fn max_item_bytes(mut self, bytes: usize) -> Self {
        self.decoder.set_max_item_bytes(bytes);
        self
    }

    /// The next value; `None` after the last one. The same as the stream that this is, for those who need nothing else of
    /// streams.
    ///
    /// After an error, values come only if the error [is passing](StreamError::is_passing).
    pub async fn next(&mut self) -> Option<Result<T, StreamError>> {
        poll_fn(|cx| self.poll(cx)).await
    }

    /// The id of the last event that had one, with which a new request can go on, in the header `Last-Event-ID`.
    pub fn last_event_id(&self) -> Option<&str> {
        self.decoder.last_event_id()
    }

    /// How long the server wants clients to wait before they connect again, if it has said so.
    pub const fn retry(&self) -> Option<Duration> {
        self.decoder.retry()
    }

    fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<T, StreamError>>> {
        loop {
            let item = self.decoder.next_item();
            if self.decoder.has_ended() {
                self.chunks.close();
            }
            if item.is_some() || self.decoder.has_ended() {
                return Poll::Ready(item.map(|item| item.map_err(StreamError::Item)));
            }
            match ready!(self.chunks.poll_next(cx)) {
                Some(Ok(chunk)) => self.decoder.push(chunk),
                Some(Err(error)) => {
                    self.decoder.abandon();
                    return Poll::Ready(Some(Err(error)));
                }
                None => self.decoder.finish(),
            }
        }
    }
}

impl<T> Stream for Streaming<T> {
    type Item = Result<T, StreamError>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll(cx)
    }
}

impl<T> fmt::Debug for Streaming<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Streaming").field("decoder", &self.decoder).finish_non_exhaustive()
    }
}

impl Client {
    /// Sends a request, of which a success is not read yet, and any other answer is.
    pub(super) async fn begin<O: Operation>(
        &self,
        request: Result<Request<Upload>, RequestError>,
        options: CallOptions,
    ) -> Result<http::Response<Body>, Error<O::Error>> {
        let answer = self.execute(Target::of::<O>(), request, options, Delivery::Stream).await?;
        if answer.status().is_success() { Ok(answer) } else { Err(failure::<O>(answer)) }
    }

    /// As much as an error needs of an answer that is not read piece by piece.
    async fn collected(&self, answer: http::Response<Body>) -> http::Response<Body> {
        let Settings { limits, transport, .. } = &*self.settings;
        let (head, body) = answer.into_parts();
        let body = within(transport.sleep(limits.timeout), collect(body, limits.max_response_bytes)).await;
        let body = body.and_then(Result::ok).unwrap_or_default();
        http::Response::from_parts(head, Body::from(body))
    }
}

fn asking_for(media_type: &str, mut request: Request<Upload>) -> Result<Request<Upload>, RequestError> {
    let value = HeaderValue::from_str(media_type).map_err(|_| RequestError::Header { name: ACCEPT.to_string() })?;
    request.headers_mut().insert(ACCEPT, value);
    Ok(request)
}
