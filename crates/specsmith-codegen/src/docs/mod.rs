//! Descriptions of a document → Markdown that rustdoc and clippy take without a word.
//!
//! Descriptions are CommonMark with HTML in it, written for other renderers and by strangers. rustdoc would run their
//! code blocks as tests, resolve their brackets as paths and pass their HTML on. Three steps deal with that: [`clean`]
//! makes characters and white space plain, [`html`] writes HTML as the Markdown it stands for, and [`defuse`] lets the
//! parser of rustdoc find what is left to repair, again and again until it finds nothing. What cannot be repaired is
//! shown as it is, in a fence.

mod clean;
mod code;
mod defuse;
mod edit;
mod html;
mod link;
#[cfg(test)]
mod tests;

use clean::{plain_characters, tidy};
use std::borrow::Cow;

/// How often a text is repaired before it goes into a fence. Each repair brings to light what it uncovers: HTML around
/// Markdown around HTML. Texts of real documents need one and a second to see that it was enough, random ones four.
const ROUNDS: usize = 12;

/// `text` as the content of a doc comment, without a newline at its end; empty where there is nothing to say.
///
/// The result neither warns in rustdoc and clippy nor holds doctests, HTML, characters that hide, or links that run
/// scripts. Markdown that was fine comes back unchanged.
pub(crate) fn markdown(text: &str) -> String {
    let text = plain_characters(text);
    let text = tidy(&defuse::with_visible_breaks(&text));
    let mut text = tidy(&html::to_markdown(&text));
    for _ in 0..ROUNDS {
        match defuse::round(&text) {
            Ok(Cow::Borrowed(_)) => return text,
            Ok(Cow::Owned(repaired)) => text = tidy(&repaired),
            Err(defuse::TooDeep) => break,
        }
    }
    code::fenced(&text)
}
