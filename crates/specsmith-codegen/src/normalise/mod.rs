//! `openapiv3::OpenAPI` → [`Spec`]: one canonical form for everything that the document may say in several ways.
//!
//! No `openapiv3` type, no `ReferenceOr` and no `$ref` string outlives this stage.

mod all_of;
mod bodies;
mod constraints;
mod either;
mod families;
mod incoming;
mod intersections;
mod keywords;
mod loops;
mod operations;
mod overlaps;
mod parameters;
mod responses;
mod schema;
mod security;
mod servers;
#[cfg(test)]
mod tests;
mod tuples;
mod undeclared;
mod unions;
mod walk;

pub(crate) use constraints::{brief, code, short};

use crate::config::{Limit, Limits};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::report::Report;
use crate::spec::{Header, Incoming, Info, Named, Schema, SchemaId, SecurityScheme, Shape, Spec};
use indexmap::IndexMap;
use intersections::{Intersections, UnderWay};
use openapiv3::{Components, OpenAPI, ReferenceOr, SecurityRequirement};
use std::collections::{BTreeSet, HashMap, HashSet};

/// Brings a whole document into canonical form.
pub(crate) fn normalise(
    document: OpenAPI,
    limits: &Limits,
    diagnostics: &mut Diagnostics,
    report: &mut Report,
) -> Spec {
    let OpenAPI {
        openapi: _, // `check` has seen it.
        info,
        servers,
        paths,
        components,
        security,
        tags,
        external_docs: _, // Of the API as a whole.
        extensions,
    } = document;
    let components = components.unwrap_or_default();
    let security_schemes = security::schemes(&components, diagnostics);
    let server = servers::first_url(&servers);
    let servers = servers::servers(&servers, diagnostics, report);
    let mut normaliser =
        Normaliser::new(&components, &server, security.as_deref(), &security_schemes, limits, diagnostics, report);
    normaliser.components();
    let operations = normaliser.operations(paths);
    normaliser.webhooks(extensions.get(extension::WEBHOOKS));
    normaliser.postponed();
    normaliser.unused_components();
    let mut schemas = normaliser.named();
    normaliser.join_families(&mut schemas);
    normaliser.untangle_unions(&mut schemas);
    let Normaliser { incoming, headers, ids, .. } = normaliser;
    let named = ids.len();
    drop(components);
    let mut spec = Spec {
        info: Info { title: info.title, version: info.version, description: info.description },
        servers,
        schemas,
        operations,
        tags: tags.into_iter().filter_map(|tag| Some((tag.name, tag.description?))).collect(),
        incoming,
        headers,
        security_schemes,
    };
    intersections::drop_unused(&mut spec, named);
    undeclared::settle(&mut spec, diagnostics, report);
    overlaps::join_overlaps(&mut spec, report);
    spec
}

/// How many schemas may extend one another in a row: each needs some of the stack, and documents are a few deep.
const MAX_EXTENSIONS: usize = 48;

/// How deep schemas may be merged inside of one another, for the same reason.
const MAX_MERGES: usize = 64;

/// What converting schemas and operations needs to know.
struct Normaliser<'a> {
    components: &'a Components,
    /// Where the requests of operations go that say nothing of it.
    server: &'a str,
    /// What operations need that say nothing of it.
    security: Option<&'a [SecurityRequirement]>,
    schemes: &'a [SecurityScheme],
    limits: &'a Limits,
    /// How many schemas were made or copied.
    made: u64,
    /// How many schemas are being merged right now, each for the sake of the one before.
    merging: usize,
    /// How many of them are properties, items and the like of the one before.
    merging_inside: usize,
    ids: IndexMap<String, SchemaId>,
    /// What is added to the named schemas.
    intersections: Intersections,
    /// The named schemas that are converted already.
    done: Vec<Option<Done>>,
    /// Named schemas that are references: the one at which they end.
    ends: HashMap<SchemaId, SchemaId>,
    /// The named schemas that are being converted right now, each for the sake of the one before.
    converting: Vec<Converting>,
    /// The named schemas that have to wait: what they are made of is being converted, or waits itself.
    postponed: BTreeSet<SchemaId>,
    /// What the server sends, as far as it is known yet.
    incoming: Vec<Incoming>,
    headers: Vec<Header>,
    /// The places of the callbacks that have been looked at.
    known_callbacks: HashSet<Pointer>,
    /// The path items among the components that something refers to.
    used_path_items: HashSet<Pointer>,
    diagnostics: &'a mut Diagnostics,
    report: &'a mut Report,
}

/// A named schema that is converted.
#[derive(Debug, Clone)]
struct Done {
    schema: Schema,
    /// How many schemas are in it.
    size: u64,
}

