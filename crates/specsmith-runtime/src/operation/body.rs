//! Bodies: as something that can be sent, and on their way.

mod chain;

use std::fmt;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Body as HttpBody, Frame, SizeHint};
use http_body_util::BodyExt;
use http_body_util::combinators::UnsyncBoxBody;

/// An error of any kind.
pub type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// The body of a request, as something that can be sent more than once.
///
/// ```
/// use specsmith_runtime::operation::Upload;
///
/// let upload = Upload::from("a text");
/// assert_eq!(upload.len(), Some(6));
/// ```
#[derive(Clone)]
pub struct Upload(Source);

#[derive(Clone)]
enum Source {
    Whole(Bytes),
    Stream { length: Option<u64>, open: Arc<Open> },
}

type Open = dyn Fn() -> Body + Send + Sync;

impl Upload {
    /// A body of no bytes.
    pub const fn empty() -> Self {
        Self(Source::Whole(Bytes::new()))
    }

    /// A body that is not held in memory: `open` begins it, anew for each try to send it.
    ///
    /// With a `length`, in bytes, the server is told how long the body is. It is not checked here: a transport fails
    /// when the stream is not as long as that.
    pub fn from_stream<S>(length: Option<u64>, open: impl Fn() -> S + Send + Sync + 'static) -> Self
    where
        S: Stream<Item = Result<Bytes, BoxError>> + Send + 'static,
    {
        let open = move || Body::from_stream(length, open());
        Self(Source::Stream { length, open: Arc::new(open) })
    }

    /// The number of bytes, as far as it is known.
    pub fn len(&self) -> Option<u64> {
        match &self.0 {
            Source::Whole(bytes) => Some(bytes.len() as u64),
            Source::Stream { length, .. } => *length,
        }
    }

    /// Whether there is nothing in it. A stream whose length is not known may have something in it.
    pub fn is_empty(&self) -> bool {
        self.len() == Some(0)
    }

    /// The bytes, where they are in memory.
    pub const fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Source::Whole(bytes) => Some(bytes),
            Source::Stream { .. } => None,
        }
    }

    /// The body, from its beginning.
    pub fn open(&self) -> Body {
        match &self.0 {
            Source::Whole(bytes) => Body::from(bytes.clone()),
            Source::Stream { open, .. } => open(),
        }
    }
}

impl Default for Upload {
    fn default() -> Self {
        Self::empty()
    }
}

macro_rules! upload_from {
    ($($ty:ty),+) => { $(
        impl From<$ty> for Upload {
            fn from(bytes: $ty) -> Self {
                Self(Source::Whole(Bytes::from(bytes)))
            }
        }
    )+ };
}

upload_from!(Bytes, Vec<u8>, String, &'static str, &'static [u8]);

impl fmt::Debug for Upload {
    /// The length and not the contents, which may be confidential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kind = if matches!(self.0, Source::Whole(_)) { "Whole" } else { "Stream" };
        match self.len() {
            Some(length) => write!(f, "{kind}({length} bytes)"),
            None => f.write_str(kind),
        }
    }
}

/// Bytes in memory are equal by value, streams if one is a clone of the other.
impl PartialEq for Upload {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Source::Whole(a), Source::Whole(b)) => a == b,
            (Source::Stream { open: a, .. }, Source::Stream { open: b, .. }) => Arc::ptr_eq(a, b),
            _ => false,
        }
    }
}

/// A body on its way: of a request to the transport, or of a response from it.
///
/// It is an [`http_body::Body`], which is what the HTTP libraries of the `tower` family understand.
pub struct Body(Inner);

enum Inner {
    /// What is left of it; `None` after the end.
    Whole(Option<Bytes>),
    Stream(UnsyncBoxBody<Bytes, BoxError>),
}

impl Body {
    /// A body of no bytes.
    pub const fn empty() -> Self {
        Self(Inner::Whole(None))
    }

    /// Any other body.
    pub fn new<B>(body: B) -> Self
    where
        B: HttpBody<Data = Bytes> + Send + 'static,
        B::Error: Into<BoxError>,
    {
        Self(Inner::Stream(body.map_err(Into::into).boxed_unsync()))
    }

    /// A stream of bytes, with its length where that is known.
    pub fn from_stream<S>(length: Option<u64>, stream: S) -> Self
    where
        S: Stream<Item = Result<Bytes, BoxError>> + Send + 'static,
    {
        Self::new(Chunks { length, stream: Box::pin(stream) })
    }

