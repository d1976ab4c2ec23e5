//! Merges the parts of an `allOf` into one schema: a value has to fit all of them, so the narrower word wins.

use super::keywords::Keywords;
use super::unions::Required;
use super::{MAX_EXTENSIONS, MAX_MERGES, Normaliser, walk};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{Additional, Docs, Extent, Object, Property, Schema, SchemaId, Shape, Union, same_value};
use indexmap::IndexSet;
use openapiv3::ReferenceOr;
use serde_json::Value;

/// Two shapes that no value fits at once; the place is the innermost.
pub(super) struct Contradiction {
    pub(super) at: Pointer,
    other: Pointer,
    /// What the one says and what the other does: "a string".
    pub(super) left: &'static str,
    pub(super) right: &'static str,
}

pub(super) type Merged<T> = Result<T, Box<Contradiction>>;

impl<'a> Normaliser<'a> {
    /// Adds the parts of `allOf` to what the schema says itself. Where that stands beside a `$ref`, which is the first of the
    /// parts, and need not count, it does so as far as it can.
    pub(super) fn add_all_of(
        &mut self,
        schema: &mut Schema,
        sources: &[ReferenceOr<openapiv3::Schema>],
        beside_reference: bool,
    ) {
        let at = schema.at.key("allOf");
        let mut required = Vec::new();
        for (index, source) in sources.iter().enumerate() {
            self.required_by(source, at.index(index), &mut Vec::new(), &mut required);
            let alone = sources.len() == 1 && schema.shape == Shape::Any;
            let part = self.extended(source, at.index(index), alone);
            match beside_reference && index == 0 {
                true => {
                    self.add_reference(schema, part, |this| this.extended(source, at.index(index), sources.len() == 1))
                }
                false => self.add_part(schema, part),
            }
        }
        // That a reference alone leads back here is only noticed behind it.
        if matches!(schema.shape, Shape::Ref(_)) {
            self.without_reference(schema.shape.clone());
        }
        // What one part requires another may declare.
        for (names, at) in required {
            self.require(schema, names, &at);
        }
    }

