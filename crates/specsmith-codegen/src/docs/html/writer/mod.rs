//! Writes Markdown for tags and for the prose between them.

mod blocks;

use super::line::{is_row, markers, prefix_of_next};
use super::meaning::{Meaning, Span};
use super::span;
use super::tag::Tag;
use blocks::{List, Pending};

/// The Markdown so far.
pub(super) struct Writer<'a> {
    text: &'a str,
    /// How much of the text is written.
    done: usize,
    /// Where the current line of the text starts.
    line: usize,
    out: String,
    /// The spans and the preformatted text around the current place, from the outside in.
    open: Vec<Open>,
    lists: Vec<List>,
    /// How many lists are open that nest too deep to be shown.
    lists_too_deep: usize,
    pending: Pending,
    /// What lines start with that are written here, for the sake of a list item or quote of Markdown around them.
    prefix: String,
}

/// A tag that waits for its end.
#[derive(Debug)]
struct Open {
    kind: Kind,
    content: String,
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    Span(Span, Option<String>),
    Preformatted,
}

impl<'a> Writer<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self {
            text,
            done: 0,
            line: 0,
            out: String::with_capacity(text.len()),
            open: Vec::new(),
            lists: Vec::new(),
            lists_too_deep: 0,
            pending: Pending::Nothing,
            prefix: String::new(),
        }
    }

    /// How much of the text is written or skipped.
    pub(super) fn done(&self) -> usize {
        self.done
    }

    /// Writes the text up to `end`, which is prose.
    pub(super) fn prose(&mut self, end: usize) {
        let words = self.take(end);
        self.words(words);
    }

    /// Writes the text up to `end`, which is code.
    pub(super) fn code(&mut self, end: usize) {
        let code = self.take(end);
        self.flush(code);
        if self.lists.is_empty() {
            self.push(code);
        } else {
            self.push(&code.replace('\n', &format!("\n{}", self.line_start(self.lists.len()))));
        }
    }

    /// Skips `length` bytes.
    pub(super) fn skip(&mut self, length: usize) {
        self.take(self.done + length);
    }

    /// Writes a `<` that starts no tag.
    pub(super) fn literal(&mut self) {
        self.skip(1);
        self.flush("<");
        self.push("<");
    }

    /// Writes the Markdown for the tag that comes next, or the tag itself where it is no markup.
    pub(super) fn tag(&mut self, tag: &Tag<'_>) {
        let Some(meaning) = Meaning::of(&tag.name) else { return self.placeholder() };
        let line = &self.text[self.line..self.done];
        let in_row = is_row(line);
        let follows_marker = !tag.closes && !line.is_empty() && markers(line) == line;
        if self.lists.is_empty() {
            self.prefix = prefix_of_next(line);
        }
        self.skip(tag.length);
        if self.is_verbatim() && self.is_verbatim_after(meaning, tag) {
            return;
        }
        match meaning {
            Meaning::Span(span) => self.span(span, tag),
            Meaning::Image => self.image(tag),
            Meaning::Superscript if !tag.closes => self.words("^"),
            Meaning::Superscript | Meaning::Nothing => {}
            _ if in_row => self.separate(tag),
            Meaning::Break => self.line_break(),
            Meaning::Block if follows_marker => {}
            _ => self.block(meaning, tag),
        }
    }

    /// The Markdown for the whole text.
    pub(super) fn finish(mut self) -> String {
        self.prose(self.text.len());
        while let Some(open) = self.open.pop() {
            match open.kind {
                Kind::Preformatted => self.preformatted(&open.content),
                // A span that never ends is a mistake, and may be long.
                Kind::Span(..) => self.push(&open.content),
            }
        }
        self.out
    }

    /// Whatever comes next, up to `end`.
    fn take(&mut self, end: usize) -> &'a str {
        let taken = &self.text[self.done..end];
        if let Some(newline) = taken.rfind('\n') {
            self.line = self.done + newline + 1;
        }
        self.done = end;
        taken
    }

    fn current(&mut self) -> &mut String {
        self.open.last_mut().map_or(&mut self.out, |open| &mut open.content)
    }

    fn push(&mut self, text: &str) {
        self.current().push_str(text);
    }

    fn words(&mut self, text: &str) {
        if self.is_verbatim() {
            return self.push(text);
        }
        let joined = if self.lists.is_empty() { None } else { Some(join_lines(text)) };
        let text = joined.as_deref().unwrap_or(text);
        if self.pending == Pending::Nothing {
            return self.push(text);
        }
        let words = text.trim_start();
        if self.pending == Pending::Break && has_blank_line(&text[..text.len() - words.len()]) {
            self.pending = Pending::Paragraph;
        }
        if !words.is_empty() {
            self.flush(words);
            self.push(words);
        }
    }

    /// Writes `<` so that it starts no tag. Destinations of links may start with it, though.
    pub(super) fn placeholder(&mut self) {
        self.skip(1);
        self.flush("<");
        let is_plain = self.is_verbatim() || self.current().ends_with("](");
        self.push(if is_plain { "<" } else { "\\<" });
    }

    fn is_verbatim(&self) -> bool {
        let kind = self.open.last().map(|open| &open.kind);
        matches!(kind, Some(Kind::Preformatted | Kind::Span(Span::Code, _)))
    }

    /// Deals with a tag in verbatim text: true where that stays open. Markup in it means nothing, but the author may
    /// have forgotten to close it.
    fn is_verbatim_after(&mut self, meaning: Meaning, tag: &Tag<'_>) -> bool {
        let in_span = self.open.last().is_some_and(|open| open.kind != Kind::Preformatted);
        let ends = match meaning {
            Meaning::Break => {
                self.push(if in_span { " " } else { "\n" });
                false
            }
            Meaning::Span(Span::Code) => in_span && tag.closes,
            Meaning::Preformatted => tag.closes,
            Meaning::Block | Meaning::List { .. } | Meaning::Item | Meaning::Heading(_) => in_span,
            _ => false,
        };
        if ends {
            self.close();
        }
        !ends || matches!(meaning, Meaning::Span(_) | Meaning::Preformatted)
    }

    fn span(&mut self, span: Span, tag: &Tag<'_>) {
        let place = self.open.iter().position(|open| matches!(open.kind, Kind::Span(other, _) if other == span));
        if tag.closes || span == Span::Link {
            while place.is_some_and(|place| self.open.len() > place) {
                self.close();
            }
        }
        // Bold text in bold text is no bolder.
        if !tag.closes && (place.is_none() || span == Span::Link) {
            self.flush("");
            let destination = tag.attribute("href").map(str::to_owned);
            self.open.push(Open { kind: Kind::Span(span, destination), content: String::new() });
        }
    }

    /// Closes the innermost tag that is open.
    fn close(&mut self) {
        let Some(open) = self.open.pop() else { return };
        match open.kind {
            Kind::Preformatted => self.preformatted(&open.content),
            Kind::Span(kind, destination) => {
                let markdown = span::written(kind, &open.content, destination.as_deref());
                // Two backticks in a row would be another marker.
                if markdown.starts_with('`') && self.current().ends_with('`') {
                    self.push(" ");
                }
                self.push(&markdown);
            }
        }
    }

    fn image(&mut self, tag: &Tag<'_>) {
        let markdown = span::image(tag.attribute("alt").unwrap_or_default(), tag.attribute("src"));
        self.words(&markdown);
    }
}

/// `text` with a space for each end of a line, as HTML has it: in its lists, lines are indented for looks.
fn join_lines(text: &str) -> String {
    let mut lines = text.split('\n');
    let mut out = lines.next().unwrap_or_default().to_owned();
    for line in lines {
        out.truncate(out.trim_end().len());
        out.push(' ');
        out.push_str(line.trim_start());
    }
    out
}

fn has_blank_line(space: &str) -> bool {
    space.matches('\n').count() > 1
}
