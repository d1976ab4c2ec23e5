// src/models.rs

/// A text.
///
/// At most 3 characters.
pub type Text = String;

/// The schema `Number`.
pub type Number = f64;

/// The schema `Flag`.
pub type Flag = bool;

/// The schema `Texts`.
pub type Texts = Vec<Text>;

/// The schema `Same`.
pub type Same = Texts;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub text: Text,
    pub same: Same,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(text: Text, same: Same) -> Self {
        Self { text, same }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "text" => text: Text,
        required "same" => same: Same,
    }
}
