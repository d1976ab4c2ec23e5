//! The nodes of a YAML document.

use super::tree::{Builder, Id, Kind, Tree};
use saphyr_parser::{Event, Parser, Span};
use std::collections::HashMap;
use std::ops::Range;

/// Reads the first document of `text` up to its end or to the first mistake.
pub(super) fn parse(text: &str) -> Tree<'_> {
    let mut reader = Reader { positions: Positions::new(text), anchors: HashMap::new(), builder: Builder::default() };
    let mut parser = Parser::new_from_str(text);
    while let Some(Ok((event, span))) = parser.next_event() {
        if event == Event::DocumentEnd || reader.builder.is_done() {
            break;
        }
        reader.read(event, span);
    }
    reader.builder.finish(text.len())
}

struct Reader<'t> {
    positions: Positions<'t>,
    /// The nodes that aliases may name, by the number that the parser gives them.
    anchors: HashMap<usize, Id>,
    builder: Builder<'t>,
}

impl<'t> Reader<'t> {
    fn read(&mut self, event: Event<'t>, span: Span) {
        let range = self.positions.range(span);
        match event {
            Event::Scalar(said, _, anchor, tag) => {
                let properties = anchor != 0 || tag.is_some();
                let range = if properties { self.skip_properties(range) } else { range };
                let id = self.builder.leaf(Kind::Scalar(said), range);
                self.anchor(anchor, id);
            }
            Event::Alias(anchor) => {
                if let Some(target) = self.anchors.get(&anchor) {
                    self.builder.leaf(Kind::Alias(*target), range);
                }
            }
            Event::MappingStart(anchor, _) => {
                let flow = self.opens_with('{', &range);
                let id = self.builder.open(Kind::Map { flow }, range);
                self.anchor(anchor, id);
            }
            Event::SequenceStart(anchor, _) => {
                let flow = self.opens_with('[', &range);
                let id = self.builder.open(Kind::List { flow }, range);
                self.anchor(anchor, id);
            }
            Event::MappingEnd | Event::SequenceEnd => self.builder.close(range.end),
            _ => {}
        }
    }

    /// Makes a node known to aliases. Those that have no anchor have the number 0.
    fn anchor(&mut self, anchor: usize, id: Id) {
        if anchor != 0 {
            self.anchors.insert(anchor, id);
        }
    }

    /// Whether a start event is that of a flow collection: the bracket is the last character of its span, behind
    /// an anchor or a tag.
    fn opens_with(&self, bracket: char, range: &Range<usize>) -> bool {
        self.positions.text[range.clone()].ends_with(bracket)
    }

    /// The part of a scalar behind its anchor and its tag, if there is more to it.
    fn skip_properties(&self, range: Range<usize>) -> Range<usize> {
        let mut rest = &self.positions.text[range.clone()];
        while rest.starts_with(['&', '!']) {
            match rest.split_once(char::is_whitespace) {
                Some((_, scalar)) => rest = scalar.trim_start(),
                None => return range,
            }
        }
        range.end - rest.len()..range.end
    }
}

/// Turns the parser's positions, which count characters, into bytes.
///
/// Events come nearly in the order of the text, so it is enough to walk on from the position that was asked last.
struct Positions<'t> {
    text: &'t str,
    character: usize,
    byte: usize,
}

impl<'t> Positions<'t> {
    fn new(text: &'t str) -> Self {
        Self { text, character: 0, byte: 0 }
    }

    fn range(&mut self, span: Span) -> Range<usize> {
        let start = self.byte(span.start.index());
        let end = self.byte(span.end.index());
        start..end.max(start)
    }

    fn byte(&mut self, character: usize) -> usize {
        let (before, after) = self.text.split_at(self.byte);
        if character < self.character {
            let back = self.character - character;
            self.byte -= before.chars().rev().take(back).map(char::len_utf8).sum::<usize>();
        } else {
            let on = character - self.character;
            self.byte += after.chars().take(on).map(char::len_utf8).sum::<usize>();
        }
        self.character = character;
        self.byte
    }
}
