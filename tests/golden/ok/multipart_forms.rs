// src/models.rs

#![allow(deprecated)]

/// The schema `Place`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Place {
    pub city: String,
    pub zip: Option<String>,
}

impl Place {
    /// A new value of what is required; the rest starts absent.
    pub fn new(city: impl Into<String>) -> Self {
        Self {
            city: city.into(),
            zip: None,
        }
    }

    /// Sets `zip`.
    pub fn with_zip(mut self, value: impl Into<String>) -> Self {
        self.zip = Some(value.into());
        self
    }
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Picture {
    /// Format: `binary`.
    pub file: Option<String>,
}

impl Picture {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { file: None }
    }

    /// Sets `file`.
    pub fn with_file(mut self, value: impl Into<String>) -> Self {
        self.file = Some(value.into());
        self
    }
}

/// The schema `Avatar`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Avatar {
    /// Format: `binary`.
    pub file: String,
    pub round: Option<bool>,
}

impl Avatar {
    /// A new value of what is required; the rest starts absent.
    pub fn new(file: impl Into<String>) -> Self {
        Self {
            file: file.into(),
            round: None,
        }
    }

    /// Sets `round`.
    #[inline]
    pub fn with_round(mut self, value: bool) -> Self {
        self.round = Some(value);
        self
    }
}

/// The schema `AddPhotoFormKind`.
///
/// It is always `photo`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct AddPhotoFormKind;

/// The schema `AddPhotoFormSize`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddPhotoFormSize {
    Small,
    Large,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `AddPhotoFormOwner`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AddPhotoFormOwner {
    String(String),
    Place(Place),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

#![allow(deprecated)]

use super::models::*;

::specsmith_runtime::object! {
    Place {
        required "city" => city: String,
        optional "zip" => zip: String,
    }
}

::specsmith_runtime::object! {
    Picture {
        optional "file" => file: String,
    }
}

::specsmith_runtime::object! {
    Avatar {
        required "file" => file: String,
        optional "round" => round: bool,
    }
}

::specsmith_runtime::constant! { AddPhotoFormKind = string "photo" }

::specsmith_runtime::string_enum! {
    AddPhotoFormSize: Unknown {
        "small" => Small,
        "large" => Large,
    }
}

::specsmith_runtime::union! {
    AddPhotoFormOwner {
        string => String: String,
        object requires ["city"] knows ["zip"] => Place: Place,
    }
}

// src/operations.rs

#![allow(deprecated)]

use super::models;
use std::collections::BTreeMap;
use ::specsmith_runtime::{http, operation};

/// `POST /photos`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddPhoto {
    /// The request's body.
    pub body: AddPhotoForm,
}

impl AddPhoto {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: AddPhotoForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`AddPhoto`].
///
/// A photo and what is known of it.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddPhotoForm {
    /// The file.
    pub photo: operation::Part,
    pub kind: models::AddPhotoFormKind,
    pub size: models::AddPhotoFormSize,
    /// At most 8 characters.
    pub label: String,
    pub place: models::Place,
    #[deprecated]
    pub more: Option<Vec<operation::Part>>,
    pub tags: Option<Vec<String>>,
    /// The server's default is `3`.
    pub width: Option<i64>,
    pub history: Option<Vec<models::Place>>,
    pub taken: Option<::jiff::Timestamp>,
    pub thumbnail: Option<::specsmith_runtime::Base64>,
    pub raw: Option<operation::Part>,
    pub owner: Option<models::AddPhotoFormOwner>,
    pub id: Option<i64>,
}

impl AddPhotoForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(
        photo: impl Into<operation::Part>,
        size: models::AddPhotoFormSize,
        label: impl Into<String>,
        place: models::Place,
    ) -> Self {
        Self {
            photo: photo.into(),
            kind: models::AddPhotoFormKind,
            size,
            label: label.into(),
            place,
            more: None,
            tags: None,
            width: None,
            history: None,
            taken: None,
            thumbnail: None,
            raw: None,
            owner: None,
            id: None,
        }
    }

    /// Sets `more`.
    #[deprecated]
    #[inline]
    pub fn with_more(mut self, value: Vec<operation::Part>) -> Self {
        self.more = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }

    /// Sets `width`.
    #[inline]
    pub fn with_width(mut self, value: i64) -> Self {
        self.width = Some(value);
        self
    }

    /// Sets `history`.
    #[inline]
    pub fn with_history(mut self, value: Vec<models::Place>) -> Self {
        self.history = Some(value);
        self
    }

    /// Sets `taken`.
    #[inline]
    pub fn with_taken(mut self, value: ::jiff::Timestamp) -> Self {
        self.taken = Some(value);
        self
    }

    /// Sets `thumbnail`.
    pub fn with_thumbnail(
        mut self,
        value: impl Into<::specsmith_runtime::Base64>,
    ) -> Self {
        self.thumbnail = Some(value.into());
        self
    }

    /// Sets `raw`.
    pub fn with_raw(mut self, value: impl Into<operation::Part>) -> Self {
        self.raw = Some(value.into());
        self
    }

    /// Sets `owner`.
    #[inline]
    pub fn with_owner(mut self, value: models::AddPhotoFormOwner) -> Self {
        self.owner = Some(value);
        self
    }

    /// Sets `id`.
    #[inline]
    pub fn with_id(mut self, value: i64) -> Self {
        self.id = Some(value);
        self
    }
}

