// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The schema `PostRelatedFormMetadata`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostRelatedFormMetadata {
    pub name: Option<String>,
}

impl PostRelatedFormMetadata {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `PostInlineFormRequestMood`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PostInlineFormRequestMood {
    Good,
    Bad,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `PostInlineFormRequest`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostInlineFormRequest {
    pub mood: Option<PostInlineFormRequestMood>,
}

impl PostInlineFormRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { mood: None }
    }

    /// Sets `mood`.
    #[inline]
    pub fn with_mood(mut self, value: PostInlineFormRequestMood) -> Self {
        self.mood = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    PostRelatedFormMetadata {
        optional "name" => name: String,
    }
}

::specsmith_runtime::string_enum! {
    PostInlineFormRequestMood: Unknown {
        "good" => Good,
        "bad" => Bad,
    }
}

::specsmith_runtime::object! {
    PostInlineFormRequest {
        optional "mood" => mood: PostInlineFormRequestMood,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /related`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostRelated {
    /// The request's body.
    pub body: PostRelatedForm,
}

impl PostRelated {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: PostRelatedForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`PostRelated`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostRelatedForm {
    pub metadata: models::PostRelatedFormMetadata,
    pub media: operation::Part,
}

impl PostRelatedForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(
        metadata: models::PostRelatedFormMetadata,
        media: impl Into<operation::Part>,
    ) -> Self {
        Self {
            metadata,
            media: media.into(),
        }
    }
}

impl operation::Multipart for PostRelatedForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("metadata", &self.metadata);
        parts.files("media", "application/octet-stream", [&self.media]);
    }
}

impl operation::Operation for PostRelated {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postRelated",
        method: http::Method::POST,
        path: "/related",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.multipart("multipart/related; type=\"application/json\"", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /range`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostRange {
    /// The request's body.
    ///
    /// Its media type is `multipart/*`; `multipart/form-data` goes out, unless `Call::header` says
    /// which it is.
    pub body: PostRangeForm,
}

impl PostRange {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: PostRangeForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`PostRange`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostRangeForm {
    pub name: String,
}

impl PostRangeForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl operation::Multipart for PostRangeForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("name", &self.name);
    }
}

impl operation::Operation for PostRange {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postRange",
        method: http::Method::POST,
        path: "/range",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
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

/// `POST /several`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostSeveral {
    /// The request's body.
    pub body: PostSeveralBody,
}

impl PostSeveral {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<PostSeveralBody>) -> Self {
        Self { body: body.into() }
    }
}

/// The body of [`PostSeveral`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostSeveralBody {
    /// `application/json`.
    Json(models::Pet),
    /// `multipart/form-data`.
    Multipart(PostSeveralForm),
    /// `multipart/mixed`.
    Mixed(PostSeveralMultipart),
    /// `application/x-www-form-urlencoded`.
    Form(models::Pet),
    /// `application/octet-stream`.
    Bytes(operation::Upload),
}

impl From<models::Pet> for PostSeveralBody {
    fn from(body: models::Pet) -> Self {
        Self::Json(body)
    }
}

impl From<PostSeveralForm> for PostSeveralBody {
    fn from(body: PostSeveralForm) -> Self {
        Self::Multipart(body)
    }
}

impl From<PostSeveralMultipart> for PostSeveralBody {
    fn from(body: PostSeveralMultipart) -> Self {
        Self::Mixed(body)
    }
}

/// The parts of the body of [`PostSeveral`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostSeveralForm {
    pub name: String,
}

impl PostSeveralForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl operation::Multipart for PostSeveralForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("name", &self.name);
    }
}

/// The parts of the body of [`PostSeveral`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostSeveralMultipart {
    pub name: String,
}

impl PostSeveralMultipart {
    /// A body of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl operation::Multipart for PostSeveralMultipart {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("name", &self.name);
    }
}

impl operation::Operation for PostSeveral {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postSeveral",
        method: http::Method::POST,
        path: "/several",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        match &self.body {
            PostSeveralBody::Json(body) => request.json("application/json", body),
            PostSeveralBody::Multipart(body) => {
                request.multipart("multipart/form-data", body)
            }
            PostSeveralBody::Mixed(body) => request.multipart("multipart/mixed", body),
            PostSeveralBody::Form(body) => {
                request.form("application/x-www-form-urlencoded", body)
            }
            PostSeveralBody::Bytes(body) => {
                request.bytes("application/octet-stream", body.clone())
            }
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

/// `POST /inline`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostInline {
    /// The request's body.
    pub body: Option<PostInlineBody>,
}

impl PostInline {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { body: None }
    }

    /// Sets `body`.
    pub fn with_body(mut self, value: impl Into<PostInlineBody>) -> Self {
        self.body = Some(value.into());
        self
    }
}

/// The body of [`PostInline`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PostInlineBody {
    /// `multipart/form-data`.
    Multipart(PostInlineForm),
    /// `application/x-www-form-urlencoded`.
    Form(models::PostInlineFormRequest),
}

impl From<PostInlineForm> for PostInlineBody {
    fn from(body: PostInlineForm) -> Self {
        Self::Multipart(body)
    }
}

impl From<models::PostInlineFormRequest> for PostInlineBody {
    fn from(body: models::PostInlineFormRequest) -> Self {
        Self::Form(body)
    }
}

/// The parts of the body of [`PostInline`].
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PostInlineForm {
    pub mood: Option<models::PostInlineFormRequestMood>,
}

impl PostInlineForm {
    /// A body in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { mood: None }
    }

    /// Sets `mood`.
    #[inline]
    pub fn with_mood(mut self, value: models::PostInlineFormRequestMood) -> Self {
        self.mood = Some(value);
        self
    }
}

impl operation::Multipart for PostInlineForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("mood", &self.mood);
    }
}

impl operation::Operation for PostInline {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postInline",
        method: http::Method::POST,
        path: "/inline",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        match &self.body {
            Some(PostInlineBody::Multipart(body)) => {
                request.multipart("multipart/form-data", body)
            }
            Some(PostInlineBody::Form(body)) => {
                request.form("application/x-www-form-urlencoded", body)
            }
            None => {}
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

/// `POST /undescribed`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostUndescribed {
    /// The request's body.
    pub body: operation::Upload,
}

impl PostUndescribed {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<operation::Upload>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PostUndescribed {
    type Output = ::specsmith_runtime::bytes::Bytes;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postUndescribed",
        method: http::Method::POST,
        path: "/undescribed",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("multipart/mixed");
        request.bytes("multipart/form-data", self.body.clone());
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.bytes().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `POST /list`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PostList {
    /// The request's body.
    pub body: operation::Upload,
}

impl PostList {
    /// A request of what is required; the rest starts absent.
    pub fn new(body: impl Into<operation::Upload>) -> Self {
        Self { body: body.into() }
    }
}

impl operation::Operation for PostList {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "postList",
        method: http::Method::POST,
        path: "/list",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.bytes("multipart/mixed", self.body.clone());
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
