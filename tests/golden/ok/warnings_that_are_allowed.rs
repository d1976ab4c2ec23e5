// src/models.rs

/// The schema `Size`.
///
/// One of `[1,2]`, `[3,4]`.
pub type Size = ::serde_json::Value;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub size: Option<Size>,
    /// Required by the document, which does not say what it is.
    pub nmae: ::serde_json::Value,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(nmae: ::serde_json::Value) -> Self {
        Self { size: None, nmae }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: Size) -> Self {
        self.size = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "size" => size: Size,
        required "nmae" => nmae: ::serde_json::Value,
    }
}
