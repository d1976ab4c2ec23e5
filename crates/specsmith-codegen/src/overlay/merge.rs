//! How a value becomes part of another one: the rules for `update` and `copy` of the Overlay Specification 1.1, section
//! "Action Object".
//!
//! ```yaml
//! {a: 1, b: {c: 2}, d: [3]}  with  {a: 4, b: {e: 5}, d: [6]}  →  {a: 4, b: {c: 2, e: 5}, d: [3, 6]}
//! ```

use super::trail::{Source, Trail};
use crate::check::describe;
use crate::pointer::Pointer;
use serde_json::Value;

/// Two values that have no common sense: a map and a text, for instance.
pub(super) struct Conflict {
    /// The way to both of them, from what is merged.
    pub(super) way: Pointer,
    /// What the document has there, in words.
    pub(super) target: String,
}

/// What was noticed on the way.
#[derive(Default)]
pub(super) struct Merged {
    /// The ways to values that say nothing, where the document has a map or a list.
    pub(super) empty: Vec<Pointer>,
}

impl Merged {
    /// Merges `addition` into a value that an action selects: one that is no list is a new item of a list.
    pub(super) fn selected(
        &mut self,
        target: &mut Value,
        trail: &mut Trail,
        addition: &Value,
        source: &Source<'_>,
    ) -> Result<(), Conflict> {
        match target {
            Value::Array(list) if !addition.is_array() => {
                trail.child_mut(list.len().to_string()).came(source);
                list.push(addition.clone());
                Ok(())
            }
            _ => self.inner(target, trail, addition, source, &mut Pointer::root()),
        }
    }

    fn inner(
        &mut self,
        target: &mut Value,
        trail: &mut Trail,
        addition: &Value,
        source: &Source<'_>,
        way: &mut Pointer,
    ) -> Result<(), Conflict> {
        match (target, addition) {
            (Value::Object(target), Value::Object(addition)) => {
                for (key, value) in addition {
                    let (trail, source) = (trail.child_mut(key.clone()), source.child(key));
                    let Some(target) = target.get_mut(key) else {
                        trail.came(&source);
                        target.insert(key.clone(), value.clone());
                        continue;
                    };
                    let before = way.enter(key);
                    self.inner(target, trail, value, &source, way)?;
                    way.leave(before);
                }
            }
            (Value::Array(target), Value::Array(addition)) => {
                for (index, value) in addition.iter().enumerate() {
                    trail.child_mut(target.len().to_string()).came(&source.child(&index.to_string()));
                    target.push(value.clone());
                }
            }
            (Value::Object(_) | Value::Array(_), Value::Null) => self.empty.push(way.clone()),
            // A key of the document without a value says nothing, so that anything may come in its place.
            (target, addition) if target.is_null() || !(is_collection(target) || is_collection(addition)) => {
                trail.came(source);
                *target = addition.clone();
            }
            (target, _) => {
                return Err(Conflict { way: way.clone(), target: describe(target) });
            }
        }
        Ok(())
    }
}

fn is_collection(value: &Value) -> bool {
    value.is_object() || value.is_array()
}
