// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    Fish(Fish),
    Bird(Bird),
    Newt(Newt),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
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
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Dog {
    pub kind: DogKind,
}

impl Dog {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(kind: DogKind) -> Self {
        Self { kind }
    }
}

/// The schema `Fish`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Fish {
    pub kind: Option<FishKind>,
}

impl Fish {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { kind: None }
    }

    /// Sets `kind`.
    #[inline]
    pub fn with_kind(mut self, value: FishKind) -> Self {
        self.kind = Some(value);
        self
    }
}

/// The schema `BirdKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BirdKind {
    Bird,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Bird`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Bird {
    pub kind: BirdKind,
}

impl Bird {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(kind: BirdKind) -> Self {
        Self { kind }
    }
}

/// The schema `Newt`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Newt {
    pub kind: String,
    pub size: NewtSize,
}

impl Newt {
    /// A new value of what is required; the rest starts absent.
    pub fn new(kind: impl Into<String>, size: NewtSize) -> Self {
        Self { kind: kind.into(), size }
    }
}

/// The schema `Shape`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    Circle(ShapeCircle),
    Point(ShapePoint),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Base`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Base {
    pub object: String,
}

impl Base {
    /// A new value of what is required; the rest starts absent.
    pub fn new(object: impl Into<String>) -> Self {
        Self { object: object.into() }
    }
}

/// The schema `List`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct List {
    pub object: ListObject,
    pub data: Option<Vec<String>>,
}

impl List {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            object: ListObject,
            data: None,
        }
    }

    /// Sets `data`.
    #[inline]
    pub fn with_data(mut self, value: Vec<String>) -> Self {
        self.data = Some(value);
        self
    }
}

/// The schema `CatKind`.
///
/// It is always `cat`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CatKind;

/// The schema `DogKind`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum DogKind {
    Dog,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `FishKind`.
///
/// It is always `fish`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct FishKind;

/// The schema `NewtSize`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NewtSize {
    Small,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// Circle
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ShapeCircle {
    pub r#type: ShapeCircleType,
    pub r: f64,
}

impl ShapeCircle {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(r: f64) -> Self {
        Self { r#type: ShapeCircleType, r }
    }
}

/// The schema `ShapeCircleType`.
///
/// It is always `circle`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ShapeCircleType;

/// Point
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ShapePoint {
    pub r#type: ShapePointType,
}

impl ShapePoint {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { r#type: ShapePointType }
    }
}

/// The schema `ShapePointType`.
///
/// It is always `point`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ShapePointType;

/// The schema `ListObject`.
///
/// It is always `list`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ListObject;

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Pet by "kind": Unknown {
        own "cat" => Cat: Cat,
        own "dog" | "hound" => Dog: Dog,
        tag "fish" => Fish: Fish,
        own "bird" => Bird: Bird,
        own "newt" => Newt: Newt,
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
    }
}

::specsmith_runtime::object! {
    Fish {
        optional "kind" => kind: FishKind,
    }
}

::specsmith_runtime::string_enum! {
    BirdKind: Unknown {
        "bird" => Bird,
    }
}

::specsmith_runtime::object! {
    Bird {
        required "kind" => kind: BirdKind,
    }
}

::specsmith_runtime::object! {
    Newt {
        required "kind" => kind: String,
        required "size" => size: NewtSize,
    }
}

::specsmith_runtime::union! {
    Shape by "type": Unknown {
        own "circle" => Circle: ShapeCircle,
        own "point" => Point: ShapePoint,
    }
}

::specsmith_runtime::object! {
    Base {
        required "object" => object: String,
    }
}

::specsmith_runtime::object! {
    List {
        required "object" => object: ListObject,
        optional "data" => data: Vec<String>,
    }
}

::specsmith_runtime::constant! { CatKind = string "cat" }

::specsmith_runtime::string_enum! {
    DogKind: Unknown {
        "dog" => Dog,
    }
}

::specsmith_runtime::constant! { FishKind = string "fish" }

::specsmith_runtime::string_enum! {
    NewtSize: Unknown {
        "small" => Small,
    }
}

::specsmith_runtime::object! {
    ShapeCircle {
        required "type" => r#type: ShapeCircleType,
        required "r" => r: f64,
    }
}

::specsmith_runtime::constant! { ShapeCircleType = string "circle" }

::specsmith_runtime::object! {
    ShapePoint {
        required "type" => r#type: ShapePointType,
    }
}

::specsmith_runtime::constant! { ShapePointType = string "point" }

::specsmith_runtime::constant! { ListObject = string "list" }
