//! HTML in a description → the Markdown that it stands for.
//!
//! Only markup of prose is converted. All else that looks like a tag, placeholders such as `<id>` above all, is left
//! as text, and so is what Markdown has as code. Nothing here has to be safe: [`super::defuse`] looks at the result.

mod line;
mod meaning;
mod span;
mod tag;
mod writer;

use super::edit::is_escaped;
use meaning::Meaning;
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag as Block, TagEnd};
use std::borrow::Cow;
use std::collections::HashSet;
use std::ops::Range;
use tag::Tag;
use writer::Writer;

/// What stands for `<` while Markdown is asked where code is, for otherwise it takes all lines of a block of HTML as
/// HTML. It is a control character as wide as `<`; a text has none of them left.
const PLACEHOLDER: &str = "\u{1}";

/// `text` with its HTML as Markdown.
pub(super) fn to_markdown(text: &str) -> Cow<'_, str> {
    if !text.contains('<') {
        return Cow::Borrowed(text);
    }
    let custom = custom_elements(text);
    let mut comments_end = true;
    let mut writer = Writer::new(text);
    for piece in pieces(text, code_ranges(text)) {
        // A tag may have gone on behind what looked like the start of another piece.
        let (start, end) = (piece.range.start.max(writer.done()), piece.range.end);
        if start >= end {
            continue;
        }
        writer.prose(start);
        if piece.is_code {
            writer.code(end);
            continue;
        }
        let comment = comment(&text[start..], comments_end);
        comments_end &= !matches!(comment, Comment::Endless);
        match (comment, Tag::parse(&text[start..])) {
            _ if is_escaped(text, start) => writer.literal(),
            (Comment::Length(length), _) => writer.skip(length),
            (Comment::Endless, _) => writer.placeholder(),
            (_, Some(tag)) if custom.contains(&tag.name) => writer.skip(tag.length),
            (_, Some(tag)) => writer.tag(&tag),
            _ => writer.literal(),
        }
    }
    Cow::Owned(writer.finish())
}

/// A part of a text that is not prose: code, or the start of something that may be HTML.
struct Piece {
    range: Range<usize>,
    is_code: bool,
}

/// The pieces of `text`, in order. `code` is where it has code.
fn pieces(text: &str, code: Vec<Range<usize>>) -> Vec<Piece> {
    let mut pieces: Vec<_> = code.into_iter().map(|range| Piece { range, is_code: true }).collect();
    let mut next_code = 0;
    let codes = pieces.len();
    for (at, _) in text.match_indices('<') {
        while next_code < codes && pieces[next_code].range.end <= at {
            next_code += 1;
        }
        let in_code = next_code < codes && pieces[next_code].range.start <= at;
        if !in_code {
            pieces.push(Piece { range: at..at + 1, is_code: false });
        }
    }
    pieces.sort_by_key(|piece| piece.range.start);
    pieces
}

enum Comment {
    None,
    Endless,
    Length(usize),
}

/// The comment that `text` starts with. Where one comment does not end, no comment behind it does (`may_end`), and
/// nobody has to read on to the end of the text again.
fn comment(text: &str, may_end: bool) -> Comment {
    let (start, end) = ("<!--", "-->");
    let Some(comment) = text.strip_prefix(start) else { return Comment::None };
    let length = if may_end { comment.find(end) } else { None };
    length.map_or(Comment::Endless, |length| Comment::Length(start.len() + length + end.len()))
}

/// The names of tags with a hyphen that are closed somewhere: elements of the vendor's page (`<x-badge></x-badge>`),
/// which mean nothing elsewhere. Those that are never closed may be placeholders (`<api-key>`).
fn custom_elements(text: &str) -> HashSet<String> {
    let tags = text.match_indices("</").filter_map(|(at, _)| Tag::parse(&text[at..]));
    tags.map(|tag| tag.name).filter(|name| name.contains('-')).collect()
}

/// Where `text` has code, in order.
fn code_ranges(text: &str) -> Vec<Range<usize>> {
    let text_without_html = text.replace('<', PLACEHOLDER);
    let mut ranges = Vec::new();
    let mut indented = None;
    for (event, range) in Parser::new_ext(&text_without_html, Options::ENABLE_TABLES).into_offset_iter() {
        match event {
            Event::Code(_) => ranges.push(range),
            Event::Start(Block::CodeBlock(CodeBlockKind::Fenced(_))) => ranges.push(range),
            // What is indented and starts with a tag is HTML that was written neatly.
            Event::Start(Block::CodeBlock(CodeBlockKind::Indented)) => {
                let is_html = Tag::parse(&text[range.start..]).is_some_and(|tag| Meaning::of(&tag.name).is_some());
                indented = (!is_html).then_some(range);
            }
            Event::End(TagEnd::CodeBlock) => ranges.extend(indented.take()),
            _ => {}
        }
    }
    ranges
}
