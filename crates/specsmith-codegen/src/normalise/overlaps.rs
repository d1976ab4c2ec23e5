//! `anyOf` of objects of which nothing says which one a value is: one object with the properties of all.
//!
//! ```yaml
//! Links: {anyOf: [{$ref: '#/components/schemas/Forward'}, {$ref: '#/components/schemas/Backward'}, {type: object}]}
//! Forward: {properties: {next: {type: string}, last: {type: string}}}
//! Backward: {properties: {first: {type: string}, prev: {type: string}}}
//! ```
//!
//! A value may have keys of both, and an enum would keep those of one. The branch that adds nothing to the others, here the
//! last, is what makes them additions to it, each of which may be there or not. Without such a branch those that have a name
//! are kinds of things, and stay a union. So do those that have lists or objects of their own: as one object they would ask
//! of every value what only one of them says of such a key.
//!
//! Where that branch is `{}`, a value need not be an object at all: it is one with the properties of all, or any value.

use super::code;
use super::either::{either, say_the_same};
use super::schema::any;
use super::walk::{parts, parts_mut, roots_of};
use crate::pointer::Pointer;
use crate::report::Report;
use crate::spec::{Additional, Extent, Named, Object, Property, Schema, Shape, Spec, Union, same_value};
use indexmap::IndexMap;
use serde_json::Value;
use std::collections::HashSet;

/// Makes one object of each union whose branches are no kinds of things.
pub(super) fn join_overlaps(spec: &mut Spec, report: &mut Report) {
    let Spec { info: _, servers: _, schemas, operations, incoming, headers, security_schemes: _, tags: _ } = spec;
    // Known beforehand, so that the order of components makes no difference.
    let plain: Vec<bool> = schemas.iter().map(|named| is_plain(&named.schema)).collect();
    let mut reported = HashSet::new();
    for index in 0..schemas.len() {
        // Out of the list, so that a component that leads back to itself is none of its own branches.
        let at = schemas[index].schema.at.clone();
        let mut schema = std::mem::replace(&mut schemas[index].schema, any(at));
        Joiner { schemas, plain: &plain, reported: &mut reported, report }.walk(&mut schema);
        schemas[index].schema = schema;
    }
    let mut joiner = Joiner { schemas, plain: &plain, reported: &mut reported, report };
    roots_of(operations, incoming, headers).for_each(|schema| joiner.walk(schema));
}

struct Joiner<'a> {
    schemas: &'a [Named],
    /// Which of them can be a branch.
    plain: &'a [bool],
    /// What is in the report: a schema may stand in several, by `allOf`.
    reported: &'a mut HashSet<Pointer>,
    report: &'a mut Report,
}

impl<'a> Joiner<'a> {
    fn walk(&mut self, schema: &mut Schema) {
        let mut open = vec![schema];
        while let Some(schema) = open.pop() {
            if let Shape::Union(union) = &schema.shape
                && let Some(whole) = self.whole(union, &schema.at)
            {
                if self.reported.insert(schema.at.clone()) {
                    self.report.rewritten(schema.at.clone(), "any-of", whole.note());
                }
                whole.replace(schema);
                continue;
            }
            open.extend(parts_mut(&mut schema.shape));
        }
    }

    /// The object that a value of the union is, if its branches are additions to one of them, or nobody has named them.
    fn whole(&mut self, union: &Union, at: &Pointer) -> Option<Whole> {
        if !is_candidate(union) {
            return None;
        }
        let branches: Vec<&Schema> =
            union.branches.iter().map(|branch| self.plain_branch(branch)).collect::<Option<_>>()?;
        let nothing = Object::default();
        let objects: Vec<&Object> = branches
            .iter()
            .map(|branch| match &branch.shape {
                Shape::Object(object) => object,
                _ => &nothing,
            })
            .collect();
        let base = objects.iter().position(|base| objects.iter().all(|other| knows_all(other, base)));
        if base.is_none() && !are_unnamed(union) {
            return None;
        }
        if !branches.iter().all(|branch| self.adds_scalars(branch, &objects)) {
            return None;
        }
        let pairs: Vec<(&Object, &Object)> =
            objects.iter().enumerate().flat_map(|(index, a)| objects[..index].iter().map(|b| (*b, *a))).collect();
        let overlap = pairs.iter().any(|(a, b)| !knows_all(a, b) && !knows_all(b, a));
        if !overlap || pairs.iter().any(|(a, b)| self.are_told_apart(a, b)) {
            return None;
        }
        let object = self.object_of_all(&objects, at)?;
        let sentence = self.sentence(union, base);
        let other = union.branches.iter().find(|branch| branch.shape == Shape::Any).cloned();
        Some(Whole { object, nullable: branches.iter().any(|branch| branch.nullable), sentence, other })
    }

