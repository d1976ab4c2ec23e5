//! `oneOf` and `anyOf`: null taken out, what is no choice of types put into simpler words, and the rest kept as a union.

use super::Normaliser;
use super::all_of::Contradiction;
use super::keywords::Keywords;
use super::schema::listed;
use super::walk;
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::pointer::Pointer;
use crate::spec::{Discriminator, Docs, Extent, Note, Object, Schema, SchemaId, Shape, Union, is_scalar, same_value};
use openapiv3::ReferenceOr;
use serde_json::Value;
use std::collections::HashMap;

/// The names that a schema requires, and the place of the list.
pub(super) type Required<'a> = (&'a [String], Pointer);

impl Normaliser<'_> {
    /// Adds what `oneOf` or `anyOf` says to what the schema says itself.
    pub(super) fn add_union(
        &mut self,
        schema: &mut Schema,
        sources: &[ReferenceOr<openapiv3::Schema>],
        keyword: &'static str,
        discriminator: Option<&Discriminator>,
        is_typed: bool,
    ) {
        if sources.is_empty() {
            return;
        }
        let at = schema.at.key(keyword);
        let mut with_null = false;
        let mut branches = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            let at = at.index(index);
            let mut branch = self.branch(source, at.clone());
            with_null |= std::mem::take(&mut branch.nullable);
            if !is_nothing(&branch) {
                branches.push((branch, (required_by(source), at.key("required"))));
            }
        }
        // Branches such as `required: [a]` say which values are allowed, and nothing about the type.
        if branches.iter().all(|(branch, _)| branch.shape == Shape::Any) && schema.shape != Shape::Any {
            for (names, at) in branches.iter().map(|(_, required)| required) {
                self.mention(schema, names, at);
            }
            return self.report.validation_only(
                at,
                keyword,
                "the branches only constrain the schema that they stand in",
            );
        }
        let branches = self.beside_own_shape(schema, branches, keyword, is_typed);
        let mut branches = simplified(branches);
        match branches.len() {
            0 if schema.shape == Shape::Any && with_null => schema.shape = listed(Vec::new(), Extent::Listed),
            0 if schema.shape == Shape::Any => schema.shape = Shape::Never,
            0 => {}
            1 => {
                if let Some(branch) = branches.pop() {
                    schema.shape = Shape::Any;
                    self.add_part(schema, branch);
                }
            }
            _ => {
                let overlapping = keyword == "anyOf";
                schema.shape = Shape::Union(Union { branches, discriminator: discriminator.cloned(), overlapping });
            }
        }
        schema.nullable |= with_null;
    }

    /// The branches with what the schema says beside them merged into each. A branch that contradicts it cannot be meant;
    /// but where the schema has no `type`, what it says of lists or objects is nothing to a branch of another kind.
    fn beside_own_shape(
        &mut self,
        schema: &Schema,
        branches: Vec<(Schema, Required<'_>)>,
        keyword: &str,
        is_typed: bool,
    ) -> Vec<Schema> {
        if says_nothing(&schema.shape) {
            return branches.into_iter().map(|(branch, _)| branch).collect();
        }
        let mut merged = Vec::new();
        let mut last = None;
        for (branch, (required, required_at)) in branches {
            let at = branch.at.clone();
            let own = Schema { at: at.clone(), docs: branch.docs.clone(), nullable: false, ..schema.clone() };
            if !is_typed && are_of_other_kinds(&own.shape, &self.without_reference(branch.shape.clone())) {
                merged.push(branch);
                continue;
            }
            match self.merge(own, branch, &at) {
                Ok(mut branch) => {
                    self.require(&mut branch, required, &required_at);
                    merged.push(branch);
                }
                Err(contradiction) => {
                    self.report.refused(at, "impossible-branch", "no value fits this branch and the schema around it");
                    last = Some(*contradiction);
                }
            }
        }
        if let (true, Some(contradiction)) = (merged.is_empty(), last) {
            self.without_branches(schema.at.key(keyword), keyword, contradiction);
        }
        merged
    }

    /// Warns that the schema contradicts each of its branches: either it is wrong or they are, and what it says itself counts.
    fn without_branches(&mut self, place: Pointer, keyword: &str, contradiction: Contradiction) {
        let Contradiction { at, left, right, .. } = contradiction;
        let message = format!("no branch of this `{keyword}` fits the schema that it stands in");
        self.diagnostics.push(
            Diagnostic::new(Code::BadValue, Place::Key(place), message)
                .label("none of them")
                .also(Place::Value(at), format!("one of them fails here: no value is {left} and {right} at once"))
                .note("the branches are left out"),
        );
    }

    /// The discriminator with its mapping resolved to schemas.
    pub(super) fn discriminator(&mut self, source: &openapiv3::Discriminator, at: &Pointer) -> Discriminator {
        let openapiv3::Discriminator { property_name, mapping, extensions: _ } = source;
        let place = at.key("discriminator");
        let at = place.key("mapping");
        let mut resolved = Vec::new();
        for (tag, target) in mapping {
            // A reference, or the bare name of a component (OpenAPI 3.1.1, section 4.8.25).
            let id = self.id_of(target).or_else(|| self.ids.get(target).copied());
            match id {
                Some(id) => resolved.push((tag.clone(), id)),
                None => {
                    let name = target.rsplit('/').next().unwrap_or_default();
                    let meant = self.diagnostics.did_you_mean(name, self.ids.keys().map(String::as_str));
                    self.diagnostics.push(
                        Diagnostic::new(
                            Code::BadValue,
                            Place::Value(at.key(tag)),
                            format!("`{target}` is no schema of this document"),
                        )
                        .label("names nothing")
                        .note("the entry is ignored")
                        .maybe_help(meant.map(|meant| format!("did you mean `{meant}`?"))),
                    );
                }
            }
        }
        Discriminator { at: place, property: property_name.clone(), mapping: resolved }
    }

    /// Reports what of a discriminator is of no use, and gives it to a union that came by `allOf`.
    pub(super) fn use_discriminator(
        &mut self,
        schema: &mut Schema,
        discriminator: Discriminator,
        keywords: &Keywords<'_>,
    ) {
        let branches = keywords.one_of.iter().chain(keywords.any_of);
        if !keywords.one_of.is_empty() || !keywords.any_of.is_empty() {
            let branches = self.referred_to(branches);
            return self.check_mapping(&discriminator, &branches);
        }
        let schemas = Pointer::root().key("components").key("schemas");
        match &mut schema.shape {
            Shape::Union(union) => {
                union.discriminator.get_or_insert(discriminator);
            }
            // Those that extend a component are not known yet.
            _ if schema.at.parent() == Some(schemas) => {}
            _ => {
                let note = "nothing extends this schema, and it has no `oneOf` and no `anyOf`";
                self.report.refused(discriminator.at, "discriminator", note);
            }
        }
    }

    /// Reports tags that are mapped to a schema which is none of the branches.
    pub(super) fn check_mapping(&mut self, discriminator: &Discriminator, branches: &[SchemaId]) {
        let branches: Vec<SchemaId> = branches.iter().map(|id| self.end_of(*id)).collect();
        for (tag, id) in &discriminator.mapping {
            if branches.contains(&self.end_of(*id)) {
                continue;
            }
            let name = self.ids.get_index(id.0 as usize).map(|(name, _)| name.clone()).unwrap_or_default();
            self.diagnostics.push(
                Diagnostic::new(
                    Code::Discriminator,
                    Place::Value(discriminator.at.key("mapping").key(tag)),
                    format!("`{name}` is none of the schemas that this discriminator tells apart"),
                )
                .label("no branch")
                .note("the entry is ignored")
                .help(format!("add `{name}` to the branches, or remove the entry")),
            );
        }
    }

    /// The components that branches refer to.
    pub(super) fn referred_to<'s>(
        &self,
        sources: impl IntoIterator<Item = &'s ReferenceOr<openapiv3::Schema>>,
    ) -> Vec<SchemaId> {
        let reference = |source: &'s ReferenceOr<openapiv3::Schema>| match source {
            ReferenceOr::Reference { reference } => self.id_of(reference),
            // A reference with something beside it.
            ReferenceOr::Item(branch) => match Keywords::of(&branch.schema_kind).all_of {
                [ReferenceOr::Reference { reference }] => self.id_of(reference),
                _ => None,
            },
        };
        sources.into_iter().filter_map(reference).collect()
    }
}

