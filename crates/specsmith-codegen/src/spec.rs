//! A document in canonical form: what `normalise` makes and everything after it reads.
//!
//! No `$ref` strings, no `allOf`, no null among types and values: each fact has one place.

use crate::media;
use crate::pointer::Pointer;
use indexmap::IndexMap;
use serde_json::{Number, Value};

/// One of [`Spec::schemas`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct SchemaId(pub(crate) u32);

/// A whole document.
#[derive(Debug)]
pub(crate) struct Spec {
    pub(crate) info: Info,
    pub(crate) servers: Vec<Server>,
    /// The named schemas, in document order; [`SchemaId`] is the index.
    pub(crate) schemas: Vec<Named>,
    pub(crate) operations: Vec<Operation>,
    /// What is said of the tags of operations.
    pub(crate) tags: IndexMap<String, String>,
    pub(crate) incoming: Vec<Incoming>,
    /// The headers of responses; [`HeaderId`] is the index.
    pub(crate) headers: Vec<Header>,
    pub(crate) security_schemes: Vec<SecurityScheme>,
}

impl Spec {
    /// The schema that a chain of components which only refer to the next ends at.
    pub(crate) fn end_of(&self, id: SchemaId) -> SchemaId {
        let mut current = id;
        for _ in 0..=self.schemas.len() {
            match self.named(current).schema.shape {
                Shape::Ref(next) => current = next,
                _ => break,
            }
        }
        current
    }

    pub(crate) fn named(&self, id: SchemaId) -> &Named {
        &self.schemas[id.0 as usize]
    }

    /// The schema that a chain of references ends at.
    pub(crate) fn resolve<'a>(&'a self, schema: &'a Schema) -> &'a Schema {
        let mut current = schema;
        // `bundle` has refused cycles of pure references; the bound keeps a mistake there from becoming a hang here.
        for _ in 0..=self.schemas.len() {
            match current.shape {
                Shape::Ref(id) => current = &self.named(id).schema,
                _ => break,
            }
        }
        current
    }
}

impl Spec {
    /// The object that describes the parts of a multipart body, and where it stands.
    pub(crate) fn parts_of<'a>(&'a self, content: &'a Content) -> Option<(&'a Schema, &'a Object)> {
        let schema = content.schema.as_ref().filter(|_| media::kind(content) == media::Kind::Multipart)?;
        let schema = self.resolve(schema);
        match &schema.shape {
            Shape::Object(object) => Some((schema, object)),
            _ => None,
        }
    }
}

#[derive(Debug, Default)]
pub(crate) struct Info {
    pub(crate) title: String,
    pub(crate) version: String,
    pub(crate) description: Option<String>,
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) at: Pointer,
    /// Absolute, with the defaults of its variables.
    pub(crate) url: String,
    /// With the names of [`Self::variables`] in braces.
    pub(crate) template: String,
    pub(crate) variables: Vec<ServerVariable>,
    pub(crate) description: Option<String>,
}

/// A part of the URL of a server for which there is a choice.
#[derive(Debug)]
pub(crate) struct ServerVariable {
    pub(crate) at: Pointer,
    pub(crate) name: String,
    pub(crate) default: String,
    /// What it can be, each value once and the default among them; empty where it can be anything.
    pub(crate) values: Vec<String>,
    pub(crate) description: Option<String>,
}

/// A component schema.
#[derive(Debug)]
pub(crate) struct Named {
    pub(crate) name: String,
    pub(crate) schema: Schema,
}

/// One schema.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Schema {
    pub(crate) at: Pointer,
    pub(crate) docs: Docs,
    pub(crate) nullable: bool,
    pub(crate) read_only: bool,
    pub(crate) write_only: bool,
    /// The component that this is with something added, if `allOf` or a union merged the two.
    pub(crate) based_on: Option<SchemaId>,
    pub(crate) shape: Shape,
}

impl Schema {
    /// The component that this refers to, or that it is with something added.
    pub(crate) fn component(&self) -> Option<SchemaId> {
        match self.shape {
            Shape::Ref(id) => Some(id),
            _ => self.based_on,
        }
    }

    /// Whether both take the same values, wherever they stand and whatever they say to people.
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let facts = |schema: &Self| (schema.nullable, schema.read_only, schema.write_only, schema.based_on);
        facts(self) == facts(other) && self.shape.is_like(&other.shape)
    }
}

impl Shape {
    pub(crate) fn is_like(&self, other: &Self) -> bool {
        let all = |a: &[Schema], b: &[Schema]| a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.is_like(b));
        match (self, other) {
            (Self::List(a), Self::List(b)) => a.is_like(b),
            (Self::Tuple(a), Self::Tuple(b)) => all(a, b),
            (Self::Union(a), Self::Union(b)) => a.discriminator == b.discriminator && all(&a.branches, &b.branches),
            (Self::Object(a), Self::Object(b)) => {
                let mut pairs = a.properties.iter().zip(&b.properties);
                let alike = |((name, a), (other, b)): ((&String, &Property), (&String, &Property))| {
                    name == other && a.required == b.required && a.schema.is_like(&b.schema)
                };
                let additional = match (&a.additional, &b.additional) {
                    (Additional::Schema(a), Additional::Schema(b)) => a.is_like(b),
                    (a, b) => a == b,
                };
                additional && a.properties.len() == b.properties.len() && pairs.all(alike)
            }
            (a, b) => a == b,
        }
    }
}

