// src/models.rs

/// East and north.
pub type Point = (f64, f64);

/// The schema `Shape`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Shape {
    pub corner: Point,
    /// Exactly 2 items.
    pub named: (String, Point),
    pub nullable: Option<(Option<String>, i64)>,
    pub nested: Option<((bool,), ShapeNestedItem2)>,
    pub row: Vec<Point>,
    pub inside: Option<Box<(String, Shape)>>,
}

impl Shape {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(corner: Point, named: (String, Point), row: Vec<Point>) -> Self {
        Self {
            corner,
            named,
            nullable: None,
            nested: None,
            row,
            inside: None,
        }
    }

    /// Sets `nullable`.
    #[inline]
    pub fn with_nullable(mut self, value: (Option<String>, i64)) -> Self {
        self.nullable = Some(value);
        self
    }

    /// Sets `nested`.
    #[inline]
    pub fn with_nested(mut self, value: ((bool,), ShapeNestedItem2)) -> Self {
        self.nested = Some(value);
        self
    }

    /// Sets `inside`.
    pub fn with_inside(mut self, value: impl Into<Box<(String, Shape)>>) -> Self {
        self.inside = Some(value.into());
        self
    }
}

/// A union of tuples, told apart by what they hold.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Step {
    Go((String, f64)),
    Turn((bool, f64, f64)),
}

/// One tuple of what two parts say.
///
/// At least 2 items.
pub type Both = (i32, String);

/// The schema `ShapeNestedItem2`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ShapeNestedItem2 {
    pub a: Option<String>,
}

impl ShapeNestedItem2 {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Shape {
        required "corner" => corner: Point,
        required "named" => named: (String, Point),
        optional "nullable" => nullable: (Option<String>, i64),
        optional "nested" => nested: ((bool,), ShapeNestedItem2),
        required "row" => row: Vec<Point>,
        optional "inside" => inside: Box<(String, Shape)>,
    }
}

::specsmith_runtime::union! {
    Step {
        array => Go: (String, f64),
        array => Turn: (bool, f64, f64),
    }
}

::specsmith_runtime::object! {
    ShapeNestedItem2 {
        optional "a" => a: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /near`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Near {
    pub at: models::Point,
}

impl Near {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(at: models::Point) -> Self {
        Self { at }
    }
}

impl operation::Operation for Near {
    type Output = (models::Point, String);
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "near",
        method: http::Method::GET,
        path: "/near",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("at", operation::Style::FormExploded, &self.at);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}
