// src/models.rs

use std::collections::BTreeMap;

/// The schema `Nick`.
pub type Nick = String;

/// The schema `Tag`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Tag {
    pub text: Option<String>,
}

impl Tag {
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

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub nick: Option<Nick>,
    pub tag: Option<Tag>,
    pub nicks: Option<Vec<Option<Nick>>>,
    pub tags: Option<BTreeMap<String, Option<Tag>>>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(nick: Option<Nick>, tag: Option<Tag>) -> Self {
        Self {
            nick,
            tag,
            nicks: None,
            tags: None,
        }
    }

    /// Sets `nicks`.
    #[inline]
    pub fn with_nicks(mut self, value: Vec<Option<Nick>>) -> Self {
        self.nicks = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: BTreeMap<String, Option<Tag>>) -> Self {
        self.tags = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Tag {
        optional "text" => text: String,
    }
}

::specsmith_runtime::object! {
    Pet {
        nullable "nick" => nick: Nick,
        nullable "tag" => tag: Tag,
        optional "nicks" => nicks: Vec<Option<Nick>>,
        optional "tags" => tags: BTreeMap<String, Option<Tag>>,
    }
}