    /// Whether what only this branch has are scalars.
    fn adds_scalars(&self, branch: &Schema, objects: &[&Object]) -> bool {
        let Shape::Object(object) = &branch.shape else { return true };
        object.properties.iter().all(|(name, property)| {
            let is_shared = objects.iter().filter(|object| object.properties.contains_key(name)).count() > 1;
            is_shared || is_scalar(&self.resolved(&property.schema).shape)
        })
    }

    /// The schema that a branch is, if it is an open object with nothing in it that may be joined itself.
    fn plain_branch<'s>(&self, branch: &'s Schema) -> Option<&'s Schema>
    where
        'a: 's,
    {
        let mut schema = branch;
        // `bundle` has refused cycles of pure references.
        for _ in 0..=self.schemas.len() {
            let Shape::Ref(id) = schema.shape else { break };
            schema = &self.schemas[id.0 as usize].schema;
            if !self.plain[id.0 as usize] {
                return None;
            }
        }
        match &schema.shape {
            Shape::Any if std::ptr::eq(schema, branch) => Some(schema),
            Shape::Object(_) if is_plain(schema) => Some(schema),
            _ => None,
        }
    }

    /// Whether no value can be both: one requires a key that the other does not know, or they list other values for one.
    fn are_told_apart(&self, a: &Object, b: &Object) -> bool {
        let requires_more = |a: &Object, b: &Object| {
            a.properties.iter().any(|(name, property)| property.required && !b.properties.contains_key(name))
        };
        let contradict = a.properties.iter().any(|(name, mine)| {
            let others = b.properties.get(name).and_then(|property| self.listed(&property.schema));
            match (self.listed(&mine.schema), others) {
                (Some(mine), Some(others)) => {
                    !mine.iter().any(|value| others.iter().any(|other| same_value(value, other)))
                }
                _ => false,
            }
        });
        requires_more(a, b) || requires_more(b, a) || contradict
    }

    /// The only values that a schema takes.
    fn listed<'s>(&'s self, schema: &'s Schema) -> Option<&'s [Value]> {
        match &self.resolved(schema).shape {
            Shape::Enum { values, extent } if *extent != Extent::Extensible => Some(values),
            _ => None,
        }
    }

    /// What a reference stands for.
    fn resolved<'s>(&'s self, schema: &'s Schema) -> &'s Schema {
        let mut schema = schema;
        // `bundle` has refused cycles of pure references.
        for _ in 0..=self.schemas.len() {
            let Shape::Ref(id) = schema.shape else { break };
            schema = &self.schemas[id.0 as usize].schema;
        }
        schema
    }

    /// The properties of all; one is required where all require it. None if two have other types for one.
    fn object_of_all(&mut self, objects: &[&Object], at: &Pointer) -> Option<Object> {
        let mut properties: IndexMap<String, Property> = IndexMap::new();
        let mut vague = Vec::new();
        for (name, property) in objects.iter().flat_map(|object| &object.properties) {
            let place = at.key("properties").key(name);
            let joined = match properties.get(name) {
                None => property.clone(),
                Some(known) => {
                    if !vague.contains(&place) && !say_the_same(&known.schema.docs, &property.schema.docs) {
                        vague.push(place.clone());
                    }
                    either(known, property, place)?
                }
            };
            properties.insert(name.clone(), joined);
        }
        for (name, property) in &mut properties {
            property.required = objects.iter().all(|it| it.properties.get(name).is_some_and(|it| it.required));
        }
        for place in vague.into_iter().filter(|place| self.reported.insert(place.clone())) {
            let note = "bounds and defaults that not all branches have are left out";
            self.report.validation_only(place, "any-of", note);
        }
        let additional = objects.iter().map(|object| &object.additional).find(|it| **it != Additional::Unsaid);
        Some(Object { properties, additional: additional.cloned().unwrap_or_default() })
    }

    /// Which branches there are: by name where each has one, but for the base.
    fn sentence(&self, union: &Union, base: Option<usize>) -> String {
        let name = |branch: &Schema| match branch.component() {
            Some(id) => Some(code(&self.schemas[id.0 as usize].name)),
            None => branch.docs.title.as_deref().map(code),
        };
        let mut names: Vec<Option<String>> = union.branches.iter().map(name).collect();
        let nameless_base = base.filter(|base| names[*base].is_none());
        if let Some(base) = nameless_base {
            names.remove(base);
        }
        let count = names.len();
        let none = if nameless_base.is_some() { "None, one" } else { "One" };
        match names.into_iter().collect::<Option<Vec<String>>>().as_deref() {
            Some([names @ .., last]) => format!("{none} or several of {} and {last} at once.", names.join(", ")),
            _ => format!("{none} or several of {count} objects at once."),
        }
    }
}