/// What a schema says to people.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Docs {
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    pub(crate) default: Option<DefaultValue>,
    /// A scalar that is short enough to be shown.
    pub(crate) example: Option<Value>,
    /// Bounds and patterns in words, such as ``At most 3 characters.``.
    pub(crate) constraints: Vec<String>,
    pub(crate) external: Option<String>,
    /// What is said of single values of an enum.
    pub(crate) values: Vec<Note>,
}

/// What stands in for a value that is absent. Whether its schema takes it is not known yet.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct DefaultValue {
    pub(crate) at: Pointer,
    pub(crate) value: Value,
}

/// What a schema says of one value of an enum.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Note {
    pub(crate) value: Value,
    pub(crate) title: Option<String>,
    pub(crate) description: Option<String>,
}

/// What values a schema takes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Shape {
    /// Any value.
    Any,
    /// No value.
    Never,
    Boolean,
    Integer {
        format: Option<String>,
    },
    Number {
        format: Option<String>,
    },
    String {
        format: Option<String>,
    },
    /// One of these values, which are not null.
    Enum {
        values: Vec<Value>,
        extent: Extent,
    },
    List(Box<Schema>),
    /// A list of as many items as it has places, each with a schema of its own.
    Tuple(Vec<Schema>),
    Object(Object),
    /// One of several.
    Union(Union),
    Ref(SchemaId),
}

/// How far a list of values goes, the narrowest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Extent {
    /// It is one value, and there will be no other.
    Constant,
    /// These are the values; a later version of the document may list more.
    Listed,
    /// The document takes any other text beside them.
    Extensible,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Object {
    pub(crate) properties: IndexMap<String, Property>,
    pub(crate) additional: Additional,
}

impl Object {
    /// Whether it says nothing but, maybe, which keys there have to be.
    pub(crate) fn only_requires(&self) -> bool {
        self.properties.values().all(|it| it.undeclared.is_some()) && self.additional == Additional::Unsaid
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Property {
    pub(crate) schema: Schema,
    pub(crate) required: bool,
    /// The place that names it under `required`, if nothing declares it.
    pub(crate) undeclared: Option<Pointer>,
}

/// What keys an object takes beside its properties.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) enum Additional {
    /// The document does not say.
    #[default]
    Unsaid,
    /// None.
    Refused,
    /// Any, with values of this schema.
    Schema(Box<Schema>),
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Union {
    /// Two at least, but for a schema that only one other extends.
    pub(crate) branches: Vec<Schema>,
    pub(crate) discriminator: Option<Discriminator>,
    /// Whether a value may be several of them at once, as `anyOf` lets it.
    pub(crate) overlapping: bool,
}

/// The property that says which branch of a union it is.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Discriminator {
    /// Where the document says so.
    pub(crate) at: Pointer,
    pub(crate) property: String,
    /// Tag and schema, as the document maps them. A schema that is not mapped has its name for a tag.
    pub(crate) mapping: Vec<(String, SchemaId)>,
}

#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) at: Pointer,
    /// As the document spells it; made from method and path where it does not say.
    pub(crate) id: String,
    /// Where the document spells it; several operations share the place if they share a path item.
    pub(crate) id_at: Option<Pointer>,
    pub(crate) method: &'static str,
    /// Empty for what the client does not send.
    pub(crate) path: String,
    /// The first of its tags: what it belongs to.
    pub(crate) tag: Option<String>,
    /// The server that it goes to, if it is not the document's first: with the defaults of its variables, maybe relative.
    pub(crate) server: Option<String>,
    pub(crate) summary: Option<String>,
    pub(crate) description: Option<String>,
    pub(crate) external: Option<String>,
    pub(crate) deprecated: bool,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    pub(crate) responses: Vec<Response>,
    pub(crate) security: Vec<Vec<String>>,
}

/// A request that the client does not send: of its bodies there are types.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) kind: IncomingKind,
    /// The webhook, the callback or the path item.
    pub(crate) name: String,
    pub(crate) operation: Operation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum IncomingKind {
    Webhook,
    Callback,
    /// A component that no path, webhook or callback refers to.
    PathItem,
}

/// One of [`Spec::headers`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct HeaderId(pub(crate) u32);

/// A header that responses may have.
#[derive(Debug)]
pub(crate) struct Header {
    /// As the first response spells it.
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    /// `Some` where the value is serialised as this media type and not by style.
    pub(crate) media_type: Option<String>,
    pub(crate) schema: Schema,
}

