//! One round of repairs: what the parser of rustdoc sees in a text, and what has to change in it.
//!
//! The parser decides what is a link, code or HTML, so nothing here guesses at Markdown's rules. A round that finds
//! nothing to change is the proof that rustdoc will find nothing to object to.

mod containers;

use super::code;
use super::edit::{Edits, is_escaped, line_before};
use super::link;
pub(super) use containers::TooDeep;
use containers::{Container, Containers};
use pulldown_cmark::{CodeBlockKind, Event, LinkType, OffsetIter, Options, Parser, Tag, TagEnd};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::iter::Peekable;
use std::ops::Range;

/// What rustdoc parses doc comments with.
const OPTIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_SMART_PUNCTUATION);

/// `text` with the repairs of one round; borrowed where there are none.
pub(super) fn round(text: &str) -> Result<Cow<'_, str>, TooDeep> {
    let parser = Parser::new_ext(text, OPTIONS);
    let definitions = definitions(&parser);
    let mut round = Round::new(text);
    let mut events = parser.into_offset_iter().peekable();
    while let Some((event, range)) = events.next() {
        round.event(event, range, &mut events)?;
    }
    round.definitions(definitions);
    if round.edits.is_empty() {
        find_more_code(text, &mut round.edits);
    }
    Ok(round.edits.apply(text))
}

/// `text` with a backslash for each line break that only spaces at the end of a line make, which nobody sees and
/// everybody trims.
pub(super) fn with_visible_breaks(text: &str) -> Cow<'_, str> {
    let mut edits = Edits::default();
    if text.contains("  \n") {
        for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
            let spaces = &text[range.clone()];
            // A tag may have made the break already.
            if event == Event::HardBreak && spaces.starts_with(' ') && !text[..range.start].ends_with('>') {
                edits.replace(range.start..range.start + spaces.trim_end_matches('\n').len(), "\\");
            }
        }
    }
    edits.apply(text)
}

/// Doctests are found without the extensions of [`OPTIONS`], which can tell code where others see a table.
fn find_more_code(text: &str, edits: &mut Edits) {
    let mut events = Parser::new(text).into_offset_iter().peekable();
    while let Some((event, range)) = events.next() {
        if let Event::Start(Tag::CodeBlock(kind)) = event {
            code_block(text, &kind, range, &mut events, edits);
        }
    }
}

type Events<'a> = Peekable<OffsetIter<'a>>;

/// Repairs a code block and skips what is in it.
fn code_block(text: &str, kind: &CodeBlockKind<'_>, range: Range<usize>, events: &mut Events<'_>, edits: &mut Edits) {
    let mut content = String::new();
    for (event, _) in events.by_ref() {
        match event {
            Event::Text(text) => content.push_str(&text),
            Event::End(TagEnd::CodeBlock) => break,
            _ => {}
        }
    }
    match kind {
        CodeBlockKind::Fenced(_) => code::repair_fenced(text, range, edits),
        CodeBlockKind::Indented => code::repair_indented(text, range, &content, edits),
    }
}

/// A definition of a link's destination (`[name]: https://example.com`), by its place in the text.
struct Definition {
    destination: String,
    range: Range<usize>,
}

/// The definitions of links in document order; the parser has them in a hash map.
fn definitions(parser: &Parser<'_>) -> Vec<Definition> {
    let found = parser.reference_definitions().iter();
    let mut definitions: Vec<_> = found
        .map(|(_, definition)| Definition { destination: definition.dest.to_string(), range: definition.span.clone() })
        .collect();
    definitions.sort_by_key(|definition| definition.range.start);
    definitions
}

/// A link or image that is still open.
struct Link {
    range: Range<usize>,
    /// Where what it shows ends, as far as it was seen.
    shown_until: usize,
    /// Whether it shows its destination as it is, without escapes.
    is_literal: bool,
    repair: Repair,
}

/// What becomes of a link.
enum Repair {
    Keep,
    /// `[text][name]` or `[name]` → `[text](destination)`.
    Inline(String),
    /// `[text](destination)` → `text`.
    Unwrap,
}

struct Round<'a> {
    text: &'a str,
    edits: Edits,
    containers: Containers,
    links: Vec<Link>,
    /// Destinations that were written into the links which referred to them.
    inlined: BTreeSet<String>,
    /// Where the last URL that was found ends, which may be behind the text that it was found in.
    url_end: usize,
}

impl<'a> Round<'a> {
    fn new(text: &'a str) -> Self {
        Self {
            text,
            edits: Edits::default(),
            containers: Containers::default(),
            links: Vec::new(),
            inlined: BTreeSet::new(),
            url_end: 0,
        }
    }

    fn event(&mut self, event: Event<'a>, range: Range<usize>, events: &mut Events<'a>) -> Result<(), TooDeep> {
        if let Some(link) = self.links.last_mut() {
            let is_own_end = range == link.range;
            if !is_own_end {
                link.shown_until = range.end;
            }
        }
        match event {
            Event::Start(tag) => self.start(tag, range, events)?,
            Event::End(TagEnd::Item | TagEnd::BlockQuote(_)) => {
                self.containers.leave();
            }
            Event::End(TagEnd::Link | TagEnd::Image) => self.end_link(),
            Event::Text(_) => self.prose(range),
            Event::Html(_) | Event::InlineHtml(_) => self.escape(range, |c| c == b'<'),
            // rustdoc asks for an item `x` where Markdown has a box that is ticked.
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {
                self.escape(range.start..range.start + 1, |c| c == b'[')
            }
            Event::SoftBreak | Event::HardBreak => self.line_break(range, events),
            _ => {}
        }
        Ok(())
    }