/// What a union becomes.
struct Whole {
    object: Object,
    nullable: bool,
    /// What the documentation of the object says of it.
    sentence: String,
    /// The branch that says nothing: then a value may be anything else.
    other: Option<Schema>,
}

impl Whole {
    /// What the report says of it.
    fn note(&self) -> &'static str {
        match self.other {
            None => "one type has the properties of all branches, for nothing says which of them a value is",
            Some(_) => {
                "one type has the properties of all branches that have some; other values are a branch of their own"
            }
        }
    }

    fn replace(self, schema: &mut Schema) {
        schema.nullable |= self.nullable;
        match (&mut schema.shape, self.other) {
            (Shape::Union(union), Some(other)) => {
                // The place of the first branch is that of the object, which has all of them.
                let mut object =
                    any(union.branches.first().map_or_else(|| schema.at.clone(), |branch| branch.at.clone()));
                object.docs.constraints.push(self.sentence);
                object.shape = Shape::Object(self.object);
                union.branches = vec![object, other];
            }
            (shape, _) => {
                schema.docs.constraints.push(self.sentence);
                *shape = Shape::Object(self.object);
            }
        }
    }
}

/// Whether it is worth a look: a base and two additions to it at least, or objects without names.
fn is_candidate(union: &Union) -> bool {
    let may_be = |branch: &Schema| matches!(branch.shape, Shape::Any | Shape::Object(_) | Shape::Ref(_));
    let is_open = union.overlapping && union.discriminator.is_none();
    is_open && (union.branches.len() > 2 || are_unnamed(union)) && union.branches.iter().all(may_be)
}

/// Whether nothing says what to call the branches.
fn are_unnamed(union: &Union) -> bool {
    union.branches.iter().all(|branch| branch.component().is_none() && branch.docs.title.is_none())
}

/// Whether a schema is an object that may have keys beside its properties, and nothing that stands in it is a candidate: what
/// is joined inside of a branch would have to be joined in the whole too, and that may go on without an end.
fn is_plain(schema: &Schema) -> bool {
    let Shape::Object(object) = &schema.shape else { return matches!(schema.shape, Shape::Ref(_)) };
    let is_open = match &object.additional {
        Additional::Unsaid => true,
        Additional::Refused => false,
        Additional::Schema(value) => value.shape == Shape::Any,
    };
    let mut open = vec![schema];
    while let Some(schema) = open.pop() {
        match &schema.shape {
            Shape::Union(union) if is_candidate(union) => return false,
            shape => open.extend(parts(shape)),
        }
    }
    is_open
}

fn is_scalar(shape: &Shape) -> bool {
    match shape {
        Shape::Any | Shape::Boolean | Shape::Integer { .. } | Shape::Number { .. } | Shape::String { .. } => true,
        Shape::Enum { values, .. } => !values.iter().any(|value| value.is_array() || value.is_object()),
        Shape::Never | Shape::List(_) | Shape::Tuple(_) | Shape::Object(_) | Shape::Union(_) | Shape::Ref(_) => false,
    }
}

/// Whether an object has all properties that another has.
fn knows_all(object: &Object, other: &Object) -> bool {
    other.properties.keys().all(|name| object.properties.contains_key(name))
}
