//! The nodes of a JSON document.
//!
//! This is a reader that takes everything for JSON: whether it is has been found out before, and a text that is not
//! still needs places. It keeps no stack but the builder's, so that depth costs nothing.

use super::tree::{Builder, Kind, Tree};
use std::borrow::Cow;
use std::ops::Range;

/// Reads the first value of `text`.
pub(super) fn parse(text: &str) -> Tree<'_> {
    let mut builder = Builder::default();
    let mut at = 0;
    while let Some(first) = text.as_bytes().get(at).filter(|_| !builder.is_done()) {
        let range = at..at + token_len(&text.as_bytes()[at..]);
        at = range.end;
        match first {
            b'{' => _ = builder.open(Kind::Map { flow: true }, range),
            b'[' => _ = builder.open(Kind::List { flow: true }, range),
            b'}' | b']' => builder.close(range.end),
            b',' | b':' | b' ' | b'\t' | b'\r' | b'\n' => {}
            _ => _ = builder.leaf(Kind::Scalar(said(text, &range)), range),
        }
    }
    builder.finish(text.len())
}

/// The length of the token at the start of `text`, which is not empty: a string, a word, or one byte of anything else.
fn token_len(text: &[u8]) -> usize {
    let is_punctuation = |byte: &u8| b"{}[],: \t\r\n\"".contains(byte);
    match text {
        [b'"', ..] => string_len(text),
        [first, ..] if is_punctuation(first) => 1,
        _ => text.iter().position(is_punctuation).unwrap_or(text.len()),
    }
}

/// The length of a string with its quotes; one that is not closed goes on to the end.
fn string_len(text: &[u8]) -> usize {
    let mut at = 1;
    loop {
        match text.get(at) {
            Some(b'"') => return at + 1,
            Some(b'\\') => at += 2,
            Some(_) => at += 1,
            None => return text.len(),
        }
    }
}

/// What a scalar says: a string without its quotes and escapes, or else its text as it stands.
fn said<'t>(text: &'t str, range: &Range<usize>) -> Cow<'t, str> {
    let token = &text[range.clone()];
    match token.strip_prefix('"').and_then(|it| it.strip_suffix('"')) {
        Some(plain) if !plain.contains('\\') => Cow::Borrowed(plain),
        _ => serde_json::from_str(token).map_or(Cow::Borrowed(token), Cow::Owned),
    }
}
