//! Which enums of one value are constants: types that write their value and accept no other.
//!
//! What the document calls a `const` is one. An enum of one value is a list that may grow, unless the value is the tag of a
//! union: then another value is another branch.

use super::Lowerer;
use super::docs::{is_component, paragraphs};
use crate::api::{ToldApart, TypeDef, TypeId, TypeKind, TypeRef, Values};
use crate::config::Openness;
use crate::normalise::code;
use serde_json::Value;
use std::collections::HashSet;

impl Lowerer<'_> {
    /// Makes constants of those enums, now that it is known how unions are told apart.
    pub(super) fn settle_constants(&mut self) {
        let (tags, other_tags) = self.tags();
        for index in 0..self.types.len() {
            let id = TypeId(index as u32);
            let Some(def) = &mut self.types[index] else { continue };
            // Other places may use a component where it is no tag.
            let is_constant = self.constants.contains(&id) || tags.contains(&id) && !is_component(&def.at);
            if !is_constant || other_tags.contains(&id) {
                continue;
            }
            let opened = self.config.enums.get(&def.at.to_string()) == Some(&Openness::Open);
            if let Some(value) = only_value(def).filter(|_| !opened) {
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                def.docs = paragraphs(std::mem::take(&mut def.docs), &[format!("It is always {}.", code(&text))]);
                def.kind = TypeKind::Constant(value);
            }
        }
    }

    /// The enums whose only value is the one tag of a branch, and those that stand where a union has other tags: these
    /// have to take them.
    fn tags(&self) -> (HashSet<TypeId>, HashSet<TypeId>) {
        let (mut alike, mut others) = (HashSet::new(), HashSet::new());
        for def in self.types.iter().flatten() {
            let TypeKind::Union(union) = &def.kind else { continue };
            let ToldApart::Tag { property, tags } = &union.told_apart else { continue };
            for (branch, tag) in union.branches.iter().zip(tags) {
                let Some((id, value)) = self.value_of_property(&branch.ty, property) else { continue };
                let same = matches!(&tag.texts[..], [text] if value == text.as_str());
                if same {
                    alike.insert(id)
                } else {
                    others.insert(id)
                };
            }
        }
        (alike, others)
    }

    /// The type of a property, if the property can have one value only.
    fn value_of_property(&self, ty: &TypeRef, property: &str) -> Option<(TypeId, Value)> {
        let (_, TypeDef { kind: TypeKind::Struct(def), .. }) = self.target(ty)? else { return None };
        let field = def.fields.iter().find(|field| field.wire == property)?;
        let (id, def) = self.target(&field.ty)?;
        Some((id, only_value(def)?))
    }

    /// The item that a type is, at the end of all aliases.
    fn target(&self, ty: &TypeRef) -> Option<(TypeId, &TypeDef)> {
        let mut ty = ty;
        for _ in 0..=self.types.len() {
            let TypeRef::Named(id) = ty else { return None };
            match self.types[id.0 as usize].as_ref()? {
                TypeDef { kind: TypeKind::Alias(target), .. } => ty = target,
                def => return Some((*id, def)),
            }
        }
        None
    }
}

fn only_value(def: &TypeDef) -> Option<Value> {
    let TypeKind::Enum(def) = &def.kind else { return None };
    match &def.values {
        Values::Texts(values) => only(values).map(Value::from),
        Values::Integers(values) => only(values).map(Value::from),
        Values::Literals(values) => only(values),
    }
}

fn only<T: Clone, N>(values: &[(T, N)]) -> Option<T> {
    match values {
        [(only, _)] => Some(only.clone()),
        _ => None,
    }
}
