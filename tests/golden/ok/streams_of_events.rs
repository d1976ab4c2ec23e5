// src/models.rs

/// The schema `Problem`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    pub message: String,
}

impl Problem {
    /// A new value of what is required; the rest starts absent.
    pub fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

/// The schema `Run`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Run {
    pub id: String,
}

impl Run {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// The schema `RunEvent`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum RunEvent {
    RunEnded(RunEnded),
    Started(RunEventStarted),
    End(RunEventEnd),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `RunEnded`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RunEnded {
    pub event: RunEndedEvent,
    pub data: Run,
}

impl RunEnded {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(data: Run) -> Self {
        Self { event: RunEndedEvent, data }
    }
}

/// Started
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct RunEventStarted {
    pub event: RunEventStartedEvent,
    pub data: Run,
    pub enabled: Option<bool>,
}

impl RunEventStarted {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(data: Run) -> Self {
        Self {
            event: RunEventStartedEvent,
            data,
            enabled: None,
        }
    }

    /// Sets `enabled`.
    #[inline]
    pub fn with_enabled(mut self, value: bool) -> Self {
        self.enabled = Some(value);
        self
    }
}

/// The schema `RunEventStartedEvent`.
///
/// It is always `run.started`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RunEventStartedEvent;

/// End
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct RunEventEnd {
    pub event: RunEventEndEvent,
    pub data: RunEventEndData,
}

impl RunEventEnd {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            event: RunEventEndEvent,
            data: RunEventEndData,
        }
    }
}

/// The schema `RunEventEndEvent`.
///
/// It is always `done`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RunEventEndEvent;

/// The schema `RunEventEndData`.
///
/// It is always `[DONE]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RunEventEndData;

/// The schema `RunEndedEvent`.
///
/// It is always `run.ended`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct RunEndedEvent;

/// The schema `ChatRequest`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ChatRequest {
    pub stream: Option<bool>,
}

impl ChatRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { stream: None }
    }

    /// Sets `stream`.
    #[inline]
    pub fn with_stream(mut self, value: bool) -> Self {
        self.stream = Some(value);
        self
    }
}

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

/// The schema `TicksOkEvent`.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TicksOkEvent {
    Tick,
    Tock,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

/// The schema `FollowOkEvent`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FollowOkEvent {
    pub data: String,
    pub id: Option<String>,
    pub retry: Option<i64>,
}

impl FollowOkEvent {
    /// A new value of what is required; the rest starts absent.
    pub fn new(data: impl Into<String>) -> Self {
        Self {
            data: data.into(),
            id: None,
            retry: None,
        }
    }

    /// Sets `id`.
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }

    /// Sets `retry`.
    #[inline]
    pub fn with_retry(mut self, value: i64) -> Self {
        self.retry = Some(value);
        self
    }
}

/// The schema `LettersOkEvent`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LettersOkEvent {
    pub data: String,
    pub sender: String,
}

impl LettersOkEvent {
    /// A new value of what is required; the rest starts absent.
    pub fn new(data: impl Into<String>, sender: impl Into<String>) -> Self {
        Self {
            data: data.into(),
            sender: sender.into(),
        }
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Problem {
        required "message" => message: String,
    }
}

::specsmith_runtime::object! {
    Run {
        required "id" => id: String,
    }
}

::specsmith_runtime::union! {
    RunEvent by "event": Unknown {
        own "run.ended" => RunEnded: RunEnded,
        own "run.started" => Started: RunEventStarted,
        own "done" => End: RunEventEnd,
    }
}

::specsmith_runtime::object! {
    RunEnded {
        required "event" => event: RunEndedEvent,
        required "data" => data: Run,
    }
}

::specsmith_runtime::object! {
    RunEventStarted {
        required "event" => event: RunEventStartedEvent,
        required "data" => data: Run,
        optional "enabled" => enabled: bool,
    }
}

::specsmith_runtime::constant! { RunEventStartedEvent = string "run.started" }

::specsmith_runtime::object! {
    RunEventEnd {
        required "event" => event: RunEventEndEvent,
        required "data" => data: RunEventEndData,
    }
}

::specsmith_runtime::constant! { RunEventEndEvent = string "done" }

::specsmith_runtime::constant! { RunEventEndData = string "[DONE]" }

::specsmith_runtime::constant! { RunEndedEvent = string "run.ended" }

::specsmith_runtime::object! {
    ChatRequest {
        optional "stream" => stream: bool,
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

::specsmith_runtime::string_enum! {
    TicksOkEvent: Unknown {
        "tick" => Tick,
        "tock" => Tock,
    }
}

::specsmith_runtime::object! {
    FollowOkEvent {
        required "data" => data: String,
        optional "id" => id: String,
        optional "retry" => retry: i64,
    }
}

::specsmith_runtime::object! {
    LettersOkEvent {
        required "data" => data: String,
        required "sender" => sender: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /chat`
///
/// The schema is about the data of each event.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Chat {
    /// The request's body.
    pub body: models::ChatRequest,
}

impl Chat {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::ChatRequest) -> Self {
        Self { body }
    }
}

/// What [`Chat`] can answer when it fails.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum ChatError {
    /// 429: Later
    TooManyRequests(models::Problem),
}

impl operation::Failure for ChatError {
    #[inline]
    fn read(response: &operation::Response) -> operation::Decoded<Self> {
        match response.status() {
            429 => response.json().map(Self::TooManyRequests),
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
        request.json("application/json", &self.body);
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

/// `GET /ticks`
///
/// Text as it is, one of a few words or a date.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Ticks {}
impl Ticks {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Ticks {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "ticks",
        method: http::Method::GET,
        path: "/ticks",
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
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for Ticks {
    type Item = operation::Event<models::TicksOkEvent>;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::text_events();
}

/// `GET /runs`
///
/// The schema is about the whole of each event.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct WatchRun {}
impl WatchRun {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for WatchRun {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "watchRun",
        method: http::Method::GET,
        path: "/runs",
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
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for WatchRun {
    type Item = models::RunEvent;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::whole_events();
}

/// `GET /lines`
///
/// The whole of each event, in the words of OpenAPI 3.2.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Follow {}
impl Follow {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Follow {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "follow",
        method: http::Method::GET,
        path: "/lines",
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
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for Follow {
    type Item = models::FollowOkEvent;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::whole_text_events();
}

/// `GET /letters`
///
/// `data` is no field of an event where there are other properties, and nothing says that `event`
/// is one.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Letters {}
impl Letters {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Letters {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "letters",
        method: http::Method::GET,
        path: "/letters",
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
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for Letters {
    type Item = operation::Event<models::LettersOkEvent>;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::events();
}
