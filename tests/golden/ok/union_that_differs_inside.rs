// src/models.rs

use std::collections::BTreeMap;

/// The schema `Details`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Details {
    Plain(DetailsPlain),
    Changed(DetailsChanged),
}

/// The schema `Input`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Input {
    Easy(Easy),
    Item(Item),
}

/// The schema `Easy`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Easy {
    pub role: String,
    pub content: String,
}

impl Easy {
    /// A new value of what is required; the rest starts absent.
    pub fn new(role: impl Into<String>, content: impl Into<String>) -> Self {
        Self {
            role: role.into(),
            content: content.into(),
        }
    }
}

/// The schema `Item`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Item {
    Message(Message),
    Call(Call),
    String(String),
}

/// The schema `Message`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Message {
    pub role: String,
    pub content: String,
    pub id: String,
}

impl Message {
    /// A new value of what is required; the rest starts absent.
    pub fn new(
        role: impl Into<String>,
        content: impl Into<String>,
        id: impl Into<String>,
    ) -> Self {
        Self {
            role: role.into(),
            content: content.into(),
            id: id.into(),
        }
    }
}

/// The schema `Call`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Call {
    pub call: String,
}

impl Call {
    /// A new value of what is required; the rest starts absent.
    pub fn new(call: impl Into<String>) -> Self {
        Self { call: call.into() }
    }
}

/// The schema `Loose`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Loose {
    Easy(Easy),
    Object(BTreeMap<String, ::serde_json::Value>),
    Value(::serde_json::Value),
}

/// Plain
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DetailsPlain {
    pub value: Option<DetailsPlainValue>,
}

impl DetailsPlain {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    #[inline]
    pub fn with_value(mut self, value: DetailsPlainValue) -> Self {
        self.value = Some(value);
        self
    }
}

/// The schema `DetailsPlainValue`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DetailsPlainValue {
    pub name: Option<String>,
}

impl DetailsPlainValue {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// Changed
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DetailsChanged {
    pub value: Option<DetailsChangedValue>,
}

impl DetailsChanged {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    #[inline]
    pub fn with_value(mut self, value: DetailsChangedValue) -> Self {
        self.value = Some(value);
        self
    }
}

/// The schema `DetailsChangedValue`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct DetailsChangedValue {
    pub name: Option<String>,
    pub previous: Option<String>,
}

impl DetailsChangedValue {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, previous: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `previous`.
    pub fn with_previous(mut self, value: impl Into<String>) -> Self {
        self.previous = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::union! {
    Details {
        object knows ["value"] => Plain: DetailsPlain,
        object knows ["value"] => Changed: DetailsChanged,
    }
}

::specsmith_runtime::union! {
    Input {
        object requires ["role", "content"] => Easy: Easy,
        mixed => Item: Item,
    }
}

::specsmith_runtime::object! {
    Easy {
        required "role" => role: String,
        required "content" => content: String,
    }
}

::specsmith_runtime::union! {
    Item {
        object requires ["role", "content", "id"] => Message: Message,
        object requires ["call"] => Call: Call,
        string => String: String,
    }
}

::specsmith_runtime::object! {
    Message {
        required "role" => role: String,
        required "content" => content: String,
        required "id" => id: String,
    }
}

::specsmith_runtime::object! {
    Call {
        required "call" => call: String,
    }
}

::specsmith_runtime::union! {
    Loose {
        object requires ["role", "content"] => Easy: Easy,
        map => Object: BTreeMap<String, ::serde_json::Value>,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    DetailsPlain {
        optional "value" => value: DetailsPlainValue,
    }
}

::specsmith_runtime::object! {
    DetailsPlainValue {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    DetailsChanged {
        optional "value" => value: DetailsChangedValue,
    }
}

::specsmith_runtime::object! {
    DetailsChangedValue {
        optional "name" => name: String,
        optional "previous" => previous: String,
    }
}