    /// What a part requires, which may be nothing that it declares, or all that it says.
    fn required_by<'s>(
        &self,
        source: &'s ReferenceOr<openapiv3::Schema>,
        at: Pointer,
        seen: &mut Vec<SchemaId>,
        out: &mut Vec<Required<'s>>,
    ) where
        'a: 's,
    {
        match source {
            ReferenceOr::Item(part) => {
                let keywords = Keywords::of(&part.schema_kind);
                out.push((keywords.required, at.key("required")));
                for (index, part) in keywords.all_of.iter().enumerate() {
                    self.required_by(part, at.key("allOf").index(index), seen, out);
                }
            }
            ReferenceOr::Reference { reference } => {
                let Some(id) = self.id_of(reference).filter(|id| !seen.contains(id)) else { return };
                if seen.len() == MAX_EXTENSIONS {
                    return;
                }
                self.required_by_component(id, seen, out);
            }
        }
    }

    pub(super) fn required_by_component<'s>(&self, id: SchemaId, seen: &mut Vec<SchemaId>, out: &mut Vec<Required<'s>>)
    where
        'a: 's,
    {
        seen.push(id);
        if let Some((name, component)) = self.components.schemas.get_index(id.0 as usize) {
            let at = Pointer::root().key("components").key("schemas").key(name);
            self.required_by(component, at, seen, out);
        }
    }

    /// Adds one more schema that values have to fit.
    pub(super) fn add_part(&mut self, schema: &mut Schema, part: Schema) {
        if let Err(contradiction) = self.try_add(schema, part) {
            let Contradiction { at, other, left, right } = *contradiction;
            let message = format!("the parts of this `allOf` contradict one another: {left} and {right}");
            self.diagnostics.push(
                Diagnostic::new(Code::Contradiction, Place::Value(at), message)
                    .label("one part says this")
                    .also(Place::Value(other), "and another this")
                    .help("no value fits both parts of the `allOf`: change one of them"),
            );
        }
    }

    /// The same, unless no value fits both: then nothing but the documentation is left.
    fn try_add(&mut self, schema: &mut Schema, part: Schema) -> Merged<()> {
        let whole = std::mem::replace(schema, super::schema::any(part.at.clone()));
        let (at, docs) = (whole.at.clone(), whole.docs.clone());
        let merged = self.merge(whole, part, &at).map(|merged| *schema = merged);
        if merged.is_err() {
            schema.docs = docs;
        }
        schema.at = at;
        merged
    }

    /// Adds what a `$ref` leads to where nothing beside it counts, as in OpenAPI 3.0: so what contradicts it there is no mistake that
    /// has to be mended. `alone` is what it leads to by itself.
    pub(super) fn add_reference(&mut self, schema: &mut Schema, part: Schema, alone: impl FnOnce(&mut Self) -> Schema) {
        let siblings = schema.clone();
        let before = self.intersections.set_beside_reference(true);
        let added = self.try_add(schema, part);
        self.intersections.set_beside_reference(before);
        let Err(contradiction) = added else { return };
        let Contradiction { at, other, left, right } = *contradiction;
        let message = format!("what stands beside this `$ref` contradicts it: {left} and {right}");
        self.diagnostics.push(
            Diagnostic::new(Code::UnknownKey, Place::Value(at), message)
                .label("this stands beside it")
                .also(Place::Value(other), "and it leads to this")
                .note("in OpenAPI 3.0 nothing beside a `$ref` counts: the type that is said there is left out"),
        );
        *schema = Schema { shape: Shape::Any, ..siblings };
        let part = alone(self);
        self.add_part(schema, part);
    }

    /// The one schema that says what both say. Texts come from `a`, which stands nearer to the reader. `at` is the place of
    /// the whole: a part that is a schema of its own once merged stands there, for it is neither of the two any more.
    pub(super) fn merge(&mut self, a: Schema, b: Schema, at: &Pointer) -> Merged<Schema> {
        // Both are copied as often as they are merged.
        if !self.afford(1 + walk::parts(&a.shape).len() as u64 + walk::parts(&b.shape).len() as u64, at) {
            return Ok(a);
        }
        if self.merging == MAX_MERGES {
            self.without_end(at, format!("more than {MAX_MERGES} schemas are merged inside of one another by `allOf`"));
            return Ok(a);
        }
        self.merging += 1;
        let shape = self.merge_shapes(&a, &b, at);
        self.merging -= 1;
        let shape = shape?;
        let nullable = merge_nullable(&a, &b);
        let based_on = b.component().or(a.component()).filter(|_| !matches!(shape, Shape::Ref(_)));
        let at = match () {
            () if shape == a.shape => a.at,
            () if shape == b.shape => b.at,
            () => at.clone(),
        };
        Ok(Schema {
            at,
            docs: merge_docs(a.docs, b.docs),
            nullable,
            read_only: a.read_only || b.read_only,
            write_only: a.write_only || b.write_only,
            based_on,
            shape,
        })
    }

    /// Merges what stands inside of two schemas as a value of its own: a property, an item.
    fn merge_inner(&mut self, a: Schema, b: Schema, at: &Pointer) -> Merged<Schema> {
        self.merging_inside += 1;
        let merged = self.inside(|this| this.merge(a, b, at));
        self.merging_inside -= 1;
        merged
    }

    /// Reports that merging goes on inside of what is merged, as it does for ever where both parts are unions that lead back to
    /// themselves.
    pub(super) fn without_end(&mut self, at: &Pointer, message: impl Into<String>) {
        // Each branch would say so again.
        if std::mem::replace(&mut self.made, u64::MAX) > self.limits.schemas {
            return;
        }
        self.diagnostics.push(
            Diagnostic::new(Code::Limit, Place::Value(at.clone()), message)
                .label("too deep")
                .help("do not merge two unions that lead back to themselves: list in one of them what it permits"),
        );
    }

    pub(super) fn merge_shapes(&mut self, a: &Schema, b: &Schema, at: &Pointer) -> Merged<Shape> {
        let shape = match (&a.shape, &b.shape) {
            (left, right) if left == right => left.clone(),
            (Shape::Any, shape) | (shape, Shape::Any) => shape.clone(),
            (Shape::Never, _) | (_, Shape::Never) => Shape::Never,
            (Shape::Ref(_), _) | (_, Shape::Ref(_)) => return self.merge_references(a, b, at),
            (Shape::Object(left), Shape::Object(right)) => Shape::Object(self.merge_objects(left, right, at)?),
            (Shape::List(left), Shape::List(right)) => Shape::List(Box::new(self.merge_inner(
                left.as_ref().clone(),
                right.as_ref().clone(),
                &at.key("items"),
            )?)),
            (Shape::Tuple(left), Shape::Tuple(right)) if left.len() == right.len() => {
                let pairs = left.iter().zip(right).enumerate();
                let merge = |(index, (a, b)): (usize, (&Schema, &Schema))| {
                    self.merge_inner(a.clone(), b.clone(), &at.key(extension::PREFIX_ITEMS).index(index))
                };
                Shape::Tuple(pairs.map(merge).collect::<Merged<_>>()?)
            }
            (Shape::Tuple(places), Shape::List(item)) | (Shape::List(item), Shape::Tuple(places)) => {
                let merge = |(index, place): (usize, &Schema)| {
                    self.merge_inner(
                        place.clone(),
                        item.as_ref().clone(),
                        &at.key(extension::PREFIX_ITEMS).index(index),
                    )
                };
                Shape::Tuple(places.iter().enumerate().map(merge).collect::<Merged<_>>()?)
            }
            (Shape::Integer { format: x }, Shape::Integer { format: y } | Shape::Number { format: y })
            | (Shape::Number { format: y }, Shape::Integer { format: x }) => {
                Shape::Integer { format: x.clone().or(y.clone()) }
            }
            (Shape::Number { format: x }, Shape::Number { format: y }) => {
                Shape::Number { format: x.clone().or(y.clone()) }
            }
            (Shape::String { format: x }, Shape::String { format: y }) => {
                Shape::String { format: x.clone().or(y.clone()) }
            }
            (Shape::Enum { values, extent }, Shape::Enum { values: others, extent: other }) => {
                let common = |value: &&Value| others.iter().any(|other| same_value(value, other));
                let values: Vec<Value> = values.iter().filter(common).cloned().collect();
                match values.is_empty() {
                    true => self.disjoint(a, b),
                    false => Shape::Enum { values, extent: *extent.min(other) },
                }
            }
            (Shape::Union(union), _) => self.merge_branches(union, b, at)?,
            (_, Shape::Union(union)) => self.merge_branches(union, a, at)?,
            (Shape::Enum { values, extent }, _) => self.narrow(values, *extent, b, &a.at),
            (_, Shape::Enum { values, extent }) => self.narrow(values, *extent, a, &b.at),
            (left, right) => {
                let (mut place, mut other) = (said_at(b), said_at(a));
                // Of a part that is referred to and one that stands here, it is this one that is likely to be wrong.
                if place.strip_prefix(at).is_none() && other.strip_prefix(at).is_some() {
                    std::mem::swap(&mut place, &mut other);
                }
                return Err(Box::new(Contradiction { at: place, other, left: name(left), right: name(right) }));
            }
        };
        Ok(shape)
    }

    /// A union of what the branches and the other part say together. Branches that contradict it cannot be meant.
    fn merge_branches(&mut self, union: &Union, other: &Schema, at: &Pointer) -> Merged<Shape> {
        let mut branches = Vec::new();
        let mut contradiction = None;
        for (index, branch) in union.branches.iter().enumerate() {
            let place = at.key("anyOf").index(index);
            match self.merge(branch.clone(), other.clone(), &place) {
                // A branch that adds nothing to the other part stands there all the same, and not where the union does.
                Ok(merged) if merged.at == other.at => branches.push(Schema { at: place, ..merged }),
                Ok(merged) => branches.push(merged),
                Err(found) => contradiction = Some(found),
            }
        }
        match (branches.len(), contradiction) {
            (0, Some(contradiction)) => Err(contradiction),
            (1, _) => Ok(branches.swap_remove(0).shape),
            _ => Ok(Shape::Union(Union { branches, discriminator: union.discriminator.clone(), ..*union })),
        }
    }

    /// The values of an enum that are of another part's type. Where none is, the list is a mistake, and the type counts.
    fn narrow(&mut self, values: &[Value], extent: Extent, other: &Schema, at: &Pointer) -> Shape {
        let shape = &other.shape;
        let values: Vec<Value> = values.iter().filter(|value| fits(value, shape)).cloned().collect();
        if !values.is_empty() {
            return Shape::Enum { values, extent: extent.min(Extent::Listed) };
        }
        self.diagnostics.push(
            Diagnostic::new(
                Code::BadValue,
                Place::Value(said_at(other)),
                format!(
                    "the parts of this `allOf` contradict one another: {}, and no value of the enum is one",
                    name(shape)
                ),
            )
            .label("one part says this")
            .also(Place::Key(at.key("enum")), "and another this")
            .note("the values are ignored"),
        );
        shape.clone()
    }

    /// Two lists that no value is in. People override the tag of a base so, and mean that either may come.
    fn disjoint(&mut self, a: &Schema, b: &Schema) -> Shape {
        let values = |schema: &Schema| match &schema.shape {
            Shape::Enum { values, .. } => values.clone(),
            _ => Vec::new(),
        };
        let (left, right) = (values(a), values(b));
        // An empty one is what is left of `null`.
        if left.is_empty() || right.is_empty() {
            return Shape::Enum { values: Vec::new(), extent: Extent::Listed };
        }
        self.diagnostics.push(
            Diagnostic::new(Code::BadValue, Place::Value(b.at.clone()), "no value of this list is in the other")
                .label("one part says this")
                .also(Place::Value(a.at.clone()), "and another this")
                .note("the values of both are taken"),
        );
        Shape::Enum { values: [left, right].concat(), extent: Extent::Listed }
    }

    fn merge_objects(&mut self, a: &Object, b: &Object, at: &Pointer) -> Merged<Object> {
        let mut properties = a.properties.clone();
        // A name that one of the two only requires is as the other declares it, and stands where it does there.
        properties.retain(|name, old| {
            old.undeclared.is_none() || b.properties.get(name).is_none_or(|new| new.undeclared.is_some())
        });
        for (name, new) in &b.properties {
            let required = new.required || a.properties.get(name).is_some_and(|old| old.required);
            let merged = match properties.get(name) {
                None => Property { required, ..new.clone() },
                Some(old) if new.undeclared.is_some() => Property { required, ..old.clone() },
                Some(old) => Property {
                    schema: self.merge_inner(
                        old.schema.clone(),
                        new.schema.clone(),
                        &at.key("properties").key(name),
                    )?,
                    required,
                    undeclared: None,
                },
            };
            properties.insert(name.clone(), merged);
        }
        let additional =
            match (&a.additional, &b.additional) {
                (Additional::Refused, _) | (_, Additional::Refused) => Additional::Refused,
                (Additional::Unsaid, other) | (other, Additional::Unsaid) => other.clone(),
                (Additional::Schema(left), Additional::Schema(right)) => Additional::Schema(Box::new(
                    self.merge_inner(left.as_ref().clone(), right.as_ref().clone(), &at.key("additionalProperties"))?,
                )),
            };
        Ok(Object { properties, additional })
    }

    /// A schema, or what it refers to, at the place where that says what it is.
    pub(super) fn resolved(&mut self, schema: &Schema) -> Schema {
        let at = match &schema.shape {
            Shape::Ref(id) if !self.is_unknown(*id) => self.component(*id).at,
            _ => schema.at.clone(),
        };
        Schema { shape: self.without_reference(schema.shape.clone()), at, ..schema.clone() }
    }

    /// The shape that a reference ends at; the reference itself where it leads back to what is being converted.
    pub(super) fn without_reference(&mut self, shape: Shape) -> Shape {
        let mut shape = shape;
        let mut seen = IndexSet::new();
        while let Shape::Ref(id) = shape {
            let id = self.ends.get(&id).copied().unwrap_or(id);
            if self.is_unknown(id) || !seen.insert(id) {
                return Shape::Ref(id);
            }
            shape = self.component(id).shape;
        }
        // Whoever comes by again, of thousands in a row perhaps, goes straight to the end.
        if let Some(end) = seen.pop() {
            self.ends.extend(seen.into_iter().map(|id| (id, end)));
        }
        shape
    }

    /// A part of an `allOf`.
    ///
    /// A base may list those that extend it in its own `oneOf`. What they take from it is everything but that list.
    /// A branch that is such a reference `alone` extends nothing: it is what it refers to.
    fn extended(&mut self, source: &ReferenceOr<openapiv3::Schema>, at: Pointer, alone: bool) -> Schema {
        let (components, current) =
            (self.components, self.converting.last().filter(|it| it.inside == 0).map(|it| it.id));
        let is_branch = alone && self.converting.last().is_some_and(|it| it.branch > 0);
        let reference = match source {
            ReferenceOr::Reference { reference } if !is_branch => reference,
            _ => return self.schema(source, at),
        };
        let id = self.id_of(reference);
        let base = id.and_then(|id| components.schemas.get_index(id.0 as usize));
        if let Some((name, ReferenceOr::Item(base))) = base {
            let keywords = Keywords::of(&base.schema_kind);
            let listed = self.referred_to(keywords.one_of.iter().chain(keywords.any_of));
            if current.is_some_and(|current| listed.contains(&current)) {
                let base_at = Pointer::root().key("components").key("schemas").key(name);
                return self.without_union(base, base_at);
            }
        }
        if id.is_some_and(|id| self.leads_back(id)) {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::RefCycle,
                    Place::Value(at.clone()),
                    "this `allOf` contains the schema that it is part of",
                )
                .label("leads back")
                .help("remove the reference, or refer to it from a property"),
            );
        }
        self.schema(source, at)
    }
}

