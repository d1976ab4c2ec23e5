// src/models.rs

/// The schema `SameThroughout`.
pub type SameThroughout = Vec<f64>;

/// The schema `Unsaid`.
pub type Unsaid = Vec<f64>;

/// The schema `Several`.
pub type Several = Vec<SeveralItem>;

/// The schema `MayBeShorter`.
///
/// At least 1 item.
pub type MayBeShorter = Vec<Option<MayBeShorterItem>>;

/// The schema `AnyAfterwards`.
pub type AnyAfterwards = Vec<::serde_json::Value>;

/// The schema `AnyThroughout`.
pub type AnyThroughout = Vec<::serde_json::Value>;

/// The schema `Long`.
pub type Long = Vec<String>;

/// An alias that Rust cannot write.
pub type Tree = ::serde_json::Value;

/// The schema `SeveralItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SeveralItem {
    String(String),
    Integer(i64),
    Boolean(bool),
}

/// The schema `MayBeShorterItem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum MayBeShorterItem {
    String(String),
    Integer(i64),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    SeveralItem {
        string => String: String,
        integer => Integer: i64,
        boolean => Boolean: bool,
    }
}

::specsmith_runtime::union! {
    MayBeShorterItem {
        string => String: String,
        integer => Integer: i64,
    }
}
