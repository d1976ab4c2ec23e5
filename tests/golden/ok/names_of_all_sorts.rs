// src/models/from.rs

/// The schema `New`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct New {
    pub new: String,
}

impl New {
    /// A new value of what is required; the rest starts absent.
    #[allow(clippy::self_named_constructors)]
    pub fn new(new: impl Into<String>) -> Self {
        Self { new: new.into() }
    }
}

// src/models/unreached.rs

/// The schema `Next`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Next {
    pub next: Option<String>,
}

impl Next {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }
}

/// The schema `Event`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Event {
    pub event: Option<String>,
}

impl Event {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { event: None }
    }

    /// Sets `event`.
    pub fn with_event(mut self, value: impl Into<String>) -> Self {
        self.event = Some(value.into());
        self
    }
}

/// The schema `Events`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Events {
    pub events: String,
}

impl Events {
    /// A new value of what is required; the rest starts absent.
    pub fn new(events: impl Into<String>) -> Self {
        Self { events: events.into() }
    }
}

/// The schema `Call`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Call {
    pub call: Option<String>,
}

impl Call {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { call: None }
    }

    /// Sets `call`.
    pub fn with_call(mut self, value: impl Into<String>) -> Self {
        self.call = Some(value.into());
        self
    }
}

/// The schema `Reply`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Reply {
    pub reply: Option<String>,
}

impl Reply {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { reply: None }
    }

    /// Sets `reply`.
    pub fn with_reply(mut self, value: impl Into<String>) -> Self {
        self.reply = Some(value.into());
        self
    }
}

/// The schema `Retry`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Retry {
    pub retry: String,
}

impl Retry {
    /// A new value of what is required; the rest starts absent.
    pub fn new(retry: impl Into<String>) -> Self {
        Self { retry: retry.into() }
    }
}

/// The schema `Credential`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Credential {
    pub credential: Option<String>,
}

impl Credential {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { credential: None }
    }

    /// Sets `credential`.
    pub fn with_credential(mut self, value: impl Into<String>) -> Self {
        self.credential = Some(value.into());
        self
    }
}

/// The schema `Secret`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Secret {
    pub secret: Option<String>,
}

impl Secret {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { secret: None }
    }

    /// Sets `secret`.
    pub fn with_secret(mut self, value: impl Into<String>) -> Self {
        self.secret = Some(value.into());
        self
    }
}

/// The schema `Upload`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Upload {
    pub upload: String,
}

impl Upload {
    /// A new value of what is required; the rest starts absent.
    pub fn new(upload: impl Into<String>) -> Self {
        Self { upload: upload.into() }
    }
}

/// The schema `Part`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Part {
    pub part: Option<String>,
}

impl Part {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { part: None }
    }

    /// Sets `part`.
    pub fn with_part(mut self, value: impl Into<String>) -> Self {
        self.part = Some(value.into());
        self
    }
}

/// The schema `Multipart`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Multipart {
    pub multipart: Option<String>,
}

impl Multipart {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { multipart: None }
    }

    /// Sets `multipart`.
    pub fn with_multipart(mut self, value: impl Into<String>) -> Self {
        self.multipart = Some(value.into());
        self
    }
}

/// The schema `Paged`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Paged {
    pub paged: String,
}

impl Paged {
    /// A new value of what is required; the rest starts absent.
    pub fn new(paged: impl Into<String>) -> Self {
        Self { paged: paged.into() }
    }
}

/// The schema `Streamed`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Streamed {
    pub streamed: Option<String>,
}

impl Streamed {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { streamed: None }
    }

    /// Sets `streamed`.
    pub fn with_streamed(mut self, value: impl Into<String>) -> Self {
        self.streamed = Some(value.into());
        self
    }
}

/// The schema `Operation`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Operation {
    pub operation: Option<String>,
}

impl Operation {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { operation: None }
    }

    /// Sets `operation`.
    pub fn with_operation(mut self, value: impl Into<String>) -> Self {
        self.operation = Some(value.into());
        self
    }
}

/// The schema `Transport`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Transport {
    pub transport: String,
}

impl Transport {
    /// A new value of what is required; the rest starts absent.
    pub fn new(transport: impl Into<String>) -> Self {
        Self {
            transport: transport.into(),
        }
    }
}

