//! Characters and white space, before anybody looks at Markdown.

use crate::hidden::{hides, spelt};

/// The width that Markdown gives tabs.
const TAB: usize = 4;

/// `text` with only `\n` between lines, tabs as spaces, without control characters, and with characters that hide or
/// reorder others spelled out.
pub(super) fn plain_characters(text: &str) -> String {
    let text = text.replace("\r\n", "\n");
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                out.push('\n');
                column = 0;
                continue;
            }
            // Clippy objects to tabs, and what they indent would depend on the text before them.
            '\t' => {
                let width = TAB - column % TAB;
                out.extend(std::iter::repeat_n(' ', width));
                column += width;
                continue;
            }
            c if hides(c) => spelt(&mut out, c),
            c if c.is_control() => continue,
            c => out.push(c),
        }
        column += 1;
    }
    out
}

/// The number of spaces that all lines of `text` start with: YAML's or JavaScript's rather than Markdown's.
fn shared_indentation(text: &str) -> usize {
    let written = text.lines().filter(|line| !line.trim().is_empty());
    written.map(|line| line.len() - line.trim_start_matches(' ').len()).min().unwrap_or(0)
}

/// `text` without white space at the ends of lines, blank lines at both ends, more than one blank line in a row, and
/// indentation that all lines share.
pub(super) fn tidy(text: &str) -> String {
    let shared = shared_indentation(text);
    let mut out = String::with_capacity(text.len());
    let mut blank = false;
    for line in text.lines().map(|line| line.get(shared..).unwrap_or_default().trim_end()) {
        if line.is_empty() {
            blank = true;
            continue;
        }
        if out.is_empty() {
            out.push_str(without_indentation(line));
        } else {
            out.push_str(if blank { "\n\n" } else { "\n" });
            out.push_str(line);
        }
        blank = false;
    }
    out
}

/// The first line of a text without its indentation, which has nothing to be seen against. Only lists keep theirs:
/// their second item would be inside the first one otherwise.
fn without_indentation(line: &str) -> &str {
    let words = line.trim_start();
    let is_list = words.starts_with(|c: char| matches!(c, '-' | '*' | '+') || c.is_ascii_digit());
    if is_list { line } else { words }
}
