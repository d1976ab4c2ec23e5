//! What is to be written, as small dumb data: what `lower` makes and `emit` reads.
//!
//! Every decision is made by now, and nothing after this can fail on a user's document.

use crate::config::{DateTime, Map, Package, ResetUnit};
use crate::names::{ConstName, FieldName, MethodName, TypeName, VariantName};
use crate::pointer::Pointer;
use crate::spec::{EncodingStyle, IncomingKind, Location, SecurityKind, Status, Style};
use serde_json::Value;

/// A whole crate.
#[derive(Debug)]
pub(crate) struct Api {
    pub(crate) title: String,
    pub(crate) version: String,
    /// Markdown.
    pub(crate) docs: String,
    pub(crate) package: Package,
    pub(crate) map: Map,
    pub(crate) date_time: DateTime,
    /// In document order; [`TypeId`] is the index.
    pub(crate) types: Vec<TypeDef>,
    pub(crate) operations: Vec<Operation>,
    /// Webhooks and callbacks: operations without a path.
    pub(crate) webhooks: Vec<Operation>,
    pub(crate) services: Vec<Service>,
    pub(crate) incoming: Vec<Incoming>,
    pub(crate) headers: Vec<Header>,
    pub(crate) servers: Vec<Server>,
    pub(crate) server_choices: Vec<ServerChoice>,
    pub(crate) credentials: Vec<Credential>,
    pub(crate) reset_header: Option<(String, ResetUnit)>,
    pub(crate) idempotency_header: Option<String>,
}

impl Api {
    pub(crate) fn name(&self, id: TypeId) -> &TypeName {
        &self.types[id.0 as usize].name
    }

    /// The operations, and what the server of the document sends.
    pub(crate) fn all_operations(&self) -> impl Iterator<Item = &Operation> {
        self.operations.iter().chain(&self.webhooks)
    }

    /// The type that an alias stands for.
    pub(crate) fn behind<'a>(&'a self, ty: &'a TypeRef) -> &'a TypeRef {
        let mut ty = ty;
        // Aliases that only lead to one another are broken up by now; the bound keeps a mistake from becoming a hang.
        for _ in 0..=self.types.len() {
            match ty {
                TypeRef::Named(id) => match &self.types[id.0 as usize].kind {
                    TypeKind::Alias(other) => ty = other,
                    _ => break,
                },
                _ => break,
            }
        }
        ty
    }

    /// The type of one value that this is: nobody has to say which.
    pub(crate) fn constant(&self, ty: &TypeRef) -> Option<TypeId> {
        match self.behind(ty) {
            TypeRef::Named(id) => matches!(self.types[id.0 as usize].kind, TypeKind::Constant(_)).then_some(*id),
            _ => None,
        }
    }
}

/// One of [`Api::types`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TypeId(pub(crate) u32);

/// One item of `models`.
#[derive(Debug)]
pub(crate) struct TypeDef {
    pub(crate) at: Pointer,
    pub(crate) name: TypeName,
    /// Markdown; may be empty.
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) kind: TypeKind,
}

#[derive(Debug)]
pub(crate) enum TypeKind {
    Struct(Struct),
    Enum(Enum),
    /// A type of one value, which is no list and no map.
    Constant(Value),
    Union(Union),
    Alias(TypeRef),
}

#[derive(Debug)]
pub(crate) struct Struct {
    pub(crate) exhaustive: bool,
    pub(crate) fields: Vec<Field>,
    pub(crate) extra: Extra,
}

/// What happens to keys that the document does not declare.
#[derive(Debug)]
pub(crate) enum Extra {
    Ignored,
    Refused,
    /// They are kept in the field `additional`.
    Kept(TypeRef),
}

#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) name: FieldName,
    /// The key, exactly as on the wire.
    pub(crate) wire: String,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    /// Without the `Option` that its presence brings.
    pub(crate) ty: TypeRef,
    pub(crate) presence: Presence,
    /// The method that gives the document's default where the field is absent.
    pub(crate) default: Option<OrDefault>,
}

