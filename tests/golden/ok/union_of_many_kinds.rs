// src/models.rs

/// The schema `Loose`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Loose {
    String(String),
    Uuid(::uuid::Uuid),
    DateTime(::jiff::Timestamp),
}

/// The schema `Count`.
pub type Count = i64;

/// The schema `Ratio`.
pub type Ratio = f64;

/// The schema `Size`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Size {
    Ratio(Ratio),
    Count(Count),
}

/// The schema `Limit`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Limit {
    Integer(i64),
    Enum(LimitEnum),
}

/// The schema `Level`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Level {
    Low(Low),
    High(High),
}

/// The schema `Low`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Low {
    N1,
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `High`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum High {
    N8,
    N9,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `Texts`.
pub type Texts = Vec<String>;

/// The schema `Lists`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Lists {
    Texts(Texts),
    List(Vec<Cat>),
    ListValue(Vec<Vec<i64>>),
}

/// The schema `Items`.
pub type Items = Vec<Limit>;

/// The schema `One`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum One {
    Limit(Limit),
    Items(Items),
    Cat(Cat),
}

/// The schema `Maybe`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Maybe {
    String(String),
    Nothing(Nothing),
}

/// The schema `Nothing`.
pub type Nothing = i64;

/// The schema `Holder`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Holder {
    pub maybe: Option<Maybe>,
    pub size: Option<Size>,
}

impl Holder {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(maybe: Option<Maybe>) -> Self {
        Self { maybe, size: None }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: Size) -> Self {
        self.size = Some(value);
        self
    }
}

/// The schema `Cat`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Cat {
    pub kind: CatKind,
    pub lives: Option<i64>,
}

impl Cat {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: CatKind, lives: None }
    }

    /// Sets `lives`.
    #[inline]
    pub fn with_lives(mut self, value: i64) -> Self {
        self.lives = Some(value);
        self
    }
}

/// The schema `Dog`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Dog {
    pub kind: DogKind,
    pub bark: Option<bool>,
}

impl Dog {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: DogKind, bark: None }
    }

    /// Sets `bark`.
    #[inline]
    pub fn with_bark(mut self, value: bool) -> Self {
        self.bark = Some(value);
        self
    }
}

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Event`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Event {
    Born(Born),
    Pet(Pet),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Born`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Born {
    pub r#type: String,
    pub at: ::jiff::Timestamp,
}

impl Born {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: impl Into<String>, at: ::jiff::Timestamp) -> Self {
        Self { r#type: r#type.into(), at }
    }
}

/// The schema `Thing`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Thing {
    Event(Event),
    Items(Items),
    Boolean(bool),
}

/// The schema `LimitEnum`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum LimitEnum {
    None,
    Auto,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `CatKind`.
///
/// It is always `cat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CatKind;

/// The schema `DogKind`.
///
/// It is always `dog`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct DogKind;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Loose {
        string => String: String,
        format => Uuid: ::uuid::Uuid,
        format => DateTime: ::jiff::Timestamp,
    }
}

::specsmith_runtime::union! {
    Size {
        number => Ratio: Ratio,
        integer => Count: Count,
    }
}

::specsmith_runtime::union! {
    Limit {
        integer => Integer: i64,
        string lists ["none", "auto"] => Enum: LimitEnum,
    }
}

::specsmith_runtime::union! {
    Level {
        integer lists [1i64, 2i64] => Low: Low,
        integer lists [8i64, 9i64] => High: High,
    }
}

::specsmith_runtime::integer_enum! {
    Low: Unknown {
        1 => N1,
        2 => N2,
    }
}

::specsmith_runtime::integer_enum! {
    High: Unknown {
        8 => N8,
        9 => N9,
    }
}

::specsmith_runtime::union! {
    Lists {
        array => Texts: Texts,
        array => List: Vec<Cat>,
        array => ListValue: Vec<Vec<i64>>,
    }
}

::specsmith_runtime::union! {
    One {
        mixed => Limit: Limit,
        array => Items: Items,
        object requires ["kind"] knows ["lives"] where "kind" is ["cat"] => Cat: Cat,
    }
}

::specsmith_runtime::union! {
    Maybe {
        string => String: String,
        integer => Nothing: Nothing,
    }
}

::specsmith_runtime::object! {
    Holder {
        nullable "maybe" => maybe: Maybe,
        optional "size" => size: Size,
    }
}

::specsmith_runtime::object! {
    Cat {
        required "kind" => kind: CatKind,
        optional "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Dog {
        required "kind" => kind: DogKind,
        optional "bark" => bark: bool,
    }
}

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        own "cat" => Cat: Cat,
        own "dog" => Dog: Dog,
    }
}

::specsmith_runtime::union! {
    Event by "type": Unknown {
        own "born" => Born: Born,
        bare "pet" => Pet: Pet,
    }
}

::specsmith_runtime::object! {
    Born {
        required "type" => r#type: String,
        required "at" => at: ::jiff::Timestamp,
    }
}

::specsmith_runtime::union! {
    Thing {
        object requires ["type"] knows ["at", "kind", "lives", "bark"] => Event: Event,
        array => Items: Items,
        boolean => Boolean: bool,
    }
}

::specsmith_runtime::string_enum! {
    LimitEnum: Unknown {
        "none" => None,
        "auto" => Auto,
    }
}

::specsmith_runtime::constant! { CatKind = string "cat" }

::specsmith_runtime::constant! { DogKind = string "dog" }
