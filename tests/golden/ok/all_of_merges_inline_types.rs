// src/models.rs

/// The schema `Narrow`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Narrow {
    pub size: Option<NarrowSize>,
    pub home: Option<NarrowHome>,
}

impl Narrow {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { size: None, home: None }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: NarrowSize) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets `home`.
    #[inline]
    pub fn with_home(mut self, value: NarrowHome) -> Self {
        self.home = Some(value);
        self
    }
}

/// The schema `Base`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Base {
    pub size: Option<BaseSize>,
    pub home: Option<BaseHome>,
}

impl Base {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { size: None, home: None }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: BaseSize) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets `home`.
    #[inline]
    pub fn with_home(mut self, value: BaseHome) -> Self {
        self.home = Some(value);
        self
    }
}

/// The schema `Wide`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Wide {
    pub size: Option<BaseSize>,
    pub home: Option<WideHome>,
}

impl Wide {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { size: None, home: None }
    }

    /// Sets `size`.
    #[inline]
    pub fn with_size(mut self, value: BaseSize) -> Self {
        self.size = Some(value);
        self
    }

    /// Sets `home`.
    #[inline]
    pub fn with_home(mut self, value: WideHome) -> Self {
        self.home = Some(value);
        self
    }
}

/// The schema `NarrowSize`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NarrowSize {
    M,
    L,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `NarrowHome`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NarrowHome {
    pub a: Option<String>,
    pub b: Option<String>,
}

impl NarrowHome {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None, b: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }

    /// Sets `b`.
    pub fn with_b(mut self, value: impl Into<String>) -> Self {
        self.b = Some(value.into());
        self
    }
}

/// The schema `BaseSize`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BaseSize {
    S,
    M,
    L,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `BaseHome`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct BaseHome {
    pub a: Option<String>,
}

impl BaseHome {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }
}

/// The schema `WideHome`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct WideHome {
    pub a: Option<String>,
    pub c: Option<String>,
}

impl WideHome {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { a: None, c: None }
    }

    /// Sets `a`.
    pub fn with_a(mut self, value: impl Into<String>) -> Self {
        self.a = Some(value.into());
        self
    }

    /// Sets `c`.
    pub fn with_c(mut self, value: impl Into<String>) -> Self {
        self.c = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Narrow {
        optional "size" => size: NarrowSize,
        optional "home" => home: NarrowHome,
    }
}

::specsmith_runtime::object! {
    Base {
        optional "size" => size: BaseSize,
        optional "home" => home: BaseHome,
    }
}

::specsmith_runtime::object! {
    Wide {
        optional "size" => size: BaseSize,
        optional "home" => home: WideHome,
    }
}

::specsmith_runtime::string_enum! {
    NarrowSize: Unknown {
        "m" => M,
        "l" => L,
    }
}

::specsmith_runtime::object! {
    NarrowHome {
        optional "a" => a: String,
        optional "b" => b: String,
    }
}

::specsmith_runtime::string_enum! {
    BaseSize: Unknown {
        "s" => S,
        "m" => M,
        "l" => L,
    }
}

::specsmith_runtime::object! {
    BaseHome {
        optional "a" => a: String,
    }
}

::specsmith_runtime::object! {
    WideHome {
        optional "a" => a: String,
        optional "c" => c: String,
    }
}