/// The schema `Iterator`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Iterator {
    pub iterator: Option<String>,
}

impl Iterator {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { iterator: None }
    }

    /// Sets `iterator`.
    pub fn with_iterator(mut self, value: impl Into<String>) -> Self {
        self.iterator = Some(value.into());
        self
    }
}

/// The schema `FromStr`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FromStr {
    pub from_str: Option<String>,
}

impl FromStr {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { from_str: None }
    }

    /// Sets `from_str`.
    pub fn with_from_str(mut self, value: impl Into<String>) -> Self {
        self.from_str = Some(value.into());
        self
    }
}

/// The schema `Duration`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Duration {
    pub duration: String,
}

impl Duration {
    /// A new value of what is required; the rest starts absent.
    pub fn new(duration: impl Into<String>) -> Self {
        Self { duration: duration.into() }
    }
}

/// The schema `Unknown`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Unknown {
    pub unknown: Option<String>,
}

impl Unknown {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { unknown: None }
    }

    /// Sets `unknown`.
    pub fn with_unknown(mut self, value: impl Into<String>) -> Self {
        self.unknown = Some(value.into());
        self
    }
}

/// The schema `Copy`.
///
/// It is always `copy`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Copy;

/// The schema `Hash`.
///
/// It is always `hash`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Hash;

/// The schema `Eq`.
///
/// It is always `eq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Eq;

/// The schema `AsRef`.
///
/// It is always `asref`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct AsRef;

/// The schema `Inside`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Inside {
    pub copy: Option<Copy>,
    pub hash: Option<Hash>,
    pub eq: Option<Eq>,
    pub as_ref: Option<AsRef>,
    pub next: Option<Next>,
    pub unknown: Option<Unknown>,
}

impl Inside {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            copy: None,
            hash: None,
            eq: None,
            as_ref: None,
            next: None,
            unknown: None,
        }
    }

    /// Sets `copy`.
    #[inline]
    pub fn with_copy(mut self, value: Copy) -> Self {
        self.copy = Some(value);
        self
    }

    /// Sets `hash`.
    #[inline]
    pub fn with_hash(mut self, value: Hash) -> Self {
        self.hash = Some(value);
        self
    }

    /// Sets `eq`.
    #[inline]
    pub fn with_eq(mut self, value: Eq) -> Self {
        self.eq = Some(value);
        self
    }

    /// Sets `as_ref`.
    #[inline]
    pub fn with_as_ref(mut self, value: AsRef) -> Self {
        self.as_ref = Some(value);
        self
    }

    /// Sets `next`.
    #[inline]
    pub fn with_next(mut self, value: Next) -> Self {
        self.next = Some(value);
        self
    }

    /// Sets `unknown`.
    #[inline]
    pub fn with_unknown(mut self, value: Unknown) -> Self {
        self.unknown = Some(value);
        self
    }
}

/// The schema `Properties`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Properties {
    pub new: Option<String>,
    pub default: Option<String>,
    pub clone: Option<String>,
    pub from: Option<String>,
    pub into: Option<String>,
    pub eq: Option<String>,
    pub len: Option<String>,
    pub is_empty: Option<String>,
    pub to_string: Option<String>,
    pub build: Option<String>,
    pub send: Option<String>,
    pub body: Option<String>,
    pub write: Option<String>,
    pub read: Option<String>,
    pub path: Option<String>,
    pub request: Option<String>,
    pub client: Option<String>,
    pub operation: Option<String>,
    pub models: Option<String>,
    pub wire: Option<String>,
    pub headers: Option<String>,
    pub server: Option<String>,
    pub r#box: Option<String>,
    pub vec: Option<String>,
    pub some: Option<String>,
    pub r#type: Option<String>,
    pub self_: Option<String>,
    pub crate_: Option<String>,
    pub self_property: Option<String>,
    pub r_type: Option<String>,
    pub r#try: Option<String>,
    pub r#gen: Option<String>,
    pub r#async: Option<String>,
}

