//! Schemas that are what several others are at once, where an `allOf` leads back to itself.
//!
//! ```yaml
//! A: {properties: {x: {}, next: {$ref: '#/components/schemas/A'}}}
//! B: {properties: {y: {}, next: {$ref: '#/components/schemas/B'}}}
//! C: {allOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}]}
//! ```
//!
//! What comes `next` in a `C` is an `A` and a `B`, and so is what comes next in that: it needs a name. If the document has one,
//! as here, it is that; if not, it is a schema that is added to the components, `A_and_B`. The same is done for what a schema
//! merges with itself from within, since what it will be is not known yet.

use super::all_of::{Merged, adds_nothing};
use super::keywords::Keywords;
use super::schema::any;
use super::unions::Required;
use super::walk::{self, parts, parts_mut, roots_of};
use super::{Normaliser, code};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{Docs, Object, Schema, SchemaId, Shape, Spec};
use indexmap::IndexMap;
use openapiv3::{ReferenceOr, SchemaKind};
use std::collections::HashMap;

/// How many intersections are written out inside of one another before one gets a name: how often the same one comes up
/// grows with each.
const WRITTEN_OUT: usize = 2;

/// How many times what a schema merges with itself from within may do the same in turn. Each time there is less to merge in what
/// people write; where there is not, it has no end, and a part of it has to do.
const MAX_ROUNDS: usize = 3;

/// The intersections of components that have a name.
#[derive(Default)]
pub(super) struct Intersections {
    /// By the components that they are, in the order of ids.
    known: HashMap<Vec<SchemaId>, SchemaId>,
    under_way: UnderWay,
    /// Those that are added, by name; their ids come behind those of the components.
    added: IndexMap<String, Added>,
}

/// What is being merged right now, for the schema that is being converted.
#[derive(Default)]
pub(super) struct UnderWay {
    /// The references, each for the sake of the one before.
    open: Vec<Open>,
    /// Whether it is a `$ref` with what stands beside it and need not count.
    beside_reference: bool,
}

/// References that are merged with one another, or one with something else.
#[derive(PartialEq)]
struct Open {
    components: Vec<SchemaId>,
    /// How many properties, items and the like deep inside of the merge.
    inside: usize,
}

/// A schema that is added to the components.
struct Added {
    at: Pointer,
    parts: Vec<Schema>,
    /// The components that it is, if it is nothing but components.
    components: Vec<SchemaId>,
    /// What is said to be required where it is used.
    required: Vec<(Vec<String>, Pointer)>,
    /// How many of those that are not only components came one out of the other, up to this one.
    rounds: usize,
    /// Whether the first part stands beside a `$ref`, which is the second, and need not count.
    beside_reference: bool,
}

impl Intersections {
    /// Goes on with what these are inside of: a component that is converted in the middle of a merge is inside of nothing.
    pub(super) fn set_aside(&mut self, under_way: UnderWay) -> UnderWay {
        std::mem::replace(&mut self.under_way, under_way)
    }

    /// Says whether what is merged from here on is a `$ref` with what stands beside it and need not count, and what was said before.
    pub(super) fn set_beside_reference(&mut self, beside_reference: bool) -> bool {
        std::mem::replace(&mut self.under_way.beside_reference, beside_reference)
    }
}

