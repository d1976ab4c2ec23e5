//! Names that schemas give themselves: `$id`, `$anchor` and `$dynamicAnchor` (JSON Schema 2020-12, section 8.2).
//!
//! A reference to such a name becomes one by JSON pointer before anything else looks at it.
//!
//! ```yaml
//! A: {$anchor: a, type: string}    →    A: {$anchor: a, type: string}
//! B: {$ref: '#a'}                       B: {$ref: '#/components/schemas/A'}
//! ```

use crate::diagnostic::Diagnostics;
use crate::load::Tree;
use crate::pointer::Pointer;
use indexmap::IndexMap;
use serde_json::Value;
use std::collections::HashMap;

/// Rewrites the references of one file that name what is in it.
pub(super) fn follow(tree: &mut Tree) {
    let names = Names::of(tree);
    if names.is_empty() {
        return;
    }
    let mut edits = Vec::new();
    walk(tree, &Resource::default(), &mut Pointer::root(), &mut |map, resource, at| {
        for key in ["$ref", "$dynamicRef"] {
            if let Some(text) = map.get(key).and_then(Value::as_str)
                && let Some(target) = names.target(tree, text, resource)
            {
                edits.push((at.clone(), key, target));
            }
        }
    });
    for (at, key, target) in edits {
        if let Some(map) = tree.pointer_mut(&at.to_string()[1..]).and_then(Value::as_object_mut) {
            // Which schema a `$dynamicRef` means depends on the way to it; where only one has the name, it is that one.
            map.shift_remove(key);
            map.insert("$ref".to_owned(), Value::String(target.to_string()));
        }
    }
}

/// A schema with an `$id`, or the whole file: what references inside of it start from.
#[derive(Debug, Clone, Default)]
struct Resource {
    root: Pointer,
    id: String,
}

/// A name, and the places that have it.
#[derive(Debug)]
struct Anchor {
    /// The first of them.
    at: Pointer,
    is_only: bool,
    /// By resource: the first of them in it.
    near: HashMap<Pointer, Pointer>,
}

/// The names that schemas of one file give themselves.
#[derive(Debug, Default)]
pub(super) struct Names {
    anchors: IndexMap<String, Anchor>,
    /// By `$id`, resolved against those around it: the place.
    ids: HashMap<String, Pointer>,
}

impl Names {
    pub(super) fn of(tree: &Tree) -> Self {
        let mut names = Self::default();
        walk(tree, &Resource::default(), &mut Pointer::root(), &mut |map, resource, at| {
            for key in ["$anchor", "$dynamicAnchor"] {
                if let Some(name) = map.get(key).and_then(Value::as_str) {
                    names.add(name, resource, at);
                }
            }
            if resource.root == *at && !resource.id.is_empty() {
                names.ids.entry(resource.id.clone()).or_insert_with(|| at.clone());
            }
        });
        names
    }

    fn add(&mut self, name: &str, resource: &Resource, at: &Pointer) {
        let anchor = self
            .anchors
            .entry(name.to_owned())
            .and_modify(|it| it.is_only = false)
            .or_insert_with(|| Anchor { at: at.clone(), is_only: true, near: HashMap::new() });
        anchor.near.entry(resource.root.clone()).or_insert_with(|| at.clone());
    }

    /// The place that gives itself this name.
    pub(super) fn find(&self, name: &str) -> Option<Pointer> {
        self.anchor(name, &Pointer::root())
    }

    /// The anchor that was probably meant by one that does not exist.
    pub(super) fn suggestion(&self, name: &str, diagnostics: &Diagnostics) -> Option<&str> {
        diagnostics.did_you_mean(name, self.anchors.keys().map(String::as_str))
    }

    fn is_empty(&self) -> bool {
        self.anchors.is_empty() && self.ids.is_empty()
    }

    /// What a reference in `resource` means, if that takes one of the names.
    fn target(&self, tree: &Tree, text: &str, resource: &Resource) -> Option<Pointer> {
        let (id, fragment) = text.split_once('#').unwrap_or((text, ""));
        let root = match id {
            "" => resource.root.clone(),
            id => self.ids.get(id).or_else(|| self.ids.get(&joined(&resource.id, id)))?.clone(),
        };
        match Pointer::from_fragment(&format!("#{fragment}")) {
            // By the letter, a pointer starts at the schema with the `$id`; people mean the document as well.
            Some(rest) => {
                let target = root.join(&rest.to_string()[1..]);
                let exists = tree.pointer(&target.to_string()[1..]).is_some();
                (exists && target.to_string() != text).then_some(target)
            }
            None => self.anchor(fragment, &root),
        }
    }

