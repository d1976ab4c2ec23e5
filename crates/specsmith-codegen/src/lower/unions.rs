//! How the branches of a union are told apart: by tag where the document or its constants give one, else by shape.

use super::Lowerer;
use crate::api::{
    Branch, Enum, Kind, Look, Presence, Prim, Tag, ToldApart, TypeDef, TypeId, TypeKind, TypeRef, Union, Values,
};
use crate::docs::markdown;
use crate::pointer::Pointer;
use crate::spec;
use std::collections::HashMap;

/// What the document says of the tags of one union.
#[derive(Debug)]
pub(super) struct Discriminator {
    property: String,
    /// For each branch the tags of the mapping, and the name of its component, which is its tag where there is none.
    branches: Vec<(Vec<String>, Option<String>)>,
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
        let branch = |branch: &spec::Schema| {
            let component = branch.component();
            let mapped = source.mapping.iter().filter(|(_, id)| Some(*id) == component);
            let name = component.map(|id| self.spec.named(id).name.clone());
            (mapped.map(|(tag, _)| tag.clone()).collect(), name)
        };
        Discriminator { property: source.property.clone(), branches: branches.iter().map(branch).collect() }
    }

    /// Decides for all unions, now that all types are there to look at.
    pub(super) fn tell_unions_apart(&mut self) {
        self.drop_branches_that_lead_back();
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

impl Lowerer<'_> {
    /// A union whose branch is a union whose branch is the first one: the way round says nothing, and a decoder would never
    /// come back from it.
    fn drop_branches_that_lead_back(&mut self) {
        for index in 0..self.types.len() {
            let Some(TypeDef { kind: TypeKind::Union(union), .. }) = &self.types[index] else { continue };
            let leads_back: Vec<bool> = union.branches.iter().map(|branch| self.reaches(&branch.ty, index)).collect();
            if !leads_back.contains(&true) {
                continue;
            }
            let Some(TypeDef { kind, at, .. }) = &mut self.types[index] else { continue };
            let TypeKind::Union(union) = kind else { continue };
            let mut keep = leads_back.iter().map(|back| !back);
            union.branches.retain(|_| keep.next().unwrap_or(true));
            if union.branches.is_empty() {
                *kind = TypeKind::Alias(TypeRef::Json);
            }
            self.report.rewritten(at.clone(), "union-in-itself", "a branch that is the union itself adds nothing");
            if let Some(discriminator) = self.discriminators.get_mut(&TypeId(index as u32)) {
                let mut keep = leads_back.iter().map(|back| !back);
                discriminator.branches.retain(|_| keep.next().unwrap_or(true));
            }
        }
    }

    /// Whether a value of `ty` can be one of the union with this index, with nothing in between.
    fn reaches(&self, ty: &TypeRef, union: usize) -> bool {
        let mut seen = Vec::new();
        let mut open = vec![ty];
        while let Some(ty) = open.pop() {
            match ty {
                TypeRef::Option(inner) | TypeRef::Box(inner) => open.push(inner),
                TypeRef::Named(id) if id.0 as usize == union => return true,
                TypeRef::Named(id) if !seen.contains(id) => {
                    seen.push(*id);
                    match self.types[id.0 as usize].as_ref().map(|def| &def.kind) {
                        Some(TypeKind::Union(union)) => open.extend(union.branches.iter().map(|branch| &branch.ty)),
                        Some(TypeKind::Alias(target)) => open.push(target),
                        _ => {}
                    }
                }
                _ => {}
            }
        }
        false
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
        let texts = self.tags(discriminator, union, MAX_DEPTH);
        if texts.iter().any(Vec::is_empty) {
            return None;
        }
        let tag = |(texts, branch): (Vec<String>, &Branch)| Tag {
            texts,
            own: self.requires(&branch.ty, property, MAX_DEPTH),
        };
        Some(ToldApart::Tag {
            property: property.clone(),
            tags: texts.into_iter().zip(&union.branches).map(tag).collect(),
        })
    }

    /// The tags of each branch: those of the mapping, else those of the union that it is, else the values that its property
    /// can have if they are its alone, else its name.
    fn tags(&self, discriminator: &Discriminator, union: &Union, depth: usize) -> Vec<Vec<String>> {
        let values: Vec<Vec<String>> =
            union.branches.iter().map(|branch| self.values(&branch.ty, &discriminator.property, MAX_DEPTH)).collect();
        let disjoint = |index: usize| {
            let others = values.iter().enumerate().filter(|(other, _)| *other != index);
            others.flat_map(|(_, texts)| texts).all(|text| !values[index].contains(text))
        };
        let branches = union.branches.iter().zip(&discriminator.branches).enumerate();
        branches
            .map(|(index, (branch, (mapped, name)))| {
                if !mapped.is_empty() {
                    return mapped.clone();
                }
                if let Some((id, inner)) = self.inner_union(&branch.ty, depth)
                    && let Some(discriminator) = self.discriminators.get(&id)
                {
                    return self.tags(discriminator, inner, depth - 1).concat();
                }
                match &values[index] {
                    texts if !texts.is_empty() && disjoint(index) => texts.clone(),
                    _ => name.iter().cloned().collect(),
                }
            })
            .collect()
    }

    /// The union that a branch is, if there is depth left to look into it.
    fn inner_union(&self, ty: &TypeRef, depth: usize) -> Option<(TypeId, &'a Union)> {
        let TypeRef::Named(id) = ty else { return None };
        match &self.types[id.0 as usize]?.kind {
            TypeKind::Union(union) if depth > 0 => Some((*id, union)),
            TypeKind::Alias(target) if depth > 0 => self.inner_union(target, depth - 1),
            _ => None,
        }
    }

    /// The texts that a property of a type can have, as far as the document lists them.
    fn values(&self, ty: &TypeRef, property: &str, depth: usize) -> Vec<String> {
        let TypeRef::Named(id) = ty else { return Vec::new() };
        match self.types[id.0 as usize].map(|def| &def.kind) {
            Some(TypeKind::Alias(target)) if depth > 0 => self.values(target, property, depth - 1),
            Some(TypeKind::Struct(def)) => {
                let field = def.fields.iter().find(|field| field.wire == property);
                field.map_or_else(Vec::new, |field| self.texts(&field.ty))
            }
            _ => Vec::new(),
        }
    }

    /// The texts that the document lists for a type.
    fn texts(&self, ty: &TypeRef) -> Vec<String> {
        let TypeRef::Named(id) = ty else { return Vec::new() };
        match self.types[id.0 as usize].map(|def| &def.kind) {
            Some(TypeKind::Enum(Enum { values: Values::Texts(values), .. })) => {
                values.iter().map(|(text, _)| text.clone()).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether a type always writes this property.
    fn requires(&self, ty: &TypeRef, property: &str, depth: usize) -> bool {
        let TypeRef::Named(id) = ty else { return false };
        match self.types[id.0 as usize].map(|def| &def.kind) {
            Some(TypeKind::Struct(def)) => {
                def.fields.iter().any(|field| field.wire == property && field.presence == Presence::Required)
            }
            Some(TypeKind::Alias(target)) if depth > 0 => self.requires(target, property, depth - 1),
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
            TypeRef::Prim(
                Prim::String | Prim::DateTime | Prim::Date | Prim::Uuid | Prim::Base64 | Prim::Base64Url | Prim::Secret,
            ) => Kind::String,
            TypeRef::Vec(_) | TypeRef::Tuple(_) => Kind::Array,
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
                Look {
                    kind: Kind::Object,
                    texts: Vec::new(),
                    requires: wire(true),
                    knows: wire(false),
                    constants: constants.collect(),
                }
            }
            Some(TypeKind::Enum(def)) => match def.values {
                Values::Texts(_) => {
                    Look { kind: Kind::String, texts: self.texts(&TypeRef::Named(id)), ..Look::default() }
                }
                Values::Integers(_) => Look { kind: Kind::Integer, ..Look::default() },
            },
            Some(TypeKind::Alias(target)) if depth > 0 => self.look(target, depth - 1),
            Some(TypeKind::Union(union)) if depth > 0 => {
                let looks = union.branches.iter().map(|branch| self.look(&branch.ty, depth - 1));
                let look = looks.reduce(Look::either).unwrap_or_default();
                match self.discriminators.get(&id) {
                    Some(discriminator) => look.requiring(&discriminator.property),
                    None => look,
                }
            }
            _ => Look::default(),
        }
    }

    /// The only text that a type can be.
    fn constant(&self, ty: &TypeRef) -> Option<String> {
        match &self.texts(ty)[..] {
            [only] => Some(only.clone()),
            _ => None,
        }
    }
}

impl Look {
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
        if self.kind != other.kind {
            return Self::default();
        }
        let mine = self.requires.iter().chain(&self.knows);
        let keys: Vec<String> = mine.chain(&other.requires).chain(&other.knows).cloned().collect();
        let requires: Vec<String> = self.requires.into_iter().filter(|key| other.requires.contains(key)).collect();
        let mut knows: Vec<String> = Vec::new();
        for key in keys {
            if !requires.contains(&key) && !knows.contains(&key) {
                knows.push(key);
            }
        }
        let texts = match (self.texts.is_empty(), other.texts.is_empty()) {
            (false, false) => [self.texts, other.texts].concat(),
            _ => Vec::new(),
        };
        let constants = self.constants.into_iter().filter(|constant| other.constants.contains(constant)).collect();
        Self { kind: self.kind, texts, requires, knows, constants }
    }
}

fn is_required(presence: Presence) -> bool {
    matches!(presence, Presence::Required | Presence::Nullable)
}
