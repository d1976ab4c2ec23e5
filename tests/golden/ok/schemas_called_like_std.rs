// src/models.rs

/// The schema `Option`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Option {
    pub some: ::std::option::Option<::std::string::String>,
}

impl Option {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { some: None }
    }

    /// Sets `some`.
    pub fn with_some(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.some = Some(value.into());
        self
    }
}

/// The schema `String`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct String {
    pub text: ::std::option::Option<::std::string::String>,
}

impl String {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { text: None }
    }

    /// Sets `text`.
    pub fn with_text(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.text = Some(value.into());
        self
    }
}

/// The schema `Vec`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Vec {
    pub items: ::std::vec::Vec<Vec>,
}

impl Vec {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(items: ::std::vec::Vec<Vec>) -> Self {
        Self { items }
    }
}

/// The schema `Box`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Box {
    pub inner: ::std::option::Option<::std::boxed::Box<Box>>,
}

impl Box {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { inner: None }
    }

    /// Sets `inner`.
    pub fn with_inner(
        mut self,
        value: impl ::std::convert::Into<::std::boxed::Box<Box>>,
    ) -> Self {
        self.inner = Some(value.into());
        self
    }
}

/// The schema `Result`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Result {
    pub ok: Ok,
    pub map: ::std::option::Option<BTreeMap>,
}

impl Result {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(ok: Ok) -> Self {
        Self { ok, map: None }
    }

    /// Sets `map`.
    #[inline]
    pub fn with_map(mut self, value: BTreeMap) -> Self {
        self.map = Some(value);
        self
    }
}

/// The schema `Client`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Client {
    Some,
    None,
    Ok,
    Err,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::std::string::String),
}

/// The schema `Error`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Error {
    pub message: ::std::string::String,
    pub into: ::std::option::Option<Into>,
}

impl Error {
    /// A new value of what is required; the rest starts absent.
    pub fn new(message: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self {
            message: message.into(),
            into: None,
        }
    }

    /// Sets `into`.
    #[inline]
    pub fn with_into(mut self, value: Into) -> Self {
        self.into = Some(value);
        self
    }
}

/// The schema `Into`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Into {
    pub a: ::std::string::String,
}

impl Into {
    /// A new value of what is required; the rest starts absent.
    pub fn new(a: impl ::std::convert::Into<::std::string::String>) -> Self {
        Self { a: a.into() }
    }
}

/// The schema `BTreeMap`.
pub type BTreeMap = ::std::collections::BTreeMap<
    ::std::string::String,
    ::std::string::String,
>;

/// The schema `Some`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Some {
    pub a: ::std::option::Option<::std::string::String>,
}

impl Some {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `Ok`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Ok {
    pub a: ::std::option::Option<::std::string::String>,
}

impl Ok {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `None`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct None {
    pub a: ::std::option::Option<::std::string::String>,
}

impl None {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(
        mut self,
        value: impl ::std::convert::Into<::std::string::String>,
    ) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `Err`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Err {
    A,
    /// A value that this version does not know; it survives a round trip.
    Unknown(::std::string::String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Option {
        optional "some" => some: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    String {
        optional "text" => text: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    Vec {
        required "items" => items: ::std::vec::Vec<Vec>,
    }
}

::specsmith_runtime::object! {
    Box {
        optional "inner" => inner: ::std::boxed::Box<Box>,
    }
}

::specsmith_runtime::object! {
    Result {
        required "ok" => ok: Ok,
        optional "map" => map: BTreeMap,
    }
}

::specsmith_runtime::string_enum! {
    Client: Unknown {
        "Some" => Some,
        "None" => None,
        "Ok" => Ok,
        "Err" => Err,
    }
}

::specsmith_runtime::object! {
    Error {
        required "message" => message: ::std::string::String,
        optional "into" => into: Into,
    }
}

::specsmith_runtime::object! {
    Into {
        required "a" => a: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    Some {
        optional "a" => a: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    Ok {
        optional "a" => a: ::std::string::String,
    }
}

::specsmith_runtime::object! {
    None {
        optional "a" => a: ::std::string::String,
    }
}

::specsmith_runtime::string_enum! {
    Err: Unknown {
        "a" => A,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PUT /everything`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Client {
    /// The request's body.
    pub body: models::Result,
    pub option: Option<models::String>,
    pub plain: Option<String>,
}

impl Client {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Result) -> Self {
        Self {
            body,
            option: None,
            plain: None,
        }
    }

    /// Sets `option`.
    #[inline]
    pub fn with_option(mut self, value: models::String) -> Self {
        self.option = Some(value);
        self
    }

    /// Sets `plain`.
    pub fn with_plain(mut self, value: impl Into<String>) -> Self {
        self.plain = Some(value.into());
        self
    }
}

/// What [`Client`] can answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ClientOutput {
    /// 200: Fine
    Ok(models::Vec),
    /// 201: Made
    Created(models::Box),
}

/// What [`Client`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ClientError {
    /// 400: Bad
    BadRequest(models::Error),
}

impl operation::Failure for ClientError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.json().map(Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Client {
    type Output = ClientOutput;
    type Error = ClientError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "client",
        method: http::Method::PUT,
        path: "/everything",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("Option", operation::Style::FormExploded, &self.option);
        request.query("plain", operation::Style::FormExploded, &self.plain);
        request.accept("application/json");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(ClientOutput::Ok).map(Ok),
            201 => response.json().map(ClientOutput::Created).map(Ok),
            _ => response.failure(),
        }
    }
}
