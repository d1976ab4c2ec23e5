// src/models.rs

/// The schema `Animal`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Animal {
    pub name: Option<String>,
    pub parent: Option<Box<Animal>>,
}

impl Animal {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, parent: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `parent`.
    pub fn with_parent(mut self, value: impl Into<Box<Animal>>) -> Self {
        self.parent = Some(value.into());
        self
    }
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
    pub parent: Option<Box<Pet>>,
    pub owner: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            parent: None,
            owner: None,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `parent`.
    pub fn with_parent(mut self, value: impl Into<Box<Pet>>) -> Self {
        self.parent = Some(value.into());
        self
    }

    /// Sets `owner`.
    pub fn with_owner(mut self, value: impl Into<String>) -> Self {
        self.owner = Some(value.into());
        self
    }
}

/// The schema `Worker`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Worker {
    pub job: Option<String>,
    pub helps: Option<Vec<Worker>>,
}

impl Worker {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { job: None, helps: None }
    }

    /// Sets `job`.
    pub fn with_job(mut self, value: impl Into<String>) -> Self {
        self.job = Some(value.into());
        self
    }

    /// Sets `helps`.
    #[inline]
    pub fn with_helps(mut self, value: Vec<Worker>) -> Self {
        self.helps = Some(value);
        self
    }
}

/// The schema `Sitter`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Sitter {
    pub rate: Option<f64>,
    pub helps: Option<Vec<Sitter>>,
}

impl Sitter {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { rate: None, helps: None }
    }

    /// Sets `rate`.
    #[inline]
    pub fn with_rate(mut self, value: f64) -> Self {
        self.rate = Some(value);
        self
    }

    /// Sets `helps`.
    #[inline]
    pub fn with_helps(mut self, value: Vec<Sitter>) -> Self {
        self.helps = Some(value);
        self
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Dog {
    pub job: Option<String>,
    pub helps: Option<Vec<WorkerAndSitter>>,
    pub rate: Option<f64>,
    pub breed: Option<String>,
}

impl Dog {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            job: None,
            helps: None,
            rate: None,
            breed: None,
        }
    }

    /// Sets `job`.
    pub fn with_job(mut self, value: impl Into<String>) -> Self {
        self.job = Some(value.into());
        self
    }

    /// Sets `helps`.
    #[inline]
    pub fn with_helps(mut self, value: Vec<WorkerAndSitter>) -> Self {
        self.helps = Some(value);
        self
    }

    /// Sets `rate`.
    #[inline]
    pub fn with_rate(mut self, value: f64) -> Self {
        self.rate = Some(value);
        self
    }

    /// Sets `breed`.
    pub fn with_breed(mut self, value: impl Into<String>) -> Self {
        self.breed = Some(value.into());
        self
    }
}

/// The schema `Left`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Left {
    pub x: Option<i64>,
    pub next: Option<Box<Left>>,
}

impl Left {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None, next: None }
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: i64) -> Self {
        self.x = Some(value);
        self
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<Box<Left>>) -> Self {
        self.next = Some(value.into());
        self
    }
}

/// The schema `Right`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Right {
    pub y: Option<i64>,
    pub next: Option<Box<Right>>,
}

impl Right {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { y: None, next: None }
    }

    /// Sets `y`.
    #[inline]
    pub fn with_y(mut self, value: i64) -> Self {
        self.y = Some(value);
        self
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<Box<Right>>) -> Self {
        self.next = Some(value.into());
        self
    }
}

/// The schema `Both`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Both {
    pub x: Option<i64>,
    pub next: Option<Box<Both>>,
    pub y: Option<i64>,
}

impl Both {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            x: None,
            next: None,
            y: None,
        }
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: i64) -> Self {
        self.x = Some(value);
        self
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<Box<Both>>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `y`.
    #[inline]
    pub fn with_y(mut self, value: i64) -> Self {
        self.y = Some(value);
        self
    }
}

/// The schema `Node`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Node {
    pub label: Option<String>,
    pub child: Option<NodeChild>,
    pub other: Option<Leaf>,
}

impl Node {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            label: None,
            child: None,
            other: None,
        }
    }

    /// Sets `label`.
    pub fn with_label(mut self, value: impl Into<String>) -> Self {
        self.label = Some(value.into());
        self
    }

    /// Sets `child`.
    #[inline]
    pub fn with_child(mut self, value: NodeChild) -> Self {
        self.child = Some(value);
        self
    }

    /// Sets `other`.
    #[inline]
    pub fn with_other(mut self, value: Leaf) -> Self {
        self.other = Some(value);
        self
    }
}

