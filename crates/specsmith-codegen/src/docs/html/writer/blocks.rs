//! What tags do to the lines around them: paragraphs, lists and the like.

use super::super::super::code::fenced;
use super::super::line::starts_block;
use super::super::meaning::Meaning;
use super::super::tag::{Tag, decoded};
use super::{Kind, Open, Writer, has_blank_line};
use std::mem;

/// How deep lists may nest; deeper ones are shown at this depth, for each line of them is indented.
const LIST_DEPTH: usize = 6;

/// What has to be written before the next word.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Pending {
    Nothing,
    Break,
    Paragraph,
    Heading(usize),
    Item { marker: String, starts_list: bool },
}

/// A list that is open.
#[derive(Debug)]
pub(super) struct List {
    ordered: bool,
    items: usize,
    /// How wide the marker of the current item is.
    width: usize,
}

impl Writer<'_> {
    pub(super) fn preformatted(&mut self, content: &str) {
        let code = decoded(content.trim_end().trim_start_matches('\n'));
        let fenced = fenced(&code);
        if fenced.is_empty() {
            return;
        }
        self.pending = Pending::Paragraph;
        self.flush("");
        let line_start = self.line_start(self.lists.len());
        self.push(&fenced.replace('\n', &format!("\n{line_start}")));
        self.pending = Pending::Paragraph;
    }

    /// Separates what a tag would put on a line of its own, in a cell of a table, which has only one.
    pub(super) fn separate(&mut self, tag: &Tag<'_>) {
        let is_break = Meaning::of(&tag.name) == Some(Meaning::Break);
        let cell = self.current();
        let end = cell.trim_end().len();
        if end == 0 || tag.closes && !is_break {
            return;
        }
        cell.truncate(end);
        let separator = if cell.ends_with(['|', ';', ':', ',', '.']) { " " } else { "; " };
        cell.push_str(separator);
    }

    pub(super) fn line_break(&mut self) {
        match self.pending {
            Pending::Nothing => self.pending = Pending::Break,
            Pending::Break => self.pending = Pending::Paragraph,
            _ => {}
        }
    }

    pub(super) fn block(&mut self, meaning: Meaning, tag: &Tag<'_>) {
        while !self.open.is_empty() {
            self.close();
        }
        match meaning {
            Meaning::Preformatted if !tag.closes => {
                self.open.push(Open { kind: Kind::Preformatted, content: String::new() });
            }
            Meaning::Heading(level) if !tag.closes => self.pending = Pending::Heading(level),
            Meaning::Rule => {
                self.pending = Pending::Paragraph;
                self.words("---");
                self.pending = Pending::Paragraph;
            }
            Meaning::List { ordered } if !tag.closes => self.open_list(ordered),
            Meaning::List { .. } => self.close_list(),
            Meaning::Item if !tag.closes => self.item(),
            Meaning::Item => {}
            // `<li><p>` starts one thing, not two.
            _ if matches!(self.pending, Pending::Item { .. } | Pending::Heading(_)) && !tag.closes => {}
            _ => self.pending = Pending::Paragraph,
        }
    }

    fn open_list(&mut self, ordered: bool) {
        if self.lists.len() < LIST_DEPTH {
            self.lists.push(List { ordered, items: 0, width: 0 });
        } else {
            self.lists_too_deep += 1;
        }
    }

    fn close_list(&mut self) {
        if self.lists_too_deep > 0 {
            self.lists_too_deep -= 1;
        } else {
            self.lists.pop();
            self.pending = Pending::Paragraph;
        }
    }

    fn item(&mut self) {
        let is_nested = self.lists.len() > 1;
        let (marker, starts_list) = match self.lists.last_mut() {
            None => ("- ".to_owned(), false),
            Some(list) => {
                list.items += 1;
                let marker = if list.ordered { format!("{}. ", list.items) } else { "- ".to_owned() };
                list.width = marker.len();
                (marker, list.items == 1 && !is_nested)
            }
        };
        self.pending = Pending::Item { marker, starts_list };
    }

    /// Writes what is pending before `next`.
    pub(super) fn flush(&mut self, next: &str) {
        let lists = self.lists.len();
        let (depth, marker) = match &self.pending {
            Pending::Item { marker, .. } => (lists.saturating_sub(1), marker.clone()),
            Pending::Heading(level) => (lists, format!("{} ", "#".repeat(*level))),
            _ => (lists, String::new()),
        };
        let line_start = self.line_start(depth);
        let pending = mem::replace(&mut self.pending, Pending::Nothing);
        if pending == Pending::Nothing {
            return;
        }
        let out = self.current();
        let end = out.trim_end().len();
        let is_paragraph = has_blank_line(&out[end..]) || starts_block(next);
        out.truncate(end);
        if !out.is_empty() {
            out.push_str(match pending {
                Pending::Nothing => "",
                Pending::Break if !is_paragraph => "\\\n",
                Pending::Item { starts_list: false, .. } => "\n",
                _ => "\n\n",
            });
            out.push_str(&line_start);
        }
        out.push_str(&marker);
    }

    /// What a line starts with inside the outer `depth` lists.
    pub(super) fn line_start(&self, depth: usize) -> String {
        let indentation = self.lists.iter().take(depth).map(|list| list.width).sum();
        format!("{}{}", self.prefix, " ".repeat(indentation))
    }
}
