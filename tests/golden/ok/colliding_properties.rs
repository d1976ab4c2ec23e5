// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub underscore_id: String,
    pub id: i64,
    pub id_property: Option<String>,
    pub foo_bar_property: Option<String>,
    pub foo_bar: Option<String>,
    pub foo_bar_property_2: Option<String>,
    pub r#type: Option<String>,
    pub plus_1: Option<i64>,
    pub minus_1: Option<i64>,
    pub empty: Option<String>,
    pub dollar: Option<String>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(underscore_id: impl Into<String>, id: i64) -> Self {
        Self {
            underscore_id: underscore_id.into(),
            id,
            id_property: None,
            foo_bar_property: None,
            foo_bar: None,
            foo_bar_property_2: None,
            r#type: None,
            plus_1: None,
            minus_1: None,
            empty: None,
            dollar: None,
        }
    }

    /// Sets `id_property`.
    pub fn with_id_property(mut self, value: impl Into<String>) -> Self {
        self.id_property = Some(value.into());
        self
    }

    /// Sets `foo_bar_property`.
    pub fn with_foo_bar_property(mut self, value: impl Into<String>) -> Self {
        self.foo_bar_property = Some(value.into());
        self
    }

    /// Sets `foo_bar`.
    pub fn with_foo_bar(mut self, value: impl Into<String>) -> Self {
        self.foo_bar = Some(value.into());
        self
    }

    /// Sets `foo_bar_property_2`.
    pub fn with_foo_bar_property_2(mut self, value: impl Into<String>) -> Self {
        self.foo_bar_property_2 = Some(value.into());
        self
    }

    /// Sets `type`.
    pub fn with_type(mut self, value: impl Into<String>) -> Self {
        self.r#type = Some(value.into());
        self
    }

    /// Sets `plus_1`.
    #[inline]
    pub fn with_plus_1(mut self, value: i64) -> Self {
        self.plus_1 = Some(value);
        self
    }

    /// Sets `minus_1`.
    #[inline]
    pub fn with_minus_1(mut self, value: i64) -> Self {
        self.minus_1 = Some(value);
        self
    }

    /// Sets `empty`.
    pub fn with_empty(mut self, value: impl Into<String>) -> Self {
        self.empty = Some(value.into());
        self
    }

    /// Sets `dollar`.
    pub fn with_dollar(mut self, value: impl Into<String>) -> Self {
        self.dollar = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "_id" => underscore_id: String,
        required "id" => id: i64,
        optional "ID" => id_property: String,
        optional "fooBar" => foo_bar_property: String,
        optional "foo_bar" => foo_bar: String,
        optional "foo-bar" => foo_bar_property_2: String,
        optional "@type" => r#type: String,
        optional "+1" => plus_1: i64,
        optional "-1" => minus_1: i64,
        optional "" => empty: String,
        optional "$" => dollar: String,
    }
}