impl Properties {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            new: None,
            default: None,
            clone: None,
            from: None,
            into: None,
            eq: None,
            len: None,
            is_empty: None,
            to_string: None,
            build: None,
            send: None,
            body: None,
            write: None,
            read: None,
            path: None,
            request: None,
            client: None,
            operation: None,
            models: None,
            wire: None,
            headers: None,
            server: None,
            r#box: None,
            vec: None,
            some: None,
            r#type: None,
            self_: None,
            crate_: None,
            self_property: None,
            r_type: None,
            r#try: None,
            r#gen: None,
            r#async: None,
        }
    }

    /// Sets `new`.
    pub fn with_new(mut self, value: impl Into<String>) -> Self {
        self.new = Some(value.into());
        self
    }

    /// Sets `default`.
    pub fn with_default(mut self, value: impl Into<String>) -> Self {
        self.default = Some(value.into());
        self
    }

    /// Sets `clone`.
    pub fn with_clone(mut self, value: impl Into<String>) -> Self {
        self.clone = Some(value.into());
        self
    }

    /// Sets `from`.
    pub fn with_from(mut self, value: impl Into<String>) -> Self {
        self.from = Some(value.into());
        self
    }

    /// Sets `into`.
    pub fn with_into(mut self, value: impl Into<String>) -> Self {
        self.into = Some(value.into());
        self
    }

    /// Sets `eq`.
    pub fn with_eq(mut self, value: impl Into<String>) -> Self {
        self.eq = Some(value.into());
        self
    }

    /// Sets `len`.
    pub fn with_len(mut self, value: impl Into<String>) -> Self {
        self.len = Some(value.into());
        self
    }

    /// Sets `is_empty`.
    pub fn with_is_empty(mut self, value: impl Into<String>) -> Self {
        self.is_empty = Some(value.into());
        self
    }

    /// Sets `to_string`.
    pub fn with_to_string(mut self, value: impl Into<String>) -> Self {
        self.to_string = Some(value.into());
        self
    }

    /// Sets `build`.
    pub fn with_build(mut self, value: impl Into<String>) -> Self {
        self.build = Some(value.into());
        self
    }

    /// Sets `send`.
    pub fn with_send(mut self, value: impl Into<String>) -> Self {
        self.send = Some(value.into());
        self
    }

    /// Sets `body`.
    pub fn with_body(mut self, value: impl Into<String>) -> Self {
        self.body = Some(value.into());
        self
    }

    /// Sets `write`.
    pub fn with_write(mut self, value: impl Into<String>) -> Self {
        self.write = Some(value.into());
        self
    }

    /// Sets `read`.
    pub fn with_read(mut self, value: impl Into<String>) -> Self {
        self.read = Some(value.into());
        self
    }

    /// Sets `path`.
    pub fn with_path(mut self, value: impl Into<String>) -> Self {
        self.path = Some(value.into());
        self
    }

    /// Sets `request`.
    pub fn with_request(mut self, value: impl Into<String>) -> Self {
        self.request = Some(value.into());
        self
    }

    /// Sets `client`.
    pub fn with_client(mut self, value: impl Into<String>) -> Self {
        self.client = Some(value.into());
        self
    }

    /// Sets `operation`.
    pub fn with_operation(mut self, value: impl Into<String>) -> Self {
        self.operation = Some(value.into());
        self
    }

    /// Sets `models`.
    pub fn with_models(mut self, value: impl Into<String>) -> Self {
        self.models = Some(value.into());
        self
    }

    /// Sets `wire`.
    pub fn with_wire(mut self, value: impl Into<String>) -> Self {
        self.wire = Some(value.into());
        self
    }

    /// Sets `headers`.
    pub fn with_headers(mut self, value: impl Into<String>) -> Self {
        self.headers = Some(value.into());
        self
    }

    /// Sets `server`.
    pub fn with_server(mut self, value: impl Into<String>) -> Self {
        self.server = Some(value.into());
        self
    }

    /// Sets `box`.
    pub fn with_box(mut self, value: impl Into<String>) -> Self {
        self.r#box = Some(value.into());
        self
    }

    /// Sets `vec`.
    pub fn with_vec(mut self, value: impl Into<String>) -> Self {
        self.vec = Some(value.into());
        self
    }

    /// Sets `some`.
    pub fn with_some(mut self, value: impl Into<String>) -> Self {
        self.some = Some(value.into());
        self
    }

    /// Sets `type`.
    pub fn with_type(mut self, value: impl Into<String>) -> Self {
        self.r#type = Some(value.into());
        self
    }

    /// Sets `self_`.
    pub fn with_self_(mut self, value: impl Into<String>) -> Self {
        self.self_ = Some(value.into());
        self
    }

    /// Sets `crate_`.
    pub fn with_crate_(mut self, value: impl Into<String>) -> Self {
        self.crate_ = Some(value.into());
        self
    }

    /// Sets `self_property`.
    pub fn with_self_property(mut self, value: impl Into<String>) -> Self {
        self.self_property = Some(value.into());
        self
    }

    /// Sets `r_type`.
    pub fn with_r_type(mut self, value: impl Into<String>) -> Self {
        self.r_type = Some(value.into());
        self
    }

    /// Sets `try`.
    pub fn with_try(mut self, value: impl Into<String>) -> Self {
        self.r#try = Some(value.into());
        self
    }

    /// Sets `gen`.
    pub fn with_gen(mut self, value: impl Into<String>) -> Self {
        self.r#gen = Some(value.into());
        self
    }

    /// Sets `async`.
    pub fn with_async(mut self, value: impl Into<String>) -> Self {
        self.r#async = Some(value.into());
        self
    }
}

