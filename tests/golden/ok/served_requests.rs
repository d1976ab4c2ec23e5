// src/models.rs

/// The schema `Kind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    Cat,
    Dog,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Color`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Color {
    pub r: i64,
    pub g: Option<i64>,
}

impl Color {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(r: i64) -> Self {
        Self { r, g: None }
    }

    /// Sets `g`.
    #[inline]
    pub fn with_g(mut self, value: i64) -> Self {
        self.g = Some(value);
        self
    }
}

/// The schema `Page`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Page {
    pub size: i64,
    pub after: Option<String>,
}

impl Page {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(size: i64) -> Self {
        Self { size, after: None }
    }

    /// Sets `after`.
    pub fn with_after(mut self, value: impl Into<String>) -> Self {
        self.after = Some(value.into());
        self
    }
}

/// The schema `Filter`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    pub names: Vec<String>,
    pub color: Option<Color>,
    pub alive: Option<bool>,
}

impl Filter {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(names: Vec<String>) -> Self {
        Self {
            names,
            color: None,
            alive: None,
        }
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: Color) -> Self {
        self.color = Some(value);
        self
    }

    /// Sets `alive`.
    #[inline]
    pub fn with_alive(mut self, value: bool) -> Self {
        self.alive = Some(value);
        self
    }
}

/// The schema `PutPetIdOrName`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutPetIdOrName {
    Integer(i64),
    String(String),
}

/// The schema `PutPetMode`.
///
/// It is always `fast`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct PutPetMode;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Kind: Unknown {
        "cat" => Cat,
        "dog" => Dog,
    }
}

::specsmith_runtime::object! {
    Color {
        required "r" => r: i64,
        optional "g" => g: i64,
    }
}

::specsmith_runtime::object! {
    Page {
        required "size" => size: i64,
        optional "after" => after: String,
    }
}

::specsmith_runtime::object! {
    Filter {
        required "names" => names: Vec<String>,
        optional "color" => color: Color,
        optional "alive" => alive: bool,
    }
}

::specsmith_runtime::union! {
    PutPetIdOrName {
        integer => Integer: i64,
        string => String: String,
    }
}

::specsmith_runtime::constant! { PutPetMode = string "fast" }

// src/operations.rs

use super::models;
use std::collections::BTreeMap;
use ::specsmith_runtime::{http, operation};

/// `PUT /pets/{id}/{color}/{kinds}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    pub id: ::uuid::Uuid,
    pub color: models::Color,
    pub kinds: Vec<models::Kind>,
    /// The request's body.
    pub body: PutPetBody,
    pub since: Option<::jiff::Timestamp>,
    pub page: Option<models::Page>,
    pub filter: Option<models::Filter>,
    pub r#where: Option<models::Filter>,
    pub id_or_name: Option<models::PutPetIdOrName>,
    pub mode: Option<models::PutPetMode>,
    pub tags: Option<Vec<String>>,
    pub x_sizes: Option<Vec<f64>>,
    pub dark: Option<bool>,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(
        id: ::uuid::Uuid,
        color: models::Color,
        kinds: Vec<models::Kind>,
        body: impl Into<PutPetBody>,
    ) -> Self {
        Self {
            id,
            color,
            kinds,
            body: body.into(),
            since: None,
            page: None,
            filter: None,
            r#where: None,
            id_or_name: None,
            mode: None,
            tags: None,
            x_sizes: None,
            dark: None,
        }
    }

    /// Sets `since`.
    #[inline]
    pub fn with_since(mut self, value: ::jiff::Timestamp) -> Self {
        self.since = Some(value);
        self
    }

    /// Sets `page`.
    #[inline]
    pub fn with_page(mut self, value: models::Page) -> Self {
        self.page = Some(value);
        self
    }

    /// Sets `filter`.
    #[inline]
    pub fn with_filter(mut self, value: models::Filter) -> Self {
        self.filter = Some(value);
        self
    }

    /// Sets `where`.
    #[inline]
    pub fn with_where(mut self, value: models::Filter) -> Self {
        self.r#where = Some(value);
        self
    }

    /// Sets `id_or_name`.
    #[inline]
    pub fn with_id_or_name(mut self, value: models::PutPetIdOrName) -> Self {
        self.id_or_name = Some(value);
        self
    }

    /// Sets `mode`.
    #[inline]
    pub fn with_mode(mut self, value: models::PutPetMode) -> Self {
        self.mode = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }

    /// Sets `x_sizes`.
    #[inline]
    pub fn with_x_sizes(mut self, value: Vec<f64>) -> Self {
        self.x_sizes = Some(value);
        self
    }

    /// Sets `dark`.
    #[inline]
    pub fn with_dark(mut self, value: bool) -> Self {
        self.dark = Some(value);
        self
    }
}

