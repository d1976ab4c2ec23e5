//! Server-sent events, as the HTML standard interprets them (section 9.2.6).

use std::time::Duration;

use bytes::Bytes;

use super::pieces::Pieces;
use super::{Frame, ItemError};

/// Reads events.
#[derive(Debug)]
pub(super) struct EventReader {
    pub(super) pieces: Pieces,
    /// Whether the first line, which may begin with a byte order mark, is over.
    started: bool,
    /// Whether the last line ended with CR, so that an LF that follows belongs to it.
    after_cr: bool,
    event: String,
    /// With a line break after each line.
    data: String,
    id: Option<String>,
    last_id: String,
    retry: Option<Duration>,
    last_retry: Option<Duration>,
}

impl EventReader {
    pub(super) const fn new(limit: usize) -> Self {
        Self {
            pieces: Pieces::new(limit),
            started: false,
            after_cr: false,
            event: String::new(),
            data: String::new(),
            id: None,
            last_id: String::new(),
            retry: None,
            last_retry: None,
        }
    }

    pub(super) fn last_id(&self) -> &str {
        &self.last_id
    }

    pub(super) const fn last_retry(&self) -> Option<Duration> {
        self.last_retry
    }

    /// The next event. One that no blank line ends is none.
    pub(super) fn next(&mut self) -> Result<Option<Frame>, ItemError> {
        while let Some((line, end)) = self.pieces.next(|byte| matches!(byte, b'\r' | b'\n'))? {
            let is_second_half = std::mem::replace(&mut self.after_cr, end == b'\r') && end == b'\n' && line.is_empty();
            if is_second_half {
                continue;
            }
            let mark: &[u8] = if std::mem::replace(&mut self.started, true) { b"" } else { b"\xef\xbb\xbf" };
            let line = line.strip_prefix(mark).unwrap_or(&line);
            let event = if line.is_empty() { self.dispatch() } else { self.field(line)? };
            if event.is_some() {
                return Ok(event);
            }
        }
        Ok(None)
    }

    fn field(&mut self, line: &[u8]) -> Result<Option<Frame>, ItemError> {
        let (name, value) = match line.iter().position(|byte| *byte == b':') {
            Some(colon) => (&line[..colon], &line[colon + 1..]),
            None => (line, &line[line.len()..]),
        };
        // As the standard decodes it: what is no UTF-8 becomes U+FFFD.
        let value = String::from_utf8_lossy(value.strip_prefix(b" ").unwrap_or(value));
        match name {
            b"event" => self.event = value.into_owned(),
            b"data" => {
                self.data.push_str(&value);
                self.data.push('\n');
            }
            b"id" if !value.contains('\0') => self.id = Some(value.into_owned()),
            b"retry" if value.bytes().all(|byte| byte.is_ascii_digit()) => {
                // A number beyond `u64` is passed over like one that is none.
                let time = value.parse().ok().map(Duration::from_millis);
                self.retry = time.or(self.retry);
                self.last_retry = time.or(self.last_retry);
            }
            // A comment has an empty name.
            _ => {}
        }
        let size = self.data.len() + self.event.len() + self.id.as_ref().map_or(0, String::len);
        let limit = self.pieces.limit;
        // The line break after the last line is none of the event's.
        if size > limit.saturating_add(1) { Err(ItemError::TooLarge { limit }) } else { Ok(None) }
    }

    /// Ends an event. One without data is none, but its id counts.
    fn dispatch(&mut self) -> Option<Frame> {
        let (event, mut data) = (std::mem::take(&mut self.event), std::mem::take(&mut self.data));
        let (id, retry) = (self.id.take(), self.retry.take());
        if let Some(id) = &id {
            self.last_id.clone_from(id);
        }
        data.pop()?;
        Some(Frame { event, data: Bytes::from(data), id, last_id: self.last_id.clone(), retry })
    }
}
