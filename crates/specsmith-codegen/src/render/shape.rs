//! What the look of tokens follows from, apart from the words that may be any others of the same width.

use proc_macro2::{Delimiter, Spacing, TokenTree};
use std::fmt::Write;
use std::ops::Range;

/// Tokens as a key, and the words that it does not hold.
#[derive(Default)]
pub(super) struct Shape {
    pub(super) key: Vec<u8>,
    text: String,
    /// Where in `text` each word ends.
    ends: Vec<usize>,
}

impl Shape {
    pub(super) fn of(tokens: &[TokenTree]) -> Self {
        let mut shape = Self::default();
        tokens.iter().for_each(|token| shape.add(token));
        shape
    }

    /// The words that may be others, in their order.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let starts = [0].into_iter().chain(self.ends.iter().copied());
        starts.zip(&self.ends).map(|(start, end)| &self.text[start..*end])
    }

    fn add(&mut self, token: &TokenTree) {
        match token {
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => (b'(', b')'),
                    Delimiter::Brace => (b'{', b'}'),
                    Delimiter::Bracket => (b'[', b']'),
                    Delimiter::None => (b'<', b'>'),
                };
                self.key.push(open);
                group.stream().into_iter().for_each(|token| self.add(&token));
                self.key.push(close);
            }
            TokenTree::Punct(punct) => {
                let joint = if punct.spacing() == Spacing::Joint { b'j' } else { b'p' };
                // Punctuation of Rust is ASCII.
                self.key.extend([joint, punct.as_char() as u8]);
            }
            TokenTree::Ident(word) => self.add_word(word),
            TokenTree::Literal(word) => self.add_word(word),
        }
    }

    fn add_word(&mut self, word: &impl std::fmt::Display) {
        let start = self.text.len();
        // Writing to a text does not fail.
        let _ = write!(self.text, "{word}");
        let word = &self.text[start..];
        match class(word) {
            Some(class) => {
                self.key.push(class);
                self.key.extend((word.len() as u32).to_le_bytes());
                self.ends.push(self.text.len());
            }
            None => {
                self.key.push(b'w');
                self.key.extend((word.len() as u32).to_le_bytes());
                self.key.extend(word.as_bytes());
                self.text.truncate(start);
            }
        }
    }
}

/// Whether a word may be any other of its class and width: `None` for those that mean something by themselves.
fn class(word: &str) -> Option<u8> {
    match word.as_bytes() {
        [b'"', .., b'"'] => Some(b's'),
        [b'0'..=b'9', ..] => word.bytes().all(|byte| byte.is_ascii_digit()).then_some(b'n'),
        [b'r', b'#', ..] | [] => None,
        [first, ..] if first.is_ascii_alphabetic() || *first >= 0x80 || *first == b'_' => {
            (!KEYWORDS.contains(&word)).then_some(b'i')
        }
        _ => None,
    }
}

/// The words of formatted code that may be others.
pub(super) fn variable_words(text: &str) -> impl Iterator<Item = Range<usize>> {
    let bytes = text.as_bytes();
    let mut at = 0;
    std::iter::from_fn(move || {
        while at < bytes.len() {
            let start = at;
            at = match bytes[at] {
                b'"' => end_of_literal(bytes, at),
                byte if is_word(byte) => end_of_word(bytes, at),
                _ => {
                    at += 1;
                    continue;
                }
            };
            if class(&text[start..at]).is_some() {
                return Some(start..at);
            }
        }
        None
    })
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

fn end_of_word(bytes: &[u8], start: usize) -> usize {
    let raw = if bytes[start..].starts_with(b"r#") { 2 } else { 0 };
    let start = start + raw;
    bytes[start..].iter().position(|byte| !is_word(*byte)).map_or(bytes.len(), |length| start + length)
}

fn end_of_literal(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while at < bytes.len() {
        match bytes[at] {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The words that a parser or the formatter looks at: keywords, those that are some in their place only, and the names
/// of attributes and macros that are printed in a way of their own.
const KEYWORDS: &[&str] = &[
    "Self",
    "_",
    "abstract",
    "as",
    "async",
    "auto",
    "await",
    "become",
    "box",
    "break",
    "builtin",
    "comment",
    "const",
    "continue",
    "crate",
    "default",
    "do",
    "doc",
    "dyn",
    "else",
    "enum",
    "extern",
    "false",
    "final",
    "fn",
    "for",
    "gen",
    "if",
    "impl",
    "in",
    "let",
    "loop",
    "macro",
    "macro_rules",
    "match",
    "mod",
    "move",
    "mut",
    "override",
    "priv",
    "pub",
    "raw",
    "ref",
    "return",
    "safe",
    "self",
    "static",
    "struct",
    "super",
    "trait",
    "true",
    "try",
    "type",
    "typeof",
    "union",
    "unsafe",
    "unsized",
    "use",
    "virtual",
    "where",
    "while",
    "yield",
];
