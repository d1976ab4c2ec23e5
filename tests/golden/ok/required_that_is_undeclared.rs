// src/models.rs

use std::collections::BTreeMap;

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
    /// Required by the document, which does not say what it is.
    pub nme: ::serde_json::Value,
    /// Required by the document, which does not say what it is.
    pub chip: ::serde_json::Value,
}

impl Pet {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(nme: ::serde_json::Value, chip: ::serde_json::Value) -> Self {
        Self { name: None, nme, chip }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

/// What one part requires, another declares.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Cat {
    pub color: Option<String>,
    /// Required by the document, which does not say what it is.
    pub owner: ::serde_json::Value,
    pub name: String,
    pub lives: i64,
}

impl Cat {
    /// A new value of what is required; the rest starts absent.
    pub fn new(owner: ::serde_json::Value, name: impl Into<String>, lives: i64) -> Self {
        Self {
            color: None,
            owner,
            name: name.into(),
            lives,
        }
    }

    /// Sets `color`.
    pub fn with_color(mut self, value: impl Into<String>) -> Self {
        self.color = Some(value.into());
        self
    }
}

/// Further keys are of one type, and so is this one.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Labels {
    pub name: String,
    pub color: LabelsValue,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, LabelsValue>,
}

impl Labels {
    /// A new value of what is required; the rest starts absent.
    pub fn new(name: impl Into<String>, color: LabelsValue) -> Self {
        Self {
            name: name.into(),
            color,
            additional: ::std::default::Default::default(),
        }
    }
}

/// Only answers have it, and a server may know better.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Receipt {
    pub id: String,
    /// Required by the document, which does not say what it is.
    pub number: Option<::serde_json::Value>,
}

impl Receipt {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            number: None,
        }
    }

    /// Sets `number`.
    #[inline]
    pub fn with_number(mut self, value: ::serde_json::Value) -> Self {
        self.number = Some(value);
        self
    }
}

/// A map takes it as any other key.
pub type Bag = BTreeMap<String, ::serde_json::Value>;

/// It is allowed nowhere.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Closed {
    pub a: String,
}

impl Closed {
    /// A new value of what is required; the rest starts absent.
    pub fn new(a: impl Into<String>) -> Self {
        Self { a: a.into() }
    }
}

/// The schema `Shape`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    Circle(Circle),
    Square(Square),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Circle`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    pub radius: f64,
}

impl Circle {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(radius: f64) -> Self {
        Self { radius }
    }
}

/// The schema `Square`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Square {
    pub side: Option<f64>,
}

impl Square {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { side: None }
    }

    /// Sets `side`.
    #[inline]
    pub fn with_side(mut self, value: f64) -> Self {
        self.side = Some(value);
        self
    }
}

/// The schema `LabelsValue`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct LabelsValue {
    pub text: Option<String>,
}

impl LabelsValue {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { text: None }
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<String>) -> Self {
        self.text = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
        required "nme" => nme: ::serde_json::Value,
        required "chip" => chip: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    Cat {
        optional "color" => color: String,
        required "owner" => owner: ::serde_json::Value,
        required "name" => name: String,
        required "lives" => lives: i64,
    }
}

::specsmith_runtime::object! {
    Labels {
        required "name" => name: String,
        required "color" => color: LabelsValue,
        ..additional: BTreeMap<String, LabelsValue>,
    }
}

::specsmith_runtime::object! {
    Receipt {
        required "id" => id: String,
        optional "number" => number: ::serde_json::Value,
    }
}

::specsmith_runtime::object! {
    Closed {
        required "a" => a: String,
    }
}

::specsmith_runtime::union! {
    Shape by "kind": Unknown {
        bare "Circle" => Circle: Circle,
        bare "Square" => Square: Square,
    }
}

::specsmith_runtime::object! {
    Circle {
        required "radius" => radius: f64,
    }
}

::specsmith_runtime::object! {
    Square {
        optional "side" => side: f64,
    }
}

::specsmith_runtime::object! {
    LabelsValue {
        optional "text" => text: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /pets`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddPet {
    /// The request's body.
    pub body: AddPetForm,
}

impl AddPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: AddPetForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`AddPet`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct AddPetForm {
    pub photo: operation::Part,
    /// Required by the document, which does not say what it is.
    pub caption: operation::Part,
}

impl AddPetForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(
        photo: impl Into<operation::Part>,
        caption: impl Into<operation::Part>,
    ) -> Self {
        Self {
            photo: photo.into(),
            caption: caption.into(),
        }
    }
}

impl operation::Multipart for AddPetForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.files("photo", "application/octet-stream", [&self.photo]);
        parts.parts("caption", [&self.caption]);
    }
}

impl operation::Operation for AddPet {
    type Output = models::Receipt;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "addPet",
        method: http::Method::POST,
        path: "/pets",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
        request.multipart("multipart/form-data", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            201 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}