    fn start(&mut self, tag: Tag<'a>, range: Range<usize>, events: &mut Events<'a>) -> Result<(), TooDeep> {
        match tag {
            Tag::CodeBlock(kind) => code_block(self.text, &kind, range, events, &mut self.edits),
            Tag::BlockQuote(_) => self.containers.enter(Container::Quote)?,
            Tag::Item => {
                let width = self.width_of_marker(&range, events);
                self.containers.enter(Container::Item(width))?;
            }
            Tag::Paragraph => self.first_line(range.start),
            Tag::FootnoteDefinition(_) => self.escape(range.start..range.start + 1, |c| c == b'['),
            Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. } => {
                self.start_link(link_type, &dest_url, range);
            }
            _ => {}
        }
        Ok(())
    }

    /// How far the text of the list item at `range` is to the right of its marker.
    fn width_of_marker(&self, range: &Range<usize>, events: &mut Events<'a>) -> usize {
        let start = match events.peek() {
            Some((Event::End(_), next)) => next.end,
            Some((_, next)) => next.start,
            None => range.end,
        };
        // The event for an escaped character starts behind the backslash.
        let is_escaped = self.text[..start].ends_with('\\');
        start.saturating_sub(range.start + usize::from(is_escaped))
    }

    fn start_link(&mut self, kind: LinkType, destination: &str, range: Range<usize>) {
        let repair = match kind {
            LinkType::Email => Repair::Keep,
            LinkType::Autolink => {
                if !link::is_good_autolink(destination) {
                    self.edits.insert(range.start, "\\");
                }
                Repair::Keep
            }
            _ if !link::is_good(destination) => Repair::Unwrap,
            LinkType::Inline => Repair::Keep,
            _ => {
                self.inlined.insert(destination.to_owned());
                Repair::Inline(link::written(destination))
            }
        };
        if matches!(repair, Repair::Unwrap) {
            self.edits.replace(range.start..self.shown_from(range.start), "");
        }
        let is_literal = matches!(kind, LinkType::Autolink | LinkType::Email);
        self.links.push(Link { shown_until: self.shown_from(range.start), range, is_literal, repair });
    }

    /// Where the text of the link or image at `start` starts.
    fn shown_from(&self, start: usize) -> usize {
        start + if self.text[start..].starts_with('!') { "![".len() } else { "[".len() }
    }

    fn end_link(&mut self) {
        let Some(link) = self.links.pop() else { return };
        match link.repair {
            Repair::Keep => {}
            Repair::Inline(destination) => {
                self.edits.replace(link.shown_until..link.range.end, format!("]({destination})"));
            }
            Repair::Unwrap => self.edits.replace(link.shown_until..link.range.end, ""),
        }
    }

    /// Makes brackets and backticks that open nothing plain characters, and URLs links.
    fn prose(&mut self, range: Range<usize>) {
        if let Some(link) = self.links.last() {
            if !link.is_literal {
                self.escape(range, |c| matches!(c, b'[' | b']' | b'`'));
            }
            return;
        }
        let mut from = range.start.max(self.url_end);
        while from < range.end
            && let Some((url, written)) = link::find_bare_url(self.text, from..range.end)
        {
            self.escape(from..url.start, |c| matches!(c, b'[' | b'`'));
            self.edits.replace(url.clone(), format!("<{written}>"));
            from = url.end;
            self.url_end = url.end;
        }
        if from < range.end {
            self.escape(from..range.end, |c| matches!(c, b'[' | b'`'));
        }
    }

    /// Puts a backslash before the characters of `range` that are `special` and have none.
    fn escape(&mut self, range: Range<usize>, special: fn(u8) -> bool) {
        for at in range {
            if special(self.text.as_bytes()[at]) && !is_escaped(self.text, at) {
                self.edits.insert(at, "\\");
            }
        }
    }

    /// Gives a line that goes on with a paragraph the markers and indentation that it should have had: Markdown does
    /// not ask for them, clippy does, and counts as it is done here.
    fn line_break(&mut self, range: Range<usize>, events: &mut Events<'a>) {
        let Some((next, next_range)) = events.peek() else { return };
        if matches!(next, Event::End(_)) || next_range.start < range.end {
            return;
        }
        let gap = &self.text[range.end..next_range.start];
        let written = &gap[..gap.len() - gap.trim_start_matches([' ', '>']).len()];
        if !self.containers.accept(written) {
            self.edits.replace(range.end..range.end + written.len(), self.containers.line_start());
        }
    }

    /// Takes the spaces away that the first line of a paragraph has too many of: were it folded, the other lines would have
    /// them too.
    fn first_line(&mut self, start: usize) {
        let before = line_before(self.text, start);
        if before.bytes().all(|byte| byte == b' ') && self.containers.are_fewer_than(before.len()) {
            self.edits.replace(start - before.len()..start, self.containers.line_start());
        }
    }

    /// Removes the definitions that no link needs any more; the others become text, for nobody would see them.
    fn definitions(&mut self, definitions: Vec<Definition>) {
        for definition in definitions {
            if self.inlined.contains(&definition.destination) {
                self.edits.replace(definition.range, "");
            } else {
                self.edits.insert(definition.range.start, "\\");
            }
        }
    }
}
