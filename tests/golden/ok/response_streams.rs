// src/models.rs

/// The schema `Pet`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    pub name: Option<String>,
}

impl Pet {
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

/// The schema `Pets`.
pub type Pets = Vec<Pet>;

/// The schema `ChatOkResponse`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatOkResponse {
    pub words: Vec<String>,
}

impl ChatOkResponse {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(words: Vec<String>) -> Self {
        Self { words }
    }
}

/// The schema `ChatOkEvent`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ChatOkEvent {
    pub word: String,
}

impl ChatOkEvent {
    /// A new value of what is required; the rest starts absent.
    pub fn new(word: impl Into<String>) -> Self {
        Self { word: word.into() }
    }
}

/// The schema `EventsOkEvent`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct EventsOkEvent {
    pub event: Option<String>,
    pub data: Pet,
}

impl EventsOkEvent {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(data: Pet) -> Self {
        Self { event: None, data }
    }

    /// Sets `event`.
    pub fn with_event(mut self, value: impl Into<String>) -> Self {
        self.event = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
    }
}

::specsmith_runtime::object! {
    ChatOkResponse {
        required "words" => words: Vec<String>,
    }
}

::specsmith_runtime::object! {
    ChatOkEvent {
        required "word" => word: String,
    }
}

::specsmith_runtime::object! {
    EventsOkEvent {
        optional "event" => event: String,
        required "data" => data: Pet,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /chat`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Chat {}
impl Chat {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Chat`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChatError {
    /// 500: Bad
    InternalServerError(String),
}

impl operation::Failure for ChatError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            500 => response.json().map(Self::InternalServerError),
            _ => response.undeclared(),
        }
    }
}

impl operation::Operation for Chat {
    type Output = models::ChatOkResponse;
    type Error = ChatError;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "chat",
        method: http::Method::POST,
        path: "/chat",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.failure(),
        }
    }
}

impl operation::Streamed for Chat {
    type Item = operation::Event<models::ChatOkEvent>;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::events();
}

/// `GET /pets`
///
/// A list is all values of the stream.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListPets {}
impl ListPets {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListPets {
    type Output = models::Pets;
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

impl operation::Streamed for ListPets {
    type Item = models::Pet;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "application/jsonl";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::lines();
}

/// `GET /log`
///
/// Nothing but a stream.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Log {}
impl Log {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Log {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "log",
        method: http::Method::GET,
        path: "/log",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/stream+json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.text().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for Log {
    type Item = models::Pet;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "application/stream+json";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::lines();
}

/// `GET /texts`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Texts {}
impl Texts {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Texts {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "texts",
        method: http::Method::GET,
        path: "/texts",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("text/event-stream");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.text().map(Ok),
            206 => response.text().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for Texts {
    type Item = operation::Event<String>;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::text_events();
}

/// `GET /events`
///
/// The words of OpenAPI 3.2.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Events {}
impl Events {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

/// What [`Events`] can answer.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum EventsOutput {
    /// 200: Events
    Ok(String),
    /// 201: No stream
    Created(::serde_json::Value),
}

impl operation::Operation for Events {
    type Output = EventsOutput;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "events",
        method: http::Method::GET,
        path: "/events",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("text/event-stream, application/json");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.text().map(EventsOutput::Ok).map(Ok),
            201 => response.json().map(EventsOutput::Created).map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for Events {
    type Item = models::EventsOkEvent;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::whole_events();
}

/// `GET /records`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Records {}
impl Records {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Records {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "records",
        method: http::Method::GET,
        path: "/records",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("application/json-seq");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.text().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for Records {
    type Item = models::Pet;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "application/json-seq";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::records();
}
