//! [`Spec`] → [`Names`]: gathers every candidate name first, then resolves clashes in fixed phases.
//!
//! 1. Pinned names of the config.
//! 2. Components, in document order: each owns its plain name.
//! 3. Inline types, in document order, named after what they stand in.
//!
//! Fields, variants, operations and parameters have a namespace each.

mod features;
pub(crate) mod ident;
mod letters;
mod operations;
mod scope;
mod servers;
#[cfg(test)]
mod tests;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Place};
use crate::pointer::Pointer;
use crate::spec::{Additional, Note, Schema, SecurityKind, Shape, Spec, is_scalar, value_key};
#[cfg(test)]
pub(crate) use features::FIXED_FEATURES;
pub(crate) use features::FULL;
pub(crate) use ident::crate_name;
pub use ident::is_reserved_crate_name;
use ident::{escape_keyword, joined, snake, spelt_number, upper_camel};
use indexmap::{IndexMap, IndexSet};
pub(crate) use scope::Scope;
use serde_json::Value;
pub(crate) use servers::ServerNames;
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

macro_rules! name {
    ($(#[doc = $doc:literal])+ $name:ident) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub(crate) struct $name(pub(crate) String);

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// A type in `models`, or a request type in `operations`.
    TypeName
}
name! {
    /// A field of a struct; keywords are escaped.
    FieldName
}
name! {
    /// A variant of an enum.
    VariantName
}
name! {
    /// A method of the client, or a setter; keywords are escaped.
    MethodName
}
name! {
    /// A constant.
    ConstName
}
name! {
    /// A cargo feature; with `_` in place of `-`, a module.
    FeatureName
}

/// The name of the variant that holds values which the document does not list.
pub(crate) const CATCH_ALL: &str = "Unknown";

/// The methods that every builder of a client has beside those for credentials.
pub(crate) const BUILDER_METHODS: &[&str] = &[
    "server",
    "build",
    "base_url",
    "header",
    "timeout",
    "deadline",
    "retry",
    "max_request_bytes",
    "max_response_bytes",
    "transport",
];

/// The names of everything that gets one.
#[derive(Debug, Default)]
pub(crate) struct Names {
    /// Where a schema stands → its type. Only schemas that become an item of their own have one.
    pub(crate) types: HashMap<Pointer, TypeName>,
    /// Where an object stands → property → field.
    pub(crate) fields: HashMap<Pointer, IndexMap<String, FieldName>>,
    /// Where an enum stands → a variant for each value.
    pub(crate) variants: HashMap<Pointer, Vec<VariantName>>,
    /// Where an operation stands → its names.
    pub(crate) operations: HashMap<Pointer, OperationNames>,
    /// A trait for each tag of operations, in the order in which operations first have them.
    pub(crate) services: IndexMap<Option<String>, ServiceNames>,
    /// The trait for what the server of the document sends.
    pub(crate) webhooks: Option<ServiceNames>,
    /// Where a request stands that the client does not send → what its inline types are named after.
    pub(crate) incoming: HashMap<Pointer, String>,
    /// A constant for each header of responses.
    pub(crate) headers: Vec<ConstName>,
    /// The names that belong to each server.
    pub(crate) servers: Vec<ServerNames>,
    /// The pinned names that no place of the document asked for.
    pub(crate) unused_pins: Vec<String>,
    /// The builder methods for each security scheme.
    pub(crate) credentials: Vec<CredentialNames>,
}

/// The methods for a security scheme.
#[derive(Debug, Clone)]
pub(crate) struct CredentialNames {
    /// Takes the credential.
    pub(crate) method: MethodName,
    /// Takes what the client fetches tokens with, if it can.
    pub(crate) client: Option<MethodName>,
}

/// The names that belong to one tag.
#[derive(Debug, Clone)]
pub(crate) struct ServiceNames {
    pub(crate) trait_name: TypeName,
    /// The function that makes routes of what implements the trait.
    pub(crate) function: MethodName,
    /// What asks for the operations; those without a tag are always there.
    pub(crate) feature: Option<FeatureName>,
}

/// The names that belong to one operation.
#[derive(Debug, Clone)]
pub(crate) struct OperationNames {
    pub(crate) request: TypeName,
    pub(crate) error: TypeName,
    pub(crate) output: TypeName,
    pub(crate) method: MethodName,
    /// A field for each parameter, in the order of the operation.
    pub(crate) parameters: Vec<FieldName>,
    /// The enum of bodies and its variants, where there are several media types.
    pub(crate) body: Option<(TypeName, Vec<VariantName>)>,
    /// For each media type of the body, the struct of its parts, if it is made of parts.
    pub(crate) multipart: Vec<Option<TypeName>>,
    /// For each response a variant for each of its alternatives.
    pub(crate) responses: Vec<Vec<VariantName>>,
}

/// Names everything.
pub(crate) fn name(spec: &Spec, config: &Config, diagnostics: &mut Diagnostics) -> Names {
    let mut namer = Namer {
        config,
        names: Names::default(),
        types: Scope::default(),
        component_names: Vec::new(),
        used_pins: RefCell::default(),
        lost_pins: RefCell::default(),
        diagnostics,
    };
    namer.pinned(spec);
    namer.components(spec);
    namer.operations(spec);
    namer.services(spec);
    for named in &spec.schemas {
        let at = &named.schema.at;
        let context = namer.names.types.get(at).map_or_else(|| upper_camel(&named.name), |name| name.0.clone());
        namer.inside(&named.schema, &context);
    }
    namer.inline_types_of_operations(spec);
    namer.headers(spec);
    namer.servers(spec);
    namer.credentials(spec);
    namer.report_lost_pins();
    namer.names.unused_pins =
        config.names.keys().filter(|at| !namer.used_pins.borrow().contains(*at)).cloned().collect();
    namer.names
}

/// The methods that give the defaults of fields, for all fields of a struct. Setters have their names already.
pub(crate) fn default_methods(fields: &[FieldName]) -> Vec<MethodName> {
    let plain = |field: &FieldName| field.0.trim_start_matches("r#").to_owned();
    let setters: Vec<String> = fields.iter().map(|field| format!("with_{}", plain(field))).collect();
    let mut scope = Scope::with_reserved(&setters.iter().map(String::as_str).collect::<Vec<_>>());
    let claim = |field| MethodName(scope.claim(&[format!("{}_or_default", plain(field).trim_end_matches('_'))], "_"));
    fields.iter().map(claim).collect()
}

/// Whether a schema becomes an item of its own wherever it stands.
pub(crate) fn is_item(schema: &Schema) -> bool {
    match &schema.shape {
        Shape::Object(object) => !object.properties.is_empty(),
        Shape::Enum { values, .. } => !values.is_empty() && values.iter().all(is_scalar),
        Shape::Union(_) => true,
        _ => false,
    }
}

struct Namer<'a> {
    config: &'a Config,
    names: Names,
    types: Scope,
    /// The names of the components, by id: variants are called after them.
    component_names: Vec<String>,
    used_pins: RefCell<HashSet<String>>,
    /// The places whose pinned names something else had already.
    lost_pins: RefCell<IndexSet<(Pointer, String)>>,
    diagnostics: &'a mut Diagnostics,
}

impl Namer<'_> {
    fn pin_of(&self, at: &Pointer) -> Option<&String> {
        if self.config.names.is_empty() {
            return None;
        }
        let (at, pin) = self.config.names.get_key_value(&at.to_string())?;
        self.used_pins.borrow_mut().insert(at.clone());
        Some(pin)
    }

    /// The pin of a place where a type and a field stand: one that begins with a capital names the type.
    fn pin_by_case(&self, at: &Pointer, capital: bool) -> Option<&String> {
        self.pin_of(at).filter(|pin| pin.starts_with(char::is_uppercase) == capital)
    }

    /// Takes a pinned name, and remembers if it was taken: an author who has chosen a name gets that one or an error.
    fn take(&self, scope: &mut Scope, at: &Pointer, pin: &str) -> String {
        self.note_pin(scope.pin(pin), at, pin);
        pin.to_owned()
    }

    /// The pinned name, or the first free one of `candidates`.
    fn settle(
        &self,
        scope: &mut Scope,
        (at, pin): (&Pointer, Option<&String>),
        candidates: &[String],
        separator: &str,
    ) -> String {
        match pin {
            Some(pin) => self.take(scope, at, pin),
            None => scope.claim(candidates, separator),
        }
    }

    fn note_pin(&self, was_free: bool, at: &Pointer, pin: &str) {
        if !was_free {
            self.lost_pins.borrow_mut().insert((at.clone(), pin.to_owned()));
        }
    }

    fn report_lost_pins(&mut self) {
        for (at, pin) in self.lost_pins.take() {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::PinnedName,
                    Place::Value(at.clone()),
                    format!("the pinned name `{pin}` is the name of something else already"),
                )
                .label(format!("was to be called `{pin}`"))
                .help(format!("pin another name in the config: `[names]` `\"{at}\" = \"…\"`")),
            );
        }
    }

    fn pinned(&mut self, spec: &Spec) {
        for named in &spec.schemas {
            if let Some(name) = self.pin_of(&named.schema.at).cloned() {
                let was_free = self.types.pin(&name);
                self.note_pin(was_free, &named.schema.at, &name);
                self.names.types.insert(named.schema.at.clone(), TypeName(name));
            }
        }
    }

    /// Each component owns its plain name; of two that fold to one, the first.
    fn components(&mut self, spec: &Spec) {
        let mut owners: HashMap<String, &Pointer> = HashMap::new();
        for named in &spec.schemas {
            let at = &named.schema.at;
            if self.names.types.contains_key(at) {
                continue;
            }
            let plain = upper_camel(&named.name);
            let name = self.types.claim(std::slice::from_ref(&plain), "");
            if let Some(owner) = owners.get(&plain).filter(|_| name != plain) {
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::NameClash,
                        Place::Key(at.clone()),
                        format!("two schemas are called `{plain}` in Rust"),
                    )
                    .label(format!("becomes `{name}`"))
                    .also(Place::Key((*owner).clone()), format!("keeps `{plain}`"))
                    .help(format!("pin a better name in the config: `[names]` `\"{at}\" = \"…\"`")),
                );
            }
            owners.entry(plain).or_insert(at);
            self.names.types.insert(at.clone(), TypeName(name));
        }
        let name = |named: &crate::spec::Named| self.names.types.get(&named.schema.at).map(|name| name.0.clone());
        self.component_names = spec.schemas.iter().map(|named| name(named).unwrap_or_default()).collect();
    }

    /// Names a schema that stands inside something, and what stands inside it.
    fn inline(&mut self, schema: &Schema, context: &str) {
        if matches!(schema.shape, Shape::Ref(_)) || self.names.types.contains_key(&schema.at) {
            return;
        }
        if !is_item(schema) {
            return self.inside(schema, context);
        }
        let name = match self.pin_by_case(&schema.at, true).cloned() {
            Some(name) => {
                let was_free = self.types.pin(&name);
                self.note_pin(was_free, &schema.at, &name);
                name
            }
            None => self.types.claim(&[context.to_owned(), joined(context, "Inline")], ""),
        };
        self.names.types.insert(schema.at.clone(), TypeName(name.clone()));
        self.inside(schema, &name);
    }

    /// Names the parts of a schema: fields, variants and the inline types below.
    fn inside(&mut self, schema: &Schema, context: &str) {
        match &schema.shape {
            Shape::Object(object) => {
                let fields = self.fields(&schema.at, object.properties.keys());
                self.names.fields.insert(schema.at.clone(), fields);
                // What is not declared has no type of its own, or the one of further keys.
                for (name, property) in object.properties.iter().filter(|(_, it)| it.undeclared.is_none()) {
                    self.inline(&property.schema, &joined(context, &upper_camel(name)));
                }
                if let Additional::Schema(value) = &object.additional {
                    self.inline(value, &joined(context, "Value"));
                }
            }
            Shape::Enum { values, .. } if is_item(schema) => {
                let variants = self.variants(&schema.at, values, &schema.docs.values);
                self.names.variants.insert(schema.at.clone(), variants);
            }
            Shape::Union(union) => {
                let variants = self.branches(&union.branches);
                for (branch, variant) in union.branches.iter().zip(&variants) {
                    self.inline(branch, &joined(context, &variant.0));
                }
                self.names.variants.insert(schema.at.clone(), variants);
            }
            Shape::List(item) => self.inline(item, &joined(context, "Item")),
            Shape::Tuple(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.inline(item, &joined(context, &format!("Item{}", index + 1)));
                }
            }
            _ => {}
        }
    }

    fn fields<'k>(&self, at: &Pointer, properties: impl Iterator<Item = &'k String>) -> IndexMap<String, FieldName> {
        // `additional` collects the keys that are not declared.
        let mut scope = Scope::with_reserved(&["additional"]);
        let properties: Vec<&String> = properties.collect();
        let mut out = IndexMap::new();
        // A property whose name is a Rust name as it stands gets it, even if `_id` comes before `id`.
        let (exact, others): (Vec<&String>, Vec<&String>) =
            properties.iter().partition(|name| snake(name) == name.as_str());
        for name in exact.into_iter().chain(others) {
            let place = at.key("properties").key(name);
            let field = match self.pin_by_case(&place, false) {
                Some(pin) => self.take(&mut scope, &place, pin),
                None => {
                    let plain = snake(name);
                    let second =
                        if name.starts_with('_') { format!("underscore_{plain}") } else { format!("{plain}_property") };
                    scope.claim(&[plain, second], "_")
                }
            };
            out.insert(name.clone(), FieldName(escape_keyword(&field)));
        }
        properties.into_iter().filter_map(|name| Some((name.clone(), out.get(name)?.clone()))).collect()
    }

    fn variants(&self, at: &Pointer, values: &[Value], notes: &[Note]) -> Vec<VariantName> {
        let mut scope = Scope::with_reserved(&[CATCH_ALL]);
        let mut seen: HashMap<String, VariantName> = HashMap::new();
        let mut out = Vec::new();
        for (index, value) in values.iter().enumerate() {
            if let Some(name) = seen.get(&value_key(value)) {
                out.push(name.clone());
                continue;
            }
            let place = at.key("enum").index(index);
            let name = match self.pin_of(&place) {
                Some(pin) => self.take(&mut scope, &place, pin),
                None => {
                    // A text names itself; a number is better called by its title.
                    let title = notes.iter().find(|note| note.value == *value).and_then(|note| note.title.as_deref());
                    let plain = match (value, title) {
                        (Value::String(text), _) => upper_camel(text),
                        (_, Some(title)) => upper_camel(title),
                        (other, None) => upper_camel(&spelt_number(&other.to_string())),
                    };
                    scope.claim(&[plain.clone(), joined(&plain, "Value")], "")
                }
            };
            seen.insert(value_key(value), VariantName(name.clone()));
            out.push(VariantName(name));
        }
        out
    }

    /// A variant for each branch of a union.
    fn branches(&self, branches: &[Schema]) -> Vec<VariantName> {
        let mut scope = Scope::with_reserved(&[CATCH_ALL]);
        let claim = |branch: &Schema| {
            let plain = self.branch_name(branch);
            let pinned = (&branch.at, self.pin_of(&branch.at));
            VariantName(self.settle(&mut scope, pinned, &[plain.clone(), joined(&plain, "Value")], ""))
        };
        branches.iter().map(claim).collect()
    }

    /// What a branch is called: the schema that it refers to, its title, its tag, or failing those its kind.
    fn branch_name(&self, branch: &Schema) -> String {
        if let Some(id) = branch.component() {
            return self.component_names.get(id.0 as usize).cloned().unwrap_or_default();
        }
        if let Some(title) = branch.docs.title.as_deref().filter(|title| title.chars().count() <= 40) {
            return upper_camel(title);
        }
        match &branch.shape {
            Shape::Ref(_) | Shape::Any | Shape::Never => "Value".to_owned(),
            Shape::Boolean => "Boolean".to_owned(),
            Shape::Integer { .. } => "Integer".to_owned(),
            Shape::Number { .. } => "Number".to_owned(),
            Shape::String { format } => format.as_deref().map_or_else(|| "String".to_owned(), upper_camel),
            Shape::Enum { values, .. } => match &values[..] {
                [Value::String(only)] => upper_camel(only),
                _ => "Enum".to_owned(),
            },
            Shape::List(_) | Shape::Tuple(_) => "List".to_owned(),
            Shape::Union(_) => "Union".to_owned(),
            Shape::Object(object) => {
                let constant = object.properties.values().find_map(|property| match &property.schema.shape {
                    Shape::Enum { values, .. } if property.required && values.len() == 1 => values[0].as_str(),
                    _ => None,
                });
                constant.map_or_else(|| "Object".to_owned(), upper_camel)
            }
        }
    }

    fn credentials(&mut self, spec: &Spec) {
        let mut scope = Scope::with_reserved(BUILDER_METHODS);
        let mut claim =
            |plain: String, specific: String| MethodName(escape_keyword(&scope.claim(&[plain, specific], "_")));
        for scheme in &spec.security_schemes {
            let plain = snake(&scheme.name);
            let method = claim(plain.clone(), format!("{plain}_credential"));
            self.names.credentials.push(CredentialNames { method, client: None });
        }
        // No method of this kind takes the name of another scheme.
        for (scheme, names) in spec.security_schemes.iter().zip(&mut self.names.credentials) {
            if matches!(scheme.kind, SecurityKind::ClientCredentials(_)) {
                let plain = format!("{}_client", snake(&scheme.name));
                names.client = Some(claim(plain.clone(), format!("{plain}_credentials")));
            }
        }
    }
}
