//! What holds at one place of a value.

use super::node::Node;
use serde_json::{Map, Value};
use specsmith::codegen::pointer::Pointer;
use std::collections::{BTreeMap, HashSet};

/// A `oneOf` or an `anyOf`, or the schemas that extend a base with a discriminator.
#[derive(Debug, Clone)]
pub(super) struct Union<'a> {
    pub(super) branches: Vec<Node<'a>>,
    /// The property that says which branch it is.
    pub(super) tag: Option<Tag<'a>>,
}

/// A `discriminator`: a property, and the values that it has for components by name.
#[derive(Debug, Clone)]
pub(super) struct Tag<'a> {
    pub(super) property: &'a str,
    pub(super) mapping: BTreeMap<&'a str, &'a str>,
}

impl<'a> Tag<'a> {
    pub(super) fn of(node: &Node<'a>) -> Option<Self> {
        let discriminator = node.schema.get("discriminator")?;
        let property = discriminator.get("propertyName")?.as_str()?;
        let mapping = discriminator.get("mapping").and_then(Value::as_object).into_iter().flatten();
        // Of two tags for one component the first will do.
        let mut tags = BTreeMap::new();
        for (tag, target) in mapping {
            let name = target.as_str().map(|target| target.rsplit('/').next().unwrap_or(target));
            tags.entry(name.unwrap_or_default()).or_insert(tag.as_str());
        }
        Some(Self { property, mapping: tags })
    }
}

/// All that holds at one place of a value.
#[derive(Debug, Clone, Default)]
pub(super) struct Flat<'a> {
    /// Schemas that all apply, without references and `allOf`.
    pub(super) parts: Vec<Node<'a>>,
    /// Of each one branch applies, or more.
    pub(super) unions: Vec<Union<'a>>,
    /// A schema that no value fits is among them.
    pub(super) never: bool,
    /// What discriminators say of properties, because of the branches that were chosen.
    pub(super) tags: Vec<(&'a str, &'a str)>,
}

impl<'a> Flat<'a> {
    /// The schemas of a property, of all parts that declare it.
    pub(super) fn property(&self, name: &str) -> Vec<Node<'a>> {
        let declared = |part: &Node<'a>| {
            let schema = part.schema.get("properties")?.get(name)?;
            Some(Node { at: part.at.key("properties").key(name), schema })
        };
        self.parts.iter().filter_map(declared).collect()
    }

    /// The declared properties, in the document's order, each once.
    pub(super) fn properties(&self) -> Vec<&'a str> {
        let declared = self.values("properties").filter_map(Value::as_object).flat_map(Map::keys);
        let mut seen = HashSet::new();
        declared.map(String::as_str).filter(|name| seen.insert(*name)).collect()
    }

    /// The names under `required`, each once.
    pub(super) fn required(&self) -> Vec<&'a str> {
        let names = self.values("required").filter_map(Value::as_array).flatten().filter_map(Value::as_str);
        let mut seen = HashSet::new();
        names.filter(|name| seen.insert(*name)).collect()
    }

    /// What the parts say under a keyword.
    pub(super) fn values(&self, keyword: &str) -> impl Iterator<Item = &'a Value> {
        self.parts.iter().filter_map(move |part| part.schema.get(keyword))
    }

    /// The schemas under a keyword such as `items`.
    pub(super) fn children(&self, keyword: &str) -> Vec<Node<'a>> {
        self.parts.iter().filter_map(|part| part.child(keyword)).collect()
    }

    /// The places of a tuple, which `prefixItems` lists, or `items` in older drafts; none where it is no tuple.
    pub(super) fn places(&self) -> Vec<Node<'a>> {
        let lists = self.parts.iter().flat_map(|part| [part.list("prefixItems"), part.list("items")]);
        lists.into_iter().find(|places| !places.is_empty()).unwrap_or_default()
    }

    /// The schemas of the items of a list, or of those of a tuple that have no place.
    pub(super) fn rest(&self) -> Vec<Node<'a>> {
        let keyword = |part: &Node<'a>| match part.schema.get("items") {
            Some(Value::Array(_)) => "additionalItems",
            _ => "items",
        };
        self.parts.iter().filter_map(|part| part.child(keyword(part))).collect()
    }

    /// The schemas of one item of a list.
    pub(super) fn item(&self, index: usize) -> Vec<Node<'a>> {
        self.places().get(index).map_or_else(|| self.rest(), |place| vec![place.clone()])
    }

    /// Whether null is one of the values, as far as `nullable` and `type` say.
    pub(super) fn is_nullable(&self) -> bool {
        self.parts.iter().any(|part| part.is("nullable"))
            || self.types().is_some_and(|types| types.contains(&"null"))
            || self.unions.iter().flat_map(|union| &union.branches).any(|branch| branch.text("type") == Some("null"))
    }

    /// Whether it goes only one way, so that it may be absent on the other although it is required.
    pub(super) fn is_one_way(&self) -> bool {
        self.parts.iter().any(|part| part.is("readOnly") || part.is("writeOnly"))
    }

    /// The types that all parts allow; `None` where no part says anything.
    pub(super) fn types(&self) -> Option<Vec<&'a str>> {
        let mut common: Option<Vec<&str>> = None;
        for value in self.values("type") {
            let named: Vec<&str> = match value {
                Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
                value => value.as_str().into_iter().collect(),
            };
            common = Some(match common {
                None => named,
                Some(before) => before.into_iter().filter(|name| named.contains(name)).collect(),
            });
        }
        common
    }

    /// The greatest of the lower bounds under a keyword such as `minItems`.
    pub(super) fn at_least(&self, keyword: &str) -> usize {
        self.values(keyword).filter_map(Value::as_u64).max().map_or(0, |it| it.min(10_000) as usize)
    }

    /// The least of the upper bounds under a keyword such as `maxItems`.
    pub(super) fn at_most(&self, keyword: &str) -> usize {
        self.values(keyword).filter_map(Value::as_u64).min().map_or(usize::MAX, |it| it as usize)
    }

    /// Whether a value is of a kind that all parts allow, and among those that they list.
    pub(super) fn can_be(&self, value: &Value) -> bool {
        let kinds: &[&str] = match value {
            Value::Null => &["null"],
            Value::Bool(_) => &["boolean"],
            Value::Number(_) => &["number", "integer"],
            Value::String(_) => &["string"],
            Value::Array(_) => &["array"],
            Value::Object(_) => &["object"],
        };
        self.types().is_none_or(|types| types.iter().any(|it| kinds.contains(it)))
            && self.values("enum").filter_map(Value::as_array).all(|list| list.contains(value))
            && self.values("const").all(|constant| constant == value)
    }

    /// Whether the schema at a place is among the parts.
    pub(super) fn has(&self, at: &Pointer) -> bool {
        self.parts.iter().any(|part| part.at == *at)
    }
}
