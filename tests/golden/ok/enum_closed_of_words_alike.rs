// src/models.rs

/// The schema `Color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Color {
    RedLight,
    RedDark,
    RedMid,
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::string_enum! {
    Color {
        "red_light" => RedLight,
        "red_dark" => RedDark,
        "red_mid" => RedMid,
    }
}
