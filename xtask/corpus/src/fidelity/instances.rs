//! Values that fit a schema, made so that together they reach every branch, every value of an enum, and every property
//! absent, present and null.
//!
//! Nothing here is random. A value is a proposal; the judge says whether it counts.

use super::flat::Flat;
use super::judge::Judge;
use super::node::{Node, target};
use super::numbers::distinct;
use super::objects::{Property, Shape};
use super::scalars::{MOST_CONSTANTS, constants, implied, scalars};
use super::schemas::Schemas;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::collections::HashMap;

/// How many items a list has at most that shows all values of its items.
const MOST_ITEMS: usize = 8;
/// How deep values are nested at most.
const MOST_LEVELS: usize = 12;
/// How many values there are of what a reference inside of another schema names: it has its own turn.
const MOST_REFERRED: usize = 8;

/// How far to go.
#[derive(Debug, Clone, Copy)]
struct Reach {
    level: usize,
    /// How many references to other components are filled in beyond what they require.
    references: usize,
    /// How many values are wanted.
    most: usize,
}

impl Reach {
    /// For what is inside.
    fn inside(self, nodes: &[Node<'_>]) -> Self {
        let refers = nodes.iter().any(|node| target(node.schema).is_some());
        Self {
            level: self.level + 1,
            references: self.references.saturating_sub(usize::from(refers)),
            most: if refers { self.most.min(MOST_REFERRED) } else { self.most },
        }
    }

    fn is_minimal(self) -> bool {
        self.references == 0
    }
}

/// Whether a whole value fits; unknown for what is inside of one.
type Accepts<'f> = Option<&'f dyn Fn(&Value) -> bool>;

/// Makes values.
pub(super) struct Maker<'s, 'a> {
    schemas: &'s Schemas<'a>,
    judge: &'s Judge,
    /// The values of components inside of other values, by name and the references that are left to fill in. A component
    /// that is being looked at has none yet: what it holds of itself has to end.
    referred: RefCell<HashMap<(&'a str, usize), Vec<Value>>>,
}

impl<'s, 'a> Maker<'s, 'a> {
    pub(super) fn new(schemas: &'s Schemas<'a>, judge: &'s Judge) -> Self {
        Self { schemas, judge, referred: RefCell::default() }
    }

    /// Proposals for a schema that the judge knows. None where it has no finite value.
    pub(super) fn proposals(&self, node: &Node<'a>, most: usize) -> Vec<Value> {
        self.outermost(node, Reach { level: 0, references: 2, most })
    }

    fn outermost(&self, node: &Node<'a>, reach: Reach) -> Vec<Value> {
        let accepts = |value: &Value| self.judge.accepts(node, value);
        self.flat(&self.schemas.flat(std::slice::from_ref(node)), reach, Some(&accepts))
    }

