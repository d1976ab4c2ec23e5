// src/models.rs

/// The schema `ListPetsOkResponseItem`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListPetsOkResponseItem {
    pub name: Option<String>,
}

impl ListPetsOkResponseItem {
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

/// The body of a request of the path item `pets`.
pub type PetsRequest = ListPetsOkResponseItem;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    ListPetsOkResponseItem {
        optional "name" => name: String,
    }
}
