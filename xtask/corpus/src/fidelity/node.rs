//! A schema and its place.

use serde_json::{Map, Value};
use specsmith::codegen::pointer::Pointer;

/// A JSON object.
pub(super) type Object = Map<String, Value>;

/// One schema and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    pub(super) at: Pointer,
    pub(super) schema: &'a Value,
}

impl<'a> Node<'a> {
    /// What stands at a place of a document.
    pub(super) fn find(document: &'a Value, at: Pointer) -> Option<Self> {
        let schema = at.segments().try_fold(document, |value, key| match value {
            Value::Array(list) => list.get(key.parse::<usize>().ok()?),
            value => value.get(&key),
        })?;
        Some(Self { at, schema })
    }

    /// The schema under a keyword such as `items`.
    pub(super) fn child(&self, keyword: &str) -> Option<Self> {
        Some(Self { at: self.at.key(keyword), schema: self.schema.get(keyword)? })
    }

    /// The schemas under a keyword such as `allOf`.
    pub(super) fn list(&self, keyword: &str) -> Vec<Self> {
        let list = self.child(keyword).filter(|list| list.schema.is_array());
        list.map(|list| (0..).map_while(|index| list.nth(index)).collect()).unwrap_or_default()
    }

    /// The schemas under a keyword such as `properties`, by name.
    pub(super) fn map(&self, keyword: &str) -> Vec<(&'a str, Self)> {
        let Some(map) = self.schema.get(keyword).and_then(Value::as_object) else { return Vec::new() };
        let at = self.at.key(keyword);
        map.iter().map(|(name, schema)| (name.as_str(), Self { at: at.key(name), schema })).collect()
    }

    /// One of the schemas in a list, of which this is the whole.
    pub(super) fn nth(&self, index: usize) -> Option<Self> {
        Some(Self { at: self.at.index(index), schema: self.schema.get(index)? })
    }

    /// Whether a component stands here.
    pub(super) fn is_component(&self) -> bool {
        self.at.last().is_some_and(|name| self.at == place_of(&name))
    }

    /// A keyword that holds a text.
    pub(super) fn text(&self, keyword: &str) -> Option<&'a str> {
        self.schema.get(keyword)?.as_str()
    }

    /// Whether a keyword holds `true`.
    pub(super) fn is(&self, keyword: &str) -> bool {
        self.schema.get(keyword) == Some(&Value::Bool(true))
    }
}

/// Where the component of this name stands.
pub(super) fn place_of(name: &str) -> Pointer {
    Pointer::root().key("components").key("schemas").key(name)
}

/// The name of the component that a schema refers to.
pub(super) fn target(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}
