//! Characters that nobody sees, or that change the order in which others are shown ("Trojan Source", CVE-2021-42574).
//!
//! In code and documentation they are spelt out, names do without them, and `check` reports them where they stand.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Whether `c` is invisible or changes the order in which others are shown.
///
/// These are the characters that Unicode calls default-ignorable, but for the one (U+FE0F) that makes a picture of the sign
/// before it, those that annotate, and the line breaks that only some programs take for such.
pub(crate) fn hides(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}'
            | '\u{034F}'
            | '\u{061C}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0E}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

/// Whether `c` changes the order in which others are shown.
fn reorders(c: char) -> bool {
    matches!(c, '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// What `c` does, after `which`.
pub(crate) fn deed(c: char) -> &'static str {
    if reorders(c) { "changes the order in which others are shown" } else { "is invisible" }
}

/// `c` as Rust writes it in a text.
pub(crate) fn spelt(out: &mut String, c: char) {
    // Writing to a string cannot fail.
    let _ = write!(out, "\\u{{{:04X}}}", u32::from(c));
}

/// A text of Rust or Markdown in which such characters are spelt out. In code they can only stand in literals.
pub(crate) fn shown(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.contains(hides) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        if hides(c) { spelt(&mut out, c) } else { out.push(c) }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_hides_is_spelt_out() {
        assert_eq!(shown("user\u{202E} \u{2066}// admin\u{3164}"), "user\\u{202E} \\u{2066}// admin\\u{3164}");
        assert!(matches!(shown("été 日本 ✔\u{FE0F}"), Cow::Borrowed(_)));
        assert_eq!(
            (deed('\u{200B}'), deed('\u{2067}')),
            ("is invisible", "changes the order in which others are shown")
        );
    }
}
