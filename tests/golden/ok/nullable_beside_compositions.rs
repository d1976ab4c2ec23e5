// src/models.rs

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Named {
    pub name: Option<String>,
}

impl Named {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `Entry`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Entry {
    pub name: Option<String>,
    pub size: Option<i64>,
}

impl Entry {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, size: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

/// The schema `Entries`.
pub type Entries = Vec<Option<Entry>>;

/// The schema `Update`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Update {
    /// A link.
    pub link: Option<::specsmith_runtime::Nullable<UpdateLink>>,
    pub model: Option<::specsmith_runtime::Nullable<UpdateModel>>,
    pub entries: Option<Entries>,
}

impl Update {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            link: None,
            model: None,
            entries: None,
        }
    }

    /// Sets `link`.
    pub fn with_link(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<UpdateLink>>,
    ) -> Self {
        self.link = Some(value.into());
        self
    }

    /// Sets `model`.
    pub fn with_model(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<UpdateModel>>,
    ) -> Self {
        self.model = Some(value.into());
        self
    }

    /// Sets `entries`.
    #[inline]
    pub fn with_entries(mut self, value: Entries) -> Self {
        self.entries = Some(value);
        self
    }
}

/// A link.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct UpdateLink {
    pub url: Option<String>,
}

impl UpdateLink {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { url: None }
    }

    /// Sets `url`.
    pub fn with_url(mut self, value: impl Into<String>) -> Self {
        self.url = Some(value.into());
        self
    }
}

/// The schema `UpdateModel`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UpdateModel {
    Small,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Named {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Entry {
        optional "name" => name: String,
        optional "size" => size: i64,
    }
}

::specsmith_runtime::object! {
    Update {
        patch "link" => link: UpdateLink,
        patch "model" => model: UpdateModel,
        optional "entries" => entries: Entries,
    }
}

::specsmith_runtime::object! {
    UpdateLink {
        optional "url" => url: String,
    }
}

::specsmith_runtime::string_enum! {
    UpdateModel: Unknown {
        "small" => Small,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PATCH /files`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct UpdateFile {
    /// The request's body.
    pub body: models::Update,
}

impl UpdateFile {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Update) -> Self {
        Self { body }
    }
}

impl operation::Operation for UpdateFile {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "updateFile",
        method: http::Method::PATCH,
        path: "/files",
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
