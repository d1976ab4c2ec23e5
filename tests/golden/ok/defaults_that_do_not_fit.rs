// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    /// The server's default is `"4"`.
    pub legs: Option<i64>,
    /// The server's default is `0.5`.
    pub half: Option<i64>,
    /// The server's default is `3000000000`.
    pub large: Option<i32>,
    /// The server's default is `"false"`.
    pub tame: Option<bool>,
    /// The server's default is `12345`.
    pub zip: Option<String>,
    pub name: Option<String>,
    /// The server's default is `"rde"`.
    pub color: Option<PetColor>,
    /// The server's default is `"blue"`.
    pub referred: Option<Color>,
    /// The server's default is `"31.1.2020"`.
    pub born: Option<::jiff::civil::Date>,
    /// The server's default is `"now"`.
    pub seen: Option<::jiff::Timestamp>,
    /// The server's default is `"none"`.
    pub key: Option<::uuid::Uuid>,
    /// The server's default is `["a",1]`.
    pub tags: Option<Vec<String>>,
    /// The server's default is `{}`.
    pub more: Option<Vec<String>>,
    /// The server's default is `[0]`.
    pub place: Option<(f64, f64)>,
    /// The server's default is `{"name":1}`.
    pub owner: Option<PetOwner>,
    /// The server's default is `true`.
    pub either: Option<PetEither>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            legs: None,
            half: None,
            large: None,
            tame: None,
            zip: None,
            name: None,
            color: None,
            referred: None,
            born: None,
            seen: None,
            key: None,
            tags: None,
            more: None,
            place: None,
            owner: None,
            either: None,
        }
    }

    /// Sets `legs`.
    #[inline]
    pub fn with_legs(mut self, value: i64) -> Self {
        self.legs = Some(value);
        self
    }

    /// Sets `half`.
    #[inline]
    pub fn with_half(mut self, value: i64) -> Self {
        self.half = Some(value);
        self
    }

    /// Sets `large`.
    #[inline]
    pub fn with_large(mut self, value: i32) -> Self {
        self.large = Some(value);
        self
    }

    /// Sets `tame`.
    #[inline]
    pub fn with_tame(mut self, value: bool) -> Self {
        self.tame = Some(value);
        self
    }

    /// Sets `zip`.
    pub fn with_zip(mut self, value: impl Into<String>) -> Self {
        self.zip = Some(value.into());
        self
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: PetColor) -> Self {
        self.color = Some(value);
        self
    }

    /// Sets `referred`.
    #[inline]
    pub fn with_referred(mut self, value: Color) -> Self {
        self.referred = Some(value);
        self
    }

    /// Sets `born`.
    #[inline]
    pub fn with_born(mut self, value: ::jiff::civil::Date) -> Self {
        self.born = Some(value);
        self
    }

    /// Sets `seen`.
    #[inline]
    pub fn with_seen(mut self, value: ::jiff::Timestamp) -> Self {
        self.seen = Some(value);
        self
    }

    /// Sets `key`.
    #[inline]
    pub fn with_key(mut self, value: ::uuid::Uuid) -> Self {
        self.key = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }

    /// Sets `more`.
    #[inline]
    pub fn with_more(mut self, value: Vec<String>) -> Self {
        self.more = Some(value);
        self
    }

    /// Sets `place`.
    #[inline]
    pub fn with_place(mut self, value: (f64, f64)) -> Self {
        self.place = Some(value);
        self
    }

    /// Sets `owner`.
    #[inline]
    pub fn with_owner(mut self, value: PetOwner) -> Self {
        self.owner = Some(value);
        self
    }

    /// Sets `either`.
    #[inline]
    pub fn with_either(mut self, value: PetEither) -> Self {
        self.either = Some(value);
        self
    }
}

/// The schema `Color`.
///
/// The server's default is `"green"`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Color {
    Red,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `PetColor`.
///
/// The server's default is `"rde"`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetColor {
    Red,
    Black,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `PetOwner`.
///
/// The server's default is `{"name":1}`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetOwner {
    pub name: Option<String>,
}

impl PetOwner {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// The schema `PetEither`.
///
/// The server's default is `true`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum PetEither {
    String(String),
    Integer(i64),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "legs" => legs: i64,
        optional "half" => half: i64,
        optional "large" => large: i32,
        optional "tame" => tame: bool,
        optional "zip" => zip: String,
        optional "name" => name: String,
        optional "color" => color: PetColor,
        optional "referred" => referred: Color,
        optional "born" => born: ::jiff::civil::Date,
        optional "seen" => seen: ::jiff::Timestamp,
        optional "key" => key: ::uuid::Uuid,
        optional "tags" => tags: Vec<String>,
        optional "more" => more: Vec<String>,
        optional "place" => place: (f64, f64),
        optional "owner" => owner: PetOwner,
        optional "either" => either: PetEither,
    }
}

::specsmith_runtime::string_enum! {
    Color: Unknown {
        "red" => Red,
    }
}

::specsmith_runtime::string_enum! {
    PetColor: Unknown {
        "red" => Red,
        "black" => Black,
    }
}

::specsmith_runtime::object! {
    PetOwner {
        optional "name" => name: String,
    }
}

::specsmith_runtime::union! {
    PetEither {
        string => String: String,
        integer => Integer: i64,
    }
}
