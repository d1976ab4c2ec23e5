//! Unions that lead back to themselves through nothing but references and unions.
//!
//! ```yaml
//! Ping: {oneOf: [{type: string}, {$ref: '#/components/schemas/Pong'}]}
//! Pong: {oneOf: [{type: integer}, {$ref: '#/components/schemas/Ping'}]}
//! ```
//!
//! A `Ping` is a text, or a `Pong`, which is an integer or a `Ping`: that is a text or an integer. The way round says
//! nothing, and a decoder would never come back from it.

use super::Normaliser;
use super::all_of::merge_docs;
use super::unions::{Kinds, simplified};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::graph::circles;
use crate::spec::{Named, Schema, SchemaId, Shape, Union};
use std::collections::{HashMap, HashSet};

impl Normaliser<'_> {
    /// Replaces each branch that leads back to its union by what else it permits.
    pub(super) fn untangle_unions(&mut self, schemas: &mut [Named]) {
        let mut ways = Ways::of(schemas);
        for index in 0..schemas.len() {
            let id = SchemaId(index as u32);
            let Shape::Union(union) = &schemas[index].schema.shape else { continue };
            let Some(back) = ways.back_to(id) else { continue };
            if !union.branches.iter().any(|branch| reaches(branch, &back)) {
                continue;
            }
            // Unions that all lead to one another are all looked at for each of them.
            if !self.afford(back.len() as u64, &schemas[index].schema.at) {
                return;
            }
            let flat = flattened(schemas, union, id, &back);
            if !self.afford(flat.branches.len() as u64, &schemas[index].schema.at) {
                return;
            }
            ways.forget(id, &schemas[index].schema);
            let schema = &mut schemas[index].schema;
            let note = "a branch that leads back to the union is replaced by what else it permits";
            self.report.rewritten(schema.at.clone(), "union-in-itself", note);
            schema.nullable |= flat.nullable;
            let mut branches = simplified(flat.branches);
            match (branches.len(), branches.pop()) {
                (1, Some(branch)) => {
                    schema.nullable |= branch.nullable;
                    schema.docs = merge_docs(std::mem::take(&mut schema.docs), branch.docs);
                    schema.shape = branch.shape;
                }
                (_, Some(last)) => {
                    branches.push(last);
                    if let Shape::Union(union) = &mut schema.shape {
                        union.branches = branches;
                        if let Some(discriminator) = &mut union.discriminator {
                            discriminator.mapping.extend(flat.mapping);
                        }
                    }
                }
                (_, None) => {
                    schema.shape = Shape::Any;
                    self.diagnostics.push(
                        Diagnostic::new(
                            Code::Untyped,
                            Place::Value(schema.at.clone()),
                            "a schema that only contains itself: this version has no type for it",
                        )
                        .label("any value is taken here")
                        .note("it becomes `serde_json::Value`"),
                    );
                }
            }
            ways.learn(id, &schemas[index].schema);
            ways.cut(id);
        }
    }
}

/// Which schemas lead where with nothing in between, backwards.
struct Ways {
    /// By schema: those that it is a branch of, or what they refer to.
    from: Vec<HashSet<SchemaId>>,
    /// By schema: the circle that it is on, which is an index of `members`.
    circles: Vec<Option<usize>>,
    /// The schemas on each circle.
    members: Vec<Vec<SchemaId>>,
}

impl Ways {
    fn of(schemas: &[Named]) -> Self {
        let mut ways =
            Self { from: vec![HashSet::new(); schemas.len()], circles: vec![None; schemas.len()], members: Vec::new() };
        for (index, named) in schemas.iter().enumerate() {
            ways.learn(SchemaId(index as u32), &named.schema);
        }
        ways.find_circles((0..schemas.len() as u32).map(SchemaId).collect());
        ways
    }

    fn learn(&mut self, id: SchemaId, schema: &Schema) {
        for target in targets(schema) {
            self.from[target.0 as usize].insert(id);
        }
    }

