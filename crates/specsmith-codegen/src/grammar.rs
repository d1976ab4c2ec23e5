//! What an OpenAPI document is made of: kinds of values, and the walk over all of them by the one table in `objects`.
//!
//! `check` reports what does not fit the table, `bundle` and `modernise` use it to find references and schemas.
//! Source: OpenAPI Specification 3.1.1, section 4.8 "Schema", with the keys of 3.0.4 where they differ, and JSON Schema
//! 2020-12 for the keywords of the Schema Object.

mod objects;

use crate::pointer::Pointer;
pub(crate) use objects::{
    COMPONENTS, DISCRIMINATOR, DOCUMENT, METHODS, OPERATION, OVERLAY, PARAMETER, PATH_ITEM, SCHEMA, SECURITY_SCHEME,
    TYPES,
};
use serde_json::Value;

/// The kind of value that belongs in a place.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kind {
    /// Anything.
    Any,
    /// A text.
    Text,
    /// A URL.
    Url,
    /// The URL of a server, which may be relative and has variables in braces.
    UrlTemplate,
    /// One of these texts; anything else is an error.
    Word(&'static [&'static str]),
    /// `true` or `false`.
    Bool,
    /// A number.
    Number,
    /// A number, or the boolean that 3.0 had in this place.
    Bound,
    /// A whole number that is not negative.
    Count,
    /// The name of a type, or, since 3.1, a list of them.
    TypeNames,
    /// A list.
    List(&'static Kind),
    /// A map with any keys.
    Map(&'static Kind),
    /// An object of the specification.
    Object(&'static Object),
    /// An object of the specification, or a Reference Object in its place.
    RefOr(&'static Object),
    /// A schema: an object, a reference, or a boolean.
    Schema,
    /// A schema, or the list of schemas that old drafts of JSON Schema had in this place.
    SchemaOrList,
}

/// One of the specification's objects.
#[derive(Debug)]
pub(crate) struct Object {
    /// As the specification calls it, in the middle of a sentence.
    pub(crate) name: &'static str,
    /// Where `components` keeps such objects; empty if it does not.
    pub(crate) section: &'static str,
    pub(crate) fields: &'static [Field],
    pub(crate) others: Others,
}

/// What keys an object takes beside its fields and `x-…`.
#[derive(Debug)]
pub(crate) enum Others {
    /// None.
    None,
    /// Any: they are names that the document chooses.
    Named(Kind),
    /// Only such as begin with a slash.
    Paths(Kind),
    /// Only statuses: `200`, `4XX`.
    Statuses(Kind),
    /// Keywords that specsmith does not know, which JSON Schema allows.
    Keywords,
    /// None, and one that is there all the same may change what the others mean.
    Refused,
}

/// One key of an object.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) key: &'static str,
    pub(crate) kind: Kind,
    pub(crate) presence: Presence,
}

/// Whether an object needs a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    Optional,
    /// The specification requires it, and nothing here depends on it.
    Wanted,
    Required,
}

const fn opt(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, presence: Presence::Optional }
}

const fn wanted(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, presence: Presence::Wanted }
}

const fn req(key: &'static str, kind: Kind) -> Field {
    Field { key, kind, presence: Presence::Required }
}

use Kind::{Any, List, Map, Object as Obj, RefOr, Schema, SchemaOrList};

impl Object {
    /// The field of this name.
    pub(crate) fn field(&self, key: &str) -> Option<&'static Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// What belongs under `key`; `None` for extensions and unknown keys.
    pub(crate) fn kind_of(&self, key: &str) -> Option<Kind> {
        match self.field(key) {
            Some(field) => Some(field.kind),
            None if key.starts_with("x-") => None,
            None => match self.others {
                Others::Named(kind) | Others::Paths(kind) | Others::Statuses(kind) => Some(kind),
                Others::None | Others::Keywords | Others::Refused => None,
            },
        }
    }
}

/// Marks an object that stands for what a broken reference names.
pub(crate) const UNRESOLVED: &str = "x-specsmith-unresolved";

/// The kind of what a section of `components` holds.
pub(crate) fn component_kind(section: &str) -> Kind {
    match COMPONENTS.field(section).map(|field| field.kind) {
        Some(Map(kind)) => *kind,
        _ => Any,
    }
}

/// The section of `components` of this name.
pub(crate) fn component_section(name: &str) -> Option<&'static str> {
    COMPONENTS.field(name).map(|field| field.key)
}

/// Whether this value is a Reference Object.
pub(crate) fn reference(value: &Value) -> Option<&str> {
    value.get("$ref")?.as_str()
}

/// What belongs at a place of a document, as far as the table knows the way there. References are not followed.
pub(crate) fn kind_at(at: &Pointer) -> Option<Kind> {
    at.segments().try_fold(Kind::Object(&DOCUMENT), |kind, key| match kind {
        Map(item) => Some(*item),
        List(item) => key.parse::<usize>().is_ok().then_some(*item),
        SchemaOrList if key.parse::<usize>().is_ok() => Some(Schema),
        Obj(object) | RefOr(object) => object.kind_of(&key),
        Schema | SchemaOrList => SCHEMA.kind_of(&key),
        _ => None,
    })
}

/// Calls `visit` on `value` and everything below it that the grammar knows, children first, so that a visitor may rewrite
/// what it gets. References are visited and not followed.
pub(crate) fn walk_mut(
    value: &mut Value,
    kind: Kind,
    at: &mut Pointer,
    visit: &mut dyn FnMut(&mut Value, Kind, &Pointer),
) {
    match (kind, &mut *value) {
        (List(item), Value::Array(list)) => walk_list(list, *item, at, visit),
        (SchemaOrList, Value::Array(list)) => walk_list(list, Schema, at, visit),
        (Map(item), Value::Object(map)) => {
            for (key, child) in map.iter_mut() {
                walk_child(key, child, *item, at, visit);
            }
        }
        (RefOr(_), Value::Object(map)) if map.contains_key("$ref") => {}
        (Obj(object) | RefOr(object), Value::Object(map)) => walk_fields(map, object, at, visit),
        (Schema | SchemaOrList, Value::Object(map)) => walk_fields(map, &SCHEMA, at, visit),
        _ => {}
    }
    visit(value, kind, at);
}

fn walk_fields(
    map: &mut serde_json::Map<String, Value>,
    object: &'static Object,
    at: &mut Pointer,
    visit: &mut dyn FnMut(&mut Value, Kind, &Pointer),
) {
    for (key, child) in map.iter_mut() {
        if let Some(kind) = object.kind_of(key) {
            walk_child(key, child, kind, at, visit);
        }
    }
}

fn walk_list(list: &mut [Value], kind: Kind, at: &mut Pointer, visit: &mut dyn FnMut(&mut Value, Kind, &Pointer)) {
    for (index, child) in list.iter_mut().enumerate() {
        walk_child(&index.to_string(), child, kind, at, visit);
    }
}

fn walk_child(
    key: &str,
    child: &mut Value,
    kind: Kind,
    at: &mut Pointer,
    visit: &mut dyn FnMut(&mut Value, Kind, &Pointer),
) {
    let before = at.enter(key);
    walk_mut(child, kind, at, visit);
    at.leave(before);
}
