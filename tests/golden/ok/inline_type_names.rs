// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub home: Option<PetHomeInline>,
    pub color: Option<PetColor>,
    pub tags: Option<BTreeMap<String, PetTagsValue>>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            home: None,
            color: None,
            tags: None,
        }
    }

    /// Sets `home`.
    #[inline]
    pub fn with_home(mut self, value: PetHomeInline) -> Self {
        self.home = Some(value);
        self
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: PetColor) -> Self {
        self.color = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: BTreeMap<String, PetTagsValue>) -> Self {
        self.tags = Some(value);
        self
    }
}

/// The schema `PetHome`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetHome {
    pub taken: Option<bool>,
}

impl PetHome {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { taken: None }
    }

    /// Sets `taken`.
    #[inline]
    pub fn with_taken(mut self, value: bool) -> Self {
        self.taken = Some(value);
        self
    }
}

/// The schema `PetHomeInline`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetHomeInline {
    pub rooms: Option<Vec<PetHomeInlineRoomsItem>>,
}

impl PetHomeInline {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { rooms: None }
    }

    /// Sets `rooms`.
    #[inline]
    pub fn with_rooms(mut self, value: Vec<PetHomeInlineRoomsItem>) -> Self {
        self.rooms = Some(value);
        self
    }
}

/// The schema `PetHomeInlineRoomsItem`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetHomeInlineRoomsItem {
    pub kind: Option<PetHomeInlineRoomsItemKind>,
}

impl PetHomeInlineRoomsItem {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None }
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: PetHomeInlineRoomsItemKind) -> Self {
        self.kind = Some(value);
        self
    }
}

/// The schema `PetHomeInlineRoomsItemKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetHomeInlineRoomsItemKind {
    Bath,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `PetColor`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetColor {
    Red,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `PetTagsValue`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetTagsValue {
    Good,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Pet {
        optional "home" => home: PetHomeInline,
        optional "color" => color: PetColor,
        optional "tags" => tags: BTreeMap<String, PetTagsValue>,
    }
}

::specsmith_runtime::object! {
    PetHome {
        optional "taken" => taken: bool,
    }
}

::specsmith_runtime::object! {
    PetHomeInline {
        optional "rooms" => rooms: Vec<PetHomeInlineRoomsItem>,
    }
}

::specsmith_runtime::object! {
    PetHomeInlineRoomsItem {
        optional "kind" => kind: PetHomeInlineRoomsItemKind,
    }
}

::specsmith_runtime::string_enum! {
    PetHomeInlineRoomsItemKind: Unknown {
        "bath" => Bath,
    }
}

::specsmith_runtime::string_enum! {
    PetColor: Unknown {
        "red" => Red,
    }
}

::specsmith_runtime::string_enum! {
    PetTagsValue: Unknown {
        "good" => Good,
    }
}
