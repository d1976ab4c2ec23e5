//! [`Spec`] and [`Names`] → [`Api`]: decides struct, alias or enum, presence, boxes and directions.

mod bodies;
mod constants;
mod defaults;
mod direction;
mod docs;
mod looks;
mod multipart;
mod operations;
mod pages;
mod presence;
mod recursion;
mod responses;
mod scalars;
mod servers;
mod services;
mod sharing;
mod streams;
mod unions;

use crate::api::{
    Api, ClientCredentials, Credential, Enum, Extra, Field, Presence, Prim, Struct, TypeDef, TypeId, TypeKind, TypeRef,
    Values,
};
use crate::config::{Config, Openness, Structs, UnknownKeys};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::docs::markdown;
use crate::names::{MethodName, Names, VariantName, crate_name, is_item};
use crate::normalise::code;
use crate::pointer::Pointer;
use crate::report::Report;
use crate::spec::{Additional, Extent, Object, Property, Schema, SecurityKind, Shape, Spec, TokenEndpoint, value_key};
use direction::Reach;
use presence::{Facts, presence};
use serde_json::Value;
use std::collections::{HashMap, HashSet};

/// The most properties of an object, branches of a union and values of several kinds. The macros of the runtime take the first two
/// sixteen at a time, one expansion inside of the other, and the compiler follows 128; for the last its memory grows with the
/// square of their number.
const MAX_ROWS: usize = 1_900;

/// Decides everything that is left to decide. Beside the `Api` comes the type of every schema, inline ones included.
pub(crate) fn lower(
    spec: &Spec,
    names: &Names,
    config: &Config,
    diagnostics: &mut Diagnostics,
    report: &mut Report,
) -> (Api, Vec<(Pointer, TypeRef)>) {
    let mut lowerer = Lowerer {
        spec,
        names,
        config,
        requests: Reach::of_requests(spec),
        responses: Reach::of_responses(spec),
        ids: HashMap::new(),
        types: Vec::new(),
        discriminators: HashMap::new(),
        constants: HashSet::new(),
        facts: HashMap::new(),
        defaults: Vec::new(),
        schemas: Vec::new(),
        subjects: HashMap::new(),
        diagnostics,
        report,
    };
    lowerer.hand_out_ids();
    lowerer.named_types();
    let operations = lowerer.operations();
    let (incoming, webhooks) = lowerer.incoming();
    let services = services::services(spec, names, &operations, &webhooks);
    let headers = lowerer.headers();
    lowerer.tell_unions_apart();
    lowerer.settle_constants();
    lowerer.break_cycles();
    lowerer.refuse_wide();
    lowerer.write_defaults();
    let mut package = config.package.clone();
    package.name.get_or_insert_with(|| crate_name(&spec.info.title));
    let mut schemas = std::mem::take(&mut lowerer.schemas);
    // A title is a name: a line break in it would begin something else wherever it is shown.
    let title = match spec.info.title.split_whitespace().collect::<Vec<_>>().join(" ").as_str() {
        "" => package.name.clone().unwrap_or_default(),
        title => title.to_owned(),
    };
    let mut api = Api {
        title,
        version: spec.info.version.clone(),
        docs: markdown(spec.info.description.as_deref().unwrap_or_default()),
        package,
        map: config.types.map,
        date_time: config.types.date_time,
        types: lowerer.types.into_iter().flatten().collect(),
        operations,
        webhooks,
        services,
        incoming,
        headers,
        servers: servers::servers(spec, names),
        server_choices: servers::choices(spec, names),
        credentials: credentials(spec, names),
        reset_header: config.retry.reset_header.clone().zip(config.retry.reset_unit),
        idempotency_header: config.idempotency.header.clone(),
        default_headers: config.headers.clone().into_iter().collect(),
        has_foreign_letters: names.has_foreign_letters(),
    };
    sharing::share(&mut api, &mut schemas, config);
    pages::paginate(&mut api, spec, config, diagnostics, report);
    (api, schemas)
}

