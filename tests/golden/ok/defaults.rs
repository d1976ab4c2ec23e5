// src/models.rs

#![allow(deprecated)]
#![allow(clippy::approx_constant)]

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    /// The server's default is `"Required properties are there."`.
    pub id: String,
    /// The server's default is `"none"`.
    pub parent: Option<String>,
    /// The server's default is `"Rex"`.
    pub name: Option<String>,
    pub motto: Option<String>,
    /// The server's default is `4`.
    pub legs: Option<i64>,
    /// The server's default is `2.0`.
    pub eyes: Option<i32>,
    /// The server's default is `3.14`.
    pub girth: Option<f64>,
    /// The server's default is `1`.
    pub height: Option<f32>,
    /// The server's default is `true`.
    #[deprecated]
    pub tame: Option<bool>,
    /// The server's default is `[]`.
    pub tags: Option<Vec<String>>,
    /// The server's default is `"black"`.
    pub color: Option<Color>,
    pub second_color: Option<Color>,
    /// The server's default is `2`.
    pub level: Option<PetLevel>,
    pub age: Option<Age>,
    /// The server's default is `""`.
    pub r#type: Option<String>,
    /// The server's default is `"2020-01-31"`.
    pub born: Option<::jiff::civil::Date>,
    /// The server's default is `[0,0.5]`.
    pub place: Option<(f64, f64)>,
    /// The server's default is `{"name":"Bob"}`.
    pub owner: Option<PetOwner>,
    pub nick: Option<String>,
    pub id_or_default: Option<String>,
    /// The server's default is `1`.
    pub with_id: Option<i64>,
    /// The server's default is `true`.
    pub self_: Option<bool>,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>, parent: Option<String>) -> Self {
        Self {
            id: id.into(),
            parent,
            name: None,
            motto: None,
            legs: None,
            eyes: None,
            girth: None,
            height: None,
            tame: None,
            tags: None,
            color: None,
            second_color: None,
            level: None,
            age: None,
            r#type: None,
            born: None,
            place: None,
            owner: None,
            nick: None,
            id_or_default: None,
            with_id: None,
            self_: None,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `motto`.
    pub fn with_motto(mut self, value: impl Into<String>) -> Self {
        self.motto = Some(value.into());
        self
    }

    /// Sets `legs`.
    #[inline]
    pub fn with_legs(mut self, value: i64) -> Self {
        self.legs = Some(value);
        self
    }

    /// Sets `eyes`.
    #[inline]
    pub fn with_eyes(mut self, value: i32) -> Self {
        self.eyes = Some(value);
        self
    }

    /// Sets `girth`.
    #[inline]
    pub fn with_girth(mut self, value: f64) -> Self {
        self.girth = Some(value);
        self
    }

    /// Sets `height`.
    #[inline]
    pub fn with_height(mut self, value: f32) -> Self {
        self.height = Some(value);
        self
    }

    /// Sets `tame`.
    #[deprecated]
    #[inline]
    pub fn with_tame(mut self, value: bool) -> Self {
        self.tame = Some(value);
        self
    }

    /// Sets `tags`.
    #[inline]
    pub fn with_tags(mut self, value: Vec<String>) -> Self {
        self.tags = Some(value);
        self
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: Color) -> Self {
        self.color = Some(value);
        self
    }

    /// Sets `second_color`.
    #[inline]
    pub fn with_second_color(mut self, value: Color) -> Self {
        self.second_color = Some(value);
        self
    }

    /// Sets `level`.
    #[inline]
    pub fn with_level(mut self, value: PetLevel) -> Self {
        self.level = Some(value);
        self
    }

    /// Sets `age`.
    #[inline]
    pub fn with_age(mut self, value: Age) -> Self {
        self.age = Some(value);
        self
    }

    /// Sets `type`.
    pub fn with_type(mut self, value: impl Into<String>) -> Self {
        self.r#type = Some(value.into());
        self
    }

    /// Sets `born`.
    #[inline]
    pub fn with_born(mut self, value: ::jiff::civil::Date) -> Self {
        self.born = Some(value);
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

    /// Sets `nick`.
    pub fn with_nick(mut self, value: impl Into<String>) -> Self {
        self.nick = Some(value.into());
        self
    }

    /// Sets `id_or_default`.
    pub fn with_id_or_default(mut self, value: impl Into<String>) -> Self {
        self.id_or_default = Some(value.into());
        self
    }

    /// Sets `with_id`.
    #[inline]
    pub fn with_with_id(mut self, value: i64) -> Self {
        self.with_id = Some(value);
        self
    }

    /// Sets `self_`.
    #[inline]
    pub fn with_self_(mut self, value: bool) -> Self {
        self.self_ = Some(value);
        self
    }

    /// The value of `name`, or the document's default where it is absent.
    #[inline]
    pub fn name_or_default(&self) -> &str {
        self.name.as_deref().unwrap_or("Rex")
    }

    /// The value of `motto`, or the document's default where it is absent.
    #[inline]
    pub fn motto_or_default(&self) -> &str {
        self.motto
            .as_deref()
            .unwrap_or(
                "A default that is longer than a sentence of documentation has room for in one piece.",
            )
    }

    /// The value of `legs`, or the document's default where it is absent.
    #[inline]
    pub fn legs_or_default(&self) -> i64 {
        self.legs.unwrap_or(4)
    }

    /// The value of `eyes`, or the document's default where it is absent.
    #[inline]
    pub fn eyes_or_default(&self) -> i32 {
        self.eyes.unwrap_or(2)
    }

    /// The value of `girth`, or the document's default where it is absent.
    #[inline]
    pub fn girth_or_default(&self) -> f64 {
        self.girth.unwrap_or(3.14)
    }

    /// The value of `height`, or the document's default where it is absent.
    #[inline]
    pub fn height_or_default(&self) -> f32 {
        self.height.unwrap_or(1.0)
    }

    /// The value of `tame`, or the document's default where it is absent.
    #[deprecated]
    #[inline]
    pub fn tame_or_default(&self) -> bool {
        self.tame.unwrap_or(true)
    }

    /// The value of `tags`, or the document's default where it is absent.
    #[inline]
    pub fn tags_or_default(&self) -> &[String] {
        self.tags.as_deref().unwrap_or_default()
    }

    /// The value of `color`, or the document's default where it is absent.
    #[inline]
    pub fn color_or_default(&self) -> Color {
        self.color.clone().unwrap_or(Color::Black)
    }

    /// The value of `second_color`, or the document's default where it is absent.
    #[inline]
    pub fn second_color_or_default(&self) -> Color {
        self.second_color.clone().unwrap_or(Color::Red)
    }

    /// The value of `level`, or the document's default where it is absent.
    #[inline]
    pub fn level_or_default(&self) -> PetLevel {
        self.level.unwrap_or(PetLevel::N2)
    }

    /// The value of `age`, or the document's default where it is absent.
    #[inline]
    pub fn age_or_default(&self) -> Age {
        self.age.unwrap_or(0)
    }

    /// The value of `type`, or the document's default where it is absent.
    #[inline]
    pub fn type_or_default(&self) -> &str {
        self.r#type.as_deref().unwrap_or("")
    }

    /// The value of `with_id`, or the document's default where it is absent.
    #[inline]
    pub fn with_id_or_default_2(&self) -> i64 {
        self.with_id.unwrap_or(1)
    }

    /// The value of `self_`, or the document's default where it is absent.
    #[inline]
    pub fn self_or_default(&self) -> bool {
        self.self_.unwrap_or(true)
    }
}

/// The schema `Color`.
///
/// The server's default is `"red"`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Color {
    Red,
    Black,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `Age`.
///
/// The server's default is `0`.
pub type Age = i64;

/// What a request may clear has no one value where it is absent.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Patch {
    /// The server's default is `"Rex"`.
    pub name: Option<::specsmith_runtime::Nullable<String>>,
    /// The server's default is `false`.
    pub tame: Option<bool>,
}

impl Patch {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None, tame: None }
    }

    /// Sets `name`.
    pub fn with_name(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<String>>,
    ) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `tame`.
    #[inline]
    pub fn with_tame(mut self, value: bool) -> Self {
        self.tame = Some(value);
        self
    }

    /// The value of `tame`, or the document's default where it is absent.
    #[inline]
    pub fn tame_or_default(&self) -> bool {
        self.tame.unwrap_or(false)
    }
}

