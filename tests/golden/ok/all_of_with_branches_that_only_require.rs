// src/models.rs

/// The schema `Modifiers`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Modifiers {
    pub scale: Option<String>,
    pub band: Option<f64>,
    pub offset: Option<f64>,
}

impl Modifiers {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            scale: None,
            band: None,
            offset: None,
        }
    }

    /// Sets `scale`.
    pub fn with_scale(mut self, value: impl Into<String>) -> Self {
        self.scale = Some(value.into());
        self
    }

    /// Sets `band`.
    #[inline]
    pub fn with_band(mut self, value: f64) -> Self {
        self.band = Some(value);
        self
    }

    /// Sets `offset`.
    #[inline]
    pub fn with_offset(mut self, value: f64) -> Self {
        self.offset = Some(value);
        self
    }
}

/// The schema `Value`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Value {
    Object(ValueObject),
    ObjectValue(ValueObjectValue),
}

/// The schema `Values`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Values {
    List(Vec<Value>),
    Modifiers(ValuesModifiers),
}

/// The schema `ValueObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ValueObject {
    pub value: f64,
    pub scale: Option<String>,
    pub band: Option<f64>,
    pub offset: Option<f64>,
}

impl ValueObject {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(value: f64) -> Self {
        Self {
            value,
            scale: None,
            band: None,
            offset: None,
        }
    }

    /// Sets `scale`.
    pub fn with_scale(mut self, value: impl Into<String>) -> Self {
        self.scale = Some(value.into());
        self
    }

    /// Sets `band`.
    #[inline]
    pub fn with_band(mut self, value: f64) -> Self {
        self.band = Some(value);
        self
    }

    /// Sets `offset`.
    #[inline]
    pub fn with_offset(mut self, value: f64) -> Self {
        self.offset = Some(value);
        self
    }
}

/// The schema `ValueObjectValue`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ValueObjectValue {
    pub scale: Option<String>,
    pub band: Option<f64>,
    pub offset: Option<f64>,
}

impl ValueObjectValue {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            scale: None,
            band: None,
            offset: None,
        }
    }

    /// Sets `scale`.
    pub fn with_scale(mut self, value: impl Into<String>) -> Self {
        self.scale = Some(value.into());
        self
    }

    /// Sets `band`.
    #[inline]
    pub fn with_band(mut self, value: f64) -> Self {
        self.band = Some(value);
        self
    }

    /// Sets `offset`.
    #[inline]
    pub fn with_offset(mut self, value: f64) -> Self {
        self.offset = Some(value);
        self
    }
}

/// The schema `ValuesModifiers`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ValuesModifiers {
    Object(ValuesModifiersObject),
    ObjectValue(ValuesModifiersObjectValue),
}

/// The schema `ValuesModifiersObject`.
pub type ValuesModifiersObject = ValueObject;

/// The schema `ValuesModifiersObjectValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ValuesModifiersObjectValue {
    /// Required by the document, which does not say what it is.
    pub other: ::serde_json::Value,
    pub scale: Option<String>,
    pub band: Option<f64>,
    pub offset: Option<f64>,
}

impl ValuesModifiersObjectValue {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(other: ::serde_json::Value) -> Self {
        Self {
            other,
            scale: None,
            band: None,
            offset: None,
        }
    }

    /// Sets `scale`.
    pub fn with_scale(mut self, value: impl Into<String>) -> Self {
        self.scale = Some(value.into());
        self
    }

    /// Sets `band`.
    #[inline]
    pub fn with_band(mut self, value: f64) -> Self {
        self.band = Some(value);
        self
    }

    /// Sets `offset`.
    #[inline]
    pub fn with_offset(mut self, value: f64) -> Self {
        self.offset = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Modifiers {
        optional "scale" => scale: String,
        optional "band" => band: f64,
        optional "offset" => offset: f64,
    }
}

::specsmith_runtime::union! {
    Value {
        object requires ["value"] knows ["scale", "band", "offset"] => Object: ValueObject,
        object knows ["scale", "band", "offset"] => ObjectValue: ValueObjectValue,
    }
}

::specsmith_runtime::union! {
    Values {
        array => List: Vec<Value>,
        object knows ["value", "scale", "band", "offset", "other"] => Modifiers: ValuesModifiers,
    }
}

::specsmith_runtime::object! {
    ValueObject {
        required "value" => value: f64,
        optional "scale" => scale: String,
        optional "band" => band: f64,
        optional "offset" => offset: f64,
    }
}

::specsmith_runtime::object! {
    ValueObjectValue {
        optional "scale" => scale: String,
        optional "band" => band: f64,
        optional "offset" => offset: f64,
    }
}

::specsmith_runtime::union! {
    ValuesModifiers {
        object requires ["value"] knows ["scale", "band", "offset"] => Object: ValuesModifiersObject,
        object requires ["other"] knows ["scale", "band", "offset"] => ObjectValue: ValuesModifiersObjectValue,
    }
}

::specsmith_runtime::object! {
    ValuesModifiersObjectValue {
        required "other" => other: ::serde_json::Value,
        optional "scale" => scale: String,
        optional "band" => band: f64,
        optional "offset" => offset: f64,
    }
}
