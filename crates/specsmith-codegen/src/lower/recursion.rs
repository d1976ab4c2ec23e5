//! Where a `Box` goes: a type that contains itself needs one on the way, and none where a `Vec` or a map is in between.

use crate::api::{TypeDef, TypeId, TypeKind, TypeRef};
use crate::graph::circles;

/// Puts boxes where cycles close, and gives the aliases that only lead to themselves, which Rust cannot express.
pub(super) fn break_cycles(types: &mut [TypeDef]) -> Vec<TypeId> {
    let endless = endless_aliases(types);
    for &TypeId(id) in &endless {
        types[id as usize].kind = TypeKind::Alias(TypeRef::Json);
    }
    for (owner, field) in closing_fields(types) {
        let ty = match &mut types[owner].kind {
            TypeKind::Struct(def) => &mut def.fields[field].ty,
            TypeKind::Union(def) => &mut def.branches[field].ty,
            TypeKind::Enum(_) | TypeKind::Constant(_) | TypeKind::Alias(_) => continue,
        };
        *ty = TypeRef::Box(Box::new(std::mem::replace(ty, TypeRef::Json)));
    }
    endless
}

/// The types that a value of `ty` contains in place, and not on the heap.
fn in_place(ty: &TypeRef) -> Vec<TypeId> {
    match ty {
        TypeRef::Named(id) => vec![*id],
        TypeRef::Option(inner) => in_place(inner),
        TypeRef::Tuple(places) => places.iter().flat_map(in_place).collect(),
        TypeRef::Prim(_) | TypeRef::Vec(_) | TypeRef::Map(_) | TypeRef::Box(_) | TypeRef::Json | TypeRef::Bytes => {
            Vec::new()
        }
    }
}

/// What a type contains in place: (field, type). An alias has one field. Additional properties are in a map, on the heap.
fn contents(def: &TypeDef) -> Vec<(usize, TypeId)> {
    let fields: Vec<&TypeRef> = match &def.kind {
        TypeKind::Struct(def) => def.fields.iter().map(|field| &field.ty).collect(),
        TypeKind::Union(def) => def.branches.iter().map(|branch| &branch.ty).collect(),
        TypeKind::Alias(ty) => vec![ty],
        TypeKind::Enum(_) | TypeKind::Constant(_) => Vec::new(),
    };
    fields.into_iter().enumerate().flat_map(|(index, ty)| in_place(ty).into_iter().map(move |id| (index, id))).collect()
}

#[derive(Clone, Copy, PartialEq)]
enum Mark {
    New,
    Open,
    Done,
}

/// The fields that close a cycle, found by a depth-first walk in document order: a field that leads to a type on the way
/// that the walk came. Where the cycle closes in an alias, it is each field on the cycle that leads to the alias: the walk comes
/// by there only once.
fn closing_fields(types: &[TypeDef]) -> Vec<(usize, usize)> {
    let is_alias = |id: usize| matches!(types[id].kind, TypeKind::Alias(_));
    let mut marks = vec![Mark::New; types.len()];
    let mut closing_aliases = vec![false; types.len()];
    let mut closing = Vec::new();
    for root in 0..types.len() {
        if marks[root] != Mark::New {
            continue;
        }
        marks[root] = Mark::Open;
        let mut path = vec![(root, contents(&types[root]).into_iter())];
        while let Some((node, rest)) = path.last_mut() {
            let node = *node;
            let Some((field, TypeId(next))) = rest.next() else {
                marks[node] = Mark::Done;
                path.pop();
                // What leads to this one comes later.
                if let Some((before, _)) = path.last().filter(|(before, _)| is_alias(*before) && closing_aliases[node])
                {
                    closing_aliases[*before] = true;
                }
                continue;
            };
            let next = next as usize;
            match marks[next] {
                Mark::Done if is_alias(node) => closing_aliases[node] |= closing_aliases[next],
                Mark::Done => {}
                Mark::Open if is_alias(node) => closing_aliases[node] = true,
                Mark::Open => closing.push((node, field)),
                Mark::New => {
                    marks[next] = Mark::Open;
                    path.push((next, contents(&types[next]).into_iter()));
                }
            }
        }
    }
    if closing_aliases.contains(&true) {
        let graph: Vec<Vec<usize>> =
            types.iter().map(|def| contents(def).into_iter().map(|(_, TypeId(id))| id as usize).collect()).collect();
        let circles = circles(&graph);
        for owner in (0..types.len()).filter(|owner| circles[*owner].is_some() && !is_alias(*owner)) {
            let fields = contents(&types[owner]).into_iter().map(|(field, TypeId(id))| (field, id as usize));
            let closes = |id: usize| closing_aliases[id] && circles[id] == circles[owner];
            closing.extend(fields.filter(|(_, id)| closes(*id)).map(|(field, _)| (owner, field)));
        }
    }
    closing.sort_unstable();
    closing.dedup();
    closing
}

