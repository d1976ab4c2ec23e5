//! Where in its source text a diagnostic points.
//!
//! Stages know JSON pointers, users know files, lines and columns. The text is read a second time to get from the
//! one to the other, and only when there is something to print, so that no stage has to carry positions around.

mod json;
mod tree;
mod yaml;

#[cfg(test)]
mod tests;

use crate::diagnostic::Place;
use crate::load::is_json;
use crate::pointer::Pointer;
use std::cell::OnceCell;
use std::iter;
use std::ops::Range;
use tree::{Entry, Tree};

/// What some editors put before the first character of a file. It has no width.
const BYTE_ORDER_MARK: char = '\u{feff}';

/// The longest list or map in one line, in bytes, that is pointed at as a whole.
const SHORT: usize = 80;

/// How many bytes are counted at once.
const BLOCK: usize = 4096;

/// Finds the places of one file.
///
/// The text is parsed when the first pointer is looked up, and then never again. It may be broken: what comes before
/// the mistake is still found.
#[derive(Debug)]
pub struct Locator<'t> {
    json: bool,
    /// The text without its byte order mark.
    text: &'t str,
    /// The length of the byte order mark.
    offset: usize,
    tree: OnceCell<Tree<'t>>,
    /// Where the lines begin.
    lines: OnceCell<Vec<usize>>,
    /// How many characters begin before each block of [`BLOCK`] bytes: all of a document may be in one line.
    blocks: OnceCell<Vec<usize>>,
}

impl<'t> Locator<'t> {
    /// A locator for the file that holds `text`: JSON if its `name` ends in `.json`, else YAML.
    pub fn new(name: &str, text: &'t str) -> Self {
        let body = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
        Self {
            json: is_json(name),
            text: body,
            offset: text.len() - body.len(),
            tree: OnceCell::new(),
            lines: OnceCell::new(),
            blocks: OnceCell::new(),
        }
    }

    /// The bytes of the text that `place` names, all in one line; `None` for [`Place::File`].
    ///
    /// - A scalar is its own text, with its quotes. Of one that goes over several lines, it is the first line.
    /// - A map or a list is the key that introduces it, because nobody wants to see hundreds of lines underlined,
    ///   unless it is short and in flow style.
    /// - Where YAML has an alias or a merge key, a pointer leads through it to the definition.
    /// - A character of a text that is written with escapes is the whole text.
    /// - A pointer to nothing is the innermost of its ancestors that exists.
    /// - A position behind the last word of the text is the empty range at its end.
    pub fn locate(&self, place: &Place) -> Option<Range<usize>> {
        let range = match place {
            Place::File => return None,
            Place::Value(pointer) => self.entry(pointer).map(|it| self.value(it)),
            Place::Key(pointer) => self.entry(pointer).map(|it| self.key(it)),
            Place::SecondKey(pointer) => self.second_entry(pointer).map(|it| self.key(it)),
            Place::Character(pointer, index) => self.entry(pointer).map(|it| self.character_of(self.value(it), *index)),
            Place::LineColumn(line, column) => Some(self.character(*line, *column)),
            Place::Bytes(bytes) => Some(self.clamp(bytes)),
        };
        let range = range.unwrap_or_else(|| self.character(1, 1));
        Some(range.start + self.offset..range.end + self.offset)
    }

    /// The line and the column of a byte of the text: both from 1, the column in characters.
    ///
    /// A byte behind the end of the text is taken for its end. A byte order mark has no column of its own.
    pub fn line_column(&self, byte: usize) -> (usize, usize) {
        let byte = floor_char_boundary(self.text, byte.saturating_sub(self.offset));
        let lines = self.lines.get_or_init(|| line_starts(self.text));
        let line = lines.partition_point(|start| *start <= byte);
        (line, self.characters_before(byte) - self.characters_before(lines[line - 1]) + 1)
    }

    /// How many characters begin before a byte of the text.
    fn characters_before(&self, byte: usize) -> usize {
        let text = self.text.as_bytes();
        let blocks = self.blocks.get_or_init(|| {
            let counts = text.chunks(BLOCK).map(characters_in);
            let sums = counts.scan(0, |sum, count| {
                *sum += count;
                Some(*sum)
            });
            iter::once(0).chain(sums).collect()
        });
        let block = byte / BLOCK;
        blocks[block] + characters_in(&text[block * BLOCK..byte])
    }

