// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub lives: i64,
    pub name: Option<String>,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(lives: i64) -> Self {
        Self { lives, name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub bark: bool,
    pub name: Option<String>,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(bark: bool) -> Self {
        Self { bark, name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `Person`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Person {
    Small(Small),
    Large(Large),
}

/// The schema `Small`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Small {
    pub name: String,
}

impl Small {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

/// The schema `Large`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Large {
    pub name: String,
    pub age: Option<i64>,
}

impl Large {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
        }
    }

    /// Sets `age`.
    #[inline]
    pub fn with_age(mut self, value: i64) -> Self {
        self.age = Some(value);
        self
    }
}

/// The schema `Mixed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Mixed {
    Cat(Cat),
    List(Vec<Cat>),
    String(String),
}

/// The schema `Bag`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Bag {
    Cat(Cat),
    Object(BTreeMap<String, String>),
}

/// The schema `Rule`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    Equal(RuleEqual),
    Less(RuleLess),
}

/// Equal
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RuleEqual {
    pub op: Option<RuleEqualOp>,
    pub v: Option<String>,
}

impl RuleEqual {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { op: None, v: None }
    }

    /// Sets `op`.
    #[inline]
    pub fn with_op(mut self, value: RuleEqualOp) -> Self {
        self.op = Some(value);
        self
    }

    /// Sets `v`.
    pub fn with_v(mut self, value: impl Into<String>) -> Self {
        self.v = Some(value.into());
        self
    }
}

/// The schema `RuleEqualOp`.
///
/// It is always `eq`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RuleEqualOp;

/// Less
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RuleLess {
    pub op: Option<RuleLessOp>,
    pub v: Option<String>,
}

impl RuleLess {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { op: None, v: None }
    }

    /// Sets `op`.
    #[inline]
    pub fn with_op(mut self, value: RuleLessOp) -> Self {
        self.op = Some(value);
        self
    }

    /// Sets `v`.
    pub fn with_v(mut self, value: impl Into<String>) -> Self {
        self.v = Some(value.into());
        self
    }
}

/// The schema `RuleLessOp`.
///
/// It is always `lt`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RuleLessOp;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::union! {
    Pet {
        object requires ["lives"] knows ["name"] => Cat: Cat,
        object requires ["bark"] knows ["name"] => Dog: Dog,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "lives" => lives: i64,
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "bark" => bark: bool,
        optional "name" => name: String,
    }
}

::specsmith_runtime::union! {
    Person {
        object requires ["name"] => Small: Small,
        object requires ["name"] knows ["age"] => Large: Large,
    }
}

::specsmith_runtime::object! {
    Small {
        required "name" => name: String,
    }
}

::specsmith_runtime::object! {
    Large {
        required "name" => name: String,
        optional "age" => age: i64,
    }
}

::specsmith_runtime::union! {
    Mixed {
        object requires ["lives"] knows ["name"] => Cat: Cat,
        array => List: Vec<Cat>,
        string => String: String,
    }
}

::specsmith_runtime::union! {
    Bag {
        object requires ["lives"] knows ["name"] => Cat: Cat,
        map => Object: BTreeMap<String, String>,
    }
}

::specsmith_runtime::union! {
    Rule {
        object knows ["op", "v"] where "op" is ["eq"] => Equal: RuleEqual,
        object knows ["op", "v"] where "op" is ["lt"] => Less: RuleLess,
    }
}

::specsmith_runtime::object! {
    RuleEqual {
        optional "op" => op: RuleEqualOp,
        optional "v" => v: String,
    }
}

::specsmith_runtime::constant! { RuleEqualOp = string "eq" }

::specsmith_runtime::object! {
    RuleLess {
        optional "op" => op: RuleLessOp,
        optional "v" => v: String,
    }
}

::specsmith_runtime::constant! { RuleLessOp = string "lt" }
