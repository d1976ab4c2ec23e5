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
use super::unions::simplified;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::spec::{Named, Schema, SchemaId, Shape, Union};

impl Normaliser<'_> {
    /// Replaces each branch that leads back to its union by what else it permits.
    pub(super) fn untangle_unions(&mut self, schemas: &mut [Named]) {
        for index in 0..schemas.len() {
            let id = SchemaId(index as u32);
            let Shape::Union(union) = &schemas[index].schema.shape else { continue };
            if !union.branches.iter().any(|branch| reaches(schemas, branch, id)) {
                continue;
            }
            let flat = flattened(schemas, union, id);
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
        }
    }
}

/// What a union permits but for itself.
#[derive(Default)]
struct Flat {
    branches: Vec<Schema>,
    nullable: bool,
    /// What the unions in between map, in case the outer one is told apart by the same property.
    mapping: Vec<(String, SchemaId)>,
}

fn flattened(schemas: &[Named], union: &Union, id: SchemaId) -> Flat {
    let property = union.discriminator.as_ref().map(|it| &it.property);
    let mut flat = Flat::default();
    let mut seen = vec![id];
    let mut open: Vec<&Schema> = union.branches.iter().rev().collect();
    while let Some(branch) = open.pop() {
        if !reaches(schemas, branch, id) {
            if !flat.branches.iter().any(|known| known.shape == branch.shape) {
                flat.branches.push(branch.clone());
            }
            continue;
        }
        flat.nullable |= branch.nullable;
        match &branch.shape {
            Shape::Ref(target) if !seen.contains(target) => {
                seen.push(*target);
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

/// Whether a value of this schema can be one of the union `id`, with nothing in between.
fn reaches(schemas: &[Named], schema: &Schema, id: SchemaId) -> bool {
    let mut seen = Vec::new();
    let mut open = vec![schema];
    while let Some(schema) = open.pop() {
        match &schema.shape {
            Shape::Ref(target) if *target == id => return true,
            Shape::Ref(target) if !seen.contains(target) => {
                seen.push(*target);
                open.extend(schemas.get(target.0 as usize).map(|named| &named.schema));
            }
            Shape::Union(union) => open.extend(&union.branches),
            _ => {}
        }
    }
    false
}
