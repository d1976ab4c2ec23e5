//! JSON texts one after the other: JSON lines, and JSON text sequences (RFC 7464).

use super::pieces::Pieces;
use super::{Frame, ItemError};

const RECORD_SEPARATOR: u8 = 0x1e;

/// Reads JSON texts with delimiters between them.
#[derive(Debug)]
pub(super) struct TextReader {
    pub(super) pieces: Pieces,
    /// `None` where each line is a text.
    depth: Option<Depth>,
}

impl TextReader {
    /// A text in each line.
    pub(super) const fn lines(limit: usize) -> Self {
        Self { pieces: Pieces::new(limit), depth: None }
    }

    /// A text after each record separator, which may have several lines.
    ///
    /// By the letter, such a text ends where the next one begins. One that is complete at the end of a line is given at
    /// once, or a reader would always be late by one.
    pub(super) const fn records(limit: usize) -> Self {
        Self { pieces: Pieces::new(limit), depth: Some(Depth::new()) }
    }

    /// The next text that is no blank.
    pub(super) fn next(&mut self) -> Result<Option<Frame>, ItemError> {
        loop {
            let depth = &mut self.depth;
            let piece = self.pieces.next(|byte| match depth {
                None => byte == b'\n',
                Some(depth) => depth.ends_before(byte),
            })?;
            match piece {
                None => return Ok(None),
                Some((text, _)) if is_blank(&text) => {}
                Some((text, _)) => return Ok(Some(Frame::of_text(text))),
            }
        }
    }

    /// The last text, which nothing ends.
    pub(super) fn rest(&mut self) -> Option<Frame> {
        Some(self.pieces.rest()).filter(|text| !is_blank(text)).map(Frame::of_text)
    }
}

fn is_blank(text: &[u8]) -> bool {
    text.trim_ascii().is_empty()
}

/// Where in a JSON text a reader is, as far as line breaks in it are concerned.
#[derive(Debug)]
struct Depth {
    open: usize,
    in_string: bool,
    escaped: bool,
}

impl Depth {
    const fn new() -> Self {
        Self { open: 0, in_string: false, escaped: false }
    }

    /// Goes on by one byte, and says whether a text ends before it.
    fn ends_before(&mut self, byte: u8) -> bool {
        match byte {
            // No JSON text has this character in it, so that a broken one does no harm to the next.
            RECORD_SEPARATOR => {
                *self = Self::new();
                return true;
            }
            _ if self.escaped => self.escaped = false,
            b'\\' if self.in_string => self.escaped = true,
            b'"' => self.in_string = !self.in_string,
            _ if self.in_string => {}
            b'{' | b'[' => self.open += 1,
            b'}' | b']' => self.open = self.open.saturating_sub(1),
            b'\n' => return self.open == 0,
            _ => {}
        }
        false
    }
}
