// src/models.rs

/// The schema `a.b-c`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ABC {
    pub x: Option<String>,
}

impl ABC {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None }
    }

    /// Sets `x`.
    pub fn with_x(mut self, value: impl Into<String>) -> Self {
        self.x = Some(value.into());
        self
    }
}

/// The schema `Foo<Bar>`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct FooBar {
    pub x: Option<ABC>,
}

impl FooBar {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None }
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: ABC) -> Self {
        self.x = Some(value);
        self
    }
}

/// The schema `a/b~c d`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ABCD {
    pub x: Option<FooBar>,
}

impl ABCD {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None }
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: FooBar) -> Self {
        self.x = Some(value);
        self
    }
}

/// The schema `日本`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum 日本 {
    はい,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `1st`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct N1st {
    pub x: Option<ABCD>,
}

impl N1st {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None }
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: ABCD) -> Self {
        self.x = Some(value);
        self
    }
}

/// The schema `_`.
pub type Underscore = String;

/// The schema `$`.
pub type Dollar = String;

/// The schema ``.
pub type Empty = String;

/// The schema `async`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Async {
    pub x: Option<日本>,
}

impl Async {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { x: None }
    }

    /// Sets `x`.
    #[inline]
    pub fn with_x(mut self, value: 日本) -> Self {
        self.x = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    ABC {
        optional "x" => x: String,
    }
}

::specsmith_runtime::object! {
    FooBar {
        optional "x" => x: ABC,
    }
}

::specsmith_runtime::object! {
    ABCD {
        optional "x" => x: FooBar,
    }
}

::specsmith_runtime::string_enum! {
    日本: Unknown {
        "はい" => はい,
    }
}

::specsmith_runtime::object! {
    N1st {
        optional "x" => x: ABCD,
    }
}

::specsmith_runtime::object! {
    Async {
        optional "x" => x: 日本,
    }
}
