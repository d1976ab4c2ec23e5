// src/models.rs

/// The schema `Point`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Point {
    pub x: i64,
    pub y: i64,
}

impl Point {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64, y: i64) -> Self {
        Self { x, y }
    }
}

/// The schema `Search`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Search {
    pub expand: Option<Vec<String>>,
    pub ids: Option<Vec<i64>>,
    pub near: Option<Point>,
    pub words: Option<Vec<String>>,
    pub back: Option<String>,
    pub filter: Option<Point>,
    pub name: Option<String>,
    pub plain: Option<Point>,
    pub tags: Option<Vec<String>>,
}

impl Search {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            expand: None,
            ids: None,
            near: None,
            words: None,
            back: None,
            filter: None,
            name: None,
            plain: None,
            tags: None,
        }
    }

    /// Sets `expand`.
    #[inline]
    pub fn with_expand(mut self, value: Vec<String>) -> Self {
        self.expand = Some(value);
        self
    }

    /// Sets `ids`.
    #[inline]
    pub fn with_ids(mut self, value: Vec<i64>) -> Self {
        self.ids = Some(value);
        self
    }

    /// Sets `near`.
    #[inline]
    pub fn with_near(mut self, value: Point) -> Self {
        self.near = Some(value);
        self
    }

    /// Sets `words`.
    #[inline]
    pub fn with_words(mut self, value: Vec<String>) -> Self {
        self.words = Some(value);
        self
    }

    /// Sets `back`.
    pub fn with_back(mut self, value: impl Into<String>) -> Self {
        self.back = Some(value.into());
        self
    }

    /// Sets `filter`.
    #[inline]
    pub fn with_filter(mut self, value: Point) -> Self {
        self.filter = Some(value);
        self
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `plain`.
    #[inline]
    pub fn with_plain(mut self, value: Point) -> Self {
        self.plain = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Point {
        required "x" => x: i64,
        required "y" => y: i64,
    }
}

::specsmith_runtime::object! {
    Search {
        optional "expand" => expand: Vec<String>,
        optional "ids" => ids: Vec<i64>,
        optional "near" => near: Point,
        optional "words" => words: Vec<String>,
        optional "back" => back: String,
        optional "filter" => filter: Point,
        optional "name" => name: String,
        optional "plain" => plain: Point,
        optional "tags" => tags: Vec<String>,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /search`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Search {
    /// The request's body.
    pub body: models::Search,
}

impl Search {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Search) -> Self {
        Self { body }
    }
}

impl operation::Operation for Search {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "search",
        method: http::Method::POST,
        path: "/search",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request
            .form_with(
                "application/x-www-form-urlencoded",
                &[
                    (
                        "expand",
                        operation::FormEncoding::Style(operation::Style::DeepObject),
                    ),
                    ("ids", operation::FormEncoding::Style(operation::Style::Form)),
                    (
                        "near",
                        operation::FormEncoding::Style(operation::Style::FormExploded),
                    ),
                    (
                        "words",
                        operation::FormEncoding::Style(operation::Style::SpaceDelimited),
                    ),
                    (
                        "back",
                        operation::FormEncoding::Reserved(operation::Style::FormExploded),
                    ),
                    ("filter", operation::FormEncoding::Json),
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

/// `POST /json`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Json {
    /// The request's body.
    pub body: models::Search,
}

impl Json {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Search) -> Self {
        Self { body }
    }
}

impl operation::Operation for Json {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "json",
        method: http::Method::POST,
        path: "/json",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
