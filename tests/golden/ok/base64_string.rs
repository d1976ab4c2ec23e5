// src/models.rs

/// The schema `File`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct File {
    /// Format: `byte`.
    pub content: Option<String>,
    /// Format: `base64url`.
    pub digest: Option<String>,
}

impl File {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            content: None,
            digest: None,
        }
    }

    /// Sets `content`.
    pub fn with_content(mut self, value: impl Into<String>) -> Self {
        self.content = Some(value.into());
        self
    }

    /// Sets `digest`.
    pub fn with_digest(mut self, value: impl Into<String>) -> Self {
        self.digest = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    File {
        optional "content" => content: String,
        optional "digest" => digest: String,
    }
}