    /// The bytes, where they are in memory.
    ///
    /// # Errors
    ///
    /// They are not; the body comes back.
    pub fn into_bytes(self) -> Result<Bytes, Self> {
        match self.0 {
            Inner::Whole(bytes) => Ok(bytes.unwrap_or_default()),
            stream @ Inner::Stream(_) => Err(Self(stream)),
        }
    }
}

macro_rules! body_from {
    ($($ty:ty),+) => { $(
        impl From<$ty> for Body {
            fn from(bytes: $ty) -> Self {
                let bytes = Bytes::from(bytes);
                Self(Inner::Whole((!bytes.is_empty()).then_some(bytes)))
            }
        }
    )+ };
}

body_from!(Bytes, Vec<u8>, String, &'static str);

impl HttpBody for Body {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        match &mut self.0 {
            Inner::Whole(bytes) => Poll::Ready(bytes.take().map(|bytes| Ok(Frame::data(bytes)))),
            Inner::Stream(body) => Pin::new(body).poll_frame(cx),
        }
    }

    fn is_end_stream(&self) -> bool {
        match &self.0 {
            Inner::Whole(bytes) => bytes.is_none(),
            Inner::Stream(body) => body.is_end_stream(),
        }
    }

    fn size_hint(&self) -> SizeHint {
        match &self.0 {
            Inner::Whole(bytes) => SizeHint::with_exact(bytes.as_ref().map_or(0, Bytes::len) as u64),
            Inner::Stream(body) => body.size_hint(),
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Body").field("size_hint", &self.size_hint()).finish_non_exhaustive()
    }
}

/// Chunks of bytes as a body, with its length where that is known.
struct Chunks<S: ?Sized> {
    length: Option<u64>,
    stream: Pin<Box<S>>,
}

impl<S: Stream<Item = Result<Bytes, BoxError>> + ?Sized> HttpBody for Chunks<S> {
    type Data = Bytes;
    type Error = BoxError;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, BoxError>>> {
        self.stream.as_mut().poll_next(cx).map_ok(Frame::data)
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map(SizeHint::with_exact).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use std::task::{Context, Poll, Waker};

    use bytes::Bytes;
    use futures_core::Stream;
    use http_body::Body as _;

    use super::{BoxError, Upload};

    /// Gives its chunks one by one.
    struct Chunks(std::vec::IntoIter<&'static str>);

    impl Stream for Chunks {
        type Item = Result<Bytes, BoxError>;

        fn poll_next(mut self: std::pin::Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
            Poll::Ready(self.0.next().map(|chunk| Ok(Bytes::from(chunk))))
        }
    }

    /// Everything in a body that never waits.
    fn contents(upload: &Upload) -> String {
        let mut body = upload.open();
        let mut context = Context::from_waker(Waker::noop());
        let mut text = String::new();
        while let Poll::Ready(Some(frame)) = std::pin::Pin::new(&mut body).poll_frame(&mut context) {
            text.push_str(std::str::from_utf8(frame.unwrap().data_ref().unwrap()).unwrap());
        }
        text
    }

    #[test]
    fn a_body_is_sent_from_its_beginning_each_time() {
        let whole = Upload::from("one two");
        let stream = Upload::from_stream(Some(7), || Chunks(vec!["one", " two"].into_iter()));
        for upload in [whole, stream] {
            assert_eq!(upload.len(), Some(7));
            assert_eq!(upload.open().size_hint().exact(), Some(7));
            for _ in 0..2 {
                assert_eq!(contents(&upload), "one two");
            }
        }
    }

    #[test]
    fn nothing_of_the_contents_is_shown() {
        assert_eq!(format!("{:?}", Upload::from("password")), "Whole(8 bytes)");
        let stream = Upload::from_stream(None, || Chunks(vec!["password"].into_iter()));
        assert_eq!(format!("{stream:?}"), "Stream");
        assert!(!format!("{:?}", Upload::from("password").open()).contains("password"));
    }

    #[test]
    fn streams_are_equal_to_their_clones() {
        let stream = || Upload::from_stream(None, || Chunks(vec!["a"].into_iter()));
        let one = stream();
        assert_eq!(one, one.clone());
        assert_ne!(one, stream());
        assert_ne!(one, Upload::from("a"));
        assert_eq!(Upload::from("a"), Upload::from(vec![b'a']));
    }

    #[test]
    fn an_empty_body_has_an_end_and_no_frame() {
        let body = Upload::empty().open();
        assert!(body.is_end_stream());
        assert_eq!(contents(&Upload::empty()), "");
        assert_eq!(Upload::from("a").open().into_bytes().unwrap(), Bytes::from("a"));
    }
}