/// A named schema that is being converted.
#[derive(Debug, Clone, Copy)]
struct Converting {
    id: SchemaId,
    /// How many properties, items and the like deep inside of it. A schema may well contain itself there.
    inside: usize,
    /// How many branches of unions deep. To be itself or something else is no contradiction.
    branch: usize,
    /// How many schemas were being merged before.
    merging: usize,
    /// Whether it is made of something that is not known yet.
    postponed: bool,
}

impl<'a> Normaliser<'a> {
    fn new(
        components: &'a Components,
        server: &'a str,
        security: Option<&'a [SecurityRequirement]>,
        schemes: &'a [SecurityScheme],
        limits: &'a Limits,
        diagnostics: &'a mut Diagnostics,
        report: &'a mut Report,
    ) -> Self {
        let ids = components.schemas.keys().zip(0..).map(|(name, id)| (name.clone(), SchemaId(id))).collect();
        let done = vec![None; components.schemas.len()];
        Self {
            components,
            server,
            security,
            schemes,
            limits,
            made: 0,
            merging: 0,
            merging_inside: 0,
            ids,
            intersections: Intersections::default(),
            done,
            ends: HashMap::new(),
            converting: Vec::new(),
            postponed: BTreeSet::new(),
            incoming: Vec::new(),
            headers: Vec::new(),
            known_callbacks: HashSet::new(),
            used_path_items: HashSet::new(),
            diagnostics,
            report,
        }
    }

    /// Converts the named schemas, whether or not something refers to them.
    fn components(&mut self) {
        self.find_intersections();
        (0..self.ids.len() as u32).for_each(|id| drop(self.component(SchemaId(id))));
        self.postponed();
    }

    /// Converts the named schemas that had to wait for others, and those that come up on the way.
    fn postponed(&mut self) {
        while !self.postponed.is_empty() {
            std::mem::take(&mut self.postponed).into_iter().for_each(|id| drop(self.component(id)));
        }
    }

    /// The named schemas, which nothing can ask for any more.
    fn named(&mut self) -> Vec<Named> {
        let done = std::mem::take(&mut self.done).into_iter();
        // One that is missing is past a limit.
        let schema = |done: Option<Done>| done.map_or_else(|| schema::any(Pointer::root()), |it| it.schema);
        let names = self.ids.keys().chain(self.added_names());
        names.zip(done).map(|(name, done)| Named { name: name.clone(), schema: schema(done) }).collect()
    }

    /// A named schema, converted when it is first asked for. One that is being converted is given as a reference to itself:
    /// what it contains cannot be known yet.
    fn component(&mut self, id: SchemaId) -> Schema {
        let source = self.components.schemas.get_index(id.0 as usize);
        let at = match source {
            Some((name, _)) => Pointer::root().key("components").key("schemas").key(name),
            None => self.place_of_added(id),
        };
        let known = self.done[id.0 as usize].as_ref().map(|it| it.size);
        if !self.afford(known.unwrap_or(1), &at) {
            return schema::any(at);
        }
        if let Some(done) = &self.done[id.0 as usize] {
            return done.schema.clone();
        }
        if self.is_unknown(id) {
            return Schema { shape: Shape::Ref(id), ..schema::any(at) };
        }
        if self.converting.len() == MAX_EXTENSIONS {
            // Somewhere on the way is a property that can wait for what it is.
            if self.converting.iter().any(|it| it.inside > 0) {
                self.postponed.insert(id);
                return Schema { shape: Shape::Ref(id), ..schema::any(at) };
            }
            let message = format!("more than {MAX_EXTENSIONS} schemas extend one another in a row by `allOf`");
            self.diagnostics.push(
                Diagnostic::new(Code::Limit, Place::Key(at.clone()), message)
                    .label("too far")
                    .help("put the properties of some of them into one schema"),
            );
            return schema::any(at);
        }
        let under_way = self.intersections.set_aside(UnderWay::default());
        self.converting.push(Converting { id, inside: 0, branch: 0, merging: self.merging, postponed: false });
        let schema = match source {
            Some((_, source)) => self.schema(source, at),
            None => self.intersection(id),
        };
        self.intersections.set_aside(under_way);
        let postponed = self.converting.pop().is_some_and(|it| it.postponed);
        // For whoever is not asked for by another, nothing is unknown.
        if postponed && !self.converting.is_empty() {
            self.postponed.insert(id);
            return Schema { shape: Shape::Ref(id), ..schema::any(schema.at) };
        }
        let size = walk::size(&schema);
        self.done[id.0 as usize] = Some(Done { schema: schema.clone(), size });
        schema
    }

