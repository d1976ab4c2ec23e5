// src/models.rs

/// The schema `Patch`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Patch {
    pub name: Option<String>,
    pub nick: Option<::specsmith_runtime::Nullable<String>>,
    pub owner: Option<String>,
    pub tag: Option<PatchTag>,
}

impl Patch {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(owner: Option<String>) -> Self {
        Self {
            name: None,
            nick: None,
            owner,
            tag: None,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `nick`.
    pub fn with_nick(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<String>>,
    ) -> Self {
        self.nick = Some(value.into());
        self
    }

    /// Sets `tag`.
    #[inline]
    pub fn with_tag(mut self, value: PatchTag) -> Self {
        self.tag = Some(value);
        self
    }
}

/// The schema `Tag`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Tag {
    pub note: Option<::specsmith_runtime::Nullable<String>>,
}

impl Tag {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { note: None }
    }

    /// Sets `note`.
    pub fn with_note(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<String>>,
    ) -> Self {
        self.note = Some(value.into());
        self
    }
}

/// The schema `PatchTag`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PatchTag {
    String(String),
    /// One with a note.
    Tag(Tag),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Patch {
        optional "name" => name: String,
        patch "nick" => nick: String,
        nullable "owner" => owner: String,
        optional "tag" => tag: PatchTag,
    }
}

::specsmith_runtime::object! {
    Tag {
        patch "note" => note: String,
    }
}

::specsmith_runtime::union! {
    PatchTag {
        string => String: String,
        object knows ["note"] => Tag: Tag,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PATCH /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PatchPet {
    /// The request's body.
    pub body: models::Patch,
}

impl PatchPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Patch) -> Self {
        Self { body }
    }
}

impl operation::Operation for PatchPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "patchPet",
        method: http::Method::PATCH,
        path: "/pets",
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
