//! Inheritance: a schema with a discriminator that others extend by `allOf` stands for any of them.
//!
//! ```yaml
//! Pet: {discriminator: {propertyName: kind}, properties: {kind: {type: string}}}
//! Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {properties: {lives: {type: integer}}}]}
//! ```
//!
//! A `Pet` is a union of `Cat` and its like, and each of them has the properties of `Pet` (OpenAPI 3.1.1, section 4.8.25.4).

use super::Normaliser;
use super::keywords::Keywords;
use crate::pointer::Pointer;
use crate::spec::{Named, Schema, SchemaId, Shape, Union};
use openapiv3::ReferenceOr;
use std::collections::BTreeSet;

impl Normaliser<'_> {
    /// Makes unions of the schemas that others extend.
    pub(super) fn join_families(&mut self, schemas: &mut [Named]) {
        let children = self.children();
        for index in 0..schemas.len() {
            let base = SchemaId(index as u32);
            let Some(discriminator) = self.discriminator_of(base, &schemas[index].schema.at) else { continue };
            let Shape::Object(object) = &schemas[index].schema.shape else { continue };
            let object = object.clone();
            let family = descendants(base, &children);
            if family.is_empty() {
                let note = "nothing extends this schema, and it has no `oneOf` and no `anyOf`";
                self.report.refused(discriminator.at, "discriminator", note);
                continue;
            }
            self.check_mapping(&discriminator, &family);
            for child in &family {
                let child = &mut schemas[child.0 as usize].schema;
                // One that adds nothing has the properties all the same, and must not be the union itself.
                if child.shape == Shape::Ref(base) {
                    child.shape = Shape::Object(object.clone());
                }
            }
            let at = schemas[index].schema.at.key("x-specsmith-family");
            let branch = |(index, id): (usize, SchemaId)| Schema {
                shape: Shape::Ref(id),
                ..super::schema::any(at.index(index))
            };
            let branches: Vec<Schema> = family.into_iter().enumerate().map(branch).collect();
            schemas[index].schema.shape =
                Shape::Union(Union { branches, discriminator: Some(discriminator), overlapping: false });
        }
    }

    fn source(&self, id: SchemaId) -> Option<&openapiv3::Schema> {
        match self.components.schemas.get_index(id.0 as usize)?.1 {
            ReferenceOr::Item(schema) => Some(schema),
            ReferenceOr::Reference { .. } => None,
        }
    }

    /// For each component those that extend it directly.
    fn children(&self) -> Vec<Vec<SchemaId>> {
        let mut children = vec![Vec::new(); self.components.schemas.len()];
        for id in (0..self.components.schemas.len() as u32).map(SchemaId) {
            let parts = self.source(id).map(|schema| Keywords::of(&schema.schema_kind).all_of).unwrap_or_default();
            for part in parts {
                if let Some(parent) = self.reference(part) {
                    children[parent.0 as usize].push(id);
                }
            }
        }
        children
    }

    fn discriminator_of(&mut self, id: SchemaId, at: &Pointer) -> Option<crate::spec::Discriminator> {
        let source = self.source(id)?.schema_data.discriminator.clone()?;
        Some(self.discriminator(&source, at))
    }
}

/// All that extend `base`, directly or not, in document order.
fn descendants(base: SchemaId, children: &[Vec<SchemaId>]) -> Vec<SchemaId> {
    let mut found = BTreeSet::from([base]);
    let mut open = vec![base];
    while let Some(parent) = open.pop() {
        open.extend(children[parent.0 as usize].iter().filter(|child| found.insert(**child)));
    }
    found.remove(&base);
    found.into_iter().collect()
}