/// The body of [`PutPet`], in one of the media types that it can have.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PutPetBody {
    /// `application/json`.
    Json(models::Filter),
    /// `application/x-www-form-urlencoded`.
    Form(models::Filter),
    /// `text/plain`.
    Text(String),
    /// `image/*`; `application/octet-stream` goes out, unless `Call::header` says which it is.
    Image(operation::Upload),
}

impl From<models::Filter> for PutPetBody {
    fn from(body: models::Filter) -> Self {
        Self::Json(body)
    }
}

impl operation::Operation for PutPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putPet",
        method: http::Method::PUT,
        path: "/pets/{id}/{color}/{kinds}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.path("color", operation::Style::LabelExploded, &self.color);
        request.path("kinds", operation::Style::Matrix, &self.kinds);
        request.query("since", operation::Style::FormExploded, &self.since);
        request.query("page", operation::Style::FormExploded, &self.page);
        request.query("filter", operation::Style::DeepObject, &self.filter);
        request
            .query(
                "where",
                operation::Style::Form,
                &self.r#where.as_ref().map(operation::JsonText),
            );
        request.query("id or name", operation::Style::FormExploded, &self.id_or_name);
        request.query("mode", operation::Style::FormExploded, &self.mode);
        request.query("tags", operation::Style::PipeDelimited, &self.tags);
        request.header("X-Sizes", operation::Style::Simple, &self.x_sizes);
        request.cookie("dark", operation::Style::FormExploded, &self.dark);
        match &self.body {
            PutPetBody::Json(body) => request.json("application/json", body),
            PutPetBody::Form(body) => {
                request.form("application/x-www-form-urlencoded", body)
            }
            PutPetBody::Text(body) => request.text("text/plain", body),
            PutPetBody::Image(body) => {
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
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddPhotoForm {
    pub photo: operation::Part,
    pub more: Option<Vec<operation::Part>>,
    pub size: i64,
    pub color: Option<models::Color>,
    pub tags: Option<Vec<String>>,
    pub history: Vec<models::Color>,
    /// The parts that the document does not name.
    pub additional: BTreeMap<String, i64>,
}

impl AddPhotoForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(
        photo: impl Into<operation::Part>,
        size: i64,
        history: Vec<models::Color>,
    ) -> Self {
        Self {
            photo: photo.into(),
            more: None,
            size,
            color: None,
            tags: None,
            history,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `more`.
    #[inline]
    pub fn with_more(mut self, value: Vec<operation::Part>) -> Self {
        self.more = Some(value);
        self
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: models::Color) -> Self {
        self.color = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }
}

impl operation::Multipart for AddPhotoForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.files("photo", "application/octet-stream", [&self.photo]);
        parts.files("more", "application/octet-stream", self.more.iter().flatten());
        parts.value("size", &self.size);
        parts.value("color", &self.color);
        parts.value("tags", &self.tags);
        parts.value("history", &self.history);
        for (name, content) in &self.additional {
            parts.value(name, content);
        }
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

/// `POST /forms`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct SendForm {
    /// The request's body.
    pub body: models::Filter,
}

impl SendForm {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Filter) -> Self {
        Self { body }
    }
}

impl operation::Operation for SendForm {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "sendForm",
        method: http::Method::POST,
        path: "/forms",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request
            .form_with(
                "application/x-www-form-urlencoded",
                &[
                    ("names", operation::FormEncoding::Style(operation::Style::Form)),
                    ("color", operation::FormEncoding::Json),
                ],
                &self.body,
            );
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/server.rs

//! The server side: a trait for each tag of the document, with a method for each operation.
//!
//! `Ok(answer.into())` answers with a success, `Err(error.into())` with a failure that the document
//! declares, and so does `?`. A function of this module makes routes of what implements a trait,
//! `merge` puts those of several together, and `router` makes an `axum::Router` of them. Requests
//! that are malformed never reach a method: they are answered with a problem (RFC 9457) that names
//! the place, unless `on_rejection` says how the document words its errors. Credentials are not
//! checked here.

use super::operations;
use ::std::future::Future;
use ::specsmith_runtime::{operation, server};

/// What a server does for the operations.
pub trait Api: Send + Sync + 'static {
    /// `PUT /pets/{id}/{color}/{kinds}`
    fn put_pet(
        &self,
        request: operations::PutPet,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::PutPet>> + Send;

    /// `POST /photos`
    fn add_photo(
        &self,
        request: operations::AddPhoto,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::AddPhoto>> + Send;

    /// `POST /forms`
    fn send_form(
        &self,
        request: operations::SendForm,
        context: server::Context,
    ) -> impl Future<Output = operation::Outcome<operations::SendForm>> + Send;
}

/// The routes of what implements [`Api`].
pub fn api(service: impl Api) -> server::Routes {
    let service = ::std::sync::Arc::new(service);
    server::Routes::new()
        .on(&service, Api::put_pet)
        .on(&service, Api::add_photo)
        .on(&service, Api::send_form)
}

impl operation::Served for operations::PutPet {
    const QUERY: &'static [&'static str] = &[
        "since",
        "page",
        "filter",
        "where",
        "id or name",
        "mode",
        "tags",
    ];

    #[inline]
    fn parse(request: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {
            id: request.path("id", operation::Style::Simple)?,
            color: request.path("color", operation::Style::LabelExploded)?,
            kinds: request.path("kinds", operation::Style::Matrix)?,
            since: request.query("since", operation::Style::FormExploded)?,
            page: request.query("page", operation::Style::FormExploded)?,
            filter: request.query("filter", operation::Style::DeepObject)?,
            r#where: request.query_json("where")?,
            id_or_name: request.query("id or name", operation::Style::FormExploded)?,
            mode: request.query("mode", operation::Style::FormExploded)?,
            tags: request.query("tags", operation::Style::PipeDelimited)?,
            x_sizes: request.header("X-Sizes", operation::Style::Simple)?,
            dark: request.cookie("dark", operation::Style::FormExploded)?,
            body: match request
                .media_type(
                    &[
                        "application/json",
                        "application/x-www-form-urlencoded",
                        "text/plain",
                        "image/*",
                    ],
                )?
            {
                0 => operations::PutPetBody::Json(request.json("application/json")?),
                1 => {
                    operations::PutPetBody::Form(
                        request.form("application/x-www-form-urlencoded")?,
                    )
                }
                2 => operations::PutPetBody::Text(request.text("text/plain")?),
                _ => operations::PutPetBody::Image(request.bytes("image/*")?),
            },
        })
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(()) => response.empty(204),
            Err(never) => match *never {}
        }
    }
}