struct Lowerer<'a> {
    spec: &'a Spec,
    names: &'a Names,
    config: &'a Config,
    requests: Reach,
    responses: Reach,
    ids: HashMap<Pointer, TypeId>,
    /// By id; `None` until it is the type's turn.
    types: Vec<Option<TypeDef>>,
    /// The discriminators of unions, with the types that the document maps.
    discriminators: HashMap<TypeId, unions::Discriminator>,
    /// The enums that the document calls constants.
    constants: HashSet<TypeId>,
    /// What the document says of values and types do not show, where it tells the branches of a union apart.
    facts: HashMap<TypeId, looks::Facts>,
    /// The defaults of fields: the place of the object, the property and the value.
    defaults: Vec<(Pointer, String, Value)>,
    /// The type of every schema, for the manifest.
    schemas: Vec<(Pointer, TypeRef)>,
    /// What is said of inline schemas that say nothing themselves.
    subjects: HashMap<Pointer, String>,
    diagnostics: &'a mut Diagnostics,
    report: &'a mut Report,
}

impl Lowerer<'_> {
    /// Ids go to all named schemas before any body is looked at, so that recursion needs no special case.
    fn hand_out_ids(&mut self) {
        for named in &self.spec.schemas {
            self.id_of(&named.schema.at);
        }
    }

    fn id_of(&mut self, at: &Pointer) -> TypeId {
        let next = TypeId(self.types.len() as u32);
        let id = *self.ids.entry(at.clone()).or_insert(next);
        if id == next {
            self.types.push(None);
        }
        id
    }

    fn named_types(&mut self) {
        for named in &self.spec.schemas {
            if let Some(id) = self.define(&named.schema) {
                self.schemas.push((named.schema.at.clone(), TypeRef::Named(id)));
            }
        }
    }

    /// Makes the item for a schema that has a name, once.
    fn define(&mut self, schema: &Schema) -> Option<TypeId> {
        let name = self.names.types.get(&schema.at)?;
        let id = self.id_of(&schema.at);
        if self.types[id.0 as usize].is_some() {
            return Some(id);
        }
        // A placeholder, so that a schema that comes by its own place again does not start over.
        let docs = self.type_docs(schema, name.0.as_str());
        self.check_default(schema);
        let def = TypeDef {
            at: schema.at.clone(),
            name: name.clone(),
            docs,
            deprecated: schema.docs.deprecated,
            kind: TypeKind::Alias(TypeRef::Json),
            is_written: true,
        };
        self.types[id.0 as usize] = Some(def);
        self.facts.insert(id, looks::Facts::of(self.spec, schema));
        let kind = match &schema.shape {
            Shape::Object(object) if is_item(schema) => TypeKind::Struct(self.structure(&schema.at, object)),
            Shape::Enum { values, extent } if is_item(schema) => {
                if *extent == Extent::Constant {
                    self.constants.insert(id);
                }
                TypeKind::Enum(self.value_enum(schema, values, *extent))
            }
            Shape::Union(union) => TypeKind::Union(self.union(&schema.at, union)),
            _ => TypeKind::Alias(self.type_without_null(schema)),
        };
        if let Some(def) = &mut self.types[id.0 as usize] {
            def.kind = kind;
        }
        Some(id)
    }

    fn structure(&mut self, at: &Pointer, object: &Object) -> Struct {
        let exhaustive = self.config.types.structs == Structs::Exhaustive;
        let extra = match (&object.additional, self.config.types.unknown_keys) {
            (Additional::Schema(value), _) => {
                let value = self.type_of(value);
                Extra::Kept(TypeRef::Map(Box::new(value)))
            }
            (Additional::Refused, UnknownKeys::Refuse) => Extra::Refused,
            (Additional::Refused | Additional::Unsaid, _) => Extra::Ignored,
        };
        let fields = object.properties.iter().map(|(wire, property)| self.field(at, wire, property)).collect();
        Struct { exhaustive, fields, extra }
    }

    fn field(&mut self, owner: &Pointer, wire: &str, property: &Property) -> Field {
        let schema = &property.schema;
        let presence = presence(Facts {
            required: property.required,
            declared: property.undeclared.is_none(),
            nullable: self.is_nullable(schema),
            read_only: schema.read_only,
            write_only: schema.write_only,
            in_requests: self.requests.contains(owner),
            in_responses: self.responses.contains(owner),
        });
        let name = self.names.fields.get(owner).and_then(|fields| fields.get(wire)).cloned();
        let ty = self.type_without_null(schema);
        if let Some(default) = self.default_of(schema).filter(|_| presence == Presence::Optional) {
            self.defaults.push((owner.clone(), wire.to_owned(), default.clone()));
        }
        // The description of a named type stands there; repeating it on each field would drown what differs.
        let docs = self.field_docs(schema);
        Field {
            name: name.unwrap_or_else(|| crate::names::FieldName(crate::names::ident::snake(wire))),
            wire: wire.to_owned(),
            docs,
            deprecated: schema.docs.deprecated,
            ty,
            presence,
            default: None,
        }
    }

    fn value_enum(&mut self, schema: &Schema, values: &[Value], extent: Extent) -> Enum {
        let at = &schema.at;
        let openness = self.config.enums.get(&at.to_string()).copied().unwrap_or(self.config.types.enums);
        let names = self.names.variants.get(at).map(Vec::as_slice).unwrap_or_default();
        let mut seen = HashSet::new();
        let (mut literals, mut docs) = (Vec::new(), Vec::new());
        for (index, (value, name)) in values.iter().zip(names).enumerate() {
            if !seen.insert(value_key(value)) {
                let place = Place::Value(at.key("enum").index(index));
                let text = value.as_str().map_or_else(|| value.to_string(), str::to_owned);
                let message = format!("the value {} comes twice in this enum", code(&text));
                self.diagnostics.push(Diagnostic::new(Code::BadValue, place, message).note("the second is left out"));
                continue;
            }
            if let Some(note) = schema.docs.values.iter().find(|note| note.value == *value) {
                let text = note.description.as_deref().or(note.title.as_deref()).map_or_else(String::new, markdown);
                docs.push((name.clone(), text));
            }
            literals.push((value.clone(), name.clone()));
        }
        Enum { open: extent == Extent::Extensible || openness == Openness::Open, values: by_kind(literals), docs }
    }

    /// A schema in use, where null may be one of its values.
    fn type_of(&mut self, schema: &Schema) -> TypeRef {
        let ty = self.type_without_null(schema);
        if self.is_nullable(schema) && ty != TypeRef::Json { TypeRef::Option(Box::new(ty)) } else { ty }
    }

    /// A schema in use, where presence takes care of null.
    fn type_without_null(&mut self, schema: &Schema) -> TypeRef {
        let ty = self.shape_type(schema);
        self.check_default(schema);
        self.schemas.push((schema.at.clone(), ty.clone()));
        ty
    }

    fn shape_type(&mut self, schema: &Schema) -> TypeRef {
        if is_item(schema) {
            return self.define(schema).map_or(TypeRef::Json, TypeRef::Named);
        }
        match &schema.shape {
            Shape::Ref(id) => TypeRef::Named(self.id_of(&self.spec.named(*id).schema.at)),
            Shape::Any => TypeRef::Json,
            Shape::Never => {
                self.report.validation_only(schema.at.clone(), "false", "no value is valid, and any is taken");
                TypeRef::Json
            }
            Shape::Boolean => TypeRef::Prim(Prim::Bool),
            Shape::Integer { format } => TypeRef::Prim(scalars::integer(format.as_deref())),
            Shape::Number { format } => TypeRef::Prim(scalars::number(format.as_deref())),
            Shape::String { format } => TypeRef::Prim(self.text(format.as_deref(), &schema.at)),
            Shape::Enum { values, .. } if values.is_empty() => {
                self.report.kept(schema.at.clone(), "enum", "no value but null");
                TypeRef::Json
            }
            Shape::Enum { .. } => self.untyped(&schema.at, "an enum of lists or maps"),
            Shape::List(item) => TypeRef::Vec(Box::new(self.type_of(item))),
            Shape::Object(object) => match &object.additional {
                Additional::Schema(value) => TypeRef::Map(Box::new(self.type_of(value))),
                Additional::Unsaid | Additional::Refused => TypeRef::Map(Box::new(TypeRef::Json)),
            },
            Shape::Tuple(places) => TypeRef::Tuple(places.iter().map(|place| self.type_of(place)).collect()),
            // A union is an item, and has been defined above.
            Shape::Union(_) => TypeRef::Json,
        }
    }

    fn is_nullable(&self, schema: &Schema) -> bool {
        let resolved = self.spec.resolve(schema);
        let branch_is_nullable = |branch: &Schema| branch.nullable || self.spec.resolve(branch).nullable;
        match &resolved.shape {
            Shape::Union(union) if union.branches.iter().any(branch_is_nullable) => true,
            _ => schema.nullable || resolved.nullable,
        }
    }

    fn untyped(&mut self, at: &Pointer, what: &str) -> TypeRef {
        self.report.refused(at.clone(), "untyped", "becomes `serde_json::Value`");
        self.diagnostics.push(
            Diagnostic::new(
                Code::Untyped,
                Place::Value(at.clone()),
                format!("{what}: this version has no type for it"),
            )
            .label("any value is taken here")
            .note("it becomes `serde_json::Value`"),
        );
        TypeRef::Json
    }

    fn break_cycles(&mut self) {
        let mut types: Vec<TypeDef> = self.types.drain(..).flatten().collect();
        for id in recursion::break_cycles(&mut types) {
            let at = types[id.0 as usize].at.clone();
            self.untyped(&at, "a schema that contains itself and is no object");
        }
        self.types = types.into_iter().map(Some).collect();
    }

    /// A type with too many rows would be one that does not compile.
    fn refuse_wide(&mut self) {
        for def in self.types.iter().flatten() {
            let (rows, what) = match &def.kind {
                TypeKind::Struct(kind) => (kind.fields.len(), "properties"),
                TypeKind::Union(kind) => (kind.branches.len(), "branches"),
                TypeKind::Enum(Enum { values: Values::Literals(values), .. }) => {
                    (values.len(), "values of several kinds")
                }
                _ => continue,
            };
            if rows > MAX_ROWS {
                let message = format!("`{}` has {rows} {what}, and a type can have at most {MAX_ROWS}", def.name);
                let help = matches!(def.kind, TypeKind::Struct(_)).then(|| {
                    "an object of so many properties is mostly a map: say so with `additionalProperties`".to_owned()
                });
                let problem = Diagnostic::new(Code::Limit, Place::Value(def.at.clone()), message);
                self.diagnostics.push(problem.label("too much").maybe_help(help));
            }
        }
    }
}

