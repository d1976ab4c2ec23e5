//! Operations: what the client sends and what the server of the document does.

use super::Schema;
use crate::pointer::Pointer;
use indexmap::IndexMap;

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
