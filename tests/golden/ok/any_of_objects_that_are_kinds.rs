// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Named(Named),
    Aged(Aged),
}

/// The schema `Named`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Named {
    pub name: Option<String>,
    pub nick: Option<String>,
}

impl Named {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, nick: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `nick`.
    pub fn with_nick(mut self, value: impl Into<String>) -> Self {
        self.nick = Some(value.into());
        self
    }
}

/// The schema `Aged`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Aged {
    pub age: Option<i64>,
}

impl Aged {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { age: None }
    }

    /// Sets `age`.
    #[inline]
    pub fn with_age(mut self, value: i64) -> Self {
        self.age = Some(value);
        self
    }
}

/// The schema `Closed`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Closed {
    pub nick: Option<i64>,
}

impl Closed {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { nick: None }
    }

    /// Sets `nick`.
    #[inline]
    pub fn with_nick(mut self, value: i64) -> Self {
        self.nick = Some(value);
        self
    }
}

/// The schema `One`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum One {
    Named(Named),
    Aged(Aged),
    Value(::serde_json::Value),
}

/// The schema `OrClosed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum OrClosed {
    Aged(Aged),
    Closed(Closed),
    Value(::serde_json::Value),
}

/// The schema `Required`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Required {
    A(RequiredA),
    Aged(Aged),
    Value(::serde_json::Value),
}

/// The schema `Listed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Listed {
    Cat(ListedCat),
    Dog(ListedDog),
    Value(::serde_json::Value),
}

/// The schema `Conflict`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Conflict {
    A(ConflictA),
    B(ConflictB),
    Value(::serde_json::Value),
}

/// The schema `Others`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Others {
    Aged(Aged),
    B(OthersB),
    Value(::serde_json::Value),
}

/// The schema `Node`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Node {
    pub value: Option<String>,
    pub next: Option<NodeNext>,
}

impl Node {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { value: None, next: None }
    }

    /// Sets `value`.
    pub fn with_value(mut self, value: impl Into<String>) -> Self {
        self.value = Some(value.into());
        self
    }

    /// Sets `next`.
    #[inline]
    pub fn with_next(mut self, value: NodeNext) -> Self {
        self.next = Some(value);
        self
    }
}

/// The schema `Root`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Root {
    Node(Node),
    Aged(Aged),
    Value(::serde_json::Value),
}

/// The schema `Reviewed`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Reviewed {
    Object(ReviewedObject),
    ObjectValue(ReviewedObjectValue),
    ObjectValue2(ReviewedObjectValue2),
}

/// The schema `Text`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Text {
    Named(Named),
    Aged(Aged),
    String(String),
}

/// A
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RequiredA {
    pub a: String,
}

impl RequiredA {
    /// A new value of what is required; the rest starts absent.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

/// Cat
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListedCat {
    pub kind: Option<ListedCatKind>,
    pub lives: Option<i64>,
}

impl ListedCat {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None, lives: None }
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: ListedCatKind) -> Self {
        self.kind = Some(value);
        self
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `ListedCatKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListedCatKind {
    Cat,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// Dog
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListedDog {
    pub kind: Option<ListedDogKind>,
    pub bark: Option<bool>,
}

impl ListedDog {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None, bark: None }
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: ListedDogKind) -> Self {
        self.kind = Some(value);
        self
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

/// The schema `ListedDogKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListedDogKind {
    Dog,
    Puppy,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// A
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ConflictA {
    pub x: Option<String>,
    pub a: Option<String>,
}

impl ConflictA {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None, a: None }
    }

    /// Sets `x`.
    pub fn with_x(mut self, value: impl Into<String>) -> Self {
        self.x = Some(value.into());
        self
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// B
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ConflictB {
    pub x: Option<Vec<::serde_json::Value>>,
    pub b: Option<String>,
}

impl ConflictB {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None, b: None }
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: Vec<::serde_json::Value>) -> Self {
        self.x = Some(value);
        self
    }

    /// Sets `b`.
    pub fn with_b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }
}

/// B
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OthersB {
    pub b: Option<String>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, String>,
}

impl OthersB {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            b: None,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `b`.
    pub fn with_b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }
}

/// The schema `NodeNext`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum NodeNext {
    Node(Box<Node>),
    Aged(Aged),
    Value(::serde_json::Value),
}

