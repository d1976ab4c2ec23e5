//! What values of a type look like: what is known of the branch of a union before it is read.

use super::unions::{Constants, Discriminator};
use crate::api::{Extra, Kind, Look, Presence, Prim, Struct, TypeDef, TypeId, TypeKind, TypeRef, Union, Written};
use crate::spec::{Additional, Extent, Object, Schema, Shape, Spec, is_scalar};
use serde_json::Value;
use std::cell::RefCell;
use std::collections::HashMap;

/// What the document says of the values of a type and the type does not show.
#[derive(Debug, Default)]
pub(super) struct Facts {
    /// The values of an enum.
    lists: Vec<Value>,
    /// The values that properties can have, where the document lists them.
    properties: Vec<(String, Vec<Value>)>,
    /// Whether an object has no other keys.
    closed: bool,
    /// Whether a value may be several branches at once.
    pub(super) overlapping: bool,
}

impl Facts {
    pub(super) fn of(spec: &Spec, schema: &Schema) -> Self {
        match &schema.shape {
            Shape::Enum { values, .. } => Self { lists: values.clone(), ..Self::default() },
            Shape::Union(union) => Self { overlapping: union.overlapping, ..Self::default() },
            Shape::Object(object) => Self {
                properties: listed(spec, object),
                closed: object.additional == Additional::Refused,
                ..Self::default()
            },
            _ => Self::default(),
        }
    }
}

/// The properties that can only have some values, with these.
fn listed(spec: &Spec, object: &Object) -> Vec<(String, Vec<Value>)> {
    let properties = object.properties.iter();
    let listed = properties.filter_map(|(name, property)| match &spec.resolve(&property.schema).shape {
        Shape::Enum { values, extent } if *extent != Extent::Extensible => Some((name.clone(), values.clone())),
        _ => None,
    });
    listed.collect()
}

/// Looks at types that are all made.
pub(super) struct Looker<'a> {
    pub(super) types: Vec<Option<&'a TypeDef>>,
    pub(super) discriminators: &'a HashMap<TypeId, Discriminator>,
    pub(super) facts: &'a HashMap<TypeId, Facts>,
    /// What was seen before: unions of unions of unions may come by the same type on many ways.
    seen: RefCell<HashMap<TypeId, Look>>,
    /// By which constants the branches of unions are told apart, as far as somebody has asked.
    pub(super) constants: RefCell<HashMap<TypeId, Option<Constants>>>,
}

impl<'a> Looker<'a> {
    pub(super) fn new(
        types: Vec<Option<&'a TypeDef>>,
        discriminators: &'a HashMap<TypeId, Discriminator>,
        facts: &'a HashMap<TypeId, Facts>,
    ) -> Self {
        Self { types, discriminators, facts, seen: RefCell::default(), constants: RefCell::default() }
    }