#[derive(Debug, Clone)]
pub(crate) struct Parameter {
    pub(crate) at: Pointer,
    pub(crate) name: String,
    pub(crate) location: Location,
    pub(crate) description: Option<String>,
    pub(crate) deprecated: bool,
    pub(crate) required: bool,
    pub(crate) style: Style,
    pub(crate) explode: bool,
    pub(crate) allow_reserved: bool,
    /// `Some` where the value is serialised as this media type and not by style.
    pub(crate) media_type: Option<String>,
    pub(crate) schema: Schema,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Location {
    Path,
    Query,
    Header,
    Cookie,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) at: Pointer,
    pub(crate) description: Option<String>,
    /// `None` where the document does not say, which the specification reads as `false`.
    pub(crate) required: Option<bool>,
    /// JSON first; media types that only say another way what the usual one says are left out.
    pub(crate) content: Vec<Content>,
}

#[derive(Debug)]
pub(crate) struct Response {
    pub(crate) at: Pointer,
    pub(crate) status: Status,
    pub(crate) description: String,
    /// Whether HTTP has no body here, whatever the document says: its media types are asked for, and nothing is read.
    pub(crate) is_empty: bool,
    /// What a whole body can be; the first is taken where nothing says which. Without any there is no body.
    pub(crate) alternatives: Vec<Alternative>,
    /// What a body can be that comes piece by piece. It is no alternative, unless there is no other.
    pub(crate) stream: Option<Content>,
    pub(crate) headers: Vec<HeaderId>,
}

/// One of the kinds of body that a response can have.
#[derive(Debug)]
pub(crate) struct Alternative {
    pub(crate) content: Content,
    /// Further media types, of which the body is read the same way.
    pub(crate) also: Vec<Content>,
}

impl Alternative {
    pub(crate) fn all(&self) -> impl Iterator<Item = &Content> {
        std::iter::once(&self.content).chain(&self.also)
    }

    pub(crate) fn all_mut(&mut self) -> impl Iterator<Item = &mut Content> {
        std::iter::once(&mut self.content).chain(&mut self.also)
    }
}

/// One media type of a body.
#[derive(Debug, Clone)]
pub(crate) struct Content {
    /// Exactly as the document writes it.
    pub(crate) media_type: String,
    pub(crate) schema: Option<Schema>,
    /// What each value of a stream is.
    pub(crate) item: Option<Schema>,
    /// What is said of properties: of a form or of a multipart body.
    pub(crate) encoding: IndexMap<String, Encoding>,
}

/// How a property of a form or of a multipart body goes out.
#[derive(Debug, Clone)]
pub(crate) struct Encoding {
    pub(crate) at: Pointer,
    /// Media types and ranges of them, with commas in between.
    pub(crate) content_type: Option<String>,
    /// Where the document says any of this, the media type does not count.
    pub(crate) style: Option<EncodingStyle>,
    /// The headers of the part, with what is said of each.
    pub(crate) headers: Vec<(String, Option<String>)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct EncodingStyle {
    pub(crate) style: Style,
    pub(crate) explode: bool,
    pub(crate) allow_reserved: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Status {
    Code(u16),
    /// `4` for `4XX`.
    Range(u16),
    Default,
}

#[derive(Debug)]
pub(crate) struct SecurityScheme {
    pub(crate) name: String,
    pub(crate) description: Option<String>,
    pub(crate) kind: SecurityKind,
}

/// Where an application gets a token: the flow `clientCredentials` of OAuth 2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TokenEndpoint {
    /// With a scheme and a host, or beginning with a slash.
    pub(crate) url: String,
    /// The scopes that there are, and what each permits.
    pub(crate) scopes: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum SecurityKind {
    Header(String),
    Query(String),
    Cookie(String),
    Basic,
    Bearer,
    /// A bearer token, which the client can fetch by itself.
    ClientCredentials(TokenEndpoint),
    /// A kind for which the client has no credential: mutual TLS, an HTTP scheme other than basic and bearer.
    Other,
}

/// The JSON of a value, which two values share if they are the same one: `1` and `1.0` are.
pub(crate) fn value_key(value: &Value) -> String {
    match value {
        Value::Number(number) if number.is_f64() => number_text(number),
        other => other.to_string(),
    }
}

/// Whether two values are the same one.
pub(crate) fn same_value(a: &Value, b: &Value) -> bool {
    a == b || a.is_number() && b.is_number() && value_key(a) == value_key(b)
}

/// Whether a value is neither a list nor a map: a variant can stand for it.
pub(crate) fn is_scalar(value: &Value) -> bool {
    !value.is_array() && !value.is_object()
}

/// A bound in the words of documentation: `number` without an exponent where it is whole.
pub(crate) fn number_text(number: &Number) -> String {
    match number.as_f64() {
        Some(value) if value.fract() == 0.0 && value.abs() < 1e15 => format!("{value:.0}"),
        _ => number.to_string(),
    }
}
