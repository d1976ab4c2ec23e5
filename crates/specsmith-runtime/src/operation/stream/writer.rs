//! Values made into what goes over the wire.

use std::collections::BTreeMap;
use std::time::Duration;

use bytes::Bytes;
use serde_core::Serialize;
use serde_core::de::IgnoredAny;
use serde_json::Value;
use serde_json::value::RawValue;

use super::format::Framing;
use super::{Event, Frame, StreamFormat};

/// Values in, bytes out: the way back of [`Decoder`](super::Decoder).
///
/// ```
/// use specsmith_runtime::operation::{Encoder, StreamFormat};
///
/// let mut encoder = Encoder::new(StreamFormat::<Vec<i64>>::lines());
/// assert_eq!(encoder.encode(&vec![1, 2])?, "[1,2]\n");
/// # Ok::<(), String>(())
/// ```
#[derive(Debug)]
pub struct Encoder<T> {
    format: StreamFormat<T>,
    has_ended: bool,
}

impl<T> Encoder<T> {
    /// An encoder of values.
    pub const fn new(format: StreamFormat<T>) -> Self {
        Self { format, has_ended: false }
    }

    /// The bytes of a value.
    ///
    /// # Errors
    ///
    /// The value has no form in the stream; the message says why.
    pub fn encode(&mut self, value: &T) -> Result<Bytes, String> {
        let frame = (self.format.write)(value)?;
        self.has_ended |= self.format.is_end(&frame);
        self.format.framing.write(&frame)
    }

    /// What comes after the last value, where the config says what ends the stream.
    pub fn finish(&mut self) -> Option<Bytes> {
        let end = self.format.end().filter(|_| !self.has_ended)?;
        self.has_ended = true;
        self.format.framing.write(&end).ok()
    }

    /// Whether what ends the stream is written. Nobody reads what comes after it.
    pub const fn has_ended(&self) -> bool {
        self.has_ended
    }
}

impl Framing {
    fn write(self, frame: &Frame) -> Result<Bytes, String> {
        let mut bytes = Vec::with_capacity(frame.data.len() + 16);
        match self {
            Self::Lines => bytes.extend_from_slice(&frame.data),
            Self::Records => {
                bytes.push(b'\x1e');
                bytes.extend_from_slice(&frame.data);
            }
            Self::Events => write_event(frame, &mut bytes)?,
        }
        bytes.push(b'\n');
        Ok(bytes.into())
    }
}

/// All lines of an event but the blank one that ends it.
fn write_event(frame: &Frame, bytes: &mut Vec<u8>) -> Result<(), String> {
    let mut line = |name: &str, value: &[u8]| {
        for part in [name.as_bytes(), b": ", value, b"\n"] {
            bytes.extend_from_slice(part);
        }
    };
    for (name, value) in [("event", Some(&frame.event).filter(|it| !it.is_empty())), ("id", frame.id.as_ref())] {
        let Some(value) = value else { continue };
        if value.contains(['\r', '\n', '\0']) {
            return Err(format!("`{name}` of an event is one line, and has no NUL: {value:?}"));
        }
        line(name, value.as_bytes());
    }
    if let Some(retry) = frame.retry {
        line("retry", retry.as_millis().to_string().as_bytes());
    }
    // A CR would end a line, too: it is lost, and the break stays.
    let data = String::from_utf8_lossy(&frame.data);
    data.replace("\r\n", "\n").split(['\r', '\n']).for_each(|part| line("data", part.as_bytes()));
    Ok(())
}

/// A JSON text.
pub(super) fn text<T: Serialize>(value: &T) -> Result<Frame, String> {
    let text = serde_json::to_vec(value).map_err(|error| error.to_string())?;
    Ok(Frame::of_text(text.into()))
}

/// An event whose data is JSON.
pub(super) fn event<T: Serialize>(event: &Event<T>) -> Result<Frame, String> {
    Ok(framed(event, text(&event.data)?.data))
}

/// An event whose data is text.
pub(super) fn text_event<T: Serialize>(event: &Event<T>) -> Result<Frame, String> {
    match serde_json::to_value(&event.data) {
        Ok(Value::String(text)) => Ok(framed(event, text.into())),
        Ok(other) => Err(format!("`data` of the event is no text: {other}")),
        Err(error) => Err(error.to_string()),
    }
}

fn framed<T>(event: &Event<T>, data: Bytes) -> Frame {
    let kind = if event.event == "message" { "" } else { &event.event };
    Frame { data, event: kind.to_owned(), id: event.id.clone(), retry: event.retry, ..Frame::default() }
}

/// An object of the fields of an event. Data that is a text goes out as it is, unless it would be taken for other JSON.
pub(super) fn whole_event<T: Serialize>(event: &T) -> Result<Frame, String> {
    whole(event, |data| match serde_json::from_str::<String>(data) {
        Ok(text) if serde_json::from_str::<IgnoredAny>(&text).is_err() => Some(text),
        _ => Some(data.to_owned()),
    })
}

/// The same, with data that is text.
pub(super) fn whole_text_event<T: Serialize>(event: &T) -> Result<Frame, String> {
    whole(event, |data| serde_json::from_str(data).ok())
}

fn whole<T: Serialize>(event: &T, data: fn(&str) -> Option<String>) -> Result<Frame, String> {
    let text = serde_json::to_vec(event).map_err(|error| error.to_string())?;
    let fields: BTreeMap<String, &RawValue> =
        serde_json::from_slice(&text).map_err(|_| "an event is an object of its fields".to_owned())?;
    let mut frame = Frame::default();
    let mut has_data = false;
    for (name, value) in fields.iter().filter(|(_, value)| value.get() != "null") {
        let unfit = || format!("`{name}` of an event cannot be {}", value.get());
        match name.as_str() {
            "event" => frame.event = serde_json::from_str(value.get()).map_err(|_| unfit())?,
            "id" => frame.id = Some(serde_json::from_str(value.get()).map_err(|_| unfit())?),
            "retry" => {
                let time = serde_json::from_str(value.get()).map_err(|_| unfit())?;
                frame.retry = Some(Duration::from_millis(time));
            }
            "data" => {
                frame.data = data(value.get()).ok_or_else(unfit)?.into();
                has_data = true;
            }
            _ => return Err(format!("events have no field `{name}`")),
        }
    }
    if has_data { Ok(frame) } else { Err("an event without `data` reaches nobody".to_owned()) }
}
