// src/models.rs

use std::collections::BTreeMap;

/// The schema `Links`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Links {
    Object(LinksObject),
    Value(::serde_json::Value),
}

/// The schema `Forward`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Forward {
    pub next: Option<String>,
    pub last: Option<String>,
}

impl Forward {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None, last: None }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `last`.
    pub fn with_last(mut self, value: impl Into<String>) -> Self {
        self.last = Some(value.into());
        self
    }
}

/// The schema `Backward`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Backward {
    pub first: Option<String>,
    pub prev: Option<String>,
}

impl Backward {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { first: None, prev: None }
    }

    /// Sets `first`.
    pub fn with_first(mut self, value: impl Into<String>) -> Self {
        self.first = Some(value.into());
        self
    }

    /// Sets `prev`.
    pub fn with_prev(mut self, value: impl Into<String>) -> Self {
        self.prev = Some(value.into());
        self
    }
}

/// The schema `Rule`.
///
/// One or several of `Timer`, `Reviewed` and `Plain` at once.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rule {
    /// Which rule.
    pub id: f64,
    pub r#type: Option<RuleType>,
    /// At least 0.
    pub wait: Option<i64>,
    pub by: Option<Name>,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, ::serde_json::Value>,
}

impl Rule {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: f64) -> Self {
        Self {
            id,
            r#type: None,
            wait: None,
            by: None,
            additional: ::std::default::Default::default(),
        }
    }

    /// Sets `type`.
    #[inline]
    pub fn with_type(mut self, value: RuleType) -> Self {
        self.r#type = Some(value);
        self
    }

    /// Sets `wait`.
    #[inline]
    pub fn with_wait(mut self, value: i64) -> Self {
        self.wait = Some(value);
        self
    }

    /// Sets `by`.
    #[inline]
    pub fn with_by(mut self, value: Name) -> Self {
        self.by = Some(value);
        self
    }
}

/// The schema `Timer`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Timer {
    /// Which rule.
    ///
    /// At least 1. The server's default is `1`.
    pub id: i64,
    /// The server's default is `"timer"`.
    pub r#type: TimerType,
    /// At least 0.
    pub wait: Option<i64>,
}

impl Timer {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(id: i64, r#type: TimerType) -> Self {
        Self { id, r#type, wait: None }
    }

    /// Sets `wait`.
    #[inline]
    pub fn with_wait(mut self, value: i64) -> Self {
        self.wait = Some(value);
        self
    }
}

/// The schema `Name`.
pub type Name = String;

/// The schema `Pet`.
///
/// One or several of 2 objects at once.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: String,
    pub links: Option<Links>,
    pub friend: Option<Box<Pet>>,
    pub rule: Option<Rule>,
    pub lives: Option<i64>,
    pub color: Option<::serde_json::Value>,
    pub bark: Option<bool>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            links: None,
            friend: None,
            rule: None,
            lives: None,
            color: None,
            bark: None,
        }
    }

    /// Sets `links`.
    #[inline]
    pub fn with_links(mut self, value: Links) -> Self {
        self.links = Some(value);
        self
    }

    /// Sets `friend`.
    pub fn with_friend(mut self, value: impl Into<Box<Pet>>) -> Self {
        self.friend = Some(value.into());
        self
    }

    /// Sets `rule`.
    #[inline]
    pub fn with_rule(mut self, value: Rule) -> Self {
        self.rule = Some(value);
        self
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: ::serde_json::Value) -> Self {
        self.color = Some(value);
        self
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

/// The schema `Page`.
///
/// None, one or several of `Forward` and `Backward` at once.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Page {
    pub next: Option<String>,
    pub last: Option<String>,
    pub total: i64,
    pub first: Option<String>,
    pub prev: Option<String>,
}

impl Page {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(total: i64) -> Self {
        Self {
            next: None,
            last: None,
            total,
            first: None,
            prev: None,
        }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `last`.
    pub fn with_last(mut self, value: impl Into<String>) -> Self {
        self.last = Some(value.into());
        self
    }

    /// Sets `first`.
    pub fn with_first(mut self, value: impl Into<String>) -> Self {
        self.first = Some(value.into());
        self
    }

    /// Sets `prev`.
    pub fn with_prev(mut self, value: impl Into<String>) -> Self {
        self.prev = Some(value.into());
        self
    }
}

/// The schema `LinksObject`.
///
/// None, one or several of `Forward` and `Backward` at once.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct LinksObject {
    pub next: Option<String>,
    pub last: Option<String>,
    pub first: Option<String>,
    pub prev: Option<String>,
}

impl LinksObject {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            next: None,
            last: None,
            first: None,
            prev: None,
        }
    }

    /// Sets `next`.
    pub fn with_next(mut self, value: impl Into<String>) -> Self {
        self.next = Some(value.into());
        self
    }

    /// Sets `last`.
    pub fn with_last(mut self, value: impl Into<String>) -> Self {
        self.last = Some(value.into());
        self
    }

    /// Sets `first`.
    pub fn with_first(mut self, value: impl Into<String>) -> Self {
        self.first = Some(value.into());
        self
    }

    /// Sets `prev`.
    pub fn with_prev(mut self, value: impl Into<String>) -> Self {
        self.prev = Some(value.into());
        self
    }
}

/// The schema `RuleType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RuleType {
    Timer,
    Reviewers,
    Other,
    Plain,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `TimerType`.
///
/// The server's default is `"timer"`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimerType {
    Timer,
    Reviewers,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::union! {
    Links {
        object knows ["next", "last", "first", "prev"] => Object: LinksObject,
        any => Value: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    Forward {
        optional "next" => next: String,
        optional "last" => last: String,
    }
}

::specsmith_runtime::object! {
    Backward {
        optional "first" => first: String,
        optional "prev" => prev: String,
    }
}

::specsmith_runtime::object! {
    Rule {
        required "id" => id: f64,
        optional "type" => r#type: RuleType,
        optional "wait" => wait: i64,
        optional "by" => by: Name,
        ..additional: BTreeMap<String, ::serde_json::Value>,
    }
}

::specsmith_runtime::object! {
    Timer {
        required "id" => id: i64,
        required "type" => r#type: TimerType,
        optional "wait" => wait: i64,
    }
}

::specsmith_runtime::object! {
    Pet {
        required "name" => name: String,
        optional "links" => links: Links,
        optional "friend" => friend: Box<Pet>,
        optional "rule" => rule: Rule,
        optional "lives" => lives: i64,
        optional "color" => color: ::serde_json::Value,
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::object! {
    Page {
        optional "next" => next: String,
        optional "last" => last: String,
        required "total" => total: i64,
        optional "first" => first: String,
        optional "prev" => prev: String,
    }
}

::specsmith_runtime::object! {
    LinksObject {
        optional "next" => next: String,
        optional "last" => last: String,
        optional "first" => first: String,
        optional "prev" => prev: String,
    }
}

::specsmith_runtime::string_enum! {
    RuleType: Unknown {
        "timer" => Timer,
        "reviewers" => Reviewers,
        "other" => Other,
        "plain" => Plain,
    }
}

::specsmith_runtime::string_enum! {
    TimerType: Unknown {
        "timer" => Timer,
        "reviewers" => Reviewers,
    }
}
