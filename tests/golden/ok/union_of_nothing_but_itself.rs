// src/models.rs

/// The schema `One`.
pub type One = ::serde_json::Value;

/// The schema `Other`.
pub type Other = One;
