// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub tag: Option<PetTag>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { tag: None }
    }

    /// Sets `tag`.
    #[inline]
    pub fn with_tag(mut self, value: PetTag) -> Self {
        self.tag = Some(value);
        self
    }
}

/// The schema `Note`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Note {
    pub tag: Option<PetTag>,
}

impl Note {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { tag: None }
    }

    /// Sets `tag`.
    #[inline]
    pub fn with_tag(mut self, value: PetTag) -> Self {
        self.tag = Some(value);
        self
    }
}

/// The schema `PetTag`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetTag {
    pub text: Option<String>,
}

impl PetTag {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { text: None }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "tag" => tag: PetTag,
    }
}

::specsmith_runtime::object! {
    Note {
        optional "tag" => tag: PetTag,
    }
}

::specsmith_runtime::object! {
    PetTag {
        optional "text" => text: String,
    }
}
