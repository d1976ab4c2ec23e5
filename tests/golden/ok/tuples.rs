// src/models.rs

/// The schema `Point`.
pub type Point = ::serde_json::Value;