    fn kind(&self, id: TypeId) -> Option<&'a TypeKind> {
        self.types.get(id.0 as usize).copied().flatten().map(|def| &def.kind)
    }

    /// The union that a branch is, if there is depth left to look into it.
    pub(super) fn inner_union(&self, ty: &TypeRef, depth: usize) -> Option<(TypeId, &'a Union)> {
        let TypeRef::Named(id) = ty else { return None };
        match self.kind(*id)? {
            TypeKind::Union(union) if depth > 0 => Some((*id, union)),
            TypeKind::Alias(target) if depth > 0 => self.inner_union(target, depth - 1),
            _ => None,
        }
    }

    /// The texts that a property of a type can have, as far as the document lists them.
    pub(super) fn texts(&self, ty: &TypeRef, property: &str, depth: usize) -> Vec<String> {
        let TypeRef::Named(id) = ty else { return Vec::new() };
        match self.kind(*id) {
            Some(TypeKind::Alias(target)) if depth > 0 => self.texts(target, property, depth - 1),
            Some(TypeKind::Struct(_)) => {
                let listed = self.facts.get(id).into_iter().flat_map(|facts| &facts.properties);
                let values = listed.filter(|(name, _)| name == property).flat_map(|(_, values)| values);
                values.filter_map(|value| value.as_str().map(str::to_owned)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether values of a type can have a text under this property.
    pub(super) fn takes_tag(&self, ty: &TypeRef, property: &str, depth: usize) -> bool {
        let id = match ty {
            TypeRef::Named(id) => *id,
            TypeRef::Box(inner) | TypeRef::Option(inner) => return self.takes_tag(inner, property, depth),
            TypeRef::Map(_) | TypeRef::Json => return true,
            TypeRef::Prim(_) | TypeRef::Vec(_) | TypeRef::Tuple(_) | TypeRef::Bytes => return false,
        };
        match self.kind(id) {
            Some(TypeKind::Struct(def)) => {
                let listed = self.facts.get(&id).into_iter().flat_map(|facts| &facts.properties);
                let mut listed = listed.filter(|(name, _)| name == property);
                let field = def.fields.iter().find(|field| field.wire == property);
                let is_text =
                    |ty: &TypeRef| !matches!(self.look(ty, 0).kind, Kind::Boolean | Kind::Integer | Kind::Number);
                listed.all(|(_, values)| values.iter().any(Value::is_string)) && field.is_none_or(|it| is_text(&it.ty))
            }
            Some(TypeKind::Alias(target)) => depth == 0 || self.takes_tag(target, property, depth - 1),
            Some(TypeKind::Enum(_) | TypeKind::Constant(_)) => false,
            Some(TypeKind::Union(_)) | None => true,
        }
    }

    /// Whether a type writes this property.
    pub(super) fn written(&self, ty: &TypeRef, property: &str, depth: usize) -> Written {
        let id = match ty {
            TypeRef::Named(id) => *id,
            TypeRef::Box(inner) | TypeRef::Option(inner) => return self.written(inner, property, depth),
            _ => return Written::Sometimes,
        };
        match self.kind(id) {
            Some(TypeKind::Struct(def)) => match def.fields.iter().find(|field| field.wire == property) {
                Some(field) if field.presence == Presence::Required => Written::Always,
                None if !matches!(def.extra, Extra::Kept(_)) => Written::Never,
                _ => Written::Sometimes,
            },
            Some(TypeKind::Alias(target)) if depth > 0 => self.written(target, property, depth - 1),
            // A union by tag writes its own.
            Some(TypeKind::Union(union)) if self.tag_of(id, union) == Some(property) => Written::Always,
            Some(TypeKind::Union(union)) if depth > 0 => {
                let mut branches = union.branches.iter().map(|branch| self.written(&branch.ty, property, depth - 1));
                let first = branches.next().unwrap_or(Written::Sometimes);
                if branches.all(|branch| branch == first) { first } else { Written::Sometimes }
            }
            _ => Written::Sometimes,
        }
    }

    pub(super) fn look(&self, ty: &TypeRef, depth: usize) -> Look {
        let kind = match ty {
            TypeRef::Prim(Prim::Bool) => Kind::Boolean,
            TypeRef::Prim(Prim::I32 | Prim::I64 | Prim::U32 | Prim::U64) => Kind::Integer,
            TypeRef::Prim(Prim::F32 | Prim::F64) => Kind::Number,
            TypeRef::Prim(Prim::String | Prim::Secret) => Kind::String,
            TypeRef::Prim(Prim::DateTime | Prim::Date | Prim::Uuid | Prim::Base64 | Prim::Base64Url) => Kind::Format,
            TypeRef::Vec(_) | TypeRef::Tuple(_) => Kind::Array,
            TypeRef::Map(_) => Kind::Map,
            TypeRef::Option(_) | TypeRef::Json | TypeRef::Bytes => Kind::Any,
            TypeRef::Box(inner) => return self.look(inner, depth),
            TypeRef::Named(id) => return self.look_once(*id, depth),
        };
        Look { kind, ..Look::default() }
    }

    fn look_once(&self, id: TypeId, depth: usize) -> Look {
        if let Some(look) = self.seen.borrow().get(&id) {
            return look.clone();
        }
        let look = self.look_at(id, depth);
        self.seen.borrow_mut().insert(id, look.clone());
        look
    }

    fn look_at(&self, id: TypeId, depth: usize) -> Look {
        let lists = self.facts.get(&id).map(|facts| facts.lists.as_slice()).unwrap_or_default();
        match self.kind(id) {
            _ if !lists.is_empty() && lists.iter().all(is_scalar) => {
                Look { kind: kind_of(lists), lists: lists.to_vec(), ..Look::default() }
            }
            Some(TypeKind::Struct(def)) => self.look_at_struct(id, def),
            Some(TypeKind::Alias(target)) if depth > 0 => self.look(target, depth - 1),
            Some(TypeKind::Union(union)) if depth > 0 => {
                let looks = union.branches.iter().map(|branch| self.look(&branch.ty, depth - 1));
                let look = looks.reduce(Look::either).unwrap_or_default();
                match self.tag_of(id, union) {
                    Some(property) => look.requiring(property),
                    None => look,
                }
            }
            _ => Look::default(),
        }
    }

    fn look_at_struct(&self, id: TypeId, def: &Struct) -> Look {
        let facts = self.facts.get(&id);
        let wire = |required: bool| {
            let matching = def.fields.iter().filter(move |field| is_required(field.presence) == required);
            matching.map(|field| field.wire.clone())
        };
        let listed = facts.into_iter().flat_map(|facts| &facts.properties);
        let constants = listed.filter_map(|(name, values)| match &values[..] {
            [only] if is_scalar(only) => Some((name.clone(), only.clone())),
            _ => None,
        });
        let kind = match def.extra {
            Extra::Kept(_) => Kind::Map,
            _ if facts.is_some_and(|facts| facts.closed) => Kind::Closed,
            Extra::Ignored | Extra::Refused => Kind::Object,
        };
        Look {
            kind,
            lists: Vec::new(),
            requires: wire(true).collect(),
            knows: wire(false).collect(),
            constants: constants.collect(),
        }
    }
}

fn kind_of(values: &[Value]) -> Kind {
    let all = |is: fn(&Value) -> bool| values.iter().all(is);
    match () {
        () if all(Value::is_string) => Kind::String,
        () if all(|value| value.is_i64() || value.is_u64()) => Kind::Integer,
        () if all(Value::is_number) => Kind::Number,
        () if all(Value::is_boolean) => Kind::Boolean,
        () => Kind::Mixed,
    }
}

fn is_required(presence: Presence) -> bool {
    matches!(presence, Presence::Required | Presence::Nullable)
}

impl Look {
    /// The only value that a property can have.
    pub(super) fn constant(&self, property: &str) -> Option<&Value> {
        self.constants.iter().find(|(name, _)| name == property).map(|(_, value)| value)
    }

    /// The same where this property must be there, as the tag of a union by tag must.
    fn requiring(mut self, property: &str) -> Self {
        self.knows.retain(|key| key != property);
        if !self.requires.iter().any(|key| key == property) {
            self.requires.push(property.to_owned());
        }
        self
    }

    /// What is common to values that look like the one or the other.
    fn either(self, other: Self) -> Self {
        let kind = match (self.kind, other.kind) {
            (mine, others) if mine == others => mine,
            (Kind::Integer | Kind::Number, Kind::Integer | Kind::Number) => Kind::Number,
            (Kind::String | Kind::Format, Kind::String | Kind::Format) => Kind::String,
            (Kind::Map, Kind::Object | Kind::Closed) | (Kind::Object | Kind::Closed, Kind::Map) => Kind::Map,
            (Kind::Object, Kind::Closed) | (Kind::Closed, Kind::Object) => Kind::Object,
            (Kind::Any, _) | (_, Kind::Any) => return Self::default(),
            _ => return Self { kind: Kind::Mixed, ..Self::default() },
        };
        let (requires, optional): (Vec<String>, Vec<String>) =
            self.requires.into_iter().partition(|key| other.requires.contains(key));
        // Of hundreds of branches, each adds its keys to those of all before.
        let mut knows = self.knows;
        if !optional.is_empty() {
            knows = optional.into_iter().chain(knows).collect();
        }
        knows.extend(other.requires.into_iter().chain(other.knows).filter(|key| !requires.contains(key)));
        let lists = match (self.lists.is_empty(), other.lists.is_empty()) {
            (false, false) => [self.lists, other.lists].concat(),
            _ => Vec::new(),
        };
        let constants = self.constants.into_iter().filter(|constant| other.constants.contains(constant)).collect();
        Self { kind, lists, requires, knows, constants }
    }
}
