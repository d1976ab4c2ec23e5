//! Where the values of a document stand, once overlays have put some in and taken some out.

use crate::bundle::Origin;
use crate::pointer::Pointer;
use std::collections::{HashMap, HashSet};

/// Where a value stands, and the values in it that stand elsewhere than in it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Trail {
    /// `None` where that follows from what is around it; of the document as a whole, where it is now.
    here: Option<Origin>,
    inner: HashMap<String, Trail>,
}

/// A value that is about to be put in: where it stands, and what is known of the values in it.
#[derive(Debug, Clone)]
pub(super) struct Source<'a> {
    pub(super) origin: Origin,
    trail: Option<&'a Trail>,
}

impl Trail {
    /// The place as its author wrote it.
    pub(crate) fn origin(&self, at: &Pointer) -> Origin {
        self.source(at).origin
    }

    /// What is known of the value at a place, taken out of what is around it.
    pub(super) fn part(&self, at: &Pointer) -> Self {
        let mut part = Self::default();
        part.came(&self.source(at));
        part
    }

    /// What stands at a place, as something to be put in elsewhere.
    pub(super) fn source(&self, at: &Pointer) -> Source<'_> {
        let origin = self.here.clone().unwrap_or_default();
        let root = Source { origin, trail: Some(self) };
        at.segments().fold(root, |source, key| source.child(&key))
    }

    /// What is known of the value at a place, to be changed.
    pub(super) fn at_mut(&mut self, at: &Pointer) -> &mut Self {
        at.segments().fold(self, |trail, key| trail.child_mut(key))
    }

    pub(super) fn child_mut(&mut self, key: String) -> &mut Self {
        self.inner.entry(key).or_default()
    }

    /// Notes that this value came from `source`.
    pub(super) fn came(&mut self, source: &Source<'_>) {
        self.here = Some(source.origin.clone());
        self.inner = source.trail.map(|it| it.inner.clone()).unwrap_or_default();
    }

    /// Notes that these keys of the map at `at` are gone.
    pub(super) fn without_keys(&mut self, at: &Pointer, keys: &HashSet<String>) {
        self.at_mut(at).inner.retain(|key, _| !keys.contains(key));
    }

    /// Notes that these items of the list at `at`, which had `length` of them, are gone: those behind them have moved up.
    pub(super) fn without_items(&mut self, at: &Pointer, items: &HashSet<usize>, length: usize) {
        let list = self.origin(at);
        let trail = self.at_mut(at);
        let mut before = std::mem::take(&mut trail.inner);
        for (now, index) in (0..length).filter(|it| !items.contains(it)).enumerate() {
            let mut item = before.remove(&index.to_string()).unwrap_or_default();
            if now != index {
                item.here.get_or_insert_with(|| list.index(index));
            }
            trail.inner.insert(now.to_string(), item);
        }
    }
}

impl<'a> Source<'a> {
    /// What an overlay says at this place.
    pub(super) fn overlay(file: &str, at: Pointer) -> Self {
        Self { origin: Origin { file: Some(file.to_owned()), at }, trail: None }
    }

    pub(super) fn child(&self, key: &str) -> Self {
        let trail = self.trail.and_then(|it| it.inner.get(key));
        let origin = trail.and_then(|it| it.here.clone()).unwrap_or_else(|| self.origin.key(key));
        Self { origin, trail }
    }
}

impl Origin {
    fn key(&self, key: &str) -> Self {
        Self { file: self.file.clone(), at: self.at.key(key) }
    }

    fn index(&self, index: usize) -> Self {
        Self { file: self.file.clone(), at: self.at.index(index) }
    }
}
