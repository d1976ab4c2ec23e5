//! How the branches of a union are told apart: by tag where the document or its constants give one, else by shape.

use super::Lowerer;
use crate::api::{
    Branch, Kind, Look, Presence, Prim, Tag, ToldApart, TypeDef, TypeId, TypeKind, TypeRef, Union, Values,
};
use crate::docs::markdown;
use crate::pointer::Pointer;
use crate::spec;
use std::collections::HashMap;

/// A discriminator with types in place of schemas.
#[derive(Debug)]
pub(super) struct Discriminator {
    property: String,
    mapping: Vec<(String, TypeId)>,
    /// The tags that types have which the mapping leaves out: the names of their components.
    implicit: HashMap<TypeId, String>,
}

impl Lowerer<'_> {
    pub(super) fn union(&mut self, at: &Pointer, source: &spec::Union) -> Union {
        let names = self.names.variants.get(at).cloned().unwrap_or_default();
        let mut branches = Vec::new();
        for (branch, name) in source.branches.iter().zip(names) {
            let docs = markdown(branch.docs.description.as_deref().unwrap_or_default());
            branches.push(Branch { name, docs, ty: self.type_without_null(branch) });
        }
        if let Some(discriminator) = &source.discriminator {
            let discriminator = self.discriminator(discriminator, &source.branches);
            let id = self.id_of(at);
            self.discriminators.insert(id, discriminator);
        }
        Union { branches, told_apart: ToldApart::Shape(Vec::new()) }
    }

    fn discriminator(&mut self, source: &spec::Discriminator, branches: &[spec::Schema]) -> Discriminator {
        let spec = self.spec;
        let mapping =
            source.mapping.iter().map(|(tag, id)| (tag.clone(), self.id_of(&spec.named(*id).schema.at))).collect();
        let mut implicit = HashMap::new();
        for branch in branches {
            if let spec::Shape::Ref(id) = branch.shape {
                let named = spec.named(id);
                implicit.insert(self.id_of(&named.schema.at), named.name.clone());
            }
        }
        Discriminator { property: source.property.clone(), mapping, implicit }
    }

    /// Decides for all unions, now that all types are there to look at.
    pub(super) fn tell_unions_apart(&mut self) {
        let types: Vec<Option<&TypeDef>> = self.types.iter().map(Option::as_ref).collect();
        let look = Looker { types, discriminators: &self.discriminators };
        let decided: Vec<(usize, ToldApart)> = look
            .types
            .iter()
            .enumerate()
            .filter_map(|(index, def)| match &def.as_ref()?.kind {
                TypeKind::Union(union) => Some((index, look.decide(TypeId(index as u32), union))),
                _ => None,
            })
            .collect();
        for (index, told_apart) in decided {
            if let Some(TypeDef { kind: TypeKind::Union(union), .. }) = &mut self.types[index] {
                union.told_apart = told_apart;
            }
        }
    }
}

/// Looks at types that are all made.
struct Looker<'a> {
    types: Vec<Option<&'a TypeDef>>,
    discriminators: &'a HashMap<TypeId, Discriminator>,
}

/// How many references to follow at most: unions of unions of aliases in a real document are a few deep.
const MAX_DEPTH: usize = 16;

impl<'a> Looker<'a> {
    fn decide(&self, id: TypeId, union: &Union) -> ToldApart {
        let by_tag = match self.discriminators.get(&id) {
            Some(discriminator) => self.by_discriminator(discriminator, union),
            None => self.by_constants(union),
        };
        by_tag.unwrap_or_else(|| {
            let looks = union.branches.iter().map(|branch| self.look(&branch.ty, MAX_DEPTH)).collect();
            ToldApart::Shape(looks)
        })
    }

    fn by_discriminator(&self, discriminator: &Discriminator, union: &Union) -> Option<ToldApart> {
        let property = &discriminator.property;
        let tags = union.branches.iter().map(|branch| {
            let texts = self.tags(&branch.ty, discriminator, MAX_DEPTH);
            (!texts.is_empty()).then(|| Tag { texts, own: self.has_property(&branch.ty, property, MAX_DEPTH) })
        });
        Some(ToldApart::Tag { property: property.clone(), tags: tags.collect::<Option<_>>()? })
    }