impl Normaliser<'_> {
    /// Learns which components are nothing but several others at once.
    pub(super) fn find_intersections(&mut self) {
        for (index, source) in self.components.schemas.values().enumerate() {
            let ReferenceOr::Item(schema) = source else { continue };
            let SchemaKind::AllOf { all_of } = &schema.schema_kind else { continue };
            if schema.schema_data.nullable
                || schema.schema_data.extensions.keys().any(|key| key.starts_with(extension::PREFIX))
            {
                continue;
            }
            let Some(parts) = all_of.iter().map(|part| self.reference(part)).collect::<Option<Vec<_>>>() else {
                continue;
            };
            let parts = self.all_of_them(&parts);
            if parts.len() > 1 {
                self.intersections.known.entry(parts).or_insert(SchemaId(index as u32));
            }
        }
    }

    /// Merges two schemas of which one is a reference at least.
    pub(super) fn merge_references(&mut self, a: &Schema, b: &Schema, at: &Pointer) -> Merged<Shape> {
        let components = match (&a.shape, &b.shape) {
            (Shape::Ref(left), Shape::Ref(right)) => self.all_of_them(&[*left, *right]),
            _ => Vec::new(),
        };
        // What an `allOf` says that stands in the document is a type of its own.
        let is_inside = self.merging > 1 + self.converting.last().map_or(0, |it| it.merging);
        if is_inside && let Some(known) = self.named_intersection(&components) {
            return Ok(Shape::Ref(known));
        }
        let (left, right) = (self.resolved(a), self.resolved(b));
        match (&left.shape, &right.shape) {
            // `type: object` beside a reference to an object says nothing; those that extend it are known later.
            (Shape::Object(whole), Shape::Object(own)) if adds_nothing(own, whole) => return Ok(a.shape.clone()),
            (Shape::Object(own), Shape::Object(whole)) if adds_nothing(own, whole) => return Ok(b.shape.clone()),
            // To be what it is anyway says nothing.
            (Shape::Ref(id), other) | (other, Shape::Ref(id)) if self.leads_back(*id) => return Ok(other.clone()),
            (Shape::Ref(_), Shape::Object(own)) if says_nothing(own) => return Ok(a.shape.clone()),
            (Shape::Object(own), Shape::Ref(_)) if says_nothing(own) => return Ok(b.shape.clone()),
            (Shape::Ref(_), other) | (other, Shape::Ref(_)) => {
                return match !is_inside && self.waits() {
                    true => Ok(other.clone()),
                    false => Ok(self.add_intersection(components, [a, b], at)),
                };
            }
            _ => {}
        }
        let inside = self.merging_inside;
        let open = &self.intersections.under_way.open;
        if components.is_empty() {
            // One of the two is a reference.
            let end = reference(a).or(reference(b)).map(|id| self.end_of(id));
            let this = Open { components: end.into_iter().collect(), inside };
            // Unions that are branches of one another.
            if open.contains(&this) {
                self.without_end(at, "`allOf` merges unions that are branches of themselves");
                return Ok(known_of([a, b]));
            }
            if open.iter().filter(|it| it.components == this.components).count() >= MAX_ROUNDS {
                return Ok(self.without_a_type([a, b], at));
            }
            self.intersections.under_way.open.push(this);
            let merged = self.merge_shapes(&left, &right, at);
            self.intersections.under_way.open.pop();
            return merged;
        }
        let written_out = open.iter().filter(|it| it.components.len() > 1).count();
        if written_out >= WRITTEN_OUT || open.iter().any(|it| it.components == components) {
            return Ok(self.add_intersection(components, [a, b], at));
        }
        self.intersections.under_way.open.push(Open { components, inside });
        let merged = self.merge_shapes(&left, &right, at);
        let components = self.intersections.under_way.open.pop().map(|it| it.components).unwrap_or_default();
        match self.named_intersection(&components) {
            Some(known) if is_inside => Ok(Shape::Ref(known)),
            _ => merged,
        }
    }

    /// Has the component that is being converted wait if this is about what it is itself. What stands in it can be a component
    /// of its own.
    fn waits(&mut self) -> bool {
        match self.converting.last_mut() {
            Some(current) if current.inside == 0 && current.branch == 0 => {
                current.postponed = true;
                true
            }
            _ => false,
        }
    }

    /// What is known of two schemas that lead back to themselves in a way that has no end.
    fn without_a_type(&mut self, parts: [&Schema; 2], at: &Pointer) -> Shape {
        self.diagnostics.push(
            Diagnostic::new(Code::Untyped, Place::Value(at.clone()), "schemas that extend one another from within")
                .label("what both are at once has no end")
                .note("only what one of them says has a type")
                .help("make what this is a component of its own"),
        );
        known_of(parts)
    }

    /// The schema that is all of these and has a name.
    fn named_intersection(&self, components: &[SchemaId]) -> Option<SchemaId> {
        match components {
            [] => None,
            [one] => Some(*one),
            several => self.intersections.known.get(several).copied(),
        }
    }

    /// The components that a value of all of these is, in the order of ids: without those that others extend.
    fn all_of_them(&self, ids: &[SchemaId]) -> Vec<SchemaId> {
        let mut all = Vec::new();
        for id in ids {
            let end = self.end_of(*id);
            match self.added_index(end).map(|index| &self.intersections.added[index].components[..]) {
                None | Some([]) => all.push(end),
                Some(components) => all.extend(components),
            }
        }
        all.sort_unstable();
        all.dedup();
        let ancestors: Vec<SchemaId> = all.iter().flat_map(|id| self.ancestors(*id)).collect();
        if !all.iter().all(|id| ancestors.contains(id)) {
            all.retain(|id| !ancestors.contains(id));
        }
        all
    }

    /// What a schema extends by `allOf`, directly or not.
    fn ancestors(&self, id: SchemaId) -> Vec<SchemaId> {
        let mut found = Vec::new();
        let mut open = vec![id];
        while let Some(id) = open.pop() {
            for base in self.bases(id) {
                if !found.contains(&base) && found.len() < super::MAX_EXTENSIONS {
                    found.push(base);
                    open.push(base);
                }
            }
        }
        found
    }

    fn bases(&self, id: SchemaId) -> Vec<SchemaId> {
        if let Some(index) = self.added_index(id) {
            let parts = self.intersections.added[index].parts.iter().filter_map(reference);
            return parts.map(|part| self.end_of(part)).collect();
        }
        let Some((_, ReferenceOr::Item(source))) = self.components.schemas.get_index(id.0 as usize) else {
            return Vec::new();
        };
        let parts = Keywords::of(&source.schema_kind).all_of.iter().filter_map(|part| self.reference(part));
        parts.map(|base| self.end_of(base)).collect()
    }

    /// A reference to a schema that is put together later.
    fn add_intersection(&mut self, components: Vec<SchemaId>, parts: [&Schema; 2], at: &Pointer) -> Shape {
        if let Some(known) = self.named_intersection(&components) {
            return Shape::Ref(known);
        }
        let id = SchemaId((self.ids.len() + self.intersections.added.len()) as u32);
        let maker = self.converting.last().and_then(|it| self.added_index(it.id));
        let rounds = maker.map_or(0, |index| self.intersections.added[index].rounds);
        let (rounds, size) = match &components[..] {
            [] => (rounds + 1, parts.iter().map(|part| walk::size(part)).sum()),
            several => (rounds, several.len() as u64),
        };
        if rounds > MAX_ROUNDS {
            return self.without_a_type(parts, at);
        }
        if !self.afford(size, at) {
            return known_of(parts);
        }
        let (name, parts) = match &components[..] {
            [] => (name_of_place(at), parts.map(Clone::clone).to_vec()),
            several => {
                let names: Vec<&str> = several.iter().map(|id| self.component_name(*id)).collect();
                let part = |id: &SchemaId| Schema { shape: Shape::Ref(*id), ..any(at.clone()) };
                let parts = several.iter().map(part).collect();
                (names.join("_and_"), parts)
            }
        };
        // What had to wait comes by a second time.
        let same = self.intersections.added.get_full(&name).filter(|(_, _, it)| it.at == *at && it.parts == parts);
        if let Some((index, ..)) = same {
            return Shape::Ref(SchemaId((self.ids.len() + index) as u32));
        }
        let is_taken = |name: &String| self.ids.contains_key(name) || self.intersections.added.contains_key(name);
        let mut numbered = (2..).map(|number| format!("{name}_{number}"));
        let name = Some(name.clone()).filter(|it| !is_taken(it)).or_else(|| numbered.find(|it| !is_taken(it)));
        let note =
            "what several schemas are at once is a type that is added, for it leads back to itself or is not known yet";
        self.report.rewritten(at.clone(), "all-of-with-a-name", note);
        if !components.is_empty() {
            self.intersections.known.insert(components.clone(), id);
        }
        let beside_reference = self.intersections.under_way.beside_reference && components.is_empty();
        let added = Added { at: at.clone(), parts, components, required: Vec::new(), rounds, beside_reference };
        self.intersections.added.insert(name.unwrap_or_default(), added);
        self.done.push(None);
        self.postponed.insert(id);
        Shape::Ref(id)
    }

    /// A schema that was added, of what its parts are by now.
    pub(super) fn intersection(&mut self, id: SchemaId) -> Schema {
        let Some(index) = self.added_index(id) else { return any(Pointer::root()) };
        let Added { at, parts, components, required, rounds: _, beside_reference } = &self.intersections.added[index];
        let beside_reference = *beside_reference;
        let (at, parts, components, required) = (at.clone(), parts.clone(), components.clone(), required.clone());
        let mut schema = any(at.clone());
        let mut of_parts: Vec<Required<'_>> = Vec::new();
        for id in &components {
            self.required_by_component(*id, &mut Vec::new(), &mut of_parts);
        }
        let of_parts: Vec<_> = of_parts.into_iter().map(|(names, at)| (names.to_vec(), at)).collect();
        for (index, part) in parts.into_iter().enumerate() {
            match beside_reference && index == 1 {
                true => self.add_reference(&mut schema, part.clone(), |_| part),
                false => self.add_part(&mut schema, part),
            }
        }
        for (names, at) in of_parts.into_iter().chain(required) {
            self.require(&mut schema, &names, &at);
        }
        if let [others @ .., last] = &components[..] {
            let others: Vec<String> = others.iter().map(|id| code(self.component_name(*id))).collect();
            let last = code(self.component_name(*last));
            schema.docs.constraints.push(format!("What {} and {last} are at once.", others.join(", ")));
        }
        schema
    }

    /// Makes names required of a schema that is not known yet: of itself where nothing else uses it, or else of one that it is.
    pub(super) fn require_later(&mut self, schema: &mut Schema, names: &[String], at: &Pointer) {
        let Some(id) = reference(schema) else { return };
        if self.require_if_added(schema, names, at) {
            return;
        }
        let components = self.all_of_them(&[id]);
        let mut known = Vec::new();
        components.iter().for_each(|id| self.required_by_component(*id, &mut Vec::new(), &mut known));
        if names.iter().all(|name| known.iter().any(|(names, _)| names.contains(name))) || self.waits() {
            return;
        }
        let (place, part) = (schema.at.clone(), Schema { docs: Docs::default(), ..schema.clone() });
        schema.shape = self.add_intersection(Vec::new(), [&part, &part], &place);
        self.require_if_added(schema, names, at);
    }

    /// Makes names required of a schema that was added for where it is used; says whether this is one.
    fn require_if_added(&mut self, schema: &Schema, names: &[String], at: &Pointer) -> bool {
        let index = reference(schema).and_then(|id| self.added_index(id));
        let added = index.map(|index| &mut self.intersections.added[index]).filter(|it| it.components.is_empty());
        added.map(|added| added.required.push((names.to_vec(), at.clone()))).is_some()
    }

    /// The name of a component, or of what was added to them.
    pub(super) fn component_name(&self, id: SchemaId) -> &str {
        match self.ids.get_index(id.0 as usize) {
            Some((name, _)) => name,
            None => {
                self.added_index(id).and_then(|index| self.intersections.added.get_index(index)).map_or("", |it| it.0)
            }
        }
    }

    /// Where what was added to the components would stand.
    pub(super) fn place_of_added(&self, id: SchemaId) -> Pointer {
        self.added_index(id).map_or_else(Pointer::root, |index| self.intersections.added[index].at.clone())
    }

    /// The names of what was added to the components.
    pub(super) fn added_names(&self) -> impl Iterator<Item = &String> {
        self.intersections.added.keys()
    }

    fn added_index(&self, id: SchemaId) -> Option<usize> {
        (id.0 as usize).checked_sub(self.ids.len()).filter(|index| *index < self.intersections.added.len())
    }
}