/// What a branch requires, whoever declares it.
fn required_by(source: &ReferenceOr<openapiv3::Schema>) -> &[String] {
    match source {
        ReferenceOr::Item(branch) => Keywords::of(&branch.schema_kind).required,
        ReferenceOr::Reference { .. } => &[],
    }
}

/// Whether a branch is left with no value once null is taken out.
pub(super) fn is_nothing(branch: &Schema) -> bool {
    matches!(&branch.shape, Shape::Enum { values, .. } if values.is_empty()) || branch.shape == Shape::Never
}

/// Whether one is about lists or objects and the other about values of another kind.
fn are_of_other_kinds(own: &Shape, branch: &Shape) -> bool {
    let is_open = |shape: &Shape| matches!(shape, Shape::Any | Shape::Never | Shape::Union(_) | Shape::Ref(_));
    let is_list = |shape: &Shape| matches!(shape, Shape::List(_) | Shape::Tuple(_));
    match own {
        Shape::List(_) | Shape::Tuple(_) => !is_list(branch) && !is_open(branch),
        Shape::Object(_) => !matches!(branch, Shape::Object(_)) && !is_open(branch),
        _ => false,
    }
}

/// Whether a shape adds nothing to branches that say what they are.
fn says_nothing(shape: &Shape) -> bool {
    match shape {
        Shape::Any => true,
        Shape::Object(object) => *object == Object::default(),
        _ => false,
    }
}

