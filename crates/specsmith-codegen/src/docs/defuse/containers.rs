//! Lists and quotes around a place, and how lines inside them start.

/// How deep lists and quotes may nest. Nobody reads deeper ones, and repairing each line of them takes more space the
/// deeper they are.
const DEPTH: usize = 16;

/// How far the text of list items is indented at most. More only comes from definitions at the start of an item, which
/// are gone in the next round.
const INDENTATION: usize = 100;

/// A text nests lists or quotes too deep to be repaired.
#[derive(Debug)]
pub(in super::super) struct TooDeep;

/// A list item or quote.
#[derive(Debug, Clone, Copy)]
pub(super) enum Container {
    Quote,
    /// Its text is this far to the right of its marker.
    Item(usize),
}

/// The list items and quotes around the current place, from the outside in.
#[derive(Debug, Default)]
pub(super) struct Containers(Vec<Container>);

impl Containers {
    pub(super) fn enter(&mut self, container: Container) -> Result<(), TooDeep> {
        self.0.push(container);
        if self.0.len() > DEPTH { Err(TooDeep) } else { Ok(()) }
    }

    pub(super) fn leave(&mut self) {
        self.0.pop();
    }

    /// Whether clippy has no objection to a line of a paragraph that starts with `start`, all markers and spaces. It
    /// does not look at indentation where it sees markers of quotes.
    pub(super) fn accept(&self, start: &str) -> bool {
        let quotes = self.0.iter().filter(|container| matches!(container, Container::Quote)).count();
        let markers = start.matches('>').count();
        let indentation = self.indentation();
        if self.0.is_empty() || indentation > INDENTATION {
            return true;
        }
        if quotes > 0 { markers >= quotes } else { markers > 0 || start.len() == indentation }
    }

    /// Whether these are lists, and a line begins with more spaces than they ask for.
    pub(super) fn are_fewer_than(&self, spaces: usize) -> bool {
        let are_lists = self.0.iter().all(|container| matches!(container, Container::Item(_)));
        are_lists && !self.0.is_empty() && self.indentation() < spaces
    }

    fn indentation(&self) -> usize {
        let widths = self.0.iter().map(|container| match container {
            Container::Quote => 0,
            Container::Item(width) => *width,
        });
        widths.sum()
    }

    /// What a line starts with to be inside.
    pub(super) fn line_start(&self) -> String {
        let parts = self.0.iter().map(|container| match container {
            Container::Quote => "> ".to_owned(),
            Container::Item(width) => " ".repeat(*width),
        });
        parts.collect()
    }
}