    /// The tags of a branch: those that the mapping gives it, else those of the union that it is, its constant or its name.
    fn tags(&self, ty: &TypeRef, discriminator: &Discriminator, depth: usize) -> Vec<String> {
        let TypeRef::Named(id) = ty else { return Vec::new() };
        let mapped = discriminator.mapping.iter().filter(|(_, target)| target == id);
        let mapped: Vec<String> = mapped.map(|(tag, _)| tag.clone()).collect();
        if !mapped.is_empty() || depth == 0 {
            return mapped;
        }
        match self.types[id.0 as usize].map(|def| &def.kind) {
            Some(TypeKind::Union(union)) => {
                let inner = self.discriminators.get(id).unwrap_or(discriminator);
                union.branches.iter().flat_map(|branch| self.tags(&branch.ty, inner, depth - 1)).collect()
            }
            Some(TypeKind::Alias(target)) => self.tags(target, discriminator, depth - 1),
            _ => {
                let constants = self.look(ty, depth).constants;
                let constant = constants.into_iter().find(|(name, _)| *name == discriminator.property);
                constant.map(|(_, text)| text).or_else(|| discriminator.implicit.get(id).cloned()).into_iter().collect()
            }
        }
    }

    fn has_property(&self, ty: &TypeRef, property: &str, depth: usize) -> bool {
        let TypeRef::Named(id) = ty else { return false };
        match self.types[id.0 as usize].map(|def| &def.kind) {
            Some(TypeKind::Struct(def)) => def.fields.iter().any(|field| field.wire == property),
            Some(TypeKind::Alias(target)) if depth > 0 => self.has_property(target, property, depth - 1),
            // A union writes its own tag.
            Some(TypeKind::Union(_)) => true,
            _ => false,
        }
    }

    /// A property that each branch requires with a constant of its own.
    fn by_constants(&self, union: &Union) -> Option<ToldApart> {
        let looks: Vec<Look> = union.branches.iter().map(|branch| self.look(&branch.ty, MAX_DEPTH)).collect();
        let (first, others) = looks.split_first()?;
        let required = |look: &Look, name: &str| {
            let constant = look.constants.iter().find(|(constant, _)| constant == name);
            constant.filter(|_| look.requires.iter().any(|it| it == name)).map(|(_, text)| text.clone())
        };
        first.constants.iter().find_map(|(name, _)| {
            let mut texts = vec![required(first, name)?];
            for look in others {
                let text = required(look, name)?;
                if texts.contains(&text) {
                    return None;
                }
                texts.push(text);
            }
            let tags = texts.into_iter().map(|text| Tag { texts: vec![text], own: true }).collect();
            Some(ToldApart::Tag { property: name.clone(), tags })
        })
    }

    fn look(&self, ty: &TypeRef, depth: usize) -> Look {
        let kind = match ty {
            TypeRef::Prim(Prim::Bool) => Kind::Boolean,
            TypeRef::Prim(Prim::I32 | Prim::I64 | Prim::U32 | Prim::U64) => Kind::Integer,
            TypeRef::Prim(Prim::F32 | Prim::F64) => Kind::Number,
            TypeRef::Prim(Prim::String | Prim::DateTime | Prim::Date | Prim::Uuid) => Kind::String,
            TypeRef::Vec(_) => Kind::Array,
            TypeRef::Map(_) => Kind::Object,
            TypeRef::Option(_) | TypeRef::Json | TypeRef::Bytes => Kind::Any,
            TypeRef::Box(inner) => return self.look(inner, depth),
            TypeRef::Named(id) => return self.look_at(*id, depth),
        };
        Look { kind, ..Look::default() }
    }

    fn look_at(&self, id: TypeId, depth: usize) -> Look {
        match self.types[id.0 as usize].map(|def| &def.kind) {
            Some(TypeKind::Struct(def)) => {
                let wire = |required: bool| {
                    let matching = def.fields.iter().filter(move |field| is_required(field.presence) == required);
                    matching.map(|field| field.wire.clone()).collect()
                };
                let constants =
                    def.fields.iter().filter_map(|field| Some((field.wire.clone(), self.constant(&field.ty)?)));
                Look { kind: Kind::Object, requires: wire(true), knows: wire(false), constants: constants.collect() }
            }
            Some(TypeKind::Enum(def)) => match def.values {
                Values::Texts(_) => Look { kind: Kind::String, ..Look::default() },
                Values::Integers(_) => Look { kind: Kind::Integer, ..Look::default() },
            },
            Some(TypeKind::Alias(target)) if depth > 0 => self.look(target, depth - 1),
            _ => Look::default(),
        }
    }

    /// The only text that a type can be.
    fn constant(&self, ty: &TypeRef) -> Option<String> {
        let TypeRef::Named(id) = ty else { return None };
        match self.types[id.0 as usize].map(|def| &def.kind)? {
            TypeKind::Enum(def) => match &def.values {
                Values::Texts(values) => match &values[..] {
                    [(only, _)] => Some(only.clone()),
                    _ => None,
                },
                Values::Integers(_) => None,
            },
            _ => None,
        }
    }
}

fn is_required(presence: Presence) -> bool {
    matches!(presence, Presence::Required | Presence::Nullable)
}
