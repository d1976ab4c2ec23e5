//! The schemas of a document as they are written, and what holds at one place of a value.

use serde_json::{Map, Value};
use specsmith::codegen::pointer::Pointer;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::rc::Rc;

/// A JSON object.
pub(super) type Object = Map<String, Value>;

/// One schema and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Node<'a> {
    pub(super) at: Pointer,
    pub(super) schema: &'a Value,
}

impl<'a> Node<'a> {
    /// The schema under a keyword such as `items`.
    pub(super) fn child(&self, keyword: &str) -> Option<Self> {
        Some(Self { at: self.at.key(keyword), schema: self.schema.get(keyword)? })
    }

    /// The schemas under a keyword such as `allOf`.
    pub(super) fn list(&self, keyword: &str) -> Vec<Self> {
        let list = self.schema.get(keyword).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        let at = self.at.key(keyword);
        list.iter().enumerate().map(|(index, schema)| Self { at: at.index(index), schema }).collect()
    }

    /// The schemas under a keyword such as `properties`, by name.
    pub(super) fn map(&self, keyword: &str) -> Vec<(&'a str, Self)> {
        let Some(map) = self.schema.get(keyword).and_then(Value::as_object) else { return Vec::new() };
        let at = self.at.key(keyword);
        map.iter().map(|(name, schema)| (name.as_str(), Self { at: at.key(name), schema })).collect()
    }

    /// The name of the component that stands here.
    pub(super) fn component(&self) -> Option<String> {
        let schemas = Pointer::root().key("components").key("schemas");
        (self.at.parent()? == schemas).then(|| self.at.last()).flatten()
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

/// A `oneOf` or an `anyOf`, or the schemas that extend a base with a discriminator.
#[derive(Debug, Clone)]
pub(super) struct Union<'a> {
    pub(super) branches: Vec<Node<'a>>,
    /// The property that says which branch it is, and the tags that a mapping gives to components.
    pub(super) tag: Option<Tag<'a>>,
}

/// A `discriminator`.
#[derive(Debug, Clone)]
pub(super) struct Tag<'a> {
    pub(super) property: &'a str,
    mapping: BTreeMap<&'a str, &'a str>,
}

impl<'a> Tag<'a> {
    fn of(node: &Node<'a>) -> Option<Self> {
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
        let mut names: Vec<&str> = Vec::new();
        for name in self.values("required").filter_map(Value::as_array).flatten().filter_map(Value::as_str) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// What the parts say under a keyword.
    pub(super) fn values(&self, keyword: &str) -> impl Iterator<Item = &'a Value> {
        self.parts.iter().filter_map(move |part| part.schema.get(keyword))
    }

    /// The schemas under a keyword such as `items`.
    pub(super) fn children(&self, keyword: &str) -> Vec<Node<'a>> {
        self.parts.iter().filter_map(|part| part.child(keyword)).collect()
    }

    /// Whether null is one of the values, as far as `nullable` and `type` say.
    pub(super) fn is_nullable(&self) -> bool {
        self.parts.iter().any(|part| part.is("nullable"))
            || self.types().is_some_and(|types| types.contains(&"null"))
            || self.unions.iter().flat_map(|union| &union.branches).any(|branch| branch.text("type") == Some("null"))
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
    fn can_be(&self, value: &Value) -> bool {
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

    fn has(&self, at: &Pointer) -> bool {
        self.parts.iter().any(|part| part.at == *at)
    }
}

/// The name of the component that a schema refers to.
pub(super) fn component(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}

/// The components of a document.
#[derive(Debug)]
pub(super) struct Schemas<'a> {
    components: Option<&'a Object>,
    /// Those that extend a component directly.
    children: BTreeMap<&'a str, Vec<&'a str>>,
    /// `{"$ref": …}` for each component, so that a branch can point to it.
    references: &'a BTreeMap<String, Value>,
    /// Whether what stands beside a `$ref` has a meaning: from OpenAPI 3.1 on.
    siblings: bool,
    /// What single schemas say, by place.
    singles: RefCell<HashMap<Pointer, Rc<Flat<'a>>>>,
}

/// `{"$ref": …}` for each component.
pub(super) fn references(document: &Value) -> BTreeMap<String, Value> {
    let names = document.pointer("/components/schemas").and_then(Value::as_object).into_iter().flat_map(Map::keys);
    names.map(|name| (name.clone(), serde_json::json!({"$ref": format!("#/components/schemas/{name}")}))).collect()
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
            for base in bases.filter_map(component) {
                children.entry(base).or_default().push(name);
            }
        }
        let version = document.get("openapi").and_then(Value::as_str).unwrap_or_default();
        Self { components, children, references, siblings: !version.starts_with("3.0"), singles: RefCell::default() }
    }

    /// The components, in the document's order.
    pub(super) fn components(&self) -> impl Iterator<Item = Node<'a>> {
        self.components.into_iter().flat_map(Map::keys).filter_map(|name| self.component(name))
    }

    pub(super) fn component(&self, name: &str) -> Option<Node<'a>> {
        let at = Pointer::root().key("components").key("schemas").key(name);
        Some(Node { at, schema: self.components?.get(name)? })
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
        let name = component(branch.schema)?;
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

    /// Whether nothing speaks against a value.
    fn can_be(&self, flat: &Flat<'a>, value: &Value) -> bool {
        let Some(object) = value.as_object().filter(|_| flat.can_be(value)) else { return flat.can_be(value) };
        let fits = |node: &Node<'a>, value: &Value| value.is_null() || self.single(node).can_be(value);
        flat.required().iter().all(|key| object.contains_key(*key))
            && object.iter().all(|(key, value)| flat.property(key).iter().all(|node| fits(node, value)))
    }

    fn gather(&self, node: &Node<'a>, way: Way, trail: &mut Vec<&'a str>, flat: &mut Flat<'a>) {
        if *node.schema == Value::Bool(false) {
            flat.never = true;
        }
        if !node.schema.is_object() || flat.has(&node.at) {
            return;
        }
        if let Some(name) = component(node.schema) {
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
            let leads_back = |branch: &Node<'a>| component(branch.schema).is_some_and(|name| trail.contains(&name));
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
            [only] if node.schema.get("properties").is_none() => component(only.schema),
            _ => component(node.schema),
        }
    }

    /// The name of the component that stands here.
    pub(super) fn name(&self, at: &Pointer) -> Option<&'a str> {
        let (name, _) = self.components?.get_key_value(&at.last()?)?;
        let schemas = Pointer::root().key("components").key("schemas");
        (at.parent()? == schemas).then_some(name)
    }
}
