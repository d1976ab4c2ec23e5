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

/// The schema `SearchSort`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SearchSort {
    Up,
    Down,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
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

::specsmith_runtime::string_enum! {
    SearchSort: Unknown {
        "up" => Up,
        "down" => Down,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /search`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Search {
    /// At most 100.
    pub limit: i32,
    pub form: Option<models::List>,
    pub commas: Option<models::List>,
    pub spaces: Option<models::List>,
    pub pipes: Option<models::List>,
    pub spaces_apart: Option<models::List>,
    pub pipes_apart: Option<models::List>,
    pub flat: Option<models::Point>,
    pub deep: Option<models::Point>,
    pub filter_name: Option<String>,
    pub json: Option<models::Point>,
    pub sort: Option<models::SearchSort>,
}

impl Search {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(limit: i32) -> Self {
        Self {
            limit,
            form: None,
            commas: None,
            spaces: None,
            pipes: None,
            spaces_apart: None,
            pipes_apart: None,
            flat: None,
            deep: None,
            filter_name: None,
            json: None,
            sort: None,
        }
    }

    /// Sets `form`.
    #[inline]
    pub fn with_form(mut self, value: models::List) -> Self {
        self.form = Some(value);
        self
    }

    /// Sets `commas`.
    #[inline]
    pub fn with_commas(mut self, value: models::List) -> Self {
        self.commas = Some(value);
        self
    }

    /// Sets `spaces`.
    #[inline]
    pub fn with_spaces(mut self, value: models::List) -> Self {
        self.spaces = Some(value);
        self
    }

    /// Sets `pipes`.
    #[inline]
    pub fn with_pipes(mut self, value: models::List) -> Self {
        self.pipes = Some(value);
        self
    }

    /// Sets `spaces_apart`.
    #[inline]
    pub fn with_spaces_apart(mut self, value: models::List) -> Self {
        self.spaces_apart = Some(value);
        self
    }

    /// Sets `pipes_apart`.
    #[inline]
    pub fn with_pipes_apart(mut self, value: models::List) -> Self {
        self.pipes_apart = Some(value);
        self
    }

    /// Sets `flat`.
    #[inline]
    pub fn with_flat(mut self, value: models::Point) -> Self {
        self.flat = Some(value);
        self
    }

    /// Sets `deep`.
    #[inline]
    pub fn with_deep(mut self, value: models::Point) -> Self {
        self.deep = Some(value);
        self
    }

    /// Sets `filter_name`.
    pub fn with_filter_name(mut self, value: impl Into<String>) -> Self {
        self.filter_name = Some(value.into());
        self
    }

    /// Sets `json`.
    #[inline]
    pub fn with_json(mut self, value: models::Point) -> Self {
        self.json = Some(value);
        self
    }

    /// Sets `sort`.
    #[inline]
    pub fn with_sort(mut self, value: models::SearchSort) -> Self {
        self.sort = Some(value);
        self
    }
}

impl operation::Operation for Search {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "search",
        method: http::Method::GET,
        path: "/search",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("form", operation::Style::FormExploded, &self.form);
        request.query("commas", operation::Style::Form, &self.commas);
        request.query("spaces", operation::Style::SpaceDelimited, &self.spaces);
        request.query("pipes", operation::Style::PipeDelimited, &self.pipes);
        request.query("spacesApart", operation::Style::FormExploded, &self.spaces_apart);
        request.query("pipesApart", operation::Style::FormExploded, &self.pipes_apart);
        request.query("flat", operation::Style::DeepObject, &self.flat);
        request.query("deep", operation::Style::DeepObject, &self.deep);
        request
            .query_reserved(
                "filter[name]",
                operation::Style::FormExploded,
                &self.filter_name,
            );
        request
            .query(
                "json",
                operation::Style::Form,
                &self.json.as_ref().map(operation::JsonText),
            );
        request.query("limit", operation::Style::FormExploded, &self.limit);
        request.query("sort", operation::Style::FormExploded, &self.sort);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