/// The schema `Values`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Values {
    Self_,
    SelfValue,
    SelfValue2,
    UnknownValue,
    New,
    Default,
    None,
    Some,
    Ok,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `self`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Self_ {
    pub self_: Option<SelfSelf>,
}

impl Self_ {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { self_: None }
    }

    /// Sets `self_`.
    #[inline]
    pub fn with_self_(mut self, value: SelfSelf) -> Self {
        self.self_ = Some(value);
        self
    }
}

/// The schema `SelfSelf`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SelfSelf {
    Self_,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire/from.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::super::models::*;

::specsmith_runtime::object! {
    New {
        required "New" => new: String,
    }
}

// src/wire/unreached.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::super::models::*;

::specsmith_runtime::object! {
    Next {
        optional "Next" => next: String,
    }
}

::specsmith_runtime::object! {
    Event {
        optional "Event" => event: String,
    }
}

::specsmith_runtime::object! {
    Events {
        required "Events" => events: String,
    }
}

::specsmith_runtime::object! {
    Call {
        optional "Call" => call: String,
    }
}

::specsmith_runtime::object! {
    Reply {
        optional "Reply" => reply: String,
    }
}

::specsmith_runtime::object! {
    Retry {
        required "Retry" => retry: String,
    }
}

::specsmith_runtime::object! {
    Credential {
        optional "Credential" => credential: String,
    }
}

::specsmith_runtime::object! {
    Secret {
        optional "Secret" => secret: String,
    }
}

::specsmith_runtime::object! {
    Upload {
        required "Upload" => upload: String,
    }
}

::specsmith_runtime::object! {
    Part {
        optional "Part" => part: String,
    }
}

::specsmith_runtime::object! {
    Multipart {
        optional "Multipart" => multipart: String,
    }
}

::specsmith_runtime::object! {
    Paged {
        required "Paged" => paged: String,
    }
}

::specsmith_runtime::object! {
    Streamed {
        optional "Streamed" => streamed: String,
    }
}

::specsmith_runtime::object! {
    Operation {
        optional "Operation" => operation: String,
    }
}

::specsmith_runtime::object! {
    Transport {
        required "Transport" => transport: String,
    }
}

::specsmith_runtime::object! {
    Iterator {
        optional "Iterator" => iterator: String,
    }
}

::specsmith_runtime::object! {
    FromStr {
        optional "FromStr" => from_str: String,
    }
}

::specsmith_runtime::object! {
    Duration {
        required "Duration" => duration: String,
    }
}

::specsmith_runtime::object! {
    Unknown {
        optional "Unknown" => unknown: String,
    }
}

::specsmith_runtime::constant! { Copy = string "copy" }

::specsmith_runtime::constant! { Hash = string "hash" }

::specsmith_runtime::constant! { Eq = string "eq" }

::specsmith_runtime::constant! { AsRef = string "asref" }

::specsmith_runtime::object! {
    Inside {
        optional "Copy" => copy: Copy,
        optional "Hash" => hash: Hash,
        optional "Eq" => eq: Eq,
        optional "AsRef" => as_ref: AsRef,
        optional "Next" => next: Next,
        optional "Unknown" => unknown: Unknown,
    }
}

