//! Texts as they stand in a request, and what comes between their parts.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;

/// What a text has to go through to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Decoding {
    /// Nothing, as in a header.
    Plain,
    /// Percent-decoding, as in a path.
    Percent,
    /// Percent-decoding after a plus has become a blank, as in what HTML forms send.
    Form,
}

/// A text that is not decoded yet: what parts it has can be seen only so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Text {
    pub(super) raw: String,
    pub(super) decoding: Decoding,
}

impl Text {
    /// The text itself, or what is wrong with it.
    pub(super) fn read(&self) -> Result<String, &'static str> {
        let plain: Cow<'_, str> = match self.decoding {
            Decoding::Plain => return Ok(self.raw.clone()),
            Decoding::Percent => Cow::Borrowed(&self.raw),
            Decoding::Form => Cow::Owned(self.raw.replace('+', " ")),
        };
        match percent_decode_str(&plain).decode_utf8() {
            Ok(text) => Ok(text.into_owned()),
            Err(_) => Err("the text is not UTF-8 once it is percent-decoded"),
        }
    }

    fn part(&self, raw: &str) -> Self {
        Self { raw: raw.to_owned(), decoding: self.decoding }
    }

    /// The parts, as they stand.
    pub(super) fn split(&self, delimiter: Delimiter) -> Vec<Self> {
        let separators: &[&str] = match delimiter {
            Delimiter::Comma => &[","],
            Delimiter::Dot => &["."],
            Delimiter::Semicolon => &[";"],
            Delimiter::Space => &["%20", "+", " "],
            Delimiter::Pipe => &["%7C", "%7c", "|"],
        };
        let (mut parts, mut rest) = (Vec::new(), self.raw.as_str());
        while let Some((at, length)) = first_of(rest, separators) {
            parts.push(&rest[..at]);
            rest = &rest[at + length..];
        }
        parts.push(rest);
        // Blanks around the members of a list in a header are no part of them (RFC 9110, section 5.6.1).
        let trim =
            |part: &'_ str| if self.decoding == Decoding::Plain { part.trim().to_owned() } else { part.to_owned() };
        parts.into_iter().map(|part| self.part(&trim(part))).collect()
    }

    /// What is before and after the equals sign.
    pub(super) fn name_and_value(&self) -> Option<(Self, Self)> {
        let (name, value) = self.raw.split_once('=')?;
        Some((self.part(name), self.part(value)))
    }
}

/// Where the first of several separators is, and how long it is.
fn first_of(text: &str, separators: &[&str]) -> Option<(usize, usize)> {
    separators.iter().filter_map(|separator| Some((text.find(separator)?, separator.len()))).min()
}

/// What comes between the members of an array or object.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Delimiter {
    Comma,
    Dot,
    Semicolon,
    Space,
    Pipe,
}
