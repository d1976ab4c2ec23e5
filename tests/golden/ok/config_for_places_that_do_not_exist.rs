// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pet {
    Cat,
    Dog,
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Pet {
        "cat" => Cat,
        "dog" => Dog,
    }
}
