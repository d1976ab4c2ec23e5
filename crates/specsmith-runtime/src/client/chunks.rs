//! The body of an answer, chunk by chunk.

use std::error::Error as StdError;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use http_body::Body as HttpBody;

use super::{Sleeping, Transport};
use crate::operation::{Body, BoxError, ItemError};

/// Why a stream breaks off, or an item of it cannot be read.
#[derive(Debug)]
#[non_exhaustive]
pub enum StreamError {
    /// The connection broke.
    Transport(BoxError),
    /// Nothing came for too long.
    Idle {
        /// How long the stream was given.
        after: Duration,
    },
    /// An item is not what the document declares, or too large.
    Item(ItemError),
    /// The body is larger than the caller wants.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
}

impl StreamError {
    /// Whether the stream goes on after this error.
    pub const fn is_passing(&self) -> bool {
        matches!(self, Self::Item(ItemError::Decode { .. }))
    }
}

impl fmt::Display for StreamError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Transport(error) => write!(f, "the stream broke off: {error}"),
            Self::Idle { after } => write!(f, "nothing came for {after:?}"),
            Self::Item(error) => error.fmt(f),
            Self::TooLarge { limit } => write!(f, "the body is larger than {limit} bytes"),
        }
    }
}

impl StdError for StreamError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Transport(error) => error.source(),
            Self::Item(error) => error.source(),
            Self::Idle { .. } | Self::TooLarge { .. } => None,
        }
    }
}

/// A body on its way, with a limit on the time between its chunks.
pub(super) struct Chunks {
    body: Body,
    transport: Arc<dyn Transport>,
    pub(super) idle_timeout: Option<Duration>,
    /// What has begun to pass since somebody waits for the next chunk.
    pause: Option<Sleeping<'static>>,
}

impl Chunks {
    pub(super) const fn new(body: Body, transport: Arc<dyn Transport>, idle_timeout: Option<Duration>) -> Self {
        Self { body, transport, idle_timeout, pause: None }
    }

    /// The number of bytes that are still to come, if that is known.
    pub(super) fn len(&self) -> Option<u64> {
        self.body.size_hint().exact()
    }

    /// The next chunk that is not empty. After an error there is none.
    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<Bytes, StreamError>>> {
        while let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(cx) {
            self.pause = None;
            match frame {
                // Whatever is no data, such as trailers, is passed over.
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(chunk) if !chunk.is_empty() => return Poll::Ready(Some(Ok(chunk))),
                    _ => {}
                },
                Some(Err(error)) => return self.fail(StreamError::Transport(error)),
                None => return Poll::Ready(None),
            }
        }
        let Some(after) = self.idle_timeout else { return Poll::Pending };
        let transport = &self.transport;
        let pause = self.pause.get_or_insert_with(|| {
            let transport = transport.clone();
            Box::pin(async move { transport.sleep(after).await })
        });
        match pause.as_mut().poll(cx) {
            Poll::Ready(()) => self.fail(StreamError::Idle { after }),
            Poll::Pending => Poll::Pending,
        }
    }

    /// Gives up the connection.
    pub(super) fn close(&mut self) {
        self.body = Body::empty();
        self.pause = None;
    }

    fn fail<T>(&mut self, error: StreamError) -> Poll<Option<Result<T, StreamError>>> {
        self.close();
        Poll::Ready(Some(Err(error)))
    }
}

#[cfg(test)]
mod tests {
    use std::future::{Future, poll_fn};
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering};
    use std::task::{Context, Poll, Waker};
    use std::time::Duration;

    use bytes::Bytes;
    use http::{Method, Request, Response};

    use super::StreamError;
    use crate::client::{Client, Sending, Sleeping, Transport};
    use crate::operation::{
        self, Body, BoxError, Endpoint, Event, Operation, Read, RequestWriter, StreamFormat, Streamed,
    };

    struct Watch;

    impl Operation for Watch {
        type Output = ();
        type Error = ();
        const ENDPOINT: &'static Endpoint =
            &Endpoint { id: "watch", method: Method::GET, path: "/", security: &[], server: None };

        fn write(&self, _: &mut RequestWriter) {}

        fn read(response: &operation::Response) -> Read<Self> {
            response.undeclared()
        }
    }

    impl Streamed for Watch {
        type Item = Event<String>;
        const STATUS: u16 = 200;
        const MEDIA_TYPE: &'static str = "text/event-stream";
        const FORMAT: StreamFormat<Event<String>> = StreamFormat::text_events();
    }

    /// Answers with one chunk, after which nothing comes.
    #[derive(Default)]
    struct Silent {
        /// Whether all pauses are over.
        late: AtomicBool,
    }

    impl Transport for Silent {
        fn send(&self, _: Request<Body>) -> Sending<'_> {
            let mut chunk = Some(Bytes::from(": hello\n"));
            let body = Chunks(move || match chunk.take() {
                Some(chunk) => Poll::Ready(Some(Ok(chunk))),
                None => Poll::Pending,
            });
            Box::pin(async { Ok(Response::new(Body::from_stream(None, body))) })
        }

        fn sleep(&self, _: Duration) -> Sleeping<'_> {
            Box::pin(poll_fn(|_| if self.late.load(Ordering::Relaxed) { Poll::Ready(()) } else { Poll::Pending }))
        }
    }

    struct Chunks<F>(F);

    impl<F: FnMut() -> Poll<Option<Result<Bytes, BoxError>>> + Unpin> futures_core::Stream for Chunks<F> {
        type Item = Result<Bytes, BoxError>;

        fn poll_next(mut self: std::pin::Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            (self.0)()
        }
    }

    fn silent() -> (Client, Arc<Silent>) {
        let silent = Arc::new(Silent::default());
        let client = Client::builder("http://localhost").timeout(Duration::from_secs(7)).transport(silent.clone());
        (client.build().unwrap(), silent)
    }

    /// What comes of waiting once.
    fn poll_once<T>(future: impl Future<Output = T>) -> Poll<T> {
        std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop()))
    }

    #[tokio::test]
    async fn the_timeout_of_the_client_is_not_about_how_long_a_stream_lasts() {
        let (client, silent) = silent();
        let mut events = client.call(Watch).stream().await.unwrap().body;
        silent.late.store(true, Ordering::Relaxed);
        assert!(poll_once(events.next()).is_pending());
        let mut events = events.idle_timeout(Duration::from_secs(5));
        let Poll::Ready(Some(Err(error))) = poll_once(events.next()) else { panic!("it waits") };
        assert_eq!(error.to_string(), "nothing came for 5s");
        assert!(events.next().await.is_none());
    }

    #[tokio::test]
    async fn a_download_waits_for_each_chunk_as_long_as_the_client_says() {
        let (client, silent) = silent();
        let mut download = client.call(Watch).download().await.unwrap().body;
        silent.late.store(true, Ordering::Relaxed);
        assert_eq!(download.next().await.unwrap().unwrap(), ": hello\n", "what is there is not late");
        let error = download.next().await.unwrap().unwrap_err();
        assert!(matches!(error, StreamError::Idle { after } if after == Duration::from_secs(7)), "{error}");
        let download = client.call(Watch).download();
        silent.late.store(false, Ordering::Relaxed);
        let mut download = download.await.unwrap().body.idle_timeout(None);
        silent.late.store(true, Ordering::Relaxed);
        download.next().await.unwrap().unwrap();
        assert!(poll_once(download.next()).is_pending());
    }
}
