// src/models.rs

/// The schema `Shape`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    Circle(Circle),
    Square(Square),
    Point(ShapePoint),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Circle`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    pub r: f64,
    pub r#type: CircleType,
}

impl Circle {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r: f64, r#type: CircleType) -> Self {
        Self { r, r#type }
    }
}

/// The schema `Square`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Square {
    pub r#type: SquareType,
    pub a: f64,
}

impl Square {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: SquareType, a: f64) -> Self {
        Self { r#type, a }
    }
}

/// The schema `Hint`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Hint {
    Object(HintObject),
    ObjectValue(HintObjectValue),
}

/// The schema `Twice`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Twice {
    A(TwiceA),
    AValue(TwiceAValue),
}

/// The schema `ShapePoint`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ShapePoint {
    pub r#type: ShapePointType,
    pub at: Vec<f64>,
}

impl ShapePoint {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: ShapePointType, at: Vec<f64>) -> Self {
        Self { r#type, at }
    }
}

/// The schema `ShapePointType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ShapePointType {
    Point,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `CircleType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CircleType {
    Circle,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `SquareType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SquareType {
    Square,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `HintObject`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HintObject {
    pub r#type: Option<HintObjectType>,
    pub x: Option<i64>,
}

impl HintObject {
    /// A new value in which everything is absent.
    pub fn new() -> Self {
        Self { r#type: None, x: None }
    }

    /// Sets `type`.
    pub fn with_type(mut self, value: HintObjectType) -> Self {
        self.r#type = Some(value);
        self
    }

    /// Sets `x`.
    pub fn with_x(mut self, value: i64) -> Self {
        self.x = Some(value);
        self
    }
}

/// The schema `HintObjectType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HintObjectType {
    A,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `HintObjectValue`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HintObjectValue {
    pub r#type: Option<HintObjectValueType>,
    pub x: Option<i64>,
}

impl HintObjectValue {
    /// A new value in which everything is absent.
    pub fn new() -> Self {
        Self { r#type: None, x: None }
    }

    /// Sets `type`.
    pub fn with_type(mut self, value: HintObjectValueType) -> Self {
        self.r#type = Some(value);
        self
    }

    /// Sets `x`.
    pub fn with_x(mut self, value: i64) -> Self {
        self.x = Some(value);
        self
    }
}

/// The schema `HintObjectValueType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum HintObjectValueType {
    B,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `TwiceA`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TwiceA {
    pub r#type: TwiceAType,
    pub x: i64,
}

impl TwiceA {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: TwiceAType, x: i64) -> Self {
        Self { r#type, x }
    }
}

/// The schema `TwiceAType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TwiceAType {
    A,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `TwiceAValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TwiceAValue {
    pub r#type: TwiceAValueType,
    pub y: i64,
}

impl TwiceAValue {
    /// A new value of what is required; the rest starts absent.
    pub fn new(r#type: TwiceAValueType, y: i64) -> Self {
        Self { r#type, y }
    }
}

/// The schema `TwiceAValueType`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TwiceAValueType {
    A,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::union! {
    Shape by "type": Unknown {
        own "circle" => Circle: Circle,
        own "square" => Square: Square,
        own "point" => Point: ShapePoint,
    }
}

::specsmith_runtime::object! {
    Circle {
        required "r" => r: f64,
        required "type" => r#type: CircleType,
    }
}

::specsmith_runtime::object! {
    Square {
        required "type" => r#type: SquareType,
        required "a" => a: f64,
    }
}

::specsmith_runtime::union! {
    Hint {
        object knows ["type", "x"] where "type" is ["a"] => Object: HintObject,
        object knows ["type", "x"] where "type" is ["b"] => ObjectValue: HintObjectValue,
    }
}

::specsmith_runtime::union! {
    Twice {
        object requires ["type", "x"] where "type" is ["a"] => A: TwiceA,
        object requires ["type", "y"] where "type" is ["a"] => AValue: TwiceAValue,
    }
}

::specsmith_runtime::object! {
    ShapePoint {
        required "type" => r#type: ShapePointType,
        required "at" => at: Vec<f64>,
    }
}

::specsmith_runtime::string_enum! {
    ShapePointType: Unknown {
        "point" => Point,
    }
}

::specsmith_runtime::string_enum! {
    CircleType: Unknown {
        "circle" => Circle,
    }
}

::specsmith_runtime::string_enum! {
    SquareType: Unknown {
        "square" => Square,
    }
}

::specsmith_runtime::object! {
    HintObject {
        optional "type" => r#type: HintObjectType,
        optional "x" => x: i64,
    }
}

::specsmith_runtime::string_enum! {
    HintObjectType: Unknown {
        "a" => A,
    }
}

::specsmith_runtime::object! {
    HintObjectValue {
        optional "type" => r#type: HintObjectValueType,
        optional "x" => x: i64,
    }
}

::specsmith_runtime::string_enum! {
    HintObjectValueType: Unknown {
        "b" => B,
    }
}

::specsmith_runtime::object! {
    TwiceA {
        required "type" => r#type: TwiceAType,
        required "x" => x: i64,
    }
}

::specsmith_runtime::string_enum! {
    TwiceAType: Unknown {
        "a" => A,
    }
}

::specsmith_runtime::object! {
    TwiceAValue {
        required "type" => r#type: TwiceAValueType,
        required "y" => y: i64,
    }
}

::specsmith_runtime::string_enum! {
    TwiceAValueType: Unknown {
        "a" => A,
    }
}
