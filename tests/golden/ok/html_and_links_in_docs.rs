// src/models.rs

/// Has *one* name.
///
/// - first
/// - second
///
/// More: <https://example.com/pets>
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    /// See [names](https://example.com/names).
    pub name: Option<String>,
    /// A tag.
    ///
    /// More: <https://example.com/tags>
    pub tag: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, tag: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `tag`.
    pub fn with_tag(mut self, value: impl Into<String>) -> Self {
        self.tag = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
        optional "tag" => tag: String,
    }
}

// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// All pets
///
/// `GET /pets`
///
/// They come in **pages** of `20`.\
/// Ask for more.
///
/// More: <https://example.com/pages>
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListPets {}
impl ListPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListPets {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listPets",
        method: http::Method::GET,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
