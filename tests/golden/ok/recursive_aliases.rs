// src/models.rs

/// The schema `Tree`.
pub type Tree = ::serde_json::Value;