    fn tree(&self) -> &Tree<'t> {
        let parse = if self.json { json::parse } else { yaml::parse };
        self.tree.get_or_init(|| parse(self.text))
    }

    fn entry(&self, pointer: &Pointer) -> Option<Entry> {
        let (Ok(entry) | Err(entry)) = self.tree().find(pointer.segments())?;
        Some(entry)
    }

    fn second_entry(&self, pointer: &Pointer) -> Option<Entry> {
        let second = || {
            let map = self.tree().find(pointer.parent()?.segments())?.ok()?;
            self.tree().entries(map.value, &pointer.last()?).nth(1)
        };
        second().or_else(|| self.entry(pointer))
    }

    /// The text of a key. The items of a list and the root have none; their values stand in for it.
    fn key(&self, entry: Entry) -> Range<usize> {
        match entry.key {
            Some(key) => self.first_line(self.tree().text(key)),
            None => self.value(entry),
        }
    }

    fn value(&self, entry: Entry) -> Range<usize> {
        let tree = self.tree();
        let whole = tree.text(entry.value);
        let line = self.first_line(whole.clone());
        let fits =
            !tree.is_collection(entry.value) || (tree.is_flow(entry.value) && line == whole && whole.len() <= SHORT);
        match entry.key {
            Some(key) if !fits || line.is_empty() => self.first_line(tree.text(key)),
            None if !fits && tree.is_flow(entry.value) => self.opening(line),
            _ => line,
        }
    }

    /// A character of a text that stands in `range`, or all of it where quotes and escapes make that hard to find.
    fn character_of(&self, range: Range<usize>, index: usize) -> Range<usize> {
        let text = &self.text[range.clone()];
        let quoted = |quote: char, escape: &str| {
            let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
            Some((range.start + 1, inner, inner.contains(escape)))
        };
        let plain = || (range.start, text, text.starts_with(['"', '\'', '|', '>', '!', '&', '*']));
        let (start, inner, is_hard) = quoted('"', "\\").or_else(|| quoted('\'', "''")).unwrap_or_else(plain);
        if is_hard {
            return range;
        }
        let characters = inner.char_indices().map(|(at, c)| start + at..start + at + c.len_utf8());
        let end = start + inner.len();
        characters.chain(std::iter::once(end..end)).nth(index).unwrap_or(range)
    }

    /// The part of a flow collection's first line up to its bracket, in front of which an anchor may stand.
    fn opening(&self, line: Range<usize>) -> Range<usize> {
        let bracket = self.text[line.clone()].find(['[', '{']);
        line.start..bracket.map_or(line.end, |at| line.start + at + 1)
    }

    /// The part of `range` in its first line.
    fn first_line(&self, range: Range<usize>) -> Range<usize> {
        let text = &self.text[range.clone()];
        let line = text.lines().next().unwrap_or_default().trim_end();
        range.start..range.start + line.len()
    }

    /// One character, or nothing at the end of a line.
    fn character(&self, line: usize, column: usize) -> Range<usize> {
        let mut lines = self.text.split_inclusive('\n');
        let before: usize = lines.by_ref().take(line.saturating_sub(1)).map(str::len).sum();
        let line = lines.next().unwrap_or_default().trim_end_matches(['\r', '\n']);
        let mut characters = line.char_indices().skip(column.saturating_sub(1));
        let (start, length) = match characters.next() {
            Some((at, character)) => (before + at, character.len_utf8()),
            None => (before + line.len(), 0),
        };
        // Parsers report what is missing at the end of the file in an empty line that nobody wants to look at.
        let end = self.text.trim_end().len();
        if start < end { start..start + length } else { end..end }
    }

    /// The part of `bytes`, which count the byte order mark, that is in the text and in one line of it.
    fn clamp(&self, bytes: &Range<usize>) -> Range<usize> {
        let start = floor_char_boundary(self.text, bytes.start.saturating_sub(self.offset));
        let end = floor_char_boundary(self.text, bytes.end.saturating_sub(self.offset));
        self.first_line(start..end.max(start))
    }
}

/// The bytes of `text` that `place` names, for those who look up only one; see [`Locator::locate`].
pub fn locate(name: &str, text: &str, place: &Place) -> Option<Range<usize>> {
    Locator::new(name, text).locate(place)
}

/// The line and the column of a byte of `text`, for those who look up only one; see [`Locator::line_column`].
pub fn line_column(text: &str, byte: usize) -> (usize, usize) {
    Locator::new("", text).line_column(byte)
}

/// How many characters begin in bytes of UTF-8: one at each that goes on with none.
fn characters_in(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

fn line_starts(text: &str) -> Vec<usize> {
    iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect()
}

/// The nearest byte in front of `byte` where a character begins or the text ends.
fn floor_char_boundary(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}
