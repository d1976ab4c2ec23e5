//! Replacements inside a text, collected while a parser walks over it.

use std::borrow::Cow;
use std::ops::Range;

/// What to replace in one text.
#[derive(Debug, Default)]
pub(super) struct Edits(Vec<(Range<usize>, Cow<'static, str>)>);

impl Edits {
    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn insert(&mut self, at: usize, text: impl Into<Cow<'static, str>>) {
        self.replace(at..at, text);
    }

    pub(super) fn replace(&mut self, range: Range<usize>, text: impl Into<Cow<'static, str>>) {
        self.0.push((range, text.into()));
    }

    /// `text` with all edits made. Of two edits that overlap, the one that starts first wins: the next round sees what
    /// the other one was about, if it still exists.
    pub(super) fn apply(mut self, text: &str) -> Cow<'_, str> {
        if self.0.is_empty() {
            return Cow::Borrowed(text);
        }
        self.0.sort_by_key(|(range, _)| range.start);
        let mut out = String::with_capacity(text.len() + self.0.len());
        let mut done = 0;
        for (range, replacement) in self.0 {
            if range.start < done {
                continue;
            }
            out.push_str(&text[done..range.start]);
            out.push_str(&replacement);
            done = range.end;
        }
        out.push_str(&text[done..]);
        Cow::Owned(out)
    }
}

/// Whether the character at `at` has a backslash before it that is not itself escaped.
pub(super) fn is_escaped(text: &str, at: usize) -> bool {
    let before = &text.as_bytes()[..at];
    before.iter().rev().take_while(|&&byte| byte == b'\\').count() % 2 == 1
}

/// The part of `text` before `at` that is on the same line.
pub(super) fn line_before(text: &str, at: usize) -> &str {
    let before = &text[..at];
    &before[before.rfind('\n').map_or(0, |newline| newline + 1)..]
}

/// What a line has to start with to stay inside the lists and quotes that `before`, the start of another line, opens
/// or continues: markers of quotes as they are, spaces for all else.
pub(super) fn continuation(before: &str) -> String {
    let mut out = String::with_capacity(before.len() + 1);
    let mut chars = before.chars().peekable();
    while let Some(c) = chars.next() {
        out.push(if c == '>' { '>' } else { ' ' });
        // The space behind a marker belongs to it, and `>-` has none that would not be indentation.
        if c == '>' && chars.peek().is_some_and(|next| !matches!(next, ' ' | '>')) {
            out.push(' ');
        }
    }
    out
}

/// `text` without the backslashes that make characters plain, for places where Markdown has no escapes.
pub(super) fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let plain = if c == '\\' { chars.next_if(char::is_ascii_punctuation) } else { None };
        out.push(plain.unwrap_or(c));
    }
    out
}