/// The schema `PetLevel`.
///
/// The server's default is `2`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetLevel {
    N1,
    N2,
    /// A value that this version does not know; it survives a round trip.
    Unknown(i64),
}

/// The schema `PetOwner`.
///
/// The server's default is `{"name":"Bob"}`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct PetOwner {
    /// The server's default is `"Ann"`.
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

    /// The value of `name`, or the document's default where it is absent.
    #[inline]
    pub fn name_or_default(&self) -> &str {
        self.name.as_deref().unwrap_or("Ann")
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

#![allow(deprecated)]

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        required "id" => id: String,
        nullable "parent" => parent: String,
        optional "name" => name: String,
        optional "motto" => motto: String,
        optional "legs" => legs: i64,
        optional "eyes" => eyes: i32,
        optional "girth" => girth: f64,
        optional "height" => height: f32,
        optional "tame" => tame: bool,
        optional "tags" => tags: Vec<String>,
        optional "color" => color: Color,
        optional "secondColor" => second_color: Color,
        optional "level" => level: PetLevel,
        optional "age" => age: Age,
        optional "type" => r#type: String,
        optional "born" => born: ::jiff::civil::Date,
        optional "place" => place: (f64, f64),
        optional "owner" => owner: PetOwner,
        optional "nick" => nick: String,
        optional "id_or_default" => id_or_default: String,
        optional "with_id" => with_id: i64,
        optional "self" => self_: bool,
    }
}

::specsmith_runtime::string_enum! {
    Color: Unknown {
        "red" => Red,
        "black" => Black,
    }
}

::specsmith_runtime::object! {
    Patch {
        patch "name" => name: String,
        optional "tame" => tame: bool,
    }
}

::specsmith_runtime::integer_enum! {
    PetLevel: Unknown {
        1 => N1,
        2 => N2,
    }
}

::specsmith_runtime::object! {
    PetOwner {
        optional "name" => name: String,
    }
}

// src/operations.rs

#![allow(deprecated)]

use super::models;
use ::specsmith_runtime::{http, operation};

/// `GET /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListPets {
    /// How many.
    ///
    /// At most 100. The server's default is `20`.
    pub limit: Option<i64>,
}

impl ListPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { limit: None }
    }

    /// Sets `limit`.
    #[inline]
    pub fn with_limit(mut self, value: i64) -> Self {
        self.limit = Some(value);
        self
    }
}

impl operation::Operation for ListPets {
    type Output = models::Pet;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listPets",
        method: http::Method::GET,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.query("limit", operation::Style::FormExploded, &self.limit);
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `PATCH /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PatchPet {
    /// The request's body.
    pub body: models::Patch,
}

impl PatchPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Patch) -> Self {
        Self { body }
    }
}

impl operation::Operation for PatchPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "patchPet",
        method: http::Method::PATCH,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
