//! How the values of a stream are written.

use std::borrow::Cow;
use std::fmt;

use serde_core::Serialize;
use serde_core::de::{DeserializeOwned, IgnoredAny};
use serde_json::Value;

use super::{Event, Frame, writer};
use crate::operation::json;

/// The text that ends a stream of JSON in many APIs. It is no JSON, so that nothing can be lost by taking it for an end.
const DONE: &str = "[DONE]";

/// How the values of a stream are written, and how each of them becomes a `T` and is made of one.
pub struct StreamFormat<T> {
    pub(super) framing: Framing,
    pub(super) read: Read<T>,
    pub(super) write: Write<T>,
    /// The data of the event that ends the stream.
    end: Option<&'static str>,
    /// Whether somebody has said so: a server sends no end that the document does not mention.
    end_is_said: bool,
    /// Whether the event that ends the stream may be a value, too.
    pub(super) end_is_item: bool,
}

type Read<T> = fn(&Frame) -> Result<T, String>;
type Write<T> = fn(&T) -> Result<Frame, String>;

/// What is between the values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Framing {
    Events,
    Lines,
    Records,
}

impl<T: DeserializeOwned + Serialize> StreamFormat<Event<T>> {
    /// Server-sent events whose data is JSON. The data `[DONE]` ends the stream.
    pub const fn events() -> Self {
        let read = |frame: &Frame| json(frame).map(|data| event(frame, data));
        Self { end: Some(DONE), ..Self::new(Framing::Events, read, writer::event) }
    }

    /// Server-sent events whose data is text: a value that JSON would write in quotes. No text ends the stream.
    pub const fn text_events() -> Self {
        let read = |frame: &Frame| parsed(&quoted(&text(frame))).map(|data| event(frame, data));
        Self::new(Framing::Events, read, writer::text_event)
    }
}

impl<T: DeserializeOwned + Serialize> StreamFormat<T> {
    /// Server-sent events, each of which is read from an object of its fields `event`, `id`, `retry` and `data`, as far as it
    /// has them. The data is JSON, or failing that text. What is no such object is read from the data alone, for there are
    /// servers that put the whole event in there. The data `[DONE]` ends the stream; it comes as a value where it can
    /// be read as one.
    pub const fn whole_events() -> Self {
        let format = Self::new(Framing::Events, whole_event, writer::whole_event);
        Self { end: Some(DONE), end_is_item: true, ..format }
    }

    /// As [`whole_events`](Self::whole_events), but the data is text, and no text ends the stream.
    pub const fn whole_text_events() -> Self {
        let read = |frame: &Frame| object(frame, &quoted(&text(frame)));
        Self { end_is_item: true, ..Self::new(Framing::Events, read, writer::whole_text_event) }
    }

    /// A JSON text in each line. Blank lines are none.
    pub const fn lines() -> Self {
        Self::new(Framing::Lines, json, writer::text)
    }

    /// A JSON text after each record separator (RFC 7464).
    pub const fn records() -> Self {
        Self::new(Framing::Records, json, writer::text)
    }
}

impl<T> StreamFormat<T> {
    const fn new(framing: Framing, read: Read<T>, write: Write<T>) -> Self {
        Self { framing, read, write, end: None, end_is_said: false, end_is_item: false }
    }

    /// An event with this data ends the stream, and is what a server sends last; with `None`, no event does.
    #[must_use]
    pub const fn ending_with(self, end: Option<&'static str>) -> Self {
        Self { end, end_is_said: true, ..self }
    }

    pub(super) fn is_end(&self, frame: &Frame) -> bool {
        self.framing == Framing::Events && self.end.is_some_and(|end| frame.data == end)
    }

    /// What a server sends after the last value.
    pub(super) fn end(&self) -> Option<Frame> {
        let end = self.end.filter(|_| self.framing == Framing::Events && self.end_is_said)?;
        Some(Frame::of_text(end.into()))
    }
}

impl<T> fmt::Debug for StreamFormat<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StreamFormat").field("framing", &self.framing).field("end", &self.end).finish_non_exhaustive()
    }
}

fn event<T>(frame: &Frame, data: T) -> Event<T> {
    let event = if frame.event.is_empty() { "message" } else { &frame.event };
    let id = Some(&frame.last_id).filter(|id| !id.is_empty()).cloned();
    Event { event: event.to_owned(), id, retry: frame.retry, data }
}

/// Data is taken for text where it is no JSON, and where the value can be read with a text in this place only; and for the
/// whole event where it can be read as nothing else.
fn whole_event<T: DeserializeOwned>(frame: &Frame) -> Result<T, String> {
    let text = text(frame);
    let as_text = || object(frame, &quoted(&text));
    match serde_json::from_slice::<IgnoredAny>(&frame.data) {
        Ok(_) => object(frame, &text).or_else(|error| as_text().or_else(|_| json(frame)).map_err(|_: String| error)),
        Err(_) => as_text(),
    }
}

/// Reads an event from the object that it is, with the JSON text `data` in it.
fn object<T: DeserializeOwned>(frame: &Frame, data: &str) -> Result<T, String> {
    let mut text = String::with_capacity(data.len() + 64);
    text.push('{');
    if !frame.event.is_empty() {
        text.push_str(&format!("\"event\":{},", quoted(&frame.event)));
    }
    if let Some(id) = &frame.id {
        text.push_str(&format!("\"id\":{},", quoted(id)));
    }
    if let Some(retry) = frame.retry {
        text.push_str(&format!("\"retry\":{},", retry.as_millis()));
    }
    text.push_str(&format!("\"data\":{data}}}"));
    parsed(&text)
}

/// A text as JSON writes it.
fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

fn text(frame: &Frame) -> Cow<'_, str> {
    String::from_utf8_lossy(&frame.data)
}

fn json<T: DeserializeOwned>(frame: &Frame) -> Result<T, String> {
    json::read(&frame.data).map_err(|error| error.to_string())
}

fn parsed<T: DeserializeOwned>(text: &str) -> Result<T, String> {
    json::read(text.as_bytes()).map_err(|error| error.to_string())
}