/// A method such as `color_or_default`.
#[derive(Debug)]
pub(crate) struct OrDefault {
    pub(crate) method: MethodName,
    pub(crate) value: Constant,
}

/// A default that can be written as a constant.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Constant {
    Bool(bool),
    Integer(i128),
    /// As Rust writes it.
    Float(String),
    Text(String),
    Variant(TypeId, VariantName),
    EmptyList(TypeRef),
}

/// Whether a key may be absent, and its value null.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Presence {
    /// `T`: must be there and not null.
    Required,
    /// `Option<T>`: must be there, may be null.
    Nullable,
    /// `Option<T>`: may be absent. Null reads as absent.
    Optional,
    /// `Option<Nullable<T>>`: absent, null and a value are three things.
    Patch,
}

/// An enum of values.
#[derive(Debug)]
pub(crate) struct Enum {
    pub(crate) open: bool,
    pub(crate) values: Values,
    /// What the document says of single values, as Markdown.
    pub(crate) docs: Vec<(VariantName, String)>,
}

impl Enum {
    /// Whether no variant holds a text.
    pub(crate) fn is_copy(&self) -> bool {
        matches!(self.values, Values::Integers(_)) || !self.open
    }
}

/// Value and variant, each value once.
#[derive(Debug)]
pub(crate) enum Values {
    Texts(Vec<(String, VariantName)>),
    Integers(Vec<(i64, VariantName)>),
    /// Of other kinds than these two, or of several.
    Literals(Vec<(Value, VariantName)>),
}

/// An enum of types.
#[derive(Debug)]
pub(crate) struct Union {
    pub(crate) branches: Vec<Branch>,
    pub(crate) told_apart: ToldApart,
}

#[derive(Debug)]
pub(crate) struct Branch {
    pub(crate) name: VariantName,
    pub(crate) docs: String,
    pub(crate) ty: TypeRef,
}

/// How a decoder finds the branch.
#[derive(Debug)]
pub(crate) enum ToldApart {
    /// By the text under a property; an entry for each branch. A union by tag keeps what it does not know.
    Tag { property: String, tags: Vec<Tag> },
    /// By what the value looks like; an entry for each branch. Where each branch has a constant under the property `tag`,
    /// though not one of its own, a union keeps objects with another one.
    Shape { looks: Vec<Look>, tag: Option<String> },
}

impl ToldApart {
    /// Whether there is a variant for what the document does not list.
    pub(crate) fn is_open(&self) -> bool {
        matches!(self, Self::Tag { .. } | Self::Shape { tag: Some(_), .. })
    }
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tag {
    /// The first one is written.
    pub(crate) texts: Vec<String>,
    pub(crate) written: Written,
}

/// Whether the type of a branch writes the tag itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Written {
    Always,
    Sometimes,
    /// It does not know the property.
    Never,
}

/// What a value of a branch looks like.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Look {
    pub(crate) kind: Kind,
    /// The values that the document lists, if the branch is an enum of them.
    pub(crate) lists: Vec<Value>,
    pub(crate) requires: Vec<String>,
    pub(crate) knows: Vec<String>,
    /// Properties with the only value that they can have: a text, a number or a boolean.
    pub(crate) constants: Vec<(String, Value)>,
}

/// A kind of JSON value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Kind {
    Boolean,
    Integer,
    Number,
    String,
    /// A text that has to be of a format, such as a date.
    Format,
    Array,
    /// An object that passes over the keys that it does not know.
    Object,
    /// An object that has no keys but those that it knows.
    Closed,
    /// An object that keeps the keys that it does not know.
    Map,
    /// A union of several kinds.
    Mixed,
    #[default]
    Any,
}