/// Whether an object asks for nothing but what another has. A map has any key.
pub(super) fn adds_nothing(own: &Object, whole: &Object) -> bool {
    own.only_requires()
        && (whole.properties.is_empty()
            || own
                .properties
                .iter()
                .all(|(name, property)| whole.properties.get(name).is_some_and(|it| it.required || !property.required)))
}

/// Null has to fit both parts. A part that says nothing of the type lets null through, and `nullable` beside one reference
/// is how people write a nullable reference.
fn merge_nullable(a: &Schema, b: &Schema) -> bool {
    match (a.nullable, b.nullable) {
        (true, true) => true,
        (true, false) => matches!(b.shape, Shape::Any | Shape::Ref(_)),
        (false, true) => a.shape == Shape::Any,
        (false, false) => false,
    }
}

pub(super) fn merge_docs(a: Docs, b: Docs) -> Docs {
    let mut constraints = a.constraints;
    constraints.extend(b.constraints.into_iter().filter(|it| !constraints.contains(it)).collect::<Vec<_>>());
    Docs {
        title: a.title.or(b.title),
        description: a.description.or(b.description),
        deprecated: a.deprecated || b.deprecated,
        default: a.default.or(b.default),
        example: a.example.or(b.example),
        constraints,
        external: a.external.or(b.external),
        values: if a.values.is_empty() { b.values } else { a.values },
    }
}

