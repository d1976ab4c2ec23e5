// src/models.rs

/// The schema `Closed`.
pub type Closed = (String, Option<i64>);

/// The schema `OfOneLength`.
///
/// Exactly 1 item.
pub type OfOneLength = (String,);

/// The schema `Open`.
pub type Open = Vec<String>;
