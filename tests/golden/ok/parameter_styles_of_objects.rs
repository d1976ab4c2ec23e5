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

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Point {
        required "x" => x: i64,
        required "y" => y: i64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /{simple}/{label}/{matrix}/{matrixExploded}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct InPath {
    pub simple: models::Point,
    pub label: models::Point,
    pub matrix: models::Point,
    pub matrix_exploded: models::Point,
}

impl InPath {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(
        simple: models::Point,
        label: models::Point,
        matrix: models::Point,
        matrix_exploded: models::Point,
    ) -> Self {
        Self {
            simple,
            label,
            matrix,
            matrix_exploded,
        }
    }
}

impl operation::Operation for InPath {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "inPath",
        method: http::Method::GET,
        path: "/{simple}/{label}/{matrix}/{matrixExploded}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("simple", operation::Style::Simple, &self.simple);
        request.path("label", operation::Style::Label, &self.label);
        request.path("matrix", operation::Style::Matrix, &self.matrix);
        request
            .path(
                "matrixExploded",
                operation::Style::MatrixExploded,
                &self.matrix_exploded,
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

/// `GET /query`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct InQuery {
    pub exploded: Option<models::Point>,
    pub form: Option<models::Point>,
    pub spaces: Option<models::Point>,
    pub pipes: Option<models::Point>,
    pub deep: Option<models::Point>,
}

impl InQuery {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            exploded: None,
            form: None,
            spaces: None,
            pipes: None,
            deep: None,
        }
    }

    /// Sets `exploded`.
    #[inline]
    pub fn with_exploded(mut self, value: models::Point) -> Self {
        self.exploded = Some(value);
        self
    }

    /// Sets `form`.
    #[inline]
    pub fn with_form(mut self, value: models::Point) -> Self {
        self.form = Some(value);
        self
    }

    /// Sets `spaces`.
    #[inline]
    pub fn with_spaces(mut self, value: models::Point) -> Self {
        self.spaces = Some(value);
        self
    }

    /// Sets `pipes`.
    #[inline]
    pub fn with_pipes(mut self, value: models::Point) -> Self {
        self.pipes = Some(value);
        self
    }

    /// Sets `deep`.
    #[inline]
    pub fn with_deep(mut self, value: models::Point) -> Self {
        self.deep = Some(value);
        self
    }
}

impl operation::Operation for InQuery {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "inQuery",
        method: http::Method::GET,
        path: "/query",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("exploded", operation::Style::FormExploded, &self.exploded);
        request.query("form", operation::Style::Form, &self.form);
        request.query("spaces", operation::Style::SpaceDelimited, &self.spaces);
        request.query("pipes", operation::Style::PipeDelimited, &self.pipes);
        request.query("deep", operation::Style::DeepObject, &self.deep);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /head`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct InHead {
    pub x_simple: Option<models::Point>,
    pub x_exploded: Option<models::Point>,
    pub point: Option<models::Point>,
    pub tags: Option<Vec<String>>,
}

impl InHead {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            x_simple: None,
            x_exploded: None,
            point: None,
            tags: None,
        }
    }

    /// Sets `x_simple`.
    #[inline]
    pub fn with_x_simple(mut self, value: models::Point) -> Self {
        self.x_simple = Some(value);
        self
    }

    /// Sets `x_exploded`.
    #[inline]
    pub fn with_x_exploded(mut self, value: models::Point) -> Self {
        self.x_exploded = Some(value);
        self
    }

    /// Sets `point`.
    #[inline]
    pub fn with_point(mut self, value: models::Point) -> Self {
        self.point = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }
}

impl operation::Operation for InHead {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "inHead",
        method: http::Method::GET,
        path: "/head",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.header("X-Simple", operation::Style::Simple, &self.x_simple);
        request.header("X-Exploded", operation::Style::SimpleExploded, &self.x_exploded);
        request.cookie("point", operation::Style::Form, &self.point);
        request.cookie("tags", operation::Style::Form, &self.tags);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