::specsmith_runtime::object! {
    Properties {
        optional "new" => new: String,
        optional "default" => default: String,
        optional "clone" => clone: String,
        optional "from" => from: String,
        optional "into" => into: String,
        optional "eq" => eq: String,
        optional "len" => len: String,
        optional "is_empty" => is_empty: String,
        optional "to_string" => to_string: String,
        optional "build" => build: String,
        optional "send" => send: String,
        optional "body" => body: String,
        optional "write" => write: String,
        optional "read" => read: String,
        optional "path" => path: String,
        optional "request" => request: String,
        optional "client" => client: String,
        optional "operation" => operation: String,
        optional "models" => models: String,
        optional "wire" => wire: String,
        optional "headers" => headers: String,
        optional "server" => server: String,
        optional "Box" => r#box: String,
        optional "Vec" => vec: String,
        optional "Some" => some: String,
        optional "type" => r#type: String,
        optional "self" => self_: String,
        optional "crate" => crate_: String,
        optional "Self" => self_property: String,
        optional "r#type" => r_type: String,
        optional "try" => r#try: String,
        optional "gen" => r#gen: String,
        optional "async" => r#async: String,
    }
}

::specsmith_runtime::string_enum! {
    Values: Unknown {
        "self" => Self_,
        "Self" => SelfValue,
        "self-" => SelfValue2,
        "unknown" => UnknownValue,
        "new" => New,
        "default" => Default,
        "none" => None,
        "some" => Some,
        "ok" => Ok,
    }
}

::specsmith_runtime::object! {
    Self_ {
        optional "self" => self_: SelfSelf,
    }
}

::specsmith_runtime::string_enum! {
    SelfSelf: Unknown {
        "self" => Self_,
    }
}

// src/operations/new.rs

use ::specsmith_runtime::{http, operation};

/// `POST /0/{x}`
///
/// Headers of the answers: [`NEW`](super::super::headers::NEW).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct New {
    pub x: i64,
}

