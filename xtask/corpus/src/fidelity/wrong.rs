//! Values that are wrong in one place: a required key is missing, or a scalar is of another kind.
//!
//! Only in places where the types promise to refuse them: in structs outside of unions. `docs/mapping.md` says where they
//! promise less.

use super::flat::Flat;
use super::node::{Node, Object};
use super::paper::Types;
use super::schemas::Schemas;
use serde_json::{Value, json};

/// How many of each sort there are for one schema.
const MOST: usize = 4;

/// A value with one mistake.
#[derive(Debug)]
pub(super) struct Wrong {
    pub(super) value: Value,
    /// Where the decoder should say that it is, as its messages begin; empty for the whole value.
    pub(super) path: String,
    /// The key that is missing there.
    pub(super) missing: Option<String>,
}

/// One step from a value to what is in it.
#[derive(Debug, Clone)]
enum Step {
    Key(String),
    Index(usize),
}

/// Makes values of a schema wrong.
pub(super) fn wrong<'a>(schemas: &Schemas<'a>, types: &Types<'_>, node: &Node<'a>, right: &Value) -> Vec<Wrong> {
    let mut finder = Finder { schemas, types, missing: Vec::new(), mistyped: Vec::new(), path: Vec::new() };
    // The path of an error in a list or a map that is no field is not known to its decoder.
    if right.is_object() && finder.is_struct(std::slice::from_ref(node)) {
        finder.look(std::slice::from_ref(node), right);
    }
    let missing = spread(finder.missing).into_iter().filter_map(|(path, key)| {
        let mut value = right.clone();
        at(&mut value, &path)?.as_object_mut()?.shift_remove(&key);
        Some(Wrong { value, path: shown(&path), missing: Some(key) })
    });
    let mistyped = spread(finder.mistyped).into_iter().filter_map(|(path, other)| {
        let mut value = right.clone();
        *at(&mut value, &path)? = other;
        Some(Wrong { value, path: shown(&path), missing: None })
    });
    missing.chain(mistyped).collect()
}

/// A few of many, evenly.
fn spread<T>(all: Vec<T>) -> Vec<T> {
    let step = all.len().div_ceil(MOST).max(1);
    all.into_iter().step_by(step).collect()
}

fn at<'v>(value: &'v mut Value, path: &[Step]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, step| match step {
        Step::Key(key) => value.get_mut(key),
        Step::Index(index) => value.get_mut(index),
    })
}

/// A path as messages spell it.
fn shown(path: &[Step]) -> String {
    let mut out = String::new();
    for step in path {
        match step {
            Step::Key(key) if out.is_empty() => out.push_str(key),
            Step::Key(key) => out.extend([".", key]),
            Step::Index(index) => out.push_str(&format!("[{index}]")),
        }
    }
    out
}

struct Finder<'s, 'a> {
    schemas: &'s Schemas<'a>,
    types: &'s Types<'s>,
    missing: Vec<(Vec<Step>, String)>,
    mistyped: Vec<(Vec<Step>, Value)>,
    path: Vec<Step>,
}

impl<'a> Finder<'_, 'a> {
    fn look(&mut self, nodes: &[Node<'a>], value: &Value) {
        let flat = self.schemas.flat(nodes);
        // In a union another branch may take the value.
        if flat.never || !flat.unions.is_empty() || !self.is_typed(nodes) {
            return;
        }
        match value {
            Value::Object(object) if self.is_struct(nodes) => self.object(&flat, object),
            Value::Array(list) if flat.places().is_empty() => {
                let items = flat.rest();
                if let (Some(first), false) = (list.first(), items.is_empty()) {
                    self.inside(Step::Index(0), &items, first);
                }
            }
            Value::Null | Value::Object(_) | Value::Array(_) => {}
            scalar => {
                if let Some(other) = of_another_kind(&flat, scalar) {
                    self.mistyped.push((self.path.clone(), other));
                }
            }
        }
    }

    fn object(&mut self, flat: &Flat<'a>, object: &Object) {
        for name in flat.properties() {
            let nodes = flat.property(name);
            let Some(value) = object.get(name) else { continue };
            if flat.required().contains(&name) && !self.schemas.wide(&nodes).is_one_way() {
                self.missing.push((self.path.clone(), name.to_owned()));
            }
            self.inside(Step::Key(name.to_owned()), &nodes, value);
        }
    }

    fn inside(&mut self, step: Step, nodes: &[Node<'a>], value: &Value) {
        self.path.push(step);
        self.look(nodes, value);
        self.path.pop();
    }

    /// Whether these schemas have a type that says something.
    fn is_typed(&self, nodes: &[Node<'a>]) -> bool {
        nodes.iter().find_map(|node| self.types.of(node)).is_some_and(|ty| !ty.contains("serde_json"))
    }

    fn is_struct(&self, nodes: &[Node<'a>]) -> bool {
        let named = |ty: &str| ty.starts_with("models::") || ty.starts_with("Option<models::");
        nodes.iter().find_map(|node| self.types.of(node)).is_some_and(named)
            && !self.schemas.flat(nodes).properties().is_empty()
    }
}

/// A value of a kind that the type of a scalar does not take.
fn of_another_kind(flat: &Flat<'_>, scalar: &Value) -> Option<Value> {
    let kinds: Vec<&str> = flat.types()?.into_iter().filter(|kind| *kind != "null").collect();
    // Enums of several kinds have no type of their own.
    let same_kind = |value: &Value| value.is_null() || std::mem::discriminant(value) == std::mem::discriminant(scalar);
    let constants = flat.values("enum").filter_map(Value::as_array).flatten().chain(flat.values("const"));
    match kinds.as_slice() {
        [_] if !constants.into_iter().all(same_kind) => None,
        ["string"] => Some(json!(17)),
        ["integer" | "number" | "boolean"] => Some(json!("wrong")),
        _ => None,
    }
}
