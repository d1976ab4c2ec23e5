// src/models.rs

/// The schema `Item`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Item {
    Question(Question),
    Answer(Answer),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Question`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Question {
    pub r#type: QuestionType,
    pub asks: String,
}

impl Question {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: QuestionType, asks: impl Into<String>) -> Self {
        Self { r#type, asks: asks.into() }
    }
}

/// The schema `Answer`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Answer {
    pub r#type: AnswerType,
    pub says: String,
}

impl Answer {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: AnswerType, says: impl Into<String>) -> Self {
        Self { r#type, says: says.into() }
    }
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
}

/// The schema `Kind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    Feline,
    Canine,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub kind: Kind,
    pub lives: i64,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(kind: Kind, lives: i64) -> Self {
        Self { kind, lives }
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub kind: Kind,
    pub bark: bool,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(kind: Kind, bark: bool) -> Self {
        Self { kind, bark }
    }
}

/// The schema `Alone`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Alone {
    pub kind: Option<String>,
}

impl Alone {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None }
    }

    /// Sets `kind`.
    pub fn with_kind(mut self, value: impl Into<String>) -> Self {
        self.kind = Some(value.into());
        self
    }
}

/// The schema `QuestionType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum QuestionType {
    Message,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `AnswerType`.
pub type AnswerType = QuestionType;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Item by shape and "type": Unknown {
        object requires ["type", "asks"] where "type" is ["message"] => Question: Question,
        object requires ["type", "says"] where "type" is ["message"] => Answer: Answer,
    }
}

::specsmith_runtime::object! {
    Question {
        required "type" => r#type: QuestionType,
        required "asks" => asks: String,
    }
}

::specsmith_runtime::object! {
    Answer {
        required "type" => r#type: AnswerType,
        required "says" => says: String,
    }
}

::specsmith_runtime::union! {
    Pet {
        object requires ["kind", "lives"] => Cat: Cat,
        object requires ["kind", "bark"] => Dog: Dog,
    }
}

::specsmith_runtime::string_enum! {
    Kind: Unknown {
        "feline" => Feline,
        "canine" => Canine,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: Kind,
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "kind" => kind: Kind,
        required "bark" => bark: bool,
    }
}

::specsmith_runtime::object! {
    Alone {
        optional "kind" => kind: String,
    }
}

::specsmith_runtime::string_enum! {
    QuestionType: Unknown {
        "message" => Message,
    }
}