/// The types in the definition of an alias, in lists, tuples and maps too.
fn mentioned(ty: &TypeRef) -> Vec<usize> {
    match ty {
        TypeRef::Named(id) => vec![id.0 as usize],
        TypeRef::Vec(inner) | TypeRef::Map(inner) | TypeRef::Option(inner) | TypeRef::Box(inner) => mentioned(inner),
        TypeRef::Tuple(places) => places.iter().flat_map(mentioned).collect(),
        TypeRef::Prim(_) | TypeRef::Json | TypeRef::Bytes => Vec::new(),
    }
}

/// `type A = Vec<A>` and its like.
fn endless_aliases(types: &[TypeDef]) -> Vec<TypeId> {
    let aliases: Vec<Vec<usize>> = types
        .iter()
        .map(|def| match &def.kind {
            TypeKind::Alias(ty) => mentioned(ty),
            _ => Vec::new(),
        })
        .collect();
    let circles = circles(&aliases).into_iter().enumerate();
    circles.filter(|(_, circle)| circle.is_some()).map(|(id, _)| TypeId(id as u32)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::{Extra, Field, Presence, Struct};
    use crate::names::{FieldName, TypeName};
    use crate::pointer::Pointer;

    fn def(kind: TypeKind) -> TypeDef {
        let (at, name) = (Pointer::root(), TypeName(String::new()));
        TypeDef { at, name, docs: String::new(), deprecated: false, kind, is_written: true }
    }

    fn structure(fields: Vec<TypeRef>) -> TypeDef {
        let field = |ty| Field {
            name: FieldName(String::new()),
            wire: String::new(),
            docs: String::new(),
            deprecated: false,
            ty,
            presence: Presence::Optional,
            default: None,
        };
        let fields = fields.into_iter().map(field).collect();
        def(TypeKind::Struct(Struct { exhaustive: false, fields, extra: Extra::Ignored }))
    }

    fn named(id: u32) -> TypeRef {
        TypeRef::Named(TypeId(id))
    }

    fn boxed(types: &[TypeDef]) -> Vec<(usize, usize)> {
        let mut out = Vec::new();
        for (index, def) in types.iter().enumerate() {
            if let TypeKind::Struct(def) = &def.kind {
                out.extend(
                    def.fields
                        .iter()
                        .enumerate()
                        .filter(|it| matches!(it.1.ty, TypeRef::Box(_)))
                        .map(|it| (index, it.0)),
                );
            }
        }
        out
    }

    #[test]
    fn one_box_breaks_a_cycle() {
        let mut types = [structure(vec![named(1)]), structure(vec![named(2)]), structure(vec![named(0)])];
        assert!(break_cycles(&mut types).is_empty());
        assert_eq!(boxed(&types), [(2, 0)]);
    }

    #[test]
    fn lists_and_maps_need_none() {
        let mut types = [
            structure(vec![TypeRef::Vec(Box::new(named(0))), TypeRef::Map(Box::new(named(0)))]),
            structure(vec![named(0)]),
        ];
        break_cycles(&mut types);
        assert!(boxed(&types).is_empty());
    }

    #[test]
    fn a_cycle_through_a_place_of_a_tuple_is_boxed_in_the_struct() {
        let tuple = TypeRef::Tuple(vec![TypeRef::Json, TypeRef::Option(Box::new(named(0)))]);
        let mut types = [structure(vec![TypeRef::Json, named(1)]), def(TypeKind::Alias(tuple))];
        assert!(break_cycles(&mut types).is_empty());
        assert_eq!(boxed(&types), [(0, 1)]);
    }

    #[test]
    fn aliases_of_tuples_that_lead_to_themselves_are_given_back() {
        let tuple = TypeRef::Tuple(vec![named(1), TypeRef::Vec(Box::new(named(0)))]);
        let mut types = [def(TypeKind::Alias(tuple)), structure(vec![])];
        assert_eq!(break_cycles(&mut types), [TypeId(0)]);
    }

    #[test]
    fn each_field_of_a_cycle_that_leads_to_an_alias_is_boxed() {
        // Through one alias, through two, and from a struct outside of the cycle.
        let mut types = [
            structure(vec![named(1), named(1), named(2)]),
            def(TypeKind::Alias(named(0))),
            def(TypeKind::Alias(named(1))),
            structure(vec![named(1)]),
        ];
        assert!(break_cycles(&mut types).is_empty());
        assert_eq!(boxed(&types), [(0, 0), (0, 1), (0, 2)]);
    }

    #[test]
    fn a_cycle_through_an_alias_is_boxed_in_the_struct() {
        let mut types = [def(TypeKind::Alias(named(1))), structure(vec![named(0)])];
        break_cycles(&mut types);
        assert_eq!(boxed(&types), [(1, 0)]);
    }

    #[test]
    fn aliases_that_only_lead_to_themselves_are_given_back() {
        let mut types = [def(TypeKind::Alias(TypeRef::Vec(Box::new(named(1))))), def(TypeKind::Alias(named(0)))];
        assert_eq!(break_cycles(&mut types), [TypeId(0), TypeId(1)]);
    }

    #[test]
    fn a_long_chain_does_not_overflow_the_stack() {
        let count = 100_000;
        let mut types: Vec<_> = (0..count).map(|id| structure(vec![named((id + 1) % count)])).collect();
        break_cycles(&mut types);
        assert_eq!(boxed(&types), [(count as usize - 1, 0)]);
    }
}