impl operation::MultipartRead for operations::AddPhotoForm {
    #[inline]
    fn read(parts: &operation::MultipartReader) -> Result<Self, operation::Rejection> {
        Ok(Self {
            photo: parts.parts("photo")?,
            more: parts.parts("more")?,
            size: parts.value("size")?,
            color: parts.value("color")?,
            tags: parts.value("tags")?,
            history: parts.value("history")?,
            additional: parts
                .others(&["photo", "more", "size", "color", "tags", "history"])
                .into_iter()
                .map(|name| Ok((name.to_owned(), parts.value(name)?)))
                .collect::<Result<_, operation::Rejection>>()?,
        })
    }
}

impl operation::Served for operations::AddPhoto {
    #[inline]
    fn parse(request: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {
            body: request.multipart("multipart/form-data")?,
        })
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(()) => response.empty(204),
            Err(never) => match *never {}
        }
    }
}

impl operation::Served for operations::SendForm {
    #[inline]
    fn parse(request: &operation::RequestReader) -> Result<Self, operation::Rejection> {
        Ok(Self {
            body: request
                .form_with(
                    "application/x-www-form-urlencoded",
                    &[
                        (
                            "names",
                            operation::FormEncoding::Style(operation::Style::Form),
                        ),
                        ("color", operation::FormEncoding::Json),
                    ],
                )?,
        })
    }

    #[inline]
    fn respond(
        outcome: Result<&Self::Output, &Self::Error>,
        response: &mut operation::ResponseWriter,
    ) {
        match outcome {
            Ok(()) => response.empty(204),
            Err(never) => match *never {}
        }
    }
}
