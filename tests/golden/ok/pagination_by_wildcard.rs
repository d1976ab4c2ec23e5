// src/models.rs

/// The schema `Pets`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pets {
    pub items: Option<Vec<String>>,
    pub next: Option<String>,
    pub next_cat: Option<String>,
}

impl Pets {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            items: None,
            next: None,
            next_cat: None,
        }
    }

    /// Sets `items`.
    #[inline]
    pub fn with_items(mut self, value: Vec<String>) -> Self {
        self.items = Some(value);
        self
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `next_cat`.
    pub fn with_next_cat(mut self, value: impl Into<String>) -> Self {
        self.next_cat = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pets {
        optional "items" => items: Vec<String>,
        optional "next" => next: String,
        optional "nextCat" => next_cat: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets`
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
    type Output = models::Pets;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listPets",
        method: http::Method::GET,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
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

impl operation::Paged for ListPets {
    #[inline]
    fn next(
        &self,
        page: &models::Pets,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        operation::Next::link(page.next.as_ref()?)
    }
}

impl operation::PagedItems for ListPets {
    type Item = String;
    #[inline]
    fn items(page: models::Pets) -> Option<Vec<Self::Item>> {
        page.items
    }
}

/// `POST /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListNewPets {}
impl ListNewPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListNewPets {
    type Output = models::Pets;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listNewPets",
        method: http::Method::POST,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
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

/// `GET /cats`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListCats {}
impl ListCats {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListCats {
    type Output = models::Pets;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listCats",
        method: http::Method::GET,
        path: "/cats",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
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

impl operation::Paged for ListCats {
    #[inline]
    fn next(
        &self,
        page: &models::Pets,
        _headers: &http::HeaderMap,
    ) -> Option<operation::Next<Self>> {
        operation::Next::link(page.next_cat.as_ref()?)
    }
}

impl operation::PagedItems for ListCats {
    type Item = String;
    #[inline]
    fn items(page: models::Pets) -> Option<Vec<Self::Item>> {
        page.items
    }
}

/// `GET /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct GetPet {
    pub id: String,
}

impl GetPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

impl operation::Operation for GetPet {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPet",
        method: http::Method::GET,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
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

// src/client.rs

use super::operations;
use ::specsmith_runtime::{client, operation};
pub use ::specsmith_runtime::client::{
    BuildError, Call, Credential, Error, Reply, Retry, Secret,
};

/// A client of `Wildcards`.
///
/// It is cheap to clone, and clones share their connections.
#[derive(Debug, Clone)]
pub struct Client {
    inner: client::Client,
}

    /// `GET /pets`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListPets`].
    #[inline]
    pub fn list_pets(&self) -> Call<'_, operations::ListPets> {
        self.call(operations::ListPets::new())
    }

    /// `POST /pets`
    ///
    /// More: [`operations::ListNewPets`].
    #[inline]
    pub fn list_new_pets(&self) -> Call<'_, operations::ListNewPets> {
        self.call(operations::ListNewPets::new())
    }

    /// `GET /cats`
    ///
    /// All pages: [`Call::pages`], and all that is on them: [`Call::items`].
    ///
    /// More: [`operations::ListCats`].
    #[inline]
    pub fn list_cats(&self) -> Call<'_, operations::ListCats> {
        self.call(operations::ListCats::new())
    }

    /// `GET /pets/{id}`
    ///
    /// More: [`operations::GetPet`].
    pub fn get_pet(&self, id: impl Into<String>) -> Call<'_, operations::GetPet> {
        self.call(operations::GetPet::new(id))
    }
}
