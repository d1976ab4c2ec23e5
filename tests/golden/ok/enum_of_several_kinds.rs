// src/models.rs

/// The schema `Odd`.
pub type Odd = ::serde_json::Value;