/// Fewer branches that take the same values.
pub(super) fn simplified(branches: Vec<Schema>) -> Vec<Schema> {
    let mut out: Vec<Schema> = Vec::new();
    let mut known = Kinds::default();
    for branch in branches {
        let of_kind = known.of(&branch.shape).iter();
        match of_kind.copied().find_map(|it| joined(&out[it].shape, &branch.shape).map(|shape| (it, shape))) {
            Some((index, shape)) => {
                let other = &mut out[index];
                // What was said of one of the two is not true of both, but for what it said of its only value.
                let values = [notes(other), notes(&branch)].concat();
                other.docs = Docs { values, ..Docs::default() };
                other.shape = shape;
            }
            None => {
                known.add(&branch.shape, out.len());
                out.push(branch);
            }
        }
    }
    out
}

/// Branches by kind: only those of the same kind can be equal, or become one. Thousands of branches are compared with few others.
#[derive(Default)]
pub(super) struct Kinds(HashMap<Kind, Vec<usize>>);

impl Kinds {
    /// The branches of the same kind, in ascending order.
    pub(super) fn of(&self, shape: &Shape) -> &[usize] {
        self.0.get(&Kind::of(shape)).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn add(&mut self, shape: &Shape, index: usize) {
        self.0.entry(Kind::of(shape)).or_default().push(index);
    }
}

#[derive(PartialEq, Eq, Hash)]
enum Kind {
    /// Some of these become one with others of them.
    Plain,
    /// A text of this format is equal to others of it.
    Format(String),
    Ref(SchemaId),
    /// What is equal has the same inside, at the same place.
    Around(Pointer),
}

impl Kind {
    fn of(shape: &Shape) -> Self {
        match shape {
            Shape::String { format: Some(format) } => Self::Format(format.clone()),
            Shape::Ref(id) => Self::Ref(*id),
            Shape::Object(object) if object.only_requires() => Self::Plain,
            _ => walk::parts(shape).first().map_or(Self::Plain, |inside| Self::Around(inside.at.clone())),
        }
    }
}

/// What a branch says of its values: for a constant, its own documentation.
fn notes(branch: &Schema) -> Vec<Note> {
    match &branch.shape {
        Shape::Enum { values, .. } if branch.docs.values.is_empty() && values.len() == 1 => {
            let Docs { title, description, .. } = &branch.docs;
            vec![Note { value: values[0].clone(), title: title.clone(), description: description.clone() }]
        }
        _ => branch.docs.values.clone(),
    }
}

/// The one shape that takes what two take, where there is one.
pub(super) fn joined(a: &Shape, b: &Shape) -> Option<Shape> {
    let texts = |values: &[Value]| values.iter().all(Value::is_string);
    match (a, b) {
        (a, b) if a == b => Some(a.clone()),
        (Shape::Integer { .. }, number @ Shape::Number { .. })
        | (number @ Shape::Number { .. }, Shape::Integer { .. }) => Some(number.clone()),
        (Shape::Enum { values, extent }, Shape::Enum { values: others, extent: other })
            if values.iter().chain(others).all(is_scalar) =>
        {
            let more = others.iter().filter(|other| !values.iter().any(|value| same_value(value, other))).cloned();
            let values = values.iter().cloned().chain(more).collect();
            Some(listed(values, *extent.max(other).max(&Extent::Listed)))
        }
        (Shape::Enum { values, .. }, Shape::Boolean) | (Shape::Boolean, Shape::Enum { values, .. })
            if values.iter().all(Value::is_boolean) =>
        {
            Some(Shape::Boolean)
        }
        // Each asks for other keys of what is declared elsewhere, which makes no two types of it.
        (Shape::Object(a), Shape::Object(b)) if a.only_requires() && b.only_requires() => {
            let mut whole = a.clone();
            for (name, property) in &b.properties {
                whole.properties.entry(name.clone()).or_insert_with(|| property.clone());
            }
            let is_in_both = |name: &String| a.properties.contains_key(name) && b.properties.contains_key(name);
            for (name, property) in &mut whole.properties {
                property.required &= is_in_both(name);
            }
            Some(Shape::Object(whole))
        }
        // Any text, some of which are known.
        (Shape::Enum { values, .. }, Shape::String { format: None })
        | (Shape::String { format: None }, Shape::Enum { values, .. })
            if texts(values) =>
        {
            Some(Shape::Enum { values: values.clone(), extent: Extent::Extensible })
        }
        _ => None,
    }
}