/// Where a schema says of which shape it is.
fn said_at(schema: &Schema) -> Pointer {
    match &schema.shape {
        Shape::Enum { .. } => schema.at.key("enum"),
        Shape::Any | Shape::Never | Shape::Ref(_) | Shape::Union(_) => schema.at.clone(),
        _ => schema.at.key("type"),
    }
}

fn fits(value: &Value, shape: &Shape) -> bool {
    match shape {
        Shape::Boolean => value.is_boolean(),
        Shape::Integer { .. } => value.is_i64() || value.is_u64(),
        Shape::Number { .. } => value.is_number(),
        Shape::String { .. } => value.is_string(),
        Shape::List(_) | Shape::Tuple(_) => value.is_array(),
        Shape::Object(_) => value.is_object(),
        _ => true,
    }
}

fn name(shape: &Shape) -> &'static str {
    match shape {
        Shape::Any => "anything",
        Shape::Never => "nothing",
        Shape::Boolean => "a boolean",
        Shape::Integer { .. } => "an integer",
        Shape::Number { .. } => "a number",
        Shape::String { .. } => "a string",
        Shape::Enum { .. } => "one of some values",
        Shape::List(_) | Shape::Tuple(_) => "an array",
        Shape::Object(_) => "an object",
        Shape::Union(_) => "one of several schemas",
        Shape::Ref(_) => "another schema",
    }
}
