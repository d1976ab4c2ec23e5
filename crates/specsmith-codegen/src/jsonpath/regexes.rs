//! Patterns of `match` and `search`: I-Regexp (RFC 9485), which is a part of what `regex` reads.

use regex::{Regex, RegexBuilder};
use std::collections::HashMap;

/// How large a compiled pattern may be, in bytes.
const MAX_SIZE: usize = 1 << 18;

/// How many patterns are kept. They may come from the document, one for each value.
const MAX_KEPT: usize = 256;

/// What it costs to compile a pattern, in steps.
const COMPILING: usize = 20_000;

/// Patterns that were compiled before; `None` for those that are none.
#[derive(Default)]
pub(super) struct Regexes(HashMap<(String, bool), Option<Regex>>);

impl Regexes {
    /// What looking for a pattern takes, in steps. The time that `regex` takes grows with the text and with the pattern.
    pub(super) fn cost(&self, text: &str, pattern: &str, whole: bool) -> usize {
        let known = self.0.contains_key(&(pattern.to_owned(), whole));
        1 + text.len() * (1 + pattern.len() / 16) + if known { 0 } else { COMPILING }
    }

    /// Whether the text (the whole of it, or a part) is of the pattern. Nothing is of a pattern that is none.
    pub(super) fn matches(&mut self, text: &str, pattern: &str, whole: bool) -> bool {
        if self.0.len() == MAX_KEPT {
            self.0.clear();
        }
        let regex = self.0.entry((pattern.to_owned(), whole)).or_insert_with(|| compiled(pattern, whole));
        regex.as_ref().is_some_and(|regex| regex.is_match(text))
    }
}

fn compiled(pattern: &str, whole: bool) -> Option<Regex> {
    // In an I-Regexp a dot is no line break, be it `\n` or `\r`.
    let build = |pattern: &str| RegexBuilder::new(pattern).crlf(true).size_limit(MAX_SIZE).build().ok();
    let regex = build(pattern)?;
    // The pattern is sound by itself, so that no bracket of it can close the one around it.
    if whole { build(&format!(r"\A(?:{pattern})\z")) } else { Some(regex) }
}