impl New {
    /// A request of what is required; the rest starts absent.
    #[allow(clippy::self_named_constructors)]
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for New {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "new",
        method: http::Method::POST,
        path: "/0/{x}",
        security: &[&["new"]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/add.rs

use ::specsmith_runtime::{http, operation};

/// `POST /1`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Add {
    pub add: Option<String>,
}

impl Add {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { add: None }
    }

    /// Sets `add`.
    pub fn with_add(mut self, value: impl Into<String>) -> Self {
        self.add = Some(value.into());
        self
    }
}

impl operation::Operation for Add {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "add",
        method: http::Method::POST,
        path: "/1",
        security: &[&["add"]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("add", operation::Style::FormExploded, &self.add);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/default_tag.rs

use ::specsmith_runtime::{http, operation};

/// `POST /2/{x}`
///
/// Headers of the answers: [`DEFAULT`](super::super::headers::DEFAULT).
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Default {
    pub x: i64,
}

impl Default {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for Default {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "default",
        method: http::Method::POST,
        path: "/2/{x}",
        security: &[&["default"]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/from.rs

use super::super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /3`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct From {
    /// The request's body.
    pub body: FromBody,
    pub from: Option<String>,
}

impl From {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<FromBody>) -> Self {
        Self {
            body: body.into(),
            from: None,
        }
    }

    /// Sets `from`.
    pub fn with_from(mut self, value: impl Into<String>) -> Self {
        self.from = Some(value.into());
        self
    }
}

/// The body of [`From`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FromBody {
    /// `application/json`.
    Json(models::New),
    /// `text/plain`.
    Text(String),
}

impl ::std::convert::From<models::New> for FromBody {
    fn from(body: models::New) -> Self {
        Self::Json(body)
    }
}

impl operation::Operation for From {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "from",
        method: http::Method::POST,
        path: "/3",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("from", operation::Style::FormExploded, &self.from);
        match &self.body {
            FromBody::Json(body) => request.json("application/json", body),
            FromBody::Text(body) => request.text("text/plain", body),
        }
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/into.rs

use ::specsmith_runtime::{http, operation};

/// `POST /4/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Into {
    pub x: i64,
}

impl Into {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for Into {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "into",
        method: http::Method::POST,
        path: "/4/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/eq.rs

use ::specsmith_runtime::{http, operation};

/// `POST /5`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Eq {
    pub eq: Option<String>,
}

impl Eq {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { eq: None }
    }

    /// Sets `eq`.
    pub fn with_eq(mut self, value: impl Into<String>) -> Self {
        self.eq = Some(value.into());
        self
    }
}

/// What [`Eq`](type@Eq) can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EqError {
    /// 400: Bad
    BadRequest,
}

impl operation::Failure for EqError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.empty().map(|()| Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Eq {
    type Output = ();
    type Error = EqError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "eq",
        method: http::Method::POST,
        path: "/5",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("eq", operation::Style::FormExploded, &self.eq);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

// src/operations/hash.rs

use ::specsmith_runtime::{http, operation};

/// `POST /6/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Hash {
    pub x: i64,
}

impl Hash {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

/// What [`Hash`](type@Hash) can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum HashError {
    /// 400: Bad
    BadRequest,
}

impl operation::Failure for HashError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.empty().map(|()| Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Hash {
    type Output = ();
    type Error = HashError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "hash",
        method: http::Method::POST,
        path: "/6/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

// src/operations/cmp.rs

use ::specsmith_runtime::{http, operation};

/// `POST /7`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cmp {
    pub cmp: Option<String>,
}

impl Cmp {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { cmp: None }
    }

    /// Sets `cmp`.
    pub fn with_cmp(mut self, value: impl Into<String>) -> Self {
        self.cmp = Some(value.into());
        self
    }
}

impl operation::Operation for Cmp {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "cmp",
        method: http::Method::POST,
        path: "/7",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("cmp", operation::Style::FormExploded, &self.cmp);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/index.rs

use ::specsmith_runtime::{http, operation};

/// `POST /8/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Index {
    pub x: i64,
}

impl Index {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for Index {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "index",
        method: http::Method::POST,
        path: "/8/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/next.rs

use ::specsmith_runtime::{http, operation};

/// `POST /9`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Next {
    pub next: Option<String>,
}

impl Next {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }
}

impl operation::Operation for Next {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "next",
        method: http::Method::POST,
        path: "/9",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("next", operation::Style::FormExploded, &self.next);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/body.rs

use ::specsmith_runtime::{http, operation};

/// `POST /10/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Body {
    pub x: i64,
}

impl Body {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for Body {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "body",
        method: http::Method::POST,
        path: "/10/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/write.rs

use ::specsmith_runtime::{http, operation};

/// `POST /11`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Write {
    pub write: Option<String>,
}

impl Write {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { write: None }
    }

    /// Sets `write`.
    pub fn with_write(mut self, value: impl Into<String>) -> Self {
        self.write = Some(value.into());
        self
    }
}

impl operation::Operation for Write {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "write",
        method: http::Method::POST,
        path: "/11",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("write", operation::Style::FormExploded, &self.write);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/read.rs

use ::specsmith_runtime::{http, operation};

/// `POST /12/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Read {
    pub x: i64,
}

impl Read {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for Read {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "read",
        method: http::Method::POST,
        path: "/12/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/path.rs

use ::specsmith_runtime::{http, operation};

/// `POST /13`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Path {
    pub path: Option<String>,
}

impl Path {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { path: None }
    }

    /// Sets `path`.
    pub fn with_path(mut self, value: impl Into<String>) -> Self {
        self.path = Some(value.into());
        self
    }
}

impl operation::Operation for Path {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "path",
        method: http::Method::POST,
        path: "/13",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("path", operation::Style::FormExploded, &self.path);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/request.rs

use ::specsmith_runtime::{http, operation};

/// `POST /14/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Request {
    pub x: i64,
}

impl Request {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for Request {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "request",
        method: http::Method::POST,
        path: "/14/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/send.rs

use ::specsmith_runtime::{http, operation};

/// `POST /15`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Send {
    pub send: Option<String>,
}

impl Send {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { send: None }
    }

    /// Sets `send`.
    pub fn with_send(mut self, value: impl Into<String>) -> Self {
        self.send = Some(value.into());
        self
    }
}

impl operation::Operation for Send {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "send",
        method: http::Method::POST,
        path: "/15",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("send", operation::Style::FormExploded, &self.send);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/upload.rs

use ::specsmith_runtime::{http, operation};

/// `POST /16/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Upload {
    pub x: i64,
    /// The request's body.
    pub body: UploadForm,
}

impl Upload {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64, body: UploadForm) -> Self {
        Self { x, body }
    }
}

/// The parts of the body of [`Upload`].
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UploadForm {
    pub part: Option<operation::Part>,
    pub new: Option<String>,
}

impl UploadForm {
    /// A body in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { part: None, new: None }
    }

    /// Sets `part`.
    pub fn with_part(mut self, value: impl Into<operation::Part>) -> Self {
        self.part = Some(value.into());
        self
    }

    /// Sets `new`.
    pub fn with_new(mut self, value: impl Into<String>) -> Self {
        self.new = Some(value.into());
        self
    }
}

impl operation::Multipart for UploadForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.files("part", "application/octet-stream", &self.part);
        parts.value("new", &self.new);
    }
}

impl operation::Operation for Upload {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "Upload",
        method: http::Method::POST,
        path: "/16/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
        request.multipart("multipart/form-data", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/part.rs

use ::specsmith_runtime::{http, operation};

/// `POST /17`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Part {
    pub part: Option<String>,
}

impl Part {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { part: None }
    }

