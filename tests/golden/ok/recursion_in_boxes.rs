// src/models.rs

use std::collections::BTreeMap;

/// The schema `Node`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Node {
    pub value: i64,
    pub next: Option<Box<Node>>,
    pub children: Option<Vec<Node>>,
    pub named: Option<BTreeMap<String, Node>>,
}

impl Node {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(value: i64) -> Self {
        Self {
            value,
            next: None,
            children: None,
            named: None,
        }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<Box<Node>>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `children`.
    #[inline]
    pub fn with_children(mut self, value: Vec<Node>) -> Self {
        self.children = Some(value);
        self
    }

    /// Sets `named`.
    #[inline]
    pub fn with_named(mut self, value: BTreeMap<String, Node>) -> Self {
        self.named = Some(value);
        self
    }
}

/// The schema `Chicken`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Chicken {
    pub egg: Option<Egg>,
}

impl Chicken {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { egg: None }
    }

    /// Sets `egg`.
    #[inline]
    pub fn with_egg(mut self, value: Egg) -> Self {
        self.egg = Some(value);
        self
    }
}

/// The schema `Egg`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Egg {
    pub chicken: Option<Box<Link>>,
}

impl Egg {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { chicken: None }
    }

    /// Sets `chicken`.
    pub fn with_chicken(mut self, value: impl Into<Box<Link>>) -> Self {
        self.chicken = Some(value.into());
        self
    }
}

/// The schema `Link`.
pub type Link = Chicken;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Node {
        required "value" => value: i64,
        optional "next" => next: Box<Node>,
        optional "children" => children: Vec<Node>,
        optional "named" => named: BTreeMap<String, Node>,
    }
}

::specsmith_runtime::object! {
    Chicken {
        optional "egg" => egg: Egg,
    }
}

::specsmith_runtime::object! {
    Egg {
        optional "chicken" => chicken: Box<Link>,
    }
}