/// A type in use.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum TypeRef {
    Prim(Prim),
    Named(TypeId),
    Vec(Box<TypeRef>),
    /// At most [`MAX_PLACES`] of them.
    Tuple(Vec<TypeRef>),
    Map(Box<TypeRef>),
    Option(Box<TypeRef>),
    Box(Box<TypeRef>),
    /// `serde_json::Value`.
    Json,
    /// The bytes of a body that is no JSON.
    Bytes,
}

/// The longest tuple for which the standard library has `Debug` and `PartialEq`.
pub(crate) const MAX_PLACES: usize = 12;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Prim {
    Bool,
    I32,
    I64,
    U32,
    U64,
    F32,
    F64,
    String,
    DateTime,
    Date,
    Uuid,
    Base64,
    Base64Url,
    Secret,
}

/// One request type.
#[derive(Debug)]
pub(crate) struct Operation {
    pub(crate) at: Pointer,
    pub(crate) id: String,
    pub(crate) request: TypeName,
    pub(crate) error: TypeName,
    /// The enum of successes, where there are several kinds.
    pub(crate) output: TypeName,
    pub(crate) method_name: MethodName,
    pub(crate) tag: Option<String>,
    /// The summary, and method and path.
    pub(crate) summary: String,
    /// The summary and everything else that the document says.
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    /// In capitals.
    pub(crate) method: String,
    pub(crate) path: String,
    /// The server that it goes to, if it is not the document's first.
    pub(crate) server: Option<String>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) body: Option<Body>,
    pub(crate) accept: Option<String>,
    /// What a success gives. No entry: nothing is declared, and nothing is read.
    pub(crate) successes: Vec<Response>,
    pub(crate) failures: Vec<Response>,
    /// What a success gives that is read piece by piece.
    pub(crate) stream: Option<Stream>,
    pub(crate) security: Vec<Vec<String>>,
    /// How its pages follow one another, if it answers with one page of a list.
    pub(crate) pages: Option<Pages>,
}

/// How pages follow one another.
#[derive(Debug)]
pub(crate) struct Pages {
    /// Which of the operation's successes is a page.
    pub(crate) success: usize,
    /// The way to the list, and the type of what is in it.
    pub(crate) items: Option<(Vec<Step>, TypeRef)>,
    pub(crate) next: NextPage,
}

#[derive(Debug)]
pub(crate) enum NextPage {
    /// At a link in the body.
    Link(Found),
    LinkHeader,
    Cursor {
        parameter: Slot,
        cursor: Found,
        conversion: Conversion,
        more: Option<Found>,
    },
    Page {
        parameter: Slot,
        start: i64,
        limit: Option<Slot>,
        pages: Option<Found>,
    },
    Offset {
        parameter: Slot,
        limit: Option<Slot>,
        total: Option<Found>,
    },
}

/// A field of a request type.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) name: FieldName,
    pub(crate) required: bool,
}

/// A scalar in an answer.
#[derive(Debug)]
pub(crate) struct Found {
    pub(crate) way: Vec<Step>,
    /// Whether it is a `serde_json::Value`.
    pub(crate) untyped: bool,
}

/// What makes a cursor the value of its parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Conversion {
    /// A text, which may be empty.
    Text,
    Clone,
    Copy,
    ToString,
}

/// One step from an answer to something in it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Step {
    Field(FieldName),
    /// Into an `Option`.
    Some,
    /// Into a `Nullable`.
    NotNull,
    /// To the value of a key of a map or of a `serde_json::Value`.
    Key(String),
    /// To the last item of a list.
    Last,
}

/// The operations of one tag, as a trait for servers.
#[derive(Debug)]
pub(crate) struct Service {
    pub(crate) trait_name: TypeName,
    /// What makes routes of it.
    pub(crate) function: MethodName,
    pub(crate) docs: String,
    /// Whether they are [`Api::webhooks`].
    pub(crate) incoming: bool,
    /// Indices of [`Api::operations`].
    pub(crate) operations: Vec<usize>,
}

