//! The nodes of a document with the bytes that they stand in.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::iter;
use std::ops::Range;
use std::rc::Rc;

/// How many nodes are kept: those of as many keys and values as a document may have by default.
const MOST_NODES: usize = 6_000_000;

/// The number of a node.
pub(super) type Id = usize;

/// A document, whole or as far as it could be read.
#[derive(Debug)]
pub(super) struct Tree<'t> {
    /// Every node comes right before its children; the children of a map are keys and values in turn.
    nodes: Vec<Node<'t>>,
    /// What is in the collections that have been looked into: see [`Tree::contents`].
    contents: RefCell<HashMap<Id, Rc<[Id]>>>,
}

#[derive(Debug)]
struct Node<'t> {
    kind: Kind<'t>,
    text: Range<usize>,
    /// The first node that is no descendant of this one.
    next: Id,
}

#[derive(Debug)]
pub(super) enum Kind<'t> {
    /// Flow style is the one with brackets.
    Map { flow: bool },
    /// As [`Kind::Map`].
    List { flow: bool },
    /// What the scalar says, without quotes and escapes.
    Scalar(Cow<'t, str>),
    /// Another name for a node that came earlier.
    Alias(Id),
}

/// A key and its value; the items of a list and the root have no key.
#[derive(Debug, Clone, Copy)]
pub(super) struct Entry {
    pub(super) key: Option<Id>,
    pub(super) value: Id,
}

impl Tree<'_> {
    /// The entry under `path`, or as an error the innermost entry on the way that exists; `None` if nothing does.
    pub(super) fn find(&self, path: impl IntoIterator<Item = String>) -> Option<Result<Entry, Entry>> {
        self.nodes.first()?;
        let mut entry = Entry { key: None, value: 0 };
        for segment in path {
            match self.child(entry.value, &segment) {
                Some(child) => entry = child,
                None => return Some(Err(entry)),
            }
        }
        Some(Ok(entry))
    }

    fn child(&self, parent: Id, segment: &str) -> Option<Entry> {
        let parent = self.follow(parent);
        match self.nodes[parent].kind {
            Kind::Map { .. } => self.search(parent, segment),
            Kind::List { .. } => {
                let value = *self.contents(parent).get(segment.parse::<usize>().ok()?)?;
                Some(Entry { key: None, value })
            }
            Kind::Scalar(_) | Kind::Alias(_) => None,
        }
    }

    /// The entry under `key` of a map or of the maps that it merges into itself.
    ///
    /// Maps may merge one another in circles, or one map a million times; no node is looked into twice.
    fn search(&self, map: Id, key: &str) -> Option<Entry> {
        let mut seen = HashSet::new();
        let mut open = vec![map];
        while let Some(source) = open.pop().map(|it| self.follow(it)) {
            if !seen.insert(source) {
                continue;
            }
            if let Some(entry) = self.entries(source, key).next() {
                return Some(entry);
            }
            // The first of them is the strongest, so it comes to lie on top.
            open.extend(self.sources(source).into_iter().rev());
        }
        None
    }

    /// What a map merges into itself; for a list of maps that is merged, these maps.
    fn sources(&self, node: Id) -> Vec<Id> {
        match self.nodes[node].kind {
            Kind::List { .. } => self.contents(node).to_vec(),
            _ => self.entries(node, "<<").map(|it| it.value).collect(),
        }
    }

    /// The entries of a map under `key`; more than one if the document is wrong.
    pub(super) fn entries(&self, map: Id, key: &str) -> impl Iterator<Item = Entry> {
        let map = self.follow(map);
        let keys = if matches!(self.nodes[map].kind, Kind::Map { .. }) { self.contents(map) } else { Rc::default() };
        let begin = keys.partition_point(|it| self.word(*it) < Some(key));
        let end = begin + keys[begin..].partition_point(|it| self.word(*it) == Some(key));
        (begin..end).map(move |at| Entry { key: Some(keys[at]), value: self.nodes[keys[at]].next })
    }

    /// The items of a list; the keys of a map, sorted by what they say. They are found once: thousands of problems may be
    /// in one collection.
    fn contents(&self, collection: Id) -> Rc<[Id]> {
        if let Some(known) = self.contents.borrow().get(&collection) {
            return Rc::clone(known);
        }
        let mut contents: Vec<Id> = self.children(collection).collect();
        if matches!(self.nodes[collection].kind, Kind::Map { .. }) {
            // Where the text ends too soon, the last key has no value.
            let pairs = contents.len() / 2;
            contents = contents.into_iter().step_by(2).take(pairs).collect();
            contents.sort_by_key(|key| self.word(*key));
        }
        let contents: Rc<[Id]> = contents.into();
        self.contents.borrow_mut().insert(collection, Rc::clone(&contents));
        contents
    }

    fn children(&self, parent: Id) -> impl Iterator<Item = Id> {
        let end = self.nodes[parent].next;
        let first = Some(parent + 1).filter(|it| *it < end);
        iter::successors(first, move |it| Some(self.nodes[*it].next).filter(|it| *it < end))
    }

    /// What a scalar says.
    fn word(&self, scalar: Id) -> Option<&str> {
        match &self.nodes[self.follow(scalar)].kind {
            Kind::Scalar(text) => Some(text),
            _ => None,
        }
    }

    /// The node itself, or the one that it is an alias of. An alias of an alias cannot be written.
    fn follow(&self, node: Id) -> Id {
        match self.nodes[node].kind {
            Kind::Alias(target) => target,
            _ => node,
        }
    }

    /// The bytes of a node; those of a block collection may go on behind its last word.
    pub(super) fn text(&self, node: Id) -> Range<usize> {
        self.nodes[node].text.clone()
    }

    pub(super) fn is_collection(&self, node: Id) -> bool {
        matches!(self.nodes[node].kind, Kind::Map { .. } | Kind::List { .. })
    }

    pub(super) fn is_flow(&self, node: Id) -> bool {
        matches!(self.nodes[node].kind, Kind::Map { flow: true } | Kind::List { flow: true })
    }
}

/// Makes a [`Tree`] of the parts of a text, in their order.
#[derive(Debug, Default)]
pub(super) struct Builder<'t> {
    nodes: Vec<Node<'t>>,
    /// The maps and lists that are not closed yet, the innermost last.
    open: Vec<Id>,
}

impl<'t> Builder<'t> {
    /// Adds a scalar or an alias.
    pub(super) fn leaf(&mut self, kind: Kind<'t>, text: Range<usize>) -> Id {
        let id = self.nodes.len();
        self.nodes.push(Node { kind, text, next: id + 1 });
        id
    }

    /// Begins a map or a list.
    pub(super) fn open(&mut self, kind: Kind<'t>, text: Range<usize>) -> Id {
        let id = self.leaf(kind, text);
        self.open.push(id);
        id
    }

    /// Ends the innermost map or list.
    pub(super) fn close(&mut self, end: usize) {
        if let Some(id) = self.open.pop() {
            let next = self.nodes.len();
            let node = &mut self.nodes[id];
            node.next = next;
            node.text.end = node.text.end.max(end);
        }
    }

    /// Whether the document is over: there is a root, and it is closed. Of one that is past all limits, the beginning is enough.
    pub(super) fn is_done(&self) -> bool {
        (self.open.is_empty() && !self.nodes.is_empty()) || self.nodes.len() >= MOST_NODES
    }

    /// The tree. What is still open ends with the text.
    pub(super) fn finish(mut self, end: usize) -> Tree<'t> {
        while !self.open.is_empty() {
            self.close(end);
        }
        Tree { nodes: self.nodes, contents: RefCell::default() }
    }
}
