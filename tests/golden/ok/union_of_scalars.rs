// src/models.rs

use std::collections::BTreeMap;

/// The schema `Id`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Id {
    String(String),
    Integer(i64),
}

/// The schema `Scalar`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Scalar {
    Boolean(bool),
    Integer(i64),
    String(String),
    List(Vec<String>),
}

/// The schema `Number`.
pub type Number = f64;

/// The schema `When`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum When {
    DateTime(::jiff::Timestamp),
    Date(::jiff::civil::Date),
    String(String),
}

/// The schema `Text`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Text {
    Uuid(::uuid::Uuid),
    String(String),
}

/// The schema `Types`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Types {
    String(String),
    Integer(i64),
    Boolean(bool),
    List(Vec<i64>),
    Object(TypesObject),
}

/// The schema `OneOrMore`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum OneOrMore {
    String(String),
    List(Vec<String>),
}

/// The schema `Lists`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Lists {
    List(Vec<i64>),
    ListValue(Vec<String>),
}

/// The schema `Values`.
pub type Values = BTreeMap<String, ValuesValue>;

/// The schema `All`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct All {
    pub id: Id,
    pub scalar: Option<Scalar>,
    /// In metres.
    pub size: Option<AllSize>,
    pub anything: Option<AllAnything>,
}

impl All {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: Id) -> Self {
        Self {
            id,
            scalar: None,
            size: None,
            anything: None,
        }
    }

    /// Sets `scalar`.
    #[inline]
    pub fn with_scalar(mut self, value: Scalar) -> Self {
        self.scalar = Some(value);
        self
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: AllSize) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets `anything`.
    #[inline]
    pub fn with_anything(mut self, value: AllAnything) -> Self {
        self.anything = Some(value);
        self
    }
}

/// The schema `TypesObject`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct TypesObject {
    pub a: Option<String>,
}

impl TypesObject {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `ValuesValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ValuesValue {
    String(String),
    Boolean(bool),
}

/// In metres.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AllSize {
    Number(f64),
    String(String),
}

/// The schema `AllAnything`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum AllAnything {
    String(String),
    Value(::serde_json::Value),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Id {
        string => String: String,
        integer => Integer: i64,
    }
}

::specsmith_runtime::union! {
    Scalar {
        boolean => Boolean: bool,
        integer => Integer: i64,
        string => String: String,
        array => List: Vec<String>,
    }
}

::specsmith_runtime::union! {
    When {
        format => DateTime: ::jiff::Timestamp,
        format => Date: ::jiff::civil::Date,
        string => String: String,
    }
}

::specsmith_runtime::union! {
    Text {
        format => Uuid: ::uuid::Uuid,
        string => String: String,
    }
}

::specsmith_runtime::union! {
    Types {
        string => String: String,
        integer => Integer: i64,
        boolean => Boolean: bool,
        array => List: Vec<i64>,
        object knows ["a"] => Object: TypesObject,
    }
}

::specsmith_runtime::union! {
    OneOrMore {
        string => String: String,
        array => List: Vec<String>,
    }
}

::specsmith_runtime::union! {
    Lists {
        array => List: Vec<i64>,
        array => ListValue: Vec<String>,
    }
}

::specsmith_runtime::object! {
    All {
        required "id" => id: Id,
        optional "scalar" => scalar: Scalar,
        optional "size" => size: AllSize,
        optional "anything" => anything: AllAnything,
    }
}

::specsmith_runtime::object! {
    TypesObject {
        optional "a" => a: String,
    }
}

::specsmith_runtime::union! {
    ValuesValue {
        string => String: String,
        boolean => Boolean: bool,
    }
}

::specsmith_runtime::union! {
    AllSize {
        number => Number: f64,
        string => String: String,
    }
}

::specsmith_runtime::union! {
    AllAnything {
        string => String: String,
        any => Value: ::serde_json::Value,
    }
}
