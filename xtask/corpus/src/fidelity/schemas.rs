//! The schemas of a document, and which of them hold together.

use super::flat::{Flat, Tag, Union};
use super::node::{Node, Object, place_of, target};
use serde_json::{Map, Value};
use specsmith::codegen::pointer::Pointer;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;

/// The components of a document.
#[derive(Debug)]
pub(super) struct Schemas<'a> {
    components: Option<&'a Object>,
    /// Those that extend a component directly.
    children: BTreeMap<&'a str, Vec<&'a str>>,
    /// `{"$ref": …}` for each component, so that a branch can point to it.
    references: &'a BTreeMap<String, Value>,
    /// See [`has_siblings`].
    siblings: bool,
    /// What single schemas say, by place.
    singles: RefCell<HashMap<Pointer, Rc<Flat<'a>>>>,
}

/// `{"$ref": …}` for each component.
pub(super) fn references(document: &Value) -> BTreeMap<String, Value> {
    let names = document.pointer("/components/schemas").and_then(Value::as_object).into_iter().flat_map(Map::keys);
    names.map(|name| (name.clone(), serde_json::json!({"$ref": format!("#/components/schemas/{name}")}))).collect()
}

/// Whether what stands beside a `$ref` has a meaning: from OpenAPI 3.1 on.
pub(super) fn has_siblings(document: &Value) -> bool {
    !document.get("openapi").and_then(Value::as_str).unwrap_or_default().starts_with("3.0")
}

/// How a schema is looked at while what holds at a place is gathered.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    /// It is what stands at the place.
    Direct,
    /// It is a part of what stands there.
    AllOf,
}

impl<'a> Schemas<'a> {
    pub(super) fn new(document: &'a Value, references: &'a BTreeMap<String, Value>) -> Self {
        let components = document.pointer("/components/schemas").and_then(Value::as_object);
        let mut children: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for (name, schema) in components.into_iter().flatten() {
            let bases = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
            for base in bases.filter_map(target) {
                children.entry(base).or_default().push(name);
            }
        }
        let siblings = has_siblings(document);
        Self { components, children, references, siblings, singles: RefCell::default() }
    }

