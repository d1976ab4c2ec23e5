// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetById {
    pub id: String,
}

impl GetById {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

impl operation::Operation for GetById {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ID: &'static str = "getById";
    const METHOD: http::Method = http::Method::GET;
    const PATH: &'static str = "/pets/{id}";
    const SECURITY: &'static [operation::Requirement] = &[];

    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
    }

    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `DELETE /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct DeleteById {
    pub id: String,
}

impl DeleteById {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

impl operation::Operation for DeleteById {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ID: &'static str = "deleteById";
    const METHOD: http::Method = http::Method::DELETE;
    const PATH: &'static str = "/pets/{id}";
    const SECURITY: &'static [operation::Requirement] = &[];

    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
    }

    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /pets/{name}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetByName {
    pub name: String,
}

impl GetByName {
    /// A request of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl operation::Operation for GetByName {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ID: &'static str = "getByName";
    const METHOD: http::Method = http::Method::GET;
    const PATH: &'static str = "/pets/{name}";
    const SECURITY: &'static [operation::Requirement] = &[];

    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("name", operation::Style::Simple, &self.name);
    }

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
pub struct PutByName {
    pub name: String,
}

impl PutByName {
    /// A request of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

impl operation::Operation for PutByName {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ID: &'static str = "putByName";
    const METHOD: http::Method = http::Method::PUT;
    const PATH: &'static str = "/pets/{name}";
    const SECURITY: &'static [operation::Requirement] = &[];

    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("name", operation::Style::Simple, &self.name);
    }

    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
