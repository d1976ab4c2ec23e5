// src/models.rs

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub lives: i64,
    pub nick: Option<::specsmith_runtime::Nullable<String>>,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(lives: i64) -> Self {
        Self { lives, nick: None }
    }

    /// Sets `nick`.
    pub fn with_nick(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<String>>,
    ) -> Self {
        self.nick = Some(value.into());
        self
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub bark: bool,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(bark: bool) -> Self {
        Self { bark }
    }
}

/// The schema `PostPetId`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostPetId {
    String(String),
    Integer(i64),
}

/// The schema `PostPetFilter`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostPetFilter {
    String(String),
    List(Vec<String>),
}

/// The schema `PostPetLevel`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostPetLevel {
    N1,
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `PostPetDeep`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostPetDeep {
    Cat(Cat),
    Dog(Dog),
}

/// The schema `PostPetRequest`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostPetRequest {
    Cat(Cat),
    List(Vec<PostPetRequestListItem>),
}

/// The schema `PostPetRequestListItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostPetRequestListItem {
    pub x: i64,
}

impl PostPetRequestListItem {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { x }
    }
}

/// The schema `PostPetOkResponse`.
pub type PostPetOkResponse = PostPetDeep;

/// The schema `PostPetBadRequestResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostPetBadRequestResponse {
    String(String),
    Object(PostPetBadRequestResponseObject),
}

/// The schema `PostPetBadRequestResponseObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostPetBadRequestResponseObject {
    pub message: String,
}

impl PostPetBadRequestResponseObject {
    /// A new value of what is required; the rest starts absent.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Cat {
        required "lives" => lives: i64,
        patch "nick" => nick: String,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "bark" => bark: bool,
    }
}

::specsmith_runtime::union! {
    PostPetId {
        string => String: String,
        integer => Integer: i64,
    }
}

::specsmith_runtime::union! {
    PostPetFilter {
        string => String: String,
        array => List: Vec<String>,
    }
}

::specsmith_runtime::integer_enum! {
    PostPetLevel: Unknown {
        1 => N1,
        2 => N2,
    }
}

::specsmith_runtime::union! {
    PostPetDeep {
        object requires ["lives"] knows ["nick"] => Cat: Cat,
        object requires ["bark"] => Dog: Dog,
    }
}

::specsmith_runtime::union! {
    PostPetRequest {
        object requires ["lives"] knows ["nick"] => Cat: Cat,
        array => List: Vec<PostPetRequestListItem>,
    }
}

::specsmith_runtime::object! {
    PostPetRequestListItem {
        required "x" => x: i64,
    }
}

::specsmith_runtime::union! {
    PostPetBadRequestResponse {
        string => String: String,
        object requires ["message"] => Object: PostPetBadRequestResponseObject,
    }
}

::specsmith_runtime::object! {
    PostPetBadRequestResponseObject {
        required "message" => message: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostPet {
    pub id: models::PostPetId,
    /// The request's body.
    pub body: models::PostPetRequest,
    pub filter: Option<models::PostPetFilter>,
    pub level: Option<models::PostPetLevel>,
    pub deep: Option<models::PostPetDeep>,
}

impl PostPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: models::PostPetId, body: models::PostPetRequest) -> Self {
        Self {
            id,
            body,
            filter: None,
            level: None,
            deep: None,
        }
    }

    /// Sets `filter`.
    #[inline]
    pub fn with_filter(mut self, value: models::PostPetFilter) -> Self {
        self.filter = Some(value);
        self
    }

    /// Sets `level`.
    #[inline]
    pub fn with_level(mut self, value: models::PostPetLevel) -> Self {
        self.level = Some(value);
        self
    }

    /// Sets `deep`.
    #[inline]
    pub fn with_deep(mut self, value: models::PostPetDeep) -> Self {
        self.deep = Some(value);
        self
    }
}

/// What [`PostPet`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostPetError {
    /// 400: Bad
    BadRequest(models::PostPetBadRequestResponse),
}

impl operation::Failure for PostPetError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            400 => response.json().map(Self::BadRequest),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for PostPet {
    type Output = models::PostPetOkResponse;
    type Error = PostPetError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postPet",
        method: http::Method::POST,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.query("filter", operation::Style::FormExploded, &self.filter);
        request.query("level", operation::Style::FormExploded, &self.level);
        request.query("deep", operation::Style::DeepObject, &self.deep);
        request.accept("application/json");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}