    /// The components, in the document's order.
    pub(super) fn components(&self) -> impl Iterator<Item = Node<'a>> {
        self.components.into_iter().flat_map(Map::keys).filter_map(|name| self.component(name))
    }

    /// The component of this name.
    pub(super) fn component(&self, name: &str) -> Option<Node<'a>> {
        Some(Node { at: place_of(name), schema: self.components?.get(name)? })
    }

    /// All that holds where these schemas apply.
    pub(super) fn flat(&self, nodes: &[Node<'a>]) -> Flat<'a> {
        let mut flat = Flat::default();
        for node in nodes {
            self.gather(node, Way::Direct, &mut Vec::new(), &mut flat);
        }
        flat
    }

    /// What holds where this branch of a union applies, beside what `flat` says.
    pub(super) fn narrowed(&self, flat: &Flat<'a>, union: usize, branch: &Node<'a>) -> Flat<'a> {
        let mut flat = flat.clone();
        let union = flat.unions.remove(union);
        flat.tags.extend(self.tag(&union, branch));
        self.gather(branch, Way::Direct, &mut Vec::new(), &mut flat);
        flat
    }

    /// The property that says which branch of a union it is, and what it says of this one: as the mapping has it, or the
    /// name of the component where the property may have any value.
    pub(super) fn tag(&self, union: &Union<'a>, branch: &Node<'a>) -> Option<(&'a str, &'a str)> {
        let tag = union.tag.as_ref()?;
        let name = target(branch.schema)?;
        let property = self.wide(&self.wide(std::slice::from_ref(branch)).property(tag.property));
        let is_listed = property.values("enum").chain(property.values("const")).next().is_some();
        let value = tag.mapping.get(name).copied().or_else(|| (!is_listed).then_some(name))?;
        Some((tag.property, value))
    }

    /// All that may hold where these schemas apply: every branch of every union is among it.
    pub(super) fn wide(&self, nodes: &[Node<'a>]) -> Rc<Flat<'a>> {
        self.with_branches(nodes, &|_| true)
    }

    /// All that may hold for this value: of a union the branches that it can be meant to be, as far as required keys and
    /// listed values tell, or all of them where it can be none.
    pub(super) fn wide_for(&self, nodes: &[Node<'a>], value: &Value) -> Rc<Flat<'a>> {
        self.with_branches(nodes, &|branch| self.can_be(branch, value))
    }

    fn with_branches(&self, nodes: &[Node<'a>], is_meant: &dyn Fn(&Flat<'a>) -> bool) -> Rc<Flat<'a>> {
        let mut wide = match nodes {
            [node] => match self.single(node) {
                flat if flat.unions.is_empty() => return flat,
                flat => Flat::clone(&flat),
            },
            _ => self.flat(nodes),
        };
        while let Some(union) = wide.unions.pop() {
            let (meant, others): (Vec<_>, Vec<_>) =
                union.branches.iter().partition(|branch| is_meant(&self.single(branch)));
            for branch in if meant.is_empty() { others } else { meant } {
                self.gather(branch, Way::Direct, &mut Vec::new(), &mut wide);
            }
        }
        Rc::new(wide)
    }

    /// What one schema says; it is asked again and again.
    fn single(&self, node: &Node<'a>) -> Rc<Flat<'a>> {
        if let Some(flat) = self.singles.borrow().get(&node.at) {
            return Rc::clone(flat);
        }
        let flat = Rc::new(self.flat(std::slice::from_ref(node)));
        self.singles.borrow_mut().insert(node.at.clone(), Rc::clone(&flat));
        flat
    }

    /// Whether nothing speaks against a value, at any depth: types, required keys and listed values, and in a union some
    /// branch for which that holds.
    fn can_be(&self, flat: &Flat<'a>, value: &Value) -> bool {
        /// A union may lead back to itself without a value in between.
        const DEEPEST: usize = 24;
        self.can_be_within(flat, value, DEEPEST)
    }

    fn can_be_within(&self, flat: &Flat<'a>, value: &Value, depth: usize) -> bool {
        if depth == 0 || !flat.can_be(value) {
            return depth == 0;
        }
        let fits = |node: &Node<'a>, value: &Value| {
            value.is_null() || self.can_be_within(&self.single(node), value, depth - 1)
        };
        let in_unions = || flat.unions.iter().all(|union| union.branches.iter().any(|branch| fits(branch, value)));
        let inside = || match value {
            Value::Object(object) => {
                flat.required().iter().all(|key| object.contains_key(*key))
                    && object.iter().all(|(key, value)| flat.property(key).iter().all(|node| fits(node, value)))
            }
            Value::Array(items) => {
                let fits = |(index, item)| flat.item(index).iter().all(|node| fits(node, item));
                items.iter().enumerate().all(fits)
            }
            _ => true,
        };
        inside() && in_unions()
    }

    fn gather(&self, node: &Node<'a>, way: Way, trail: &mut Vec<&'a str>, flat: &mut Flat<'a>) {
        if *node.schema == Value::Bool(false) {
            flat.never = true;
        }
        if !node.schema.is_object() || flat.has(&node.at) {
            return;
        }
        if let Some(name) = target(node.schema) {
            if let Some(target) = self.component(name).filter(|_| !trail.contains(&name)) {
                trail.push(name);
                self.gather(&target, way, trail, flat);
                trail.pop();
            }
            if !self.siblings {
                return;
            }
        }
        flat.parts.push(node.clone());
        let tag = Tag::of(node);
        let mut has_union = false;
        for keyword in ["oneOf", "anyOf"] {
            let branches = node.list(keyword);
            has_union |= !branches.is_empty();
            // A base may list those that extend it. They take everything from it but that list.
            let leads_back = |branch: &Node<'a>| target(branch.schema).is_some_and(|name| trail.contains(&name));
            let is_own_list = way == Way::AllOf && branches.iter().any(leads_back);
            if !branches.is_empty() && !is_own_list {
                flat.unions.push(Union { branches, tag: tag.clone() });
            }
        }
        if way == Way::Direct
            && !has_union
            && let Some(tag) = tag
            && let Some(family) = self.family(node)
        {
            flat.unions.push(Union { branches: family, tag: Some(tag) });
        }
        // The schema itself is on the trail too where it was not reached by a reference.
        let own = self.name(&node.at);
        trail.extend(own);
        for part in node.list("allOf") {
            self.gather(&part, Way::AllOf, trail, flat);
        }
        if own.is_some() {
            trail.pop();
        }
    }

    /// The components that extend this one by `allOf`, directly or not.
    fn family(&self, base: &Node<'a>) -> Option<Vec<Node<'a>>> {
        let mut names = vec![self.name(&base.at)?];
        let mut next = 0;
        while let Some(name) = names.get(next) {
            let children = self.children.get(name).cloned().unwrap_or_default();
            let new: Vec<_> = children.into_iter().filter(|child| !names.contains(child)).collect();
            names.extend(new);
            next += 1;
        }
        let reference = |name: &&'a str| Some(Node { at: base.at.key(name), schema: self.references.get(*name)? });
        let family: Vec<_> = names[1..].iter().filter_map(reference).collect();
        (!family.is_empty()).then_some(family)
    }

    /// The component that a schema is by another name, where it is that and nothing more.
    pub(super) fn alias(&self, node: &Node<'a>) -> Option<&'a str> {
        let parts = node.list("allOf");
        match parts.as_slice() {
            [only] if node.schema.get("properties").is_none() => target(only.schema),
            _ => target(node.schema),
        }
    }

    /// The name of the component that stands here.
    pub(super) fn name(&self, at: &Pointer) -> Option<&'a str> {
        let (name, _) = self.components?.get_key_value(&at.last()?)?;
        (*at == place_of(name)).then_some(name)
    }
}