/// The schema `ReviewedObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReviewedObject {
    pub id: i64,
    pub wait: Option<i64>,
}

impl ReviewedObject {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { id, wait: None }
    }

    /// Sets `wait`.
    #[inline]
    pub fn with_wait(mut self, value: i64) -> Self {
        self.wait = Some(value);
        self
    }
}

/// The schema `ReviewedObjectValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReviewedObjectValue {
    pub id: i64,
    pub by: Option<Vec<Aged>>,
}

impl ReviewedObjectValue {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { id, by: None }
    }

    /// Sets `by`.
    #[inline]
    pub fn with_by(mut self, value: Vec<Aged>) -> Self {
        self.by = Some(value);
        self
    }
}

/// The schema `ReviewedObjectValue2`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ReviewedObjectValue2 {
    pub id: i64,
}

impl ReviewedObjectValue2 {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64) -> Self {
        Self { id }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::union! {
    Pet {
        object knows ["name", "nick"] => Named: Named,
        object knows ["age"] => Aged: Aged,
    }
}

::specsmith_runtime::object! {
    Named {
        optional "name" => name: String,
        optional "nick" => nick: String,
    }
}

::specsmith_runtime::object! {
    Aged {
        optional "age" => age: i64,
    }
}

::specsmith_runtime::object! {
    Closed {
        optional "nick" => nick: i64,
    }
}

::specsmith_runtime::union! {
    One {
        object knows ["name", "nick"] => Named: Named,
        object knows ["age"] => Aged: Aged,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::union! {
    OrClosed {
        object knows ["age"] => Aged: Aged,
        closed knows ["nick"] => Closed: Closed,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::union! {
    Required {
        object requires ["a"] => A: RequiredA,
        object knows ["age"] => Aged: Aged,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::union! {
    Listed {
        object knows ["kind", "lives"] where "kind" is ["cat"] => Cat: ListedCat,
        object knows ["kind", "bark"] => Dog: ListedDog,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::union! {
    Conflict {
        object knows ["x", "a"] => A: ConflictA,
        object knows ["x", "b"] => B: ConflictB,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::union! {
    Others {
        object knows ["age"] => Aged: Aged,
        map knows ["b"] => B: OthersB,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    Node {
        optional "value" => value: String,
        optional "next" => next: NodeNext,
    }
}

::specsmith_runtime::union! {
    Root {
        object knows ["value", "next"] => Node: Node,
        object knows ["age"] => Aged: Aged,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::union! {
    Reviewed {
        object requires ["id"] knows ["wait"] => Object: ReviewedObject,
        object requires ["id"] knows ["by"] => ObjectValue: ReviewedObjectValue,
        object requires ["id"] => ObjectValue2: ReviewedObjectValue2,
    }
}

::specsmith_runtime::union! {
    Text {
        object knows ["name", "nick"] => Named: Named,
        object knows ["age"] => Aged: Aged,
        string => String: String,
    }
}

::specsmith_runtime::object! {
    RequiredA {
        required "a" => a: String,
    }
}

::specsmith_runtime::object! {
    ListedCat {
        optional "kind" => kind: ListedCatKind,
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::string_enum! {
    ListedCatKind: Unknown {
        "cat" => Cat,
    }
}

::specsmith_runtime::object! {
    ListedDog {
        optional "kind" => kind: ListedDogKind,
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::string_enum! {
    ListedDogKind: Unknown {
        "dog" => Dog,
        "puppy" => Puppy,
    }
}

::specsmith_runtime::object! {
    ConflictA {
        optional "x" => x: String,
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    ConflictB {
        optional "x" => x: Vec<::serde_json::Value>,
        optional "b" => b: String,
    }
}

::specsmith_runtime::object! {
    OthersB {
        optional "b" => b: String,
        ..additional: BTreeMap<String, String>,
    }
}

::specsmith_runtime::union! {
    NodeNext {
        object knows ["value", "next"] => Node: Box<Node>,
        object knows ["age"] => Aged: Aged,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    ReviewedObject {
        required "id" => id: i64,
        optional "wait" => wait: i64,
    }
}

::specsmith_runtime::object! {
    ReviewedObjectValue {
        required "id" => id: i64,
        optional "by" => by: Vec<Aged>,
    }
}

::specsmith_runtime::object! {
    ReviewedObjectValue2 {
        required "id" => id: i64,
    }
}
