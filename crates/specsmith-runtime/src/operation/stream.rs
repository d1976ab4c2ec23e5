//! Answers that come value by value: server-sent events, and JSON texts in lines or records.
//!
//! As everything in [`operation`](super), this is without I/O: a [`Decoder`] takes chunks of bytes and gives values.

#[cfg(feature = "client")]
mod asked;
#[cfg(feature = "server")]
mod encoded;
mod events;
mod format;
mod lines;
mod pieces;
mod writer;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;

use self::events::EventReader;
use self::format::Framing;
use self::lines::TextReader;
use self::pieces::Pieces;
use super::Operation;

#[cfg(feature = "client")]
pub(crate) use self::asked::misfit;
#[cfg(feature = "server")]
pub(crate) use self::encoded::Encoded;
pub use self::format::StreamFormat;
pub use self::writer::Encoder;

/// How long an event or a line may be, in bytes, unless something else is said: 8 MiB.
pub const MAX_ITEM_BYTES: usize = 8 << 20;

/// An operation that can answer value by value.
///
/// The client reads them with [`Call::stream`](../client/struct.Call.html#method.stream), a server sends them with
/// [`Answer::stream`](struct.Answer.html#method.stream).
pub trait Streamed: Operation {
    /// One of the values.
    type Item;

    /// The status of the success that holds them, as a server says it.
    const STATUS: u16;
    /// The media type to ask for.
    const MEDIA_TYPE: &'static str;
    /// How the values are written.
    const FORMAT: StreamFormat<Self::Item>;
}

/// A server-sent event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event<T> {
    /// Its type: `message` unless the event says otherwise.
    pub event: String,
    /// Its id, failing that the id of the last event before it that had one. This is what a new request says in the header
    /// `Last-Event-ID` to go on from here.
    pub id: Option<String>,
    /// How long the server wants clients to wait before they connect again, if this event says so.
    pub retry: Option<Duration>,
    /// What it is about.
    pub data: T,
}

/// Why a value of a stream cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ItemError {
    /// The value is not what the document declares. Those after it can still be read.
    Decode {
        /// What is wrong with it, and where.
        message: String,
        /// The text as it came.
        raw: Bytes,
    },
    /// The value is larger than the limit, and nothing after it is read.
    TooLarge {
        /// The limit, in bytes.
        limit: usize,
    },
}

impl fmt::Display for ItemError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Decode { message, .. } => f.write_str(message),
            Self::TooLarge { limit } => write!(f, "an item of the stream is larger than {limit} bytes"),
        }
    }
}

impl std::error::Error for ItemError {}

/// Chunks of bytes in, values out.
///
/// ```
/// use specsmith_runtime::operation::{Decoder, StreamFormat};
///
/// let mut decoder = Decoder::new(StreamFormat::<Vec<i64>>::lines());
/// decoder.push("[1]\n[2,".into());
/// assert_eq!(decoder.next_item(), Some(Ok(vec![1])));
/// assert_eq!(decoder.next_item(), None, "more is needed");
/// decoder.push("3]".into());
/// decoder.finish();
/// assert_eq!(decoder.next_item(), Some(Ok(vec![2, 3])));
/// ```
pub struct Decoder<T> {
    format: StreamFormat<T>,
    reader: Reader,
    state: State,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Open,
    /// No more bytes will come, and maybe there are values in those that have.
    Finished,
    /// There are no more values.
    Ended,
}

impl<T> Decoder<T> {
    /// A decoder of values that have at most [`MAX_ITEM_BYTES`].
    pub const fn new(format: StreamFormat<T>) -> Self {
        let reader = Reader::new(format.framing, MAX_ITEM_BYTES);
        Self { format, reader, state: State::Open }
    }

    /// How many bytes a value may have.
    pub fn set_max_item_bytes(&mut self, limit: usize) {
        self.reader.pieces().limit = limit;
    }

    /// Takes what has come.
    pub fn push(&mut self, chunk: Bytes) {
        if self.state == State::Open {
            self.reader.pieces().push(chunk);
        }
    }