/// The schema `Leaf`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Leaf {
    pub label: Option<String>,
    pub child: Option<Box<NodeChild>>,
    pub other: Option<Box<Leaf>>,
    pub color: Option<String>,
}

impl Leaf {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            label: None,
            child: None,
            other: None,
            color: None,
        }
    }

    /// Sets `label`.
    pub fn with_label(mut self, value: impl Into<String>) -> Self {
        self.label = Some(value.into());
        self
    }

    /// Sets `child`.
    pub fn with_child(mut self, value: impl Into<Box<NodeChild>>) -> Self {
        self.child = Some(value.into());
        self
    }

    /// Sets `other`.
    pub fn with_other(mut self, value: impl Into<Box<Leaf>>) -> Self {
        self.other = Some(value.into());
        self
    }

    /// Sets `color`.
    pub fn with_color(mut self, value: impl Into<String>) -> Self {
        self.color = Some(value.into());
        self
    }
}

/// The schema `WorkerAndSitter`.
///
/// What `Worker` and `Sitter` are at once.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct WorkerAndSitter {
    pub job: Option<String>,
    pub helps: Option<Vec<WorkerAndSitter>>,
    pub rate: Option<f64>,
}

impl WorkerAndSitter {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            job: None,
            helps: None,
            rate: None,
        }
    }

    /// Sets `job`.
    pub fn with_job(mut self, value: impl Into<String>) -> Self {
        self.job = Some(value.into());
        self
    }

    /// Sets `helps`.
    #[inline]
    pub fn with_helps(mut self, value: Vec<WorkerAndSitter>) -> Self {
        self.helps = Some(value);
        self
    }

    /// Sets `rate`.
    #[inline]
    pub fn with_rate(mut self, value: f64) -> Self {
        self.rate = Some(value);
        self
    }
}

/// The schema `NodeChild`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct NodeChild {
    pub label: String,
    pub child: Option<Box<NodeChild>>,
    pub other: Option<Leaf>,
    pub depth: Option<i64>,
}

impl NodeChild {
    /// A new value of what is required; the rest starts absent.
    pub fn new(label: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            child: None,
            other: None,
            depth: None,
        }
    }

    /// Sets `child`.
    pub fn with_child(mut self, value: impl Into<Box<NodeChild>>) -> Self {
        self.child = Some(value.into());
        self
    }

    /// Sets `other`.
    #[inline]
    pub fn with_other(mut self, value: Leaf) -> Self {
        self.other = Some(value);
        self
    }

    /// Sets `depth`.
    #[inline]
    pub fn with_depth(mut self, value: i64) -> Self {
        self.depth = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Animal {
        optional "name" => name: String,
        optional "parent" => parent: Box<Animal>,
    }
}

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
        optional "parent" => parent: Box<Pet>,
        optional "owner" => owner: String,
    }
}

::specsmith_runtime::object! {
    Worker {
        optional "job" => job: String,
        optional "helps" => helps: Vec<Worker>,
    }
}

::specsmith_runtime::object! {
    Sitter {
        optional "rate" => rate: f64,
        optional "helps" => helps: Vec<Sitter>,
    }
}

::specsmith_runtime::object! {
    Dog {
        optional "job" => job: String,
        optional "helps" => helps: Vec<WorkerAndSitter>,
        optional "rate" => rate: f64,
        optional "breed" => breed: String,
    }
}

::specsmith_runtime::object! {
    Left {
        optional "x" => x: i64,
        optional "next" => next: Box<Left>,
    }
}

::specsmith_runtime::object! {
    Right {
        optional "y" => y: i64,
        optional "next" => next: Box<Right>,
    }
}

::specsmith_runtime::object! {
    Both {
        optional "x" => x: i64,
        optional "next" => next: Box<Both>,
        optional "y" => y: i64,
    }
}

::specsmith_runtime::object! {
    Node {
        optional "label" => label: String,
        optional "child" => child: NodeChild,
        optional "other" => other: Leaf,
    }
}

::specsmith_runtime::object! {
    Leaf {
        optional "label" => label: String,
        optional "child" => child: Box<NodeChild>,
        optional "other" => other: Box<Leaf>,
        optional "color" => color: String,
    }
}

::specsmith_runtime::object! {
    WorkerAndSitter {
        optional "job" => job: String,
        optional "helps" => helps: Vec<WorkerAndSitter>,
        optional "rate" => rate: f64,
    }
}

::specsmith_runtime::object! {
    NodeChild {
        required "label" => label: String,
        optional "child" => child: Box<NodeChild>,
        optional "other" => other: Leaf,
        optional "depth" => depth: i64,
    }
}