#[derive(Debug)]
pub(crate) struct Parameter {
    /// Where its schema stands.
    pub(crate) schema: Pointer,
    pub(crate) name: FieldName,
    pub(crate) wire: String,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) required: bool,
    pub(crate) location: Location,
    pub(crate) encoding: ParameterEncoding,
    pub(crate) ty: TypeRef,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParameterEncoding {
    Style {
        style: Style,
        explode: bool,
        allow_reserved: bool,
    },
    /// The value as one JSON text.
    Json,
}

#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) docs: String,
    pub(crate) required: bool,
    pub(crate) content: BodyContent,
}

#[derive(Debug)]
pub(crate) enum BodyContent {
    One(MediaType),
    /// An enum of this name has a variant for each.
    Several(TypeName, Vec<(VariantName, MediaType)>),
}

/// What a body holds, and the media type that it goes out with.
#[derive(Debug)]
pub(crate) struct MediaType {
    /// As the document has it.
    pub(crate) declared: String,
    pub(crate) sent: String,
    /// Where its schema stands, if it has one.
    pub(crate) schema: Option<Pointer>,
    pub(crate) payload: Payload,
    /// The properties of a form that do not go out the default way.
    pub(crate) encodings: Vec<(String, FormEncoding)>,
}

/// How a property of a form goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum FormEncoding {
    Style(EncodingStyle),
    /// As one JSON text.
    Json,
}

/// A body of several parts, which is a struct in `operations`.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Multipart {
    pub(crate) name: TypeName,
    pub(crate) docs: String,
    /// In the order in which they go out.
    pub(crate) parts: Vec<Part>,
    /// What parts hold that the document does not name, if there may be such.
    pub(crate) additional: Option<PartContent>,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Part {
    pub(crate) name: FieldName,
    pub(crate) wire: String,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) required: bool,
    pub(crate) content: PartContent,
}

/// What a part holds, and how it goes out. A list is a part for each of its items, unless it has a style.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PartContent {
    /// A file, with the media type that it has unless the call says another.
    File { media_type: String, many: bool },
    /// Anything, as it is given.
    Raw { many: bool },
    /// A value, as a text or as JSON by what it is.
    Value(TypeRef),
    /// A value that is a text, as this media type.
    Text(TypeRef, String),
    /// A value as JSON, under this media type; of a list, each item.
    Json { ty: TypeRef, media_type: String, many: bool },
    /// A value in the style of a query parameter.
    Styled(TypeRef, EncodingStyle),
}

impl PartContent {
    /// The type of the value, where it is no file.
    pub(crate) fn ty(&self) -> Option<&TypeRef> {
        match self {
            Self::File { .. } | Self::Raw { .. } => None,
            Self::Value(ty) | Self::Text(ty, _) | Self::Json { ty, .. } | Self::Styled(ty, _) => Some(ty),
        }
    }
}

impl Operation {
    /// The bodies of several parts that the request can have.
    pub(crate) fn multiparts(&self) -> impl Iterator<Item = &Multipart> {
        let payloads = self.body.iter().flat_map(Body::payloads);
        payloads.filter_map(|payload| match payload {
            Payload::Multipart(multipart) => Some(&**multipart),
            _ => None,
        })
    }
}

impl Body {
    pub(crate) fn payloads(&self) -> impl Iterator<Item = &Payload> {
        let (one, several) = match &self.content {
            BodyContent::One(one) => (Some(one), &[][..]),
            BodyContent::Several(_, several) => (None, &several[..]),
        };
        one.into_iter().chain(several.iter().map(|(_, one)| one)).map(|media_type| &media_type.payload)
    }
}

/// A request that the client does not send.
#[derive(Debug)]
pub(crate) struct Incoming {
    pub(crate) at: Pointer,
    pub(crate) kind: IncomingKind,
    pub(crate) name: String,
    /// The media types of its body and what each holds.
    pub(crate) payloads: Vec<(String, Payload)>,
}

