// src/models.rs

use std::collections::BTreeMap;

/// The schema `Expression`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Expression {
    Not(Not),
    And(And),
    String(String),
}

/// The schema `Not`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Not {
    pub not: Box<Expression>,
}

impl Not {
    /// A new value of what is required; the rest starts absent.
    pub fn new(not: impl Into<Box<Expression>>) -> Self {
        Self { not: not.into() }
    }
}

/// The schema `And`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct And {
    pub and: Vec<Expression>,
}

impl And {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(and: Vec<Expression>) -> Self {
        Self { and }
    }
}

/// The schema `Json`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Json {
    String(String),
    List(Vec<Json>),
    Object(BTreeMap<String, Json>),
}

/// The schema `Tagged`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Tagged {
    Leaf(Leaf),
    Branch(Branch),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Leaf`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Leaf {
    pub value: Option<String>,
}

impl Leaf {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { value: None }
    }

    /// Sets `value`.
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }
}

/// The schema `Branch`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Branch {
    pub left: Box<Tagged>,
    pub right: Option<Box<Tagged>>,
}

impl Branch {
    /// A new value of what is required; the rest starts absent.
    pub fn new(left: impl Into<Box<Tagged>>) -> Self {
        Self {
            left: left.into(),
            right: None,
        }
    }

    /// Sets `right`.
    pub fn with_right(mut self, value: impl Into<Box<Tagged>>) -> Self {
        self.right = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::union! {
    Expression {
        object requires ["not"] => Not: Not,
        object requires ["and"] => And: And,
        string => String: String,
    }
}

::specsmith_runtime::object! {
    Not {
        required "not" => not: Box<Expression>,
    }
}

::specsmith_runtime::object! {
    And {
        required "and" => and: Vec<Expression>,
    }
}

::specsmith_runtime::union! {
    Json {
        string => String: String,
        array => List: Vec<Json>,
        map => Object: BTreeMap<String, Json>,
    }
}

::specsmith_runtime::union! {
    Tagged by "kind": Unknown {
        bare "Leaf" => Leaf: Leaf,
        bare "Branch" => Branch: Branch,
    }
}

::specsmith_runtime::object! {
    Leaf {
        optional "value" => value: String,
    }
}

::specsmith_runtime::object! {
    Branch {
        required "left" => left: Box<Tagged>,
        optional "right" => right: Box<Tagged>,
    }
}