    /// Counts schemas that are made or copied, and says whether there may be so many. `allOf` and unions can ask for more of
    /// them than anybody has room for.
    fn afford(&mut self, schemas: u64, at: &Pointer) -> bool {
        let before = self.made;
        self.made = before.saturating_add(schemas);
        let limit = self.limits.schemas;
        if before <= limit && self.made > limit {
            let what = "with everything that it extends and combines, this document has";
            let place = Place::Value(at.clone());
            self.diagnostics.push(self.limits.exceeded(Limit::Schemas, place, what, "schemas"));
        }
        self.made <= limit
    }

    /// Whether it cannot be said yet what a named schema is.
    fn is_unknown(&self, id: SchemaId) -> bool {
        self.postponed.contains(&id) || self.converting.iter().any(|it| it.id == id)
    }

    /// Whether a schema would be part of itself if it took `id` for a part here.
    fn leads_back(&self, id: SchemaId) -> bool {
        let since = self.converting.iter().position(|it| it.id == id);
        since.is_some_and(|since| self.converting[since..].iter().all(|it| it.inside == 0))
    }

    /// Converts a branch of a union.
    fn branch(&mut self, source: &ReferenceOr<openapiv3::Schema>, at: Pointer) -> Schema {
        if let Some(current) = self.converting.last_mut() {
            current.branch += 1;
        }
        let schema = self.schema(source, at);
        if let Some(current) = self.converting.last_mut() {
            current.branch -= 1;
        }
        schema
    }

    /// Converts what stands inside of a schema as a value of its own: a property, an item.
    fn inner<S: std::borrow::Borrow<openapiv3::Schema>>(&mut self, source: &ReferenceOr<S>, at: Pointer) -> Schema {
        self.inside(|this| this.schema(source, at))
    }

    /// Does what is about a value of its own inside of the schema that is being converted.
    fn inside<T>(&mut self, what: impl FnOnce(&mut Self) -> T) -> T {
        if let Some(current) = self.converting.last_mut() {
            current.inside += 1;
        }
        let done = what(self);
        if let Some(current) = self.converting.last_mut() {
            current.inside -= 1;
        }
        done
    }

    /// The component that a chain of components which only refer to the next ends at.
    fn end_of(&self, id: SchemaId) -> SchemaId {
        let mut current = id;
        for _ in 0..=self.ids.len() {
            match self.components.schemas.get_index(current.0 as usize) {
                Some((_, ReferenceOr::Reference { reference })) => match self.id_of(reference) {
                    Some(next) => current = next,
                    None => break,
                },
                // What is nothing but an `allOf` of something else is known once it is converted.
                _ => match self.done.get(current.0 as usize) {
                    Some(Some(Done { schema: Schema { shape: Shape::Ref(next), .. }, .. })) => current = *next,
                    _ => break,
                },
            }
        }
        current
    }

    /// The component that a source is a reference to.
    fn reference(&self, source: &ReferenceOr<openapiv3::Schema>) -> Option<SchemaId> {
        match source {
            ReferenceOr::Reference { reference } => self.id_of(reference),
            ReferenceOr::Item(_) => None,
        }
    }

    /// The component that a canonical reference names.
    fn id_of(&self, reference: &str) -> Option<SchemaId> {
        let name = Pointer::from_fragment(reference)?.last()?;
        self.ids.get(&name).copied()
    }
}

/// Follows references among the components of one section to the item, and says where that stands.
fn resolve<'a, T>(
    section: &'a IndexMap<String, ReferenceOr<T>>,
    name: &str,
    item: &'a ReferenceOr<T>,
    at: Pointer,
) -> Option<(&'a T, Pointer)> {
    let (mut item, mut at) = (item, at);
    for _ in 0..=section.len() {
        match item {
            ReferenceOr::Item(found) => return Some((found, at)),
            ReferenceOr::Reference { reference } => {
                let target = Pointer::from_fragment(reference)?.last()?;
                item = section.get(&target)?;
                at = Pointer::root().key("components").key(name).key(&target);
            }
        }
    }
    None
}

/// A name that HTTP cannot carry in this place; what is done about it is for the caller to say.
fn no_name(name: &str, place: &str, at: Place) -> Diagnostic {
    let message = match name {
        "" => format!("the {place} has no name"),
        name => format!("{} cannot be the name of a {place}", code(name)),
    };
    let help = match place {
        "query parameter" => "give it a name",
        _ => "HTTP takes letters, digits and signs such as `-` and `_`",
    };
    Diagnostic::new(Code::BadName, at, message).help(help)
}
