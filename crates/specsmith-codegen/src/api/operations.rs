//! Requests and what answers them.

use super::{Pages, Prim, TypeRef};
use crate::names::{ConstName, FieldName, MethodName, TypeName, VariantName};
use crate::pointer::Pointer;
use crate::spec::{EncodingStyle, IncomingKind, Location, Status, Style};

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
    /// The headers that its answers may have.
    pub(crate) headers: Vec<AnswerHeader>,
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

/// A header that answers of an operation may have.
#[derive(Debug)]
pub(crate) struct AnswerHeader {
    /// The name of its constant.
    pub(crate) name: ConstName,
    /// The statuses that come with it, unless all do.
    pub(crate) only: Option<Vec<Status>>,
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

#[derive(Debug, Clone, PartialEq)]
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
    pub(crate) status: Status,
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