    /// The values of what is inside of another.
    fn values(&self, nodes: &[Node<'a>], reach: Reach) -> Vec<Value> {
        let inside = reach.inside(nodes);
        if inside.level > MOST_LEVELS {
            return Vec::new();
        }
        let flat = self.schemas.flat(nodes);
        let referred = match nodes {
            [node] => self.schemas.alias(node).and_then(|name| self.referred(name, inside)),
            _ => None,
        };
        let most = if flat.values("enum").next().is_some() { MOST_CONSTANTS } else { inside.most.max(1) };
        let mut values = referred.unwrap_or_else(|| self.flat(&flat, inside, None));
        add_null(&flat, &mut values);
        values.truncate(if inside.is_minimal() { 1 } else { most });
        values
    }

    /// The values of a component, without those that the judge does not accept.
    fn referred(&self, name: &'a str, reach: Reach) -> Option<Vec<Value>> {
        let node = self.schemas.component(name)?;
        let key = (name, reach.references);
        if let Some(values) = self.referred.borrow().get(&key) {
            return Some(values.clone());
        }
        self.referred.borrow_mut().insert(key, Vec::new());
        let reach = Reach { level: 0, references: reach.references, most: MOST_REFERRED };
        let mut values = self.outermost(&node, reach);
        values.retain(|value| self.judge.accepts(&node, value));
        self.referred.borrow_mut().insert(key, values.clone());
        Some(values)
    }

    fn flat(&self, flat: &Flat<'a>, reach: Reach, accepts: Accepts<'_>) -> Vec<Value> {
        if flat.never || reach.level > MOST_LEVELS {
            return Vec::new();
        }
        let mut values = match flat.unions.is_empty() {
            false => self.union(flat, reach, accepts),
            true => constants(flat).unwrap_or_else(|| self.kinds(flat, reach, accepts)),
        };
        add_null(flat, &mut values);
        values
    }

    /// Values of each branch of the first union.
    fn union(&self, flat: &Flat<'a>, reach: Reach, accepts: Accepts<'_>) -> Vec<Value> {
        let union = &flat.unions[0];
        let branches = &union.branches;
        let each = Reach { level: reach.level + 1, most: (reach.most / branches.len().max(1)).max(2), ..reach };
        let mut rows = Vec::new();
        for branch in branches {
            // Inside of another value nobody would notice one that does not fit.
            let name = self.schemas.alias(branch).filter(|_| accepts.is_none() && says_nothing_else(flat));
            let fewer = Reach { references: each.references.saturating_sub(1), ..each };
            let mut row = match name.and_then(|name| self.referred(name, fewer)) {
                Some(values) => values,
                None => self.flat(&self.schemas.narrowed(flat, 0, branch), each, accepts),
            };
            if let Some((property, tag)) = self.schemas.tag(union, branch) {
                row.iter_mut().filter_map(Value::as_object_mut).for_each(|it| {
                    it.insert(property.to_owned(), Value::from(tag));
                });
            }
            rows.push(row);
        }
        taken_in_turn(rows)
    }

    fn kinds(&self, flat: &Flat<'a>, reach: Reach, accepts: Accepts<'_>) -> Vec<Value> {
        let kinds = flat.types().unwrap_or_else(|| implied(flat));
        let rows = kinds.iter().map(|kind| match *kind {
            "object" => self.objects(flat, reach, accepts),
            "array" => self.lists(flat, reach),
            other => scalars(flat, other),
        });
        taken_in_turn(rows.collect())
    }

    /// The list with everything that its items can be, and the empty one.
    fn lists(&self, flat: &Flat<'a>, reach: Reach) -> Vec<Value> {
        let (least, most) = (flat.at_least("minItems"), flat.at_most("maxItems"));
        let places = flat.places().len();
        if places > 0 {
            let items = (0..places.max(least).min(most)).map(|index| flat.item(index));
            return vec![items.filter_map(|nodes| self.values(&nodes, reach).into_iter().next()).collect()];
        }
        let unique = flat.values("uniqueItems").any(|it| *it == Value::Bool(true));
        let items = flat.rest();
        let mut values = if items.is_empty() { vec![json!("item")] } else { self.values(&items, reach) };
        if unique {
            values = distinct(values);
        }
        let mut lists: Vec<Value> = Vec::new();
        for chunk in values.chunks(most.clamp(1, MOST_ITEMS)) {
            let missing = least.saturating_sub(chunk.len());
            let others = values.iter().filter(|value| !unique || !chunk.contains(value));
            let more = others.cycle().take(if unique { missing.min(values.len() - chunk.len()) } else { missing });
            lists.push(chunk.iter().chain(more).cloned().collect());
        }
        match (least, reach.is_minimal()) {
            (0, true) => lists.insert(0, json!([])),
            (0, false) => lists.push(json!([])),
            _ => {}
        }
        lists
    }

    fn objects(&self, flat: &Flat<'a>, reach: Reach, accepts: Accepts<'_>) -> Vec<Value> {
        let required = flat.required();
        let mut names = flat.properties();
        names.extend(required.iter().filter(|name| flat.property(name).is_empty()));
        let additional = self.additional(flat, reach);
        let filler = additional.first().cloned().unwrap_or_else(|| json!("text"));
        let mut properties = Vec::new();
        for name in names {
            let required = required.contains(&name);
            if !required && reach.is_minimal() {
                continue;
            }
            let nodes = flat.property(name);
            let values = if nodes.is_empty() { vec![filler.clone()] } else { self.values(&nodes, reach) };
            match values.is_empty() {
                // Such a property leads into a recursion; without it there may be values.
                true if !required => {}
                true => return Vec::new(),
                false => properties.push(Property { name, required, values }),
            }
        }
        let (least, most) = (flat.at_least("minProperties"), flat.at_most("maxProperties"));
        let shape = Shape { properties, additional, least, most, filler, tags: &flat.tags };
        if reach.is_minimal() {
            return vec![shape.minimal()];
        }
        shape.values(accepts)
    }

    /// Values of the keys that are no properties, if the schema says something of them.
    fn additional(&self, flat: &Flat<'a>, reach: Reach) -> Vec<Value> {
        let nodes = flat.children("additionalProperties");
        if nodes.iter().any(|node| *node.schema == Value::Bool(false)) {
            return Vec::new();
        }
        let is_map = flat.properties().is_empty() && flat.values("patternProperties").next().is_none();
        if nodes.iter().all(|node| node.schema.is_boolean()) {
            let any = json!({"any": [1, null]});
            return if is_map || !nodes.is_empty() { vec![any] } else { Vec::new() };
        }
        self.values(&nodes, reach)
    }
}

/// Whether a union stands alone.
fn says_nothing_else(flat: &Flat<'_>) -> bool {
    flat.unions.len() == 1 && flat.properties().is_empty() && flat.required().is_empty()
}

fn add_null(flat: &Flat<'_>, values: &mut Vec<Value>) {
    // A type with null does not bring null into an enum.
    let is_permitted = flat.values("enum").next().is_none() || flat.parts.iter().any(|part| part.is("nullable"));
    if flat.is_nullable() && is_permitted && !values.contains(&Value::Null) {
        values.push(Value::Null);
    }
}

/// The first of each row, then the second of each row, and so on.
fn taken_in_turn(rows: Vec<Vec<Value>>) -> Vec<Value> {
    let longest = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut rows: Vec<_> = rows.into_iter().map(Vec::into_iter).collect();
    (0..longest).flat_map(|_| rows.iter_mut().filter_map(Iterator::next).collect::<Vec<_>>()).collect()
}
