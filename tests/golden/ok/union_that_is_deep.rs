// src/models.rs

/// The schema `Node`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Node {
    A(A),
    B(B),
}

/// The schema `A`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct A {
    pub next: Option<Box<Node>>,
    pub v: Option<i64>,
}

impl A {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None, v: None }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<Box<Node>>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `v`.
    #[inline]
    pub fn with_v(mut self, value: i64) -> Self {
        self.v = Some(value);
        self
    }
}

/// The schema `B`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct B {
    pub next: Option<Box<Node>>,
    pub v: Option<i64>,
}

impl B {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None, v: None }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<Box<Node>>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `v`.
    #[inline]
    pub fn with_v(mut self, value: i64) -> Self {
        self.v = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Node {
        object knows ["next", "v"] => A: A,
        object knows ["next", "v"] => B: B,
    }
}

::specsmith_runtime::object! {
    A {
        optional "next" => next: Box<Node>,
        optional "v" => v: i64,
    }
}

::specsmith_runtime::object! {
    B {
        optional "next" => next: Box<Node>,
        optional "v" => v: i64,
    }
}
