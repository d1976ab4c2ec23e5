//! Actions on a document.

use super::document::{Action, Change};
use super::merge::{Conflict, Merged};
use super::trail::{Source, Trail};
use crate::check::describe;
use crate::config::{Limit, Limits};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::jsonpath::{Budget, Query};
use crate::load::{Tree, size};
use crate::pointer::Pointer;
use indexmap::IndexMap;
use serde_json::Value;
use std::collections::HashSet;

/// A document that overlays change.
pub(super) struct Target<'t> {
    tree: &'t mut Tree,
    pub(super) trail: Trail,
    limits: &'t Limits,
    /// How many values were put in.
    added: u64,
    budget: Budget,
}

type Problem = Box<Diagnostic>;

impl<'t> Target<'t> {
    pub(super) fn new(tree: &'t mut Tree, limits: &'t Limits) -> Self {
        Self { tree, trail: Trail::default(), limits, added: 0, budget: Budget::new(limits) }
    }

    /// Does what an action of the overlay `file` says, or reports why not.
    pub(super) fn apply(&mut self, action: &Action, file: &str, diagnostics: &mut Diagnostics) {
        let result = match &action.change {
            Change::Remove => self.remove(action, diagnostics),
            Change::Update(value) => {
                let at = action.at.key("update");
                self.merge(action, value, &Source::overlay(file, at), diagnostics)
            }
            Change::Copy(query) => self.copy(action, query, diagnostics),
        };
        if let Err(problem) = result {
            diagnostics.push(*problem);
        }
    }

    /// The places that a query under `key` selects.
    fn select(&mut self, query: &Query, action: &Action, key: &str) -> Result<Vec<Pointer>, Problem> {
        query.select(self.tree, &mut self.budget).map_err(|_| {
            let place = Place::Value(action.at.key(key));
            let problem = self.limits.exceeded(Limit::Steps, place, "following the paths of overlays takes", "steps");
            Box::new(
                problem
                    .note("or it selects too many values for that; name more of the way, and do with less `..` in it"),
            )
        })
    }

    /// The places that the action is about. That there are none is worth a warning, because most likely somebody thinks that
    /// there are.
    fn targets(&mut self, action: &Action, diagnostics: &mut Diagnostics) -> Result<Vec<Pointer>, Problem> {
        let targets = self.select(&action.target, action, "target")?;
        if targets.is_empty() {
            let place = Place::Value(action.at.key("target"));
            diagnostics.push(
                Diagnostic::new(Code::OverlayTarget, place, "this selects nothing in the document")
                    .label("selects nothing")
                    .note("the action has no effect"),
            );
        }
        Ok(targets)
    }