/// A constant for a header of responses.
#[derive(Debug)]
pub(crate) struct Header {
    pub(crate) name: ConstName,
    pub(crate) wire: String,
    pub(crate) docs: String,
    pub(crate) deprecated: bool,
    pub(crate) ty: TypeRef,
    pub(crate) form: HeaderForm,
}

/// How the value of a header is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HeaderForm {
    /// As one value.
    Text,
    /// As values with commas in between.
    List,
    /// As one JSON text.
    Json,
}

#[derive(Debug, Clone)]
pub(crate) struct Response {
    pub(crate) status: Status,
    pub(crate) variant: VariantName,
    pub(crate) docs: String,
    pub(crate) payload: Payload,
    /// What a server says that it is; `None` where it is empty.
    pub(crate) media_type: Option<String>,
    /// The media types that it can be of, where the status has others beside them.
    pub(crate) media_types: Vec<String>,
    /// The media types that tell it from others of the status.
    pub(crate) told_by: Vec<String>,
    /// Whether it is this one where no media type says which.
    pub(crate) otherwise: bool,
}

/// A body that comes value by value.
#[derive(Debug)]
pub(crate) struct Stream {
    pub(crate) media_type: String,
    pub(crate) form: ItemForm,
    pub(crate) item: TypeRef,
    /// What the config says of the data that ends it: the text, or that there is none.
    pub(crate) end: Option<Option<String>>,
}

/// What each value of a stream is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ItemForm {
    /// The data of an event, as JSON.
    EventData,
    /// The data of an event, as text.
    EventText,
    /// All fields of an event, the data as JSON.
    WholeEvent,
    /// All fields of an event, the data as text.
    WholeTextEvent,
    Line,
    Record,
}

/// What a body holds.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Payload {
    Empty,
    Json(TypeRef),
    Form(TypeRef),
    Text,
    Bytes,
    /// Of requests only.
    Multipart(Box<Multipart>),
}

impl Payload {
    /// The type of a body; `None` where there is nothing in it, or where it has a struct of its own.
    pub(crate) fn ty(&self) -> Option<TypeRef> {
        match self {
            Self::Empty | Self::Multipart(_) => None,
            Self::Json(ty) | Self::Form(ty) => Some(ty.clone()),
            Self::Text => Some(TypeRef::Prim(Prim::String)),
            Self::Bytes => Some(TypeRef::Bytes),
        }
    }
}

#[derive(Debug)]
pub(crate) struct Server {
    pub(crate) variant: VariantName,
    /// As the document has it, but for variables of one value.
    pub(crate) template: String,
    pub(crate) url: Vec<UrlPart>,
    pub(crate) variables: Vec<ServerVariable>,
    pub(crate) docs: String,
}

/// A piece of the URL of a server.
#[derive(Debug)]
pub(crate) enum UrlPart {
    Text(String),
    /// The value of this variable, by its index.
    Variable(usize),
}

/// A field of a server.
#[derive(Debug)]
pub(crate) struct ServerVariable {
    pub(crate) name: FieldName,
    pub(crate) docs: String,
    pub(crate) default: String,
    /// The enum of its values; a text where it can be anything.
    pub(crate) choice: Option<TypeName>,
}

/// An enum of the values of a variable of servers.
#[derive(Debug)]
pub(crate) struct ServerChoice {
    pub(crate) name: TypeName,
    pub(crate) docs: String,
    pub(crate) default: String,
    pub(crate) values: Vec<(String, VariantName)>,
}

#[derive(Debug)]
pub(crate) struct Credential {
    pub(crate) scheme: String,
    pub(crate) method: MethodName,
    pub(crate) docs: String,
    pub(crate) kind: SecurityKind,
    pub(crate) client: Option<ClientCredentials>,
}

/// How the client fetches a token by itself.
#[derive(Debug)]
pub(crate) struct ClientCredentials {
    pub(crate) method: MethodName,
    pub(crate) token_url: String,
    /// A list of the scopes.
    pub(crate) docs: String,
}
