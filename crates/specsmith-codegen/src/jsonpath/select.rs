//! [`Query`] + document → the places that it selects.

use super::regexes::Regexes;
use super::{Inner, Query, Segment, Selector};
use crate::config::Limits;
use crate::pointer::Pointer;
use serde_json::Value;
use std::collections::HashSet;
use std::rc::Rc;

/// All that is selected is kept at once: it may be as many values as there are steps to these.
const STEPS_TO_A_VALUE: u64 = 50;

/// The work that is left to all queries of a run, and what may be used again. By default it is some seconds of work, even without
/// optimisation: a filter on everything in a document of half a million values takes two million steps.
pub(crate) struct Budget {
    steps: u64,
    /// How many values may be selected at once.
    most: u64,
    pub(super) regexes: Regexes,
}

/// A query takes more work than there is, or selects too much.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Exhausted;

impl Budget {
    pub(crate) fn new(limits: &Limits) -> Self {
        Self { steps: limits.steps, most: limits.steps / STEPS_TO_A_VALUE, regexes: Regexes::default() }
    }

    pub(super) fn spend(&mut self, steps: usize) -> Result<(), Exhausted> {
        self.steps = self.steps.checked_sub(steps as u64).ok_or(Exhausted)?;
        Ok(())
    }
}

/// A value, and the way to it where somebody wants to know it.
#[derive(Clone)]
struct Node<'t> {
    value: &'t Value,
    way: Option<Rc<Way<'t>>>,
}

enum Way<'t> {
    Root,
    Key(Rc<Way<'t>>, &'t str),
    Index(Rc<Way<'t>>, usize),
}

impl Way<'_> {
    fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Key(parent, key) => parent.pointer().key(key),
            Self::Index(parent, index) => parent.pointer().index(*index),
        }
    }
}

impl<'t> Node<'t> {
    fn at_key(&self, key: &'t str, value: &'t Value) -> Self {
        Self { value, way: self.way.as_ref().map(|way| Rc::new(Way::Key(way.clone(), key))) }
    }

    fn at_index(&self, index: usize, value: &'t Value) -> Self {
        Self { value, way: self.way.as_ref().map(|way| Rc::new(Way::Index(way.clone(), index))) }
    }

    fn children(&self) -> Box<dyn Iterator<Item = Node<'t>> + '_> {
        match self.value {
            Value::Object(map) => Box::new(map.iter().map(|(key, value)| self.at_key(key, value))),
            Value::Array(list) => Box::new(list.iter().enumerate().map(|(index, value)| self.at_index(index, value))),
            _ => Box::new(std::iter::empty()),
        }
    }
}

impl Query {
    /// The places that the query selects, each once, in the order in which it comes to them.
    pub(crate) fn select(&self, document: &Value, budget: &mut Budget) -> Result<Vec<Pointer>, Exhausted> {
        let mut walk = Walk { root: document, budget };
        let mut nodes = vec![Node { value: document, way: Some(Rc::new(Way::Root)) }];
        for segment in &self.0 {
            nodes = walk.segment(segment, &nodes)?;
            // A query may select one place several times, and then again as many times for each of the next segments.
            if segment.descendants || segment.selectors.len() > 1 {
                let mut seen = HashSet::with_capacity(nodes.len());
                nodes.retain(|it| seen.insert(std::ptr::from_ref(it.value)));
            }
        }
        Ok(nodes.iter().filter_map(|it| Some(it.way.as_ref()?.pointer())).collect())
    }
}

/// One query on its way through one document.
pub(super) struct Walk<'t, 'b> {
    pub(super) root: &'t Value,
    pub(super) budget: &'b mut Budget,
}

impl<'t> Walk<'t, '_> {
    /// What a query in a filter selects, as often as it does.
    pub(super) fn inner(&mut self, query: &Inner, current: &'t Value) -> Result<Vec<&'t Value>, Exhausted> {
        let mut nodes = vec![Node { value: if query.from_root { self.root } else { current }, way: None }];
        for segment in &query.segments {
            nodes = self.segment(segment, &nodes)?;
        }
        Ok(nodes.into_iter().map(|it| it.value).collect())
    }

    fn segment(&mut self, segment: &Segment, nodes: &[Node<'t>]) -> Result<Vec<Node<'t>>, Exhausted> {
        let mut out = Vec::new();
        for node in nodes {
            if segment.descendants {
                self.descend(segment, node, &mut out)?;
            } else {
                self.selectors(segment, node, &mut out)?;
            }
        }
        Ok(out)
    }

    fn descend(&mut self, segment: &Segment, node: &Node<'t>, out: &mut Vec<Node<'t>>) -> Result<(), Exhausted> {
        self.selectors(segment, node, out)?;
        for child in node.children() {
            self.descend(segment, &child, out)?;
        }
        Ok(())
    }

    fn selectors(&mut self, segment: &Segment, node: &Node<'t>, out: &mut Vec<Node<'t>>) -> Result<(), Exhausted> {
        for selector in &segment.selectors {
            self.budget.spend(1)?;
            self.selector(selector, node, out)?;
            if out.len() as u64 > self.budget.most {
                return Err(Exhausted);
            }
        }
        Ok(())
    }

    fn selector(&mut self, selector: &Selector, node: &Node<'t>, out: &mut Vec<Node<'t>>) -> Result<(), Exhausted> {
        match (selector, node.value) {
            (Selector::Name(name), Value::Object(map)) => {
                out.extend(map.get_key_value(name).map(|(key, value)| node.at_key(key, value)));
            }
            (Selector::Wildcard, Value::Object(_) | Value::Array(_)) => {
                for child in node.children() {
                    self.budget.spend(1)?;
                    out.push(child);
                }
            }
            (Selector::Filter(test), Value::Object(_) | Value::Array(_)) => {
                for child in node.children() {
                    if self.test(test, child.value)? {
                        out.push(child);
                    }
                }
            }
            (Selector::Index(index), Value::Array(list)) => {
                let index = usize::try_from(from_start(*index, list.len())).ok();
                out.extend(index.and_then(|it| Some(node.at_index(it, list.get(it)?))));
            }
            (Selector::Slice { start, end, step }, Value::Array(list)) => {
                for index in slice(*start, *end, *step, list.len()) {
                    self.budget.spend(1)?;
                    out.extend(list.get(index).map(|value| node.at_index(index, value)));
                }
            }
            _ => {}
        }
        Ok(())
    }
}

/// An index that counts from the end where it is negative, as one that counts from the start.
fn from_start(index: i64, length: usize) -> i64 {
    if index < 0 { index + length as i64 } else { index }
}

/// The indices of a slice, in its order (RFC 9535, section 2.3.4.2.2).
fn slice(start: Option<i64>, end: Option<i64>, step: i64, length: usize) -> impl Iterator<Item = usize> {
    let last = length as i64;
    let (start, end) = if step >= 0 {
        let bound = |it: Option<i64>, default| from_start(it.unwrap_or(default), length).clamp(0, last);
        (bound(start, 0), bound(end, last))
    } else {
        let bound = |it: Option<i64>, default| it.map_or(default, |it| from_start(it, length).clamp(-1, last - 1));
        (bound(start, last - 1), bound(end, -1))
    };
    let goes_on = move |it: &i64| (step > 0 && *it < end) || (step < 0 && *it > end);
    std::iter::successors(Some(start).filter(goes_on), move |it| Some(it + step).filter(goes_on)).map(|it| it as usize)
}
