//! Names in `required` that no property has, wherever it could stand.
//!
//! ```yaml
//! Pet: {required: [name, chip], properties: {name: {type: string}}}
//! ```
//!
//! Each `Pet` has a `chip`, with any value (JSON Schema 2020-12, validation, section 6.5.3): it is a property of which nothing
//! else is known. Only now, with all parts merged, is it certain that none of them declares it.

use super::walk::{parts, parts_mut, roots_of};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place, did_you_mean};
use crate::pointer::Pointer;
use crate::report::Report;
use crate::spec::{Additional, Discriminator, Named, Object, Schema, SchemaId, Shape, Spec, Union};
use std::collections::HashSet;

/// Settles what becomes of these names, and reports them.
pub(super) fn settle(spec: &mut Spec, diagnostics: &mut Diagnostics, report: &mut Report) {
    let tags = Tags::of(spec);
    let Spec { info: _, servers: _, schemas, operations, incoming, headers, security_schemes: _, tags: _ } = spec;
    tags.unknown.iter().for_each(|problem| diagnostics.push(problem.clone()));
    let mut settler = Settler { tags, reported: HashSet::new(), diagnostics, report };
    let components = schemas.iter_mut().map(|named| &mut named.schema);
    components.chain(roots_of(operations, incoming, headers)).for_each(|schema| settler.walk(schema));
}

/// The properties by which unions tell their branches apart, with the places of the branches: a union writes its tag itself.
#[derive(Default)]
struct Tags {
    places: HashSet<(Pointer, String)>,
    /// About those that no branch of their union has.
    unknown: Vec<Diagnostic>,
}

impl Tags {
    fn of(spec: &mut Spec) -> Self {
        let Spec { info: _, servers: _, schemas, operations, incoming, headers, security_schemes: _, tags: _ } = spec;
        let mut tags = Self::default();
        for schema in roots_of(operations, incoming, headers) {
            tags.walk(schema, schemas);
        }
        for named in schemas.iter() {
            tags.walk(&named.schema, schemas);
        }
        tags
    }

    fn walk(&mut self, schema: &Schema, schemas: &[Named]) {
        let mut open = vec![schema];
        while let Some(schema) = open.pop() {
            if let Shape::Union(union) = &schema.shape
                && let Some(discriminator) = &union.discriminator
            {
                self.mark(union, &discriminator.property, schemas);
                self.look_for(discriminator, union, schemas);
            }
            open.extend(parts(&schema.shape));
        }
    }

    /// The branches, and those of branches that are unions themselves.
    fn mark(&mut self, union: &Union, property: &str, schemas: &[Named]) {
        let mut open: Vec<&Schema> = union.branches.iter().collect();
        while let Some(branch) = open.pop() {
            if !self.places.insert((branch.at.clone(), property.to_owned())) {
                continue;
            }
            match &branch.shape {
                Shape::Ref(SchemaId(id)) => open.push(&schemas[*id as usize].schema),
                Shape::Union(union) => open.extend(&union.branches),
                _ => {}
            }
        }
    }
}

/// How many names a tag is compared with, that each of thousands of unions may have.
const MOST_CANDIDATES: usize = 1000;

impl Tags {
    /// Notes a tag that none of the branches has, declared or required, if all of them are objects.
    fn look_for(&mut self, discriminator: &Discriminator, union: &Union, schemas: &[Named]) {
        let (mut open, mut seen): (Vec<&Schema>, HashSet<SchemaId>) = (union.branches.iter().collect(), HashSet::new());
        let mut properties: Vec<&str> = Vec::new();
        while let Some(branch) = open.pop() {
            match &branch.shape {
                Shape::Ref(id) => open.extend(seen.insert(*id).then(|| &schemas[id.0 as usize].schema)),
                Shape::Union(union) => open.extend(&union.branches),
                Shape::Object(object) => properties.extend(object.properties.keys().map(String::as_str)),
                _ => return,
            }
        }
        let property = discriminator.property.as_str();
        if properties.is_empty() || properties.contains(&property) {
            return;
        }
        let meant = did_you_mean(property, properties.iter().take(MOST_CANDIDATES).copied());
        self.unknown.push(
            Diagnostic::new(
                Code::Discriminator,
                Place::Value(discriminator.at.key("propertyName")),
                format!("no branch of this union has a property `{property}`"),
            )
            .label("by which they are told apart")
            .note("it is written and read beside what the branches declare")
            .help(match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => "declare it in each branch, and require it".to_owned(),
            }),
        );
    }
}

struct Settler<'a> {
    tags: Tags,
    /// A schema may stand in several, by `allOf`.
    reported: HashSet<Pointer>,
    diagnostics: &'a mut Diagnostics,
    report: &'a mut Report,
}

impl Settler<'_> {
    fn walk(&mut self, schema: &mut Schema) {
        let mut open = vec![schema];
        while let Some(schema) = open.pop() {
            if let Shape::Object(object) = &mut schema.shape
                && object.properties.values().any(|property| property.undeclared.is_some())
            {
                self.settle(object, &schema.at);
            }
            let mut inside = parts_mut(&mut schema.shape);
            inside.reverse();
            open.extend(inside);
        }
    }

    fn settle(&mut self, object: &mut Object, at: &Pointer) {
        let is_map = object.properties.values().all(|property| property.undeclared.is_some());
        let declared: Vec<String> = {
            let declared = object.properties.iter().filter(|(_, property)| property.undeclared.is_none());
            declared.map(|(name, _)| name.clone()).collect()
        };
        let additional = object.additional.clone();
        object.properties.retain(|name, property| {
            let Some(place) = property.undeclared.clone() else { return true };
            if is_map && additional != Additional::Refused {
                if self.reported.insert(place.clone()) {
                    self.report.validation_only(place, "required", "a map takes it as any other key");
                }
                return false;
            }
            let note = match &additional {
                Additional::Refused => Some("nothing else is allowed either: the generated type has no field for it"),
                _ if self.tags.places.contains(&(at.clone(), name.clone())) => {
                    Some("the union around it writes and reads it")
                }
                _ => None,
            };
            self.warn(place, name, &declared, note.unwrap_or("the generated type takes any value for it"));
            match &additional {
                _ if note.is_some() => return false,
                Additional::Schema(value) if value.shape != Shape::Any => property.schema = value.as_ref().clone(),
                _ => {
                    let verb = if property.required { "Required" } else { "Named" };
                    let sentence = format!("{verb} by the document, which does not say what it is.");
                    property.schema.docs.constraints.push(sentence);
                }
            }
            true
        });
    }

    fn warn(&mut self, place: Pointer, name: &str, declared: &[String], note: &'static str) {
        if !self.reported.insert(place.clone()) {
            return;
        }
        let meant = self.diagnostics.did_you_mean(name, declared.iter().map(String::as_str));
        self.diagnostics.push(
            Diagnostic::new(
                Code::UndeclaredRequired,
                Place::Value(place),
                format!("the required property `{name}` is not declared"),
            )
            .label("no property of this name")
            .note(note)
            .help(match meant {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("add `{name}` to `properties`, or remove it here"),
            }),
        );
    }
}