    /// The place with this name: in the resource, or the only one in the file.
    fn anchor(&self, name: &str, resource: &Pointer) -> Option<Pointer> {
        let anchor = self.anchors.get(name)?;
        anchor.near.get(resource).or(anchor.is_only.then_some(&anchor.at)).cloned()
    }
}

type Visit<'v, 'a> = &'v mut dyn FnMut(&'a serde_json::Map<String, Value>, &Resource, &Pointer);

/// Calls `visit` for every map in the file, with the resource that it belongs to.
fn walk<'a>(value: &'a Value, resource: &Resource, at: &mut Pointer, visit: Visit<'_, 'a>) {
    match value {
        Value::Object(map) => {
            let own = map.get("$id").and_then(Value::as_str).filter(|id| !id.starts_with('#'));
            let own = own.map(|id| Resource { root: at.clone(), id: joined(&resource.id, id) });
            let resource = own.as_ref().unwrap_or(resource);
            visit(map, resource, at);
            for (key, child) in map {
                let before = at.enter(key);
                walk(child, resource, at, visit);
                at.leave(before);
            }
        }
        Value::Array(list) => {
            for (index, child) in list.iter().enumerate() {
                let before = at.enter(&index.to_string());
                walk(child, resource, at, visit);
                at.leave(before);
            }
        }
        _ => {}
    }
}

/// The `$id` that `id` is inside of a schema with the `$id` `base` (RFC 3986, section 5.2, without `.` and `..`).
fn joined(base: &str, id: &str) -> String {
    let id = id.trim_end_matches('#');
    let authority = base.find("://").map(|at| base[at + 3..].find('/').map_or(base.len(), |end| at + 3 + end));
    match (id.contains("://") || id.starts_with("urn:"), authority) {
        (true, _) | (_, None) => id.to_owned(),
        (_, Some(end)) if id.starts_with('/') => format!("{}{id}", &base[..end]),
        (_, Some(end)) => format!("{}/{id}", base.rfind('/').filter(|at| *at >= end).map_or(base, |at| &base[..at])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn followed(yaml: &str) -> Value {
        let mut tree: Value = serde_yaml::from_str(yaml).unwrap();
        follow(&mut tree);
        tree
    }

    #[test]
    fn anchors_become_pointers() {
        let tree = followed("{a: {$anchor: name}, b: {$ref: '#name'}, c: {$dynamicRef: '#name'}, d: {$ref: '#other'}}");
        assert_eq!(tree["b"], json!({"$ref": "#/a"}));
        assert_eq!(tree["c"], json!({"$ref": "#/a"}));
        assert_eq!(tree["d"], json!({"$ref": "#other"}));
    }

    #[test]
    fn an_anchor_of_the_same_schema_comes_first() {
        let tree = followed(
            "{a: {$id: 'https://e.com/a', $anchor: n, x: {$ref: '#n'}}, b: {$id: 'https://e.com/b', $anchor: n}, c: {$ref: '#n'}}",
        );
        assert_eq!(tree["a"]["x"], json!({"$ref": "#/a"}));
        assert_eq!(tree["c"], json!({"$ref": "#n"}), "two have the name");
    }

    #[test]
    fn ids_are_names_for_references() {
        let tree = followed(
            "{a: {$id: 'https://e.com/s/a', $defs: {d: {}}, x: {$ref: '#/$defs/d'}, y: {$ref: b}, z: {$ref: '#/c'}},
              b: {$id: /s/b}, c: {$ref: 'https://e.com/s/a#/$defs/d'}}",
        );
        assert_eq!(tree["a"]["x"], json!({"$ref": "#/a/$defs/d"}));
        assert_eq!(tree["a"]["y"], json!({"$ref": "b"}), "relative to nothing outside of a schema with an `$id`");
        assert_eq!(tree["a"]["z"], json!({"$ref": "#/c"}), "the document is meant");
        assert_eq!(tree["c"], json!({"$ref": "#/a/$defs/d"}));
        let tree = followed("{$id: 'https://e.com/s/root', a: {$id: a}, b: {$ref: a}, c: {$ref: /s/a}}");
        assert_eq!(tree["b"], json!({"$ref": "#/a"}));
        assert_eq!(tree["c"], json!({"$ref": "#/a"}));
    }

    #[test]
    fn the_anchor_that_was_meant_is_suggested() {
        let tree = serde_yaml::from_str("{a: {$anchor: customer}}").unwrap();
        let names = Names::of(&tree);
        assert_eq!(names.suggestion("custmer", &Diagnostics::new("a.yaml")), Some("customer"));
        assert_eq!(names.find("customer").map(|at| at.to_string()).as_deref(), Some("#/a"));
    }
}
