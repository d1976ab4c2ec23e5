//! Which types are in use where: what a crate depends on, and what a tag reaches, are both known from here.

use super::{Api, Constant, Extra, Header, Operation, Payload, TypeDef, TypeId, TypeKind, TypeRef, Values};

impl Api {
    /// Visits every type in use.
    pub(crate) fn uses<'a>(&'a self, visit: &mut dyn FnMut(&'a TypeRef)) {
        self.types.iter().for_each(|def| def.uses(visit));
        self.all_operations().for_each(|operation| operation.uses(visit));
        self.headers.iter().for_each(|header| header.uses(visit));
    }
}

impl TypeDef {
    /// Visits every type that its definition and its wire format mention.
    pub(crate) fn uses<'a>(&'a self, visit: &mut dyn FnMut(&'a TypeRef)) {
        match &self.kind {
            TypeKind::Struct(def) => {
                def.fields.iter().for_each(|field| parts(&field.ty, visit));
                if let Extra::Kept(ty) = &def.extra {
                    parts(ty, visit);
                }
            }
            TypeKind::Union(def) => {
                if def.told_apart.is_open() {
                    visit(&TypeRef::Json);
                }
                def.branches.iter().for_each(|branch| parts(&branch.ty, visit));
            }
            TypeKind::Alias(ty) => parts(ty, visit),
            TypeKind::Enum(def) => {
                if def.open && matches!(def.values, Values::Literals(_)) {
                    visit(&TypeRef::Json);
                }
            }
            TypeKind::Constant(_) => {}
        }
    }
}

impl TypeKind {
    /// Visits every id of a type.
    pub(crate) fn ids_mut(&mut self, visit: &mut dyn FnMut(&mut TypeId)) {
        match self {
            Self::Struct(def) => {
                for field in &mut def.fields {
                    field.ty.ids_mut(visit);
                    match field.default.as_mut().map(|default| &mut default.value) {
                        Some(Constant::Variant(id, _)) => visit(id),
                        Some(Constant::EmptyList(item)) => item.ids_mut(visit),
                        _ => {}
                    }
                }
                if let Extra::Kept(ty) = &mut def.extra {
                    ty.ids_mut(visit);
                }
            }
            Self::Union(def) => def.branches.iter_mut().for_each(|branch| branch.ty.ids_mut(visit)),
            Self::Alias(ty) => ty.ids_mut(visit),
            Self::Enum(_) | Self::Constant(_) => {}
        }
    }
}

impl TypeRef {
    /// The named types in it.
    pub(crate) fn ids(&self) -> Vec<TypeId> {
        ids(|visit| parts(self, visit))
    }

    /// Visits every id in it.
    pub(crate) fn ids_mut(&mut self, visit: &mut dyn FnMut(&mut TypeId)) {
        match self {
            Self::Named(id) => visit(id),
            Self::Vec(inner) | Self::Map(inner) | Self::Option(inner) | Self::Box(inner) => inner.ids_mut(visit),
            Self::Tuple(places) => places.iter_mut().for_each(|place| place.ids_mut(visit)),
            Self::Prim(_) | Self::Json | Self::Bytes => {}
        }
    }
}

impl Operation {
    /// Visits every type that its request and its answers mention.
    pub(crate) fn uses<'a>(&'a self, visit: &mut dyn FnMut(&'a TypeRef)) {
        self.parameters.iter().for_each(|parameter| parts(&parameter.ty, visit));
        for multipart in self.multiparts() {
            let contents = multipart.parts.iter().map(|part| &part.content).chain(&multipart.additional);
            contents.filter_map(|content| content.ty()).for_each(|ty| parts(ty, visit));
        }
        if let Some(stream) = &self.stream {
            parts(&stream.item, visit);
        }
        if let Some((_, item)) = self.pages.as_ref().and_then(|pages| pages.items.as_ref()) {
            parts(item, visit);
        }
        let responses = self.successes.iter().chain(&self.failures).map(|response| &response.payload);
        self.body.iter().flat_map(|body| body.payloads()).chain(responses).for_each(|payload| payload.uses(visit));
    }
}

impl Header {
    pub(crate) fn uses<'a>(&'a self, visit: &mut dyn FnMut(&'a TypeRef)) {
        parts(&self.ty, visit);
    }
}

impl Payload {
    fn uses<'a>(&'a self, visit: &mut dyn FnMut(&'a TypeRef)) {
        if let Self::Json(ty) | Self::Form(ty) = self {
            parts(ty, visit);
        }
    }
}

/// The named types that a walk comes across.
pub(crate) fn ids<'a>(walk: impl FnOnce(&mut dyn FnMut(&'a TypeRef))) -> Vec<TypeId> {
    let mut ids = Vec::new();
    walk(&mut |ty| {
        if let TypeRef::Named(id) = ty {
            ids.push(*id);
        }
    });
    ids
}

fn parts<'a>(ty: &'a TypeRef, visit: &mut dyn FnMut(&'a TypeRef)) {
    visit(ty);
    match ty {
        TypeRef::Vec(inner) | TypeRef::Map(inner) | TypeRef::Option(inner) | TypeRef::Box(inner) => parts(inner, visit),
        TypeRef::Tuple(places) => places.iter().for_each(|place| parts(place, visit)),
        TypeRef::Prim(_) | TypeRef::Named(_) | TypeRef::Json | TypeRef::Bytes => {}
    }
}