    /// Says that nothing more comes. An event that no blank line ends is dropped, as the HTML standard wants it; a last line
    /// needs no line break.
    pub fn finish(&mut self) {
        if self.state == State::Open {
            self.state = State::Finished;
        }
    }

    /// Says that what has come is not to be read, because the rest of it will not come.
    #[cfg(feature = "client")]
    pub(crate) fn abandon(&mut self) {
        self.state = State::Ended;
    }

    /// Whether there are no more values, whatever comes.
    pub fn has_ended(&self) -> bool {
        self.state == State::Ended
    }

    /// The next value; `None` if more bytes are needed for it, or if there is none.
    pub fn next_item(&mut self) -> Option<Result<T, ItemError>> {
        match self.next_frame()? {
            Ok(frame) => self.read(frame),
            Err(error) => {
                self.state = State::Ended;
                Some(Err(error))
            }
        }
    }

    /// The id of the last event that had one, with which a new request can go on, in the header `Last-Event-ID`.
    pub fn last_event_id(&self) -> Option<&str> {
        match &self.reader {
            Reader::Events(events) => Some(events.last_id()).filter(|id| !id.is_empty()),
            Reader::Texts(_) => None,
        }
    }

    /// How long the server wants clients to wait before they connect again, if it has said so.
    pub const fn retry(&self) -> Option<Duration> {
        match &self.reader {
            Reader::Events(events) => events.last_retry(),
            Reader::Texts(_) => None,
        }
    }

    fn next_frame(&mut self) -> Option<Result<Frame, ItemError>> {
        let next = match self.state {
            State::Ended => return None,
            State::Open | State::Finished => self.reader.next().transpose(),
        };
        if next.is_none() && self.state == State::Finished {
            self.state = State::Ended;
            return self.reader.rest().map(Ok);
        }
        next
    }

    fn read(&mut self, frame: Frame) -> Option<Result<T, ItemError>> {
        let item = (self.format.read)(&frame);
        if self.format.is_end(&frame) {
            self.state = State::Ended;
            return item.ok().filter(|_| self.format.end_is_item).map(Ok);
        }
        Some(item.map_err(|message| ItemError::Decode { message, raw: frame.data }))
    }
}

impl<T> fmt::Debug for Decoder<T> {
    /// Nothing of the contents, which may be confidential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Decoder").field("format", &self.format).field("state", &self.state).finish_non_exhaustive()
    }
}

/// A value as it came. All but `data` is about events.
#[derive(Debug, Default)]
struct Frame {
    data: Bytes,
    /// Empty if the event does not say.
    event: String,
    /// The id of this event itself.
    id: Option<String>,
    /// The id of the last event that had one. It is empty where there was none, or an event took it back.
    last_id: String,
    retry: Option<Duration>,
}

impl Frame {
    fn of_text(data: Bytes) -> Self {
        Self { data, ..Self::default() }
    }
}

/// Finds values in chunks of bytes.
enum Reader {
    Events(EventReader),
    Texts(TextReader),
}

impl Reader {
    const fn new(framing: Framing, limit: usize) -> Self {
        match framing {
            Framing::Events => Self::Events(EventReader::new(limit)),
            Framing::Lines => Self::Texts(TextReader::lines(limit)),
            Framing::Records => Self::Texts(TextReader::records(limit)),
        }
    }

    const fn pieces(&mut self) -> &mut Pieces {
        match self {
            Self::Events(events) => &mut events.pieces,
            Self::Texts(texts) => &mut texts.pieces,
        }
    }

    fn next(&mut self) -> Result<Option<Frame>, ItemError> {
        match self {
            Self::Events(events) => events.next(),
            Self::Texts(texts) => texts.next(),
        }
    }

    /// What came last and has no end.
    fn rest(&mut self) -> Option<Frame> {
        match self {
            Self::Events(_) => None,
            Self::Texts(texts) => texts.rest(),
        }
    }
}

#[cfg(test)]
mod tests;
