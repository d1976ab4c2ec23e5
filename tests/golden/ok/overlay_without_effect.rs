// src/models.rs

use std::collections::BTreeMap;

/// The schema `Cat`.
pub type Cat = BTreeMap<String, ::serde_json::Value>;