/// The values as those of the one kind that all of them are, if there is such a kind.
fn by_kind(literals: Vec<(Value, VariantName)>) -> Values {
    let texts = |(value, name): &(Value, VariantName)| Some((value.as_str()?.to_owned(), name.clone()));
    let integers = |(value, name): &(Value, VariantName)| Some((value.as_i64()?, name.clone()));
    if let Some(texts) = literals.iter().map(texts).collect() {
        Values::Texts(texts)
    } else if let Some(integers) = literals.iter().map(integers).collect() {
        Values::Integers(integers)
    } else {
        Values::Literals(literals)
    }
}

fn credentials(spec: &Spec, names: &Names) -> Vec<Credential> {
    let named = spec.security_schemes.iter().zip(&names.credentials);
    named
        .filter(|(scheme, _)| scheme.kind != SecurityKind::Other)
        .map(|(scheme, names)| Credential {
            scheme: scheme.name.clone(),
            method: names.method.clone(),
            docs: markdown(scheme.description.as_deref().unwrap_or_default()),
            kind: scheme.kind.clone(),
            client: names.client.clone().zip(token_endpoint(&scheme.kind)).map(client_credentials),
        })
        .collect()
}

fn token_endpoint(kind: &SecurityKind) -> Option<&TokenEndpoint> {
    if let SecurityKind::ClientCredentials(endpoint) = kind { Some(endpoint) } else { None }
}

fn client_credentials((method, endpoint): (MethodName, &TokenEndpoint)) -> ClientCredentials {
    let scope = |(name, meaning): &(String, String)| match markdown(meaning).lines().next() {
        Some(meaning) => format!("- {}: {meaning}", code(name)),
        None => format!("- {}", code(name)),
    };
    let scopes: Vec<String> = endpoint.scopes.iter().map(scope).collect();
    ClientCredentials { method, token_url: endpoint.url.clone(), docs: scopes.join("\n") }
}
