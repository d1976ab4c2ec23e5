// src/models.rs

use std::collections::BTreeMap;

/// The schema `Deep`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Deep {
    pub x: Vec<
        BTreeMap<
            String,
            Option<Vec<BTreeMap<String, Vec<Option<BTreeMap<String, Vec<String>>>>>>>,
        >,
    >,
}

impl Deep {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(
        x: Vec<
            BTreeMap<
                String,
                Option<Vec<BTreeMap<String, Vec<Option<BTreeMap<String, Vec<String>>>>>>>,
            >,
        >,
    ) -> Self {
        Self { x }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Deep {
        required "x" => x: Vec<BTreeMap<String, Option<Vec<BTreeMap<String, Vec<Option<BTreeMap<String, Vec<String>>>>>>>>>,
    }
}
