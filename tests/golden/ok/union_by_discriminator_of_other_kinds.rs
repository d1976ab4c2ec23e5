// src/models.rs

/// The schema `Content`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Content {
    Directory(Directory),
    File(File),
    Link(Link),
}

/// The schema `Directory`.
pub type Directory = Vec<File>;

/// The schema `File`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct File {
    pub r#type: FileType,
    pub size: i64,
}

impl File {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(r#type: FileType, size: i64) -> Self {
        Self { r#type, size }
    }
}

/// The schema `Link`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Link {
    pub r#type: LinkType,
    pub target: String,
}

impl Link {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: LinkType, target: impl Into<String>) -> Self {
        Self {
            r#type,
            target: target.into(),
        }
    }
}

/// The schema `Config`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Config {
    Auto(Auto),
    Custom(Custom),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Auto`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Auto {
    pub is_custom: AutoIsCustom,
    pub level: Option<i64>,
}

impl Auto {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            is_custom: AutoIsCustom,
            level: None,
        }
    }

    /// Sets `level`.
    #[inline]
    pub fn with_level(mut self, value: i64) -> Self {
        self.level = Some(value);
        self
    }
}

/// The schema `Custom`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Custom {
    pub is_custom: CustomIsCustom,
    pub level: Option<i64>,
}

impl Custom {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            is_custom: CustomIsCustom,
            level: None,
        }
    }

    /// Sets `level`.
    #[inline]
    pub fn with_level(mut self, value: i64) -> Self {
        self.level = Some(value);
        self
    }
}

/// The schema `FileType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FileType {
    File,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `LinkType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LinkType {
    Link,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `AutoIsCustom`.
///
/// It is always `false`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct AutoIsCustom;

/// The schema `CustomIsCustom`.
///
/// It is always `true`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CustomIsCustom;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Content {
        array => Directory: Directory,
        object requires ["type", "size"] where "type" is ["file"] => File: File,
        object requires ["type", "target"] where "type" is ["link"] => Link: Link,
    }
}

::specsmith_runtime::object! {
    File {
        required "type" => r#type: FileType,
        required "size" => size: i64,
    }
}

::specsmith_runtime::object! {
    Link {
        required "type" => r#type: LinkType,
        required "target" => target: String,
    }
}

::specsmith_runtime::union! {
    Config by shape and "is_custom": Unknown {
        object requires ["is_custom"] knows ["level"] where "is_custom" is [false] => Auto: Auto,
        object requires ["is_custom"] knows ["level"] where "is_custom" is [true] => Custom: Custom,
    }
}

::specsmith_runtime::object! {
    Auto {
        required "is_custom" => is_custom: AutoIsCustom,
        optional "level" => level: i64,
    }
}

::specsmith_runtime::object! {
    Custom {
        required "is_custom" => is_custom: CustomIsCustom,
        optional "level" => level: i64,
    }
}

::specsmith_runtime::string_enum! {
    FileType: Unknown {
        "file" => File,
    }
}

::specsmith_runtime::string_enum! {
    LinkType: Unknown {
        "link" => Link,
    }
}

::specsmith_runtime::constant! { AutoIsCustom = boolean false }

::specsmith_runtime::constant! { CustomIsCustom = boolean true }
