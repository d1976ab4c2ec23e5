// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /compare/{base}...{head}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Compare {
    pub base: String,
    pub head: String,
}

impl Compare {
    /// A request of what is required; the rest starts absent.
    pub fn new(base: impl Into<String>, head: impl Into<String>) -> Self {
        Self {
            base: base.into(),
            head: head.into(),
        }
    }
}

impl operation::Operation for Compare {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "compare",
        method: http::Method::GET,
        path: "/compare/{base}...{head}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("base", operation::Style::Simple, &self.base);
        request.path("head", operation::Style::Simple, &self.head);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /tiles/{x}.{y}/{z}-{kind}.png`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Tile {
    pub x: i64,
    pub y: i64,
    pub z: i64,
    pub kind: String,
}

impl Tile {
    /// A request of what is required; the rest starts absent.
    pub fn new(x: i64, y: i64, z: i64, kind: impl Into<String>) -> Self {
        Self { x, y, z, kind: kind.into() }
    }
}

impl operation::Operation for Tile {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "tile",
        method: http::Method::GET,
        path: "/tiles/{x}.{y}/{z}-{kind}.png",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("x", operation::Style::Simple, &self.x);
        request.path("y", operation::Style::Simple, &self.y);
        request.path("z", operation::Style::Simple, &self.z);
        request.path("kind", operation::Style::Simple, &self.kind);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPetsId {
    pub id: String,
}

impl GetPetsId {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

impl operation::Operation for GetPetsId {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get /pets/{id}",
        method: http::Method::GET,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PUT /pets/{name}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPetsName {
    pub name: String,
}

impl PutPetsName {
    /// A request of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl operation::Operation for PutPetsName {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "put /pets/{name}",
        method: http::Method::PUT,
        path: "/pets/{name}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("name", operation::Style::Simple, &self.name);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PUT /files/{id}#share`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Share {
    pub id: String,
}

impl Share {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

impl operation::Operation for Share {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "share",
        method: http::Method::PUT,
        path: "/files/{id}#share",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /search?kind=pet`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Search {
    pub q: String,
}

impl Search {
    /// A request of what is required; the rest starts absent.
    pub fn new(q: impl Into<String>) -> Self {
        Self { q: q.into() }
    }
}

impl operation::Operation for Search {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "search",
        method: http::Method::GET,
        path: "/search?kind=pet",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("q", operation::Style::FormExploded, &self.q);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /find`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Find {
    pub q: String,
    pub page: Option<i64>,
}

impl Find {
    /// A request of what is required; the rest starts absent.
    pub fn new(q: impl Into<String>) -> Self {
        Self { q: q.into(), page: None }
    }

    /// Sets `page`.
    #[inline]
    pub fn with_page(mut self, value: i64) -> Self {
        self.page = Some(value);
        self
    }
}

impl operation::Operation for Find {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "find",
        method: http::Method::GET,
        path: "/find",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("q", operation::Style::FormExploded, &self.q);
        request.query("page", operation::Style::FormExploded, &self.page);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /filter`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Filter {
    pub filter_name: Option<String>,
    pub filter_name_2: Option<Vec<String>>,
    pub page_size: Option<i64>,
    pub created_greater: Option<String>,
    pub created_less: Option<String>,
    pub top: Option<i64>,
}

impl Filter {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            filter_name: None,
            filter_name_2: None,
            page_size: None,
            created_greater: None,
            created_less: None,
            top: None,
        }
    }

    /// Sets `filter_name`.
    pub fn with_filter_name(mut self, value: impl Into<String>) -> Self {
        self.filter_name = Some(value.into());
        self
    }

    /// Sets `filter_name_2`.
    #[inline]
    pub fn with_filter_name_2(mut self, value: Vec<String>) -> Self {
        self.filter_name_2 = Some(value);
        self
    }

    /// Sets `page_size`.
    #[inline]
    pub fn with_page_size(mut self, value: i64) -> Self {
        self.page_size = Some(value);
        self
    }

    /// Sets `created_greater`.
    pub fn with_created_greater(mut self, value: impl Into<String>) -> Self {
        self.created_greater = Some(value.into());
        self
    }

    /// Sets `created_less`.
    pub fn with_created_less(mut self, value: impl Into<String>) -> Self {
        self.created_less = Some(value.into());
        self
    }

    /// Sets `top`.
    #[inline]
    pub fn with_top(mut self, value: i64) -> Self {
        self.top = Some(value);
        self
    }
}

impl operation::Operation for Filter {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "filter",
        method: http::Method::GET,
        path: "/filter",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("filter[name]", operation::Style::FormExploded, &self.filter_name);
        request
            .query(
                "filter[name][]",
                operation::Style::FormExploded,
                &self.filter_name_2,
            );
        request.query("page[size]", operation::Style::FormExploded, &self.page_size);
        request.query("created>", operation::Style::FormExploded, &self.created_greater);
        request.query("created<", operation::Style::FormExploded, &self.created_less);
        request.query("$top", operation::Style::FormExploded, &self.top);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
