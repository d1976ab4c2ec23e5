// src/models.rs

/// The schema `Thing`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Thing {
    pub id: String,
    pub size: Option<f64>,
}

impl Thing {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into(), size: None }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: f64) -> Self {
        self.size = Some(value);
        self
    }
}

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Named {
    pub id: String,
    pub size: Option<f64>,
    pub name: Option<String>,
}

impl Named {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            size: None,
            name: None,
        }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: f64) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `Aged`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Aged {
    pub id: String,
    pub size: Option<i64>,
    pub age: i64,
}

impl Aged {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>, age: i64) -> Self {
        Self {
            id: id.into(),
            size: None,
            age,
        }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub chip: Option<i64>,
    pub id: String,
    pub size: Option<i64>,
    pub name: String,
    pub age: i64,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>, name: impl Into<String>, age: i64) -> Self {
        Self {
            chip: None,
            id: id.into(),
            size: None,
            name: name.into(),
            age,
        }
    }

    /// Sets `chip`.
    #[inline]
    pub fn with_chip(mut self, value: i64) -> Self {
        self.chip = Some(value);
        self
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: i64) -> Self {
        self.size = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Thing {
        required "id" => id: String,
        optional "size" => size: f64,
    }
}

::specsmith_runtime::object! {
    Named {
        required "id" => id: String,
        optional "size" => size: f64,
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Aged {
        required "id" => id: String,
        optional "size" => size: i64,
        required "age" => age: i64,
    }
}

::specsmith_runtime::object! {
    Pet {
        optional "chip" => chip: i64,
        required "id" => id: String,
        optional "size" => size: i64,
        required "name" => name: String,
        required "age" => age: i64,
    }
}
