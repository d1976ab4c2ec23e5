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
    #[inline]
    pub fn new(r: f64) -> Self {
        Self { r, r#type: CircleType }
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
    #[inline]
    pub fn new(a: f64) -> Self {
        Self { r#type: SquareType, a }
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
    #[inline]
    pub fn new(at: Vec<f64>) -> Self {
        Self { r#type: ShapePointType, at }
    }
}

/// The schema `ShapePointType`.
///
/// It is always `point`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ShapePointType;

/// The schema `CircleType`.
///
/// It is always `circle`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct CircleType;

/// The schema `SquareType`.
///
/// It is always `square`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct SquareType;

/// The schema `HintObject`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HintObject {
    pub r#type: Option<HintObjectType>,
    pub x: Option<i64>,
}

impl HintObject {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { r#type: None, x: None }
    }

    /// Sets `type`.
    #[inline]
    pub fn with_type(mut self, value: HintObjectType) -> Self {
        self.r#type = Some(value);
        self
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: i64) -> Self {
        self.x = Some(value);
        self
    }
}

/// The schema `HintObjectType`.
///
/// It is always `a`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct HintObjectType;

/// The schema `HintObjectValue`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct HintObjectValue {
    pub r#type: Option<HintObjectValueType>,
    pub x: Option<i64>,
}

impl HintObjectValue {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { r#type: None, x: None }
    }

    /// Sets `type`.
    #[inline]
    pub fn with_type(mut self, value: HintObjectValueType) -> Self {
        self.r#type = Some(value);
        self
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: i64) -> Self {
        self.x = Some(value);
        self
    }
}

/// The schema `HintObjectValueType`.
///
/// It is always `b`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct HintObjectValueType;

/// The schema `TwiceA`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TwiceA {
    pub r#type: TwiceAType,
    pub x: i64,
}

impl TwiceA {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(x: i64) -> Self {
        Self { r#type: TwiceAType, x }
    }
}

/// The schema `TwiceAType`.
///
/// It is always `a`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct TwiceAType;

/// The schema `TwiceAValue`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct TwiceAValue {
    pub r#type: TwiceAValueType,
    pub y: i64,
}

impl TwiceAValue {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(y: i64) -> Self {
        Self { r#type: TwiceAValueType, y }
    }
}

/// The schema `TwiceAValueType`.
///
/// It is always `a`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct TwiceAValueType;

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

::specsmith_runtime::constant! { ShapePointType = string "point" }

::specsmith_runtime::constant! { CircleType = string "circle" }

::specsmith_runtime::constant! { SquareType = string "square" }

::specsmith_runtime::object! {
    HintObject {
        optional "type" => r#type: HintObjectType,
        optional "x" => x: i64,
    }
}

::specsmith_runtime::constant! { HintObjectType = string "a" }

::specsmith_runtime::object! {
    HintObjectValue {
        optional "type" => r#type: HintObjectValueType,
        optional "x" => x: i64,
    }
}

::specsmith_runtime::constant! { HintObjectValueType = string "b" }

::specsmith_runtime::object! {
    TwiceA {
        required "type" => r#type: TwiceAType,
        required "x" => x: i64,
    }
}

::specsmith_runtime::constant! { TwiceAType = string "a" }

::specsmith_runtime::object! {
    TwiceAValue {
        required "type" => r#type: TwiceAValueType,
        required "y" => y: i64,
    }
}

::specsmith_runtime::constant! { TwiceAValueType = string "a" }