    fn remove(&mut self, action: &Action, diagnostics: &mut Diagnostics) -> Result<(), Problem> {
        let mut parents: IndexMap<Pointer, HashSet<String>> = IndexMap::new();
        for target in self.targets(action, diagnostics)? {
            let (Some(parent), Some(key)) = (target.parent(), target.last()) else {
                let place = Place::Value(action.at.key("target"));
                let problem = Diagnostic::new(Code::OverlayAction, place, "the whole document cannot be removed");
                return Err(Box::new(problem));
            };
            parents.entry(parent).or_default().insert(key);
        }
        // What is inside of something comes behind it and goes first, as long as the way to it is what it was.
        parents.sort_by_cached_key(|parent, _| parent.segments().collect::<Vec<_>>());
        for (parent, keys) in parents.iter().rev() {
            match value_at(self.tree, parent) {
                Some(Value::Object(map)) => {
                    map.retain(|key, _| !keys.contains(key));
                    self.trail.without_keys(parent, keys);
                }
                Some(Value::Array(list)) => {
                    let items = keys.iter().filter_map(|it| it.parse().ok()).collect::<HashSet<usize>>();
                    self.trail.without_items(parent, &items, list.len());
                    let mut index = 0..;
                    list.retain(|_| index.next().is_none_or(|it| !items.contains(&it)));
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn copy(&mut self, action: &Action, query: &Query, diagnostics: &mut Diagnostics) -> Result<(), Problem> {
        let sources = self.select(query, action, "copy")?;
        let [source] = sources.as_slice() else {
            let found = if sources.is_empty() { "nothing".to_owned() } else { format!("{} values", sources.len()) };
            let message = format!("what is copied has to be one value, and this selects {found}");
            return Err(Box::new(Diagnostic::new(Code::OverlayAction, Place::Value(action.at.key("copy")), message)));
        };
        let Some(value) = value_at(self.tree, source).map(|it| it.clone()) else { return Ok(()) };
        let trail = self.trail.part(source);
        self.merge(action, &value, &trail.source(&Pointer::root()), diagnostics)
    }

    /// Merges a value, which is the action's `update` or was copied, into every target.
    fn merge(
        &mut self,
        action: &Action,
        addition: &Value,
        source: &Source<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Result<(), Problem> {
        let targets = self.targets(action, diagnostics)?;
        self.grow(action, &targets, addition)?;
        self.alike(action, &targets)?;
        // A part of an update is pointed at; what is copied is anywhere.
        let place = |way: &Pointer| match action.change {
            Change::Update(_) => Place::Value(action.at.key("update").join(&way.to_string()[1..])),
            _ => Place::Value(action.at.key("copy")),
        };
        let mut merged = Merged::default();
        for at in &targets {
            let Some(target) = value_at(self.tree, at) else { continue };
            let trail = self.trail.at_mut(at);
            merged.selected(target, trail, addition, source).map_err(|Conflict { way, target }| {
                let addition = addition.pointer(&way.to_string()[1..]).map(describe).unwrap_or_default();
                let at = at.join(&way.to_string()[1..]);
                let message = format!("{addition} cannot be merged into {target}, which is at `{at}`");
                let help = "remove what is there with an action before this one";
                Box::new(Diagnostic::new(Code::OverlayAction, place(&way), message).label("does not fit").help(help))
            })?;
        }
        for way in &merged.empty {
            let problem = Diagnostic::new(
                Code::IgnoredValue,
                place(way),
                "there is no value here, and a map or a list in the document",
            );
            diagnostics.push(problem.note("the document stays as it is").help("`remove: true` takes something out"));
        }
        Ok(())
    }

    /// What is put in must not make of the document what `load` would not read.
    fn grow(&mut self, action: &Action, targets: &[Pointer], addition: &Value) -> Result<(), Problem> {
        let (nodes, depth) = size(addition);
        let added = self.added.saturating_add(nodes.saturating_mul(targets.len() as u64));
        let deepest = targets.iter().map(|it| it.segments().count() as u64).max().unwrap_or_default();
        let place = || Place::Value(action.at.clone());
        let problem = if added > self.limits.values {
            self.limits.exceeded(Limit::Values, place(), "with this overlays put into the document", "values")
        } else if deepest + depth > self.limits.depth {
            self.limits.exceeded(Limit::Depth, place(), "with this the document is nested", "levels deep")
        } else {
            self.added = added;
            return Ok(());
        };
        Err(Box::new(problem))
    }

    /// All targets have to be maps, or lists, or neither.
    fn alike(&mut self, action: &Action, targets: &[Pointer]) -> Result<(), Problem> {
        let mut first = None;
        for at in targets {
            let kind = value_at(self.tree, at).map(|it| (it.is_object(), it.is_array()));
            let (known, other) = first.get_or_insert((kind, at));
            if *known != kind {
                let place = Place::Value(action.at.key("target"));
                let message =
                    format!("this selects values of different kinds: at `{other}` and at `{at}`, for instance");
                let problem = Diagnostic::new(Code::OverlayAction, place, message);
                return Err(Box::new(problem.help("make an action for the maps, and one for the rest")));
            }
        }
        Ok(())
    }
}

fn value_at<'a>(tree: &'a mut Tree, at: &Pointer) -> Option<&'a mut Value> {
    tree.pointer_mut(&at.to_string()[1..])
}