impl operation::Multipart for AddPhotoForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.files("photo", "application/octet-stream", [&self.photo]);
        parts.value("kind", &self.kind);
        parts.value("size", &self.size);
        parts.value("label", &self.label);
        parts.value("place", &self.place);
        parts.files("more", "application/octet-stream", self.more.iter().flatten());
        parts.value("tags", &self.tags);
        parts.value("width", &self.width);
        parts.value("history", &self.history);
        parts.value("taken", &self.taken);
        parts.value("thumbnail", &self.thumbnail);
        parts.parts("raw", &self.raw);
        parts.value("owner", &self.owner);
        parts.value("id", &self.id);
    }
}

impl operation::Operation for AddPhoto {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "addPhoto",
        method: http::Method::POST,
        path: "/photos",
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

/// `PUT /avatar`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetAvatar {
    /// The request's body.
    pub body: SetAvatarForm,
}

impl SetAvatar {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: SetAvatarForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`SetAvatar`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SetAvatarForm {
    pub file: operation::Part,
    pub round: Option<bool>,
}

impl SetAvatarForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(file: impl Into<operation::Part>) -> Self {
        Self {
            file: file.into(),
            round: None,
        }
    }

    /// Sets `round`.
    #[inline]
    pub fn with_round(mut self, value: bool) -> Self {
        self.round = Some(value);
        self
    }
}

impl operation::Multipart for SetAvatarForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.files("file", "application/octet-stream", [&self.file]);
        parts.value("round", &self.round);
    }
}

impl operation::Operation for SetAvatar {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "setAvatar",
        method: http::Method::PUT,
        path: "/avatar",
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

/// `PUT /either`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutEither {
    /// The request's body.
    pub body: PutEitherForm,
}

impl PutEither {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: PutEitherForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`PutEither`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutEitherForm {
    pub images: Vec<operation::Part>,
    /// A file, or another value by `Part::json`.
    pub video: Option<operation::Part>,
}

impl PutEitherForm {
    /// A body of what is required; the rest starts absent.
    #[inline]
    pub fn new(images: Vec<operation::Part>) -> Self {
        Self { images, video: None }
    }

    /// Sets `video`.
    pub fn with_video(mut self, value: impl Into<operation::Part>) -> Self {
        self.video = Some(value.into());
        self
    }
}

impl operation::Multipart for PutEitherForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.files("images", "application/octet-stream", &self.images);
        parts.parts("video", &self.video);
    }
}

impl operation::Operation for PutEither {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putEither",
        method: http::Method::PUT,
        path: "/either",
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

/// `PUT /many`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PutMany {
    /// The request's body.
    pub body: Option<PutManyForm>,
}

impl PutMany {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { body: None }
    }

    /// Sets `body`.
    #[inline]
    pub fn with_body(mut self, value: PutManyForm) -> Self {
        self.body = Some(value);
        self
    }
}

/// The parts of the body of [`PutMany`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutManyForm {
    pub note: String,
    /// The parts that the document does not name.
    pub additional: BTreeMap<String, operation::Part>,
}

impl PutManyForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(note: impl Into<String>) -> Self {
        Self {
            note: note.into(),
            additional: ::std::default::Default::default(),
        }
    }
}

impl operation::Multipart for PutManyForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.value("note", &self.note);
        for (name, content) in &self.additional {
            parts.files(name, "application/octet-stream", [content]);
        }
    }
}

impl operation::Operation for PutMany {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putMany",
        method: http::Method::PUT,
        path: "/many",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        if let Some(body) = &self.body {
            request.multipart("multipart/form-data", body);
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

/// `PUT /any`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutAny {
    /// The request's body.
    pub body: PutAnyForm,
}

impl PutAny {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: PutAnyForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`PutAny`].
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PutAnyForm {
    /// The parts that the document does not name.
    pub additional: BTreeMap<String, operation::Part>,
}

impl PutAnyForm {
    /// A body in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            additional: ::std::default::Default::default(),
        }
    }
}

impl operation::Multipart for PutAnyForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        for (name, content) in &self.additional {
            parts.parts(name, [content]);
        }
    }
}

impl operation::Operation for PutAny {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putAny",
        method: http::Method::PUT,
        path: "/any",
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

/// `PUT /none`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutNone {
    /// The request's body.
    pub body: PutNoneForm,
}

impl PutNone {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: PutNoneForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`PutNone`].
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PutNoneForm {}
impl PutNoneForm {
    /// A body in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Multipart for PutNoneForm {
    #[inline]
    fn write(&self, _parts: &mut operation::MultipartWriter) {}
}

impl operation::Operation for PutNone {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putNone",
        method: http::Method::PUT,
        path: "/none",
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