    /// Sets `part`.
    pub fn with_part(mut self, value: impl Into<String>) -> Self {
        self.part = Some(value.into());
        self
    }
}

impl operation::Operation for Part {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "Part",
        method: http::Method::POST,
        path: "/17",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("Part", operation::Style::FormExploded, &self.part);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/debug.rs

use ::specsmith_runtime::{http, operation};

/// `POST /18/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Debug {
    pub x: i64,
}

impl Debug {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

/// What [`Debug`](type@Debug) can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum DebugError {
    /// 400: Bad
    BadRequest,
}

impl operation::Failure for DebugError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.empty().map(|()| Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Debug {
    type Output = ();
    type Error = DebugError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "Debug",
        method: http::Method::POST,
        path: "/18/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

// src/operations/partial_eq.rs

use ::specsmith_runtime::{http, operation};

/// `POST /19`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PartialEq {
    pub partial_eq: Option<String>,
}

impl PartialEq {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { partial_eq: None }
    }

    /// Sets `partial_eq`.
    pub fn with_partial_eq(mut self, value: impl Into<String>) -> Self {
        self.partial_eq = Some(value.into());
        self
    }
}

/// What [`PartialEq`](type@PartialEq) can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PartialEqError {
    /// 400: Bad
    BadRequest,
}

impl operation::Failure for PartialEqError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.empty().map(|()| Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for PartialEq {
    type Output = ();
    type Error = PartialEqError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "PartialEq",
        method: http::Method::POST,
        path: "/19",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("PartialEq", operation::Style::FormExploded, &self.partial_eq);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.failure(),
        }
    }
}

// src/operations/some.rs

use ::specsmith_runtime::{http, operation};

/// `POST /20/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Some {
    pub x: i64,
}

impl Some {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for Some {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "Some",
        method: http::Method::POST,
        path: "/20/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/none.rs

use ::specsmith_runtime::{http, operation};

/// `POST /21`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct None {
    pub none: Option<String>,
}

impl None {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { none: None }
    }

    /// Sets `none`.
    pub fn with_none(mut self, value: impl Into<String>) -> Self {
        self.none = Some(value.into());
        self
    }
}

impl operation::Operation for None {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "None",
        method: http::Method::POST,
        path: "/21",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("None", operation::Style::FormExploded, &self.none);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/operations/b_tree_map.rs

use ::specsmith_runtime::{http, operation};

/// `POST /22/{x}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct BTreeMap {
    pub x: i64,
}

impl BTreeMap {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

impl operation::Operation for BTreeMap {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "BTreeMap",
        method: http::Method::POST,
        path: "/22/{x}",
        security: &[&["new"], &["add"], &["default"], &[]],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/headers.rs

//! The headers that answers may have, each with its type.
//!
//! `headers::X.read(&headers)` takes one from the headers of an answer, such as those of a `Reply`
//! or of an `Error`. It is `None` where the header is missing or is not what the document says; the
//! map of headers has it as it came.

use ::specsmith_runtime::operation::Header;

/// The header `new`.
pub const NEW: Header<String> = Header::text("new");

/// The header `default`.
pub const DEFAULT: Header<String> = Header::text("default");