/// Drops what was added behind the first so many schemas and is used by nothing: on the way to what three schemas are at once is
/// what two of them are.
pub(super) fn drop_unused(spec: &mut Spec, components: usize) {
    let Spec { info: _, servers: _, schemas, operations, incoming, headers, security_schemes: _, tags: _ } = spec;
    if schemas.len() == components {
        return;
    }
    let mut used = vec![false; schemas.len()];
    used[..components].fill(true);
    let roots = roots_of(operations, incoming, headers).map(|schema| &*schema);
    let mut open: Vec<&Schema> = roots.chain(schemas[..components].iter().map(|named| &named.schema)).collect();
    while let Some(schema) = open.pop() {
        open.extend(parts(&schema.shape));
        if let Some(SchemaId(id)) = reference(schema)
            && !std::mem::replace(&mut used[id as usize], true)
        {
            open.push(&schemas[id as usize].schema);
        }
    }
    if used.iter().all(|used| *used) {
        return;
    }
    let ids: Vec<Option<SchemaId>> =
        used.iter().scan(0, |next, used| Some(used.then(|| SchemaId(std::mem::replace(next, *next + 1))))).collect();
    let mut kept = used.iter();
    schemas.retain(|_| kept.next().is_some_and(|used| *used));
    let mut open: Vec<&mut Schema> = roots_of(operations, incoming, headers).collect();
    open.extend(schemas.iter_mut().map(|named| &mut named.schema));
    while let Some(schema) = open.pop() {
        schema.based_on = schema.based_on.and_then(|id| ids[id.0 as usize]);
        if let Shape::Ref(id) = &mut schema.shape {
            *id = ids[id.0 as usize].unwrap_or(*id);
        }
        open.extend(parts_mut(&mut schema.shape));
    }
}

/// The shape of the one that is no reference.
fn known_of(parts: [&Schema; 2]) -> Shape {
    parts.into_iter().find(|part| reference(part).is_none()).unwrap_or(parts[0]).shape.clone()
}

fn reference(schema: &Schema) -> Option<SchemaId> {
    match schema.shape {
        Shape::Ref(id) => Some(id),
        _ => None,
    }
}

/// Whether an object takes any other.
fn says_nothing(object: &Object) -> bool {
    object.properties.is_empty() && object.only_requires()
}

/// What a schema is called that stands at a place: after the component or the path that it stands in, and the properties.
fn name_of_place(at: &Pointer) -> String {
    let segments: Vec<String> = at.segments().collect();
    let inner = segments.strip_prefix(&["components".to_owned(), "schemas".to_owned()]).unwrap_or(&segments);
    let words = inner.iter().filter(|it| *it != "properties").map(|it| if it == "items" { "item" } else { it });
    words.collect::<Vec<_>>().join("_")
}
