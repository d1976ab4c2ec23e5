// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub errors: Vec<String>,
    pub value: String,
    pub new: String,
    pub slots: Option<String>,
    pub entry: Option<String>,
    pub index: Option<String>,
    pub writer: Option<String>,
    pub rest: Option<String>,
    pub default: Option<String>,
    pub with_name: Option<String>,
    pub name: Option<String>,
    pub properties: Option<String>,
    pub required: Option<String>,
    pub string: Option<String>,
    pub u8: Option<String>,
    pub str: Option<String>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(
        errors: Vec<String>,
        value: impl Into<String>,
        new: impl Into<String>,
    ) -> Self {
        Self {
            errors,
            value: value.into(),
            new: new.into(),
            slots: None,
            entry: None,
            index: None,
            writer: None,
            rest: None,
            default: None,
            with_name: None,
            name: None,
            properties: None,
            required: None,
            string: None,
            u8: None,
            str: None,
        }
    }

    /// Sets `slots`.
    pub fn with_slots(mut self, value: impl Into<String>) -> Self {
        self.slots = Some(value.into());
        self
    }

    /// Sets `entry`.
    pub fn with_entry(mut self, value: impl Into<String>) -> Self {
        self.entry = Some(value.into());
        self
    }

    /// Sets `index`.
    pub fn with_index(mut self, value: impl Into<String>) -> Self {
        self.index = Some(value.into());
        self
    }

    /// Sets `writer`.
    pub fn with_writer(mut self, value: impl Into<String>) -> Self {
        self.writer = Some(value.into());
        self
    }

    /// Sets `rest`.
    pub fn with_rest(mut self, value: impl Into<String>) -> Self {
        self.rest = Some(value.into());
        self
    }

    /// Sets `default`.
    pub fn with_default(mut self, value: impl Into<String>) -> Self {
        self.default = Some(value.into());
        self
    }

    /// Sets `with_name`.
    pub fn with_with_name(mut self, value: impl Into<String>) -> Self {
        self.with_name = Some(value.into());
        self
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `properties`.
    pub fn with_properties(mut self, value: impl Into<String>) -> Self {
        self.properties = Some(value.into());
        self
    }

    /// Sets `required`.
    pub fn with_required(mut self, value: impl Into<String>) -> Self {
        self.required = Some(value.into());
        self
    }

    /// Sets `string`.
    pub fn with_string(mut self, value: impl Into<String>) -> Self {
        self.string = Some(value.into());
        self
    }

    /// Sets `u8`.
    pub fn with_u8(mut self, value: impl Into<String>) -> Self {
        self.u8 = Some(value.into());
        self
    }

    /// Sets `str`.
    pub fn with_str(mut self, value: impl Into<String>) -> Self {
        self.str = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "errors" => errors: Vec<String>,
        required "value" => value: String,
        required "new" => new: String,
        optional "slots" => slots: String,
        optional "entry" => entry: String,
        optional "index" => index: String,
        optional "writer" => writer: String,
        optional "rest" => rest: String,
        optional "default" => default: String,
        optional "with_name" => with_name: String,
        optional "name" => name: String,
        optional "properties" => properties: String,
        optional "Required" => required: String,
        optional "string" => string: String,
        optional "u8" => u8: String,
        optional "str" => str: String,
    }
}