    fn forget(&mut self, id: SchemaId, schema: &Schema) {
        for target in targets(schema) {
            self.from[target.0 as usize].remove(&id);
        }
    }

    /// Finds the circles among these schemas.
    fn find_circles(&mut self, schemas: Vec<SchemaId>) {
        let indices: HashMap<SchemaId, usize> = schemas.iter().enumerate().map(|(index, id)| (*id, index)).collect();
        let ways = |id: &SchemaId| self.from[id.0 as usize].iter().filter_map(|it| indices.get(it).copied()).collect();
        let found = circles(&schemas.iter().map(ways).collect::<Vec<_>>());
        let mut numbers = HashMap::new();
        for (id, circle) in schemas.into_iter().zip(found) {
            let number = circle.map(|circle| *numbers.entry(circle).or_insert(self.members.len()));
            self.circles[id.0 as usize] = number;
            match number.map(|number| self.members.get_mut(number)) {
                Some(Some(members)) => members.push(id),
                Some(None) => self.members.push(vec![id]),
                None => {}
            }
        }
    }

    /// Remembers that nothing leads from this schema back to it any more. What is left of its circle may be none, or several.
    fn cut(&mut self, id: SchemaId) {
        if let Some(circle) = self.circles[id.0 as usize].take() {
            let members = std::mem::take(&mut self.members[circle]);
            self.find_circles(members.into_iter().filter(|it| *it != id).collect());
        }
    }

    /// The schemas that lead from the union `id` back to it, with itself; `None` if it is on no circle.
    fn back_to(&self, id: SchemaId) -> Option<HashSet<SchemaId>> {
        self.circles[id.0 as usize].map(|circle| self.members[circle].iter().copied().collect())
    }
}

/// What a schema refers to, itself or in its branches.
fn targets(schema: &Schema) -> Vec<SchemaId> {
    let (mut targets, mut open) = (Vec::new(), vec![schema]);
    while let Some(schema) = open.pop() {
        match &schema.shape {
            Shape::Ref(target) => targets.push(*target),
            Shape::Union(union) => open.extend(&union.branches),
            _ => {}
        }
    }
    targets
}

/// Whether a schema is or has one of those that lead back.
fn reaches(schema: &Schema, back: &HashSet<SchemaId>) -> bool {
    targets(schema).iter().any(|target| back.contains(target))
}

/// What a union permits but for itself.
#[derive(Default)]
struct Flat {
    branches: Vec<Schema>,
    nullable: bool,
    /// What the unions in between map, in case the outer one is told apart by the same property.
    mapping: Vec<(String, SchemaId)>,
}

/// `back` is what leads back to the union `id`.
fn flattened(schemas: &[Named], union: &Union, id: SchemaId, back: &HashSet<SchemaId>) -> Flat {
    let property = union.discriminator.as_ref().map(|it| &it.property);
    let mut flat = Flat::default();
    let mut known = Kinds::default();
    let mut seen = HashSet::from([id]);
    let mut open: Vec<&Schema> = union.branches.iter().rev().collect();
    while let Some(branch) = open.pop() {
        if !reaches(branch, back) {
            if !known.of(&branch.shape).iter().any(|known| flat.branches[*known].shape == branch.shape) {
                known.add(&branch.shape, flat.branches.len());
                flat.branches.push(branch.clone());
            }
            continue;
        }
        flat.nullable |= branch.nullable;
        match &branch.shape {
            Shape::Ref(target) if seen.insert(*target) => {
                open.extend(schemas.get(target.0 as usize).map(|named| &named.schema));
            }
            Shape::Union(inner) => {
                if let Some(inner) = inner.discriminator.as_ref().filter(|it| Some(&it.property) == property) {
                    flat.mapping.extend(inner.mapping.iter().cloned());
                }
                open.extend(inner.branches.iter().rev());
            }
            _ => {}
        }
    }
    flat
}
