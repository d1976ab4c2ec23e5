// src/models.rs

/// The schema `List`.
pub type List = Vec<String>;

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

/// `GET /{simple}/{simpleExploded}/{label}/{labelExploded}/{matrix}/{matrixExploded}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPath {
    pub simple: models::List,
    pub simple_exploded: models::Point,
    pub label: models::List,
    pub label_exploded: models::Point,
    pub matrix: models::List,
    pub matrix_exploded: models::List,
}

impl GetPath {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(
        simple: models::List,
        simple_exploded: models::Point,
        label: models::List,
        label_exploded: models::Point,
        matrix: models::List,
        matrix_exploded: models::List,
    ) -> Self {
        Self {
            simple,
            simple_exploded,
            label,
            label_exploded,
            matrix,
            matrix_exploded,
        }
    }
}

impl operation::Operation for GetPath {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPath",
        method: http::Method::GET,
        path: "/{simple}/{simpleExploded}/{label}/{labelExploded}/{matrix}/{matrixExploded}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("simple", operation::Style::Simple, &self.simple);
        request
            .path(
                "simpleExploded",
                operation::Style::SimpleExploded,
                &self.simple_exploded,
            );
        request.path("label", operation::Style::Label, &self.label);
        request
            .path(
                "labelExploded",
                operation::Style::LabelExploded,
                &self.label_exploded,
            );
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
