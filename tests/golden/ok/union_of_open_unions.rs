// src/models.rs

use std::collections::BTreeMap;

/// The schema `Stream`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Stream {
    Thread(Thread),
    Run(Run),
    Failed(Failed),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Thread`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Thread {
    Made(Made),
    Gone(Gone),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Run`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Run {
    Started(Started),
    Ended(Ended),
    /// One that this version does not know; it survives a round trip.
    Unknown(::serde_json::Value),
}

/// The schema `Made`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Made {
    pub event: MadeEvent,
    pub id: String,
}

impl Made {
    /// A new value of what is required; the rest starts absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            event: MadeEvent,
            id: id.into(),
        }
    }
}

/// The schema `Gone`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Gone {
    pub event: GoneEvent,
    pub id: Option<String>,
}

impl Gone {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { event: GoneEvent, id: None }
    }

    /// Sets `id`.
    pub fn with_id(mut self, value: impl Into<String>) -> Self {
        self.id = Some(value.into());
        self
    }
}

/// The schema `Started`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Started {
    pub at: Option<i64>,
}

impl Started {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { at: None }
    }

    /// Sets `at`.
    #[inline]
    pub fn with_at(mut self, value: i64) -> Self {
        self.at = Some(value);
        self
    }
}

/// The schema `Ended`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Ended {
    pub at: Option<i64>,
}

impl Ended {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { at: None }
    }

    /// Sets `at`.
    #[inline]
    pub fn with_at(mut self, value: i64) -> Self {
        self.at = Some(value);
        self
    }
}

/// The schema `Failed`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Failed {
    pub event: FailedEvent,
    pub why: Option<String>,
}

impl Failed {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            event: FailedEvent,
            why: None,
        }
    }

    /// Sets `why`.
    pub fn with_why(mut self, value: impl Into<String>) -> Self {
        self.why = Some(value.into());
        self
    }
}

/// The schema `Loose`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Loose {
    Thread(Thread),
    Optional(Optional),
    Closed(Closed),
    Rest(Rest),
}

/// The schema `Optional`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Optional {
    pub event: Option<OptionalEvent>,
    pub why: Option<String>,
}

impl Optional {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { event: None, why: None }
    }

    /// Sets `event`.
    #[inline]
    pub fn with_event(mut self, value: OptionalEvent) -> Self {
        self.event = Some(value);
        self
    }

    /// Sets `why`.
    pub fn with_why(mut self, value: impl Into<String>) -> Self {
        self.why = Some(value.into());
        self
    }
}

/// The schema `Closed`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Closed {
    pub event: ClosedEvent,
}

impl Closed {
    /// A new value; what is not constant starts absent.
    #[inline]
    pub fn new() -> Self {
        Self { event: ClosedEvent }
    }
}

/// The schema `Rest`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Rest {
    pub rest: String,
    /// The properties that the document does not name.
    pub additional: BTreeMap<String, ::serde_json::Value>,
}

impl Rest {
    /// A new value of what is required; the rest starts absent.
    pub fn new(rest: impl Into<String>) -> Self {
        Self {
            rest: rest.into(),
            additional: ::std::default::Default::default(),
        }
    }
}

/// The schema `Looser`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Looser {
    Loose(Loose),
    Object(LooserObject),
}

/// The schema `Inside`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Inside {
    Threads(InsideThreads),
    Runs(InsideRuns),
}

/// The schema `MadeEvent`.
///
/// It is always `thread.made`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct MadeEvent;

/// The schema `GoneEvent`.
///
/// It is always `thread.gone`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct GoneEvent;

/// The schema `FailedEvent`.
///
/// It is always `failed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct FailedEvent;

/// The schema `OptionalEvent`.
///
/// It is always `optional`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct OptionalEvent;

/// The schema `ClosedEvent`.
///
/// It is always `closed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct ClosedEvent;

/// The schema `LooserObject`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct LooserObject {
    pub more: i64,
}

impl LooserObject {
    /// A new value of what is required; the rest starts absent.
    #[inline]
    pub fn new(more: i64) -> Self {
        Self { more }
    }
}

/// Threads
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct InsideThreads {
    pub of: Option<Thread>,
}

impl InsideThreads {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { of: None }
    }

    /// Sets `of`.
    #[inline]
    pub fn with_of(mut self, value: Thread) -> Self {
        self.of = Some(value);
        self
    }
}

/// Runs
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct InsideRuns {
    pub of: Option<Run>,
}

impl InsideRuns {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { of: None }
    }

    /// Sets `of`.
    #[inline]
    pub fn with_of(mut self, value: Run) -> Self {
        self.of = Some(value);
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;
use std::collections::BTreeMap;

::specsmith_runtime::union! {
    Stream by "event": Unknown {
        own "thread.made" | "thread.gone" => Thread: Thread,
        own "run.started" | "run.ended" => Run: Run,
        own "failed" => Failed: Failed,
    }
}

::specsmith_runtime::union! {
    Thread by "event": Unknown {
        own "thread.made" => Made: Made,
        own "thread.gone" => Gone: Gone,
    }
}

::specsmith_runtime::union! {
    Run by "event": Unknown {
        bare "run.started" => Started: Started,
        bare "run.ended" => Ended: Ended,
    }
}

::specsmith_runtime::object! {
    Made {
        required "event" => event: MadeEvent,
        required "id" => id: String,
    }
}

::specsmith_runtime::object! {
    Gone {
        required "event" => event: GoneEvent,
        optional "id" => id: String,
    }
}

::specsmith_runtime::object! {
    Started {
        optional "at" => at: i64,
    }
}

::specsmith_runtime::object! {
    Ended {
        optional "at" => at: i64,
    }
}

::specsmith_runtime::object! {
    Failed {
        required "event" => event: FailedEvent,
        optional "why" => why: String,
    }
}

::specsmith_runtime::union! {
    Loose {
        object requires ["event"] knows ["id"] => Thread: Thread,
        object knows ["event", "why"] where "event" is ["optional"] => Optional: Optional,
        closed requires ["event"] where "event" is ["closed"] => Closed: Closed,
        map requires ["rest"] => Rest: Rest,
    }
}

::specsmith_runtime::object! {
    Optional {
        optional "event" => event: OptionalEvent,
        optional "why" => why: String,
    }
}

::specsmith_runtime::object! {
    Closed {
        required "event" => event: ClosedEvent,
    }
}

::specsmith_runtime::object! {
    Rest {
        required "rest" => rest: String,
        ..additional: BTreeMap<String, ::serde_json::Value>,
    }
}

::specsmith_runtime::union! {
    Looser {
        map knows ["event", "id", "why", "rest"] => Loose: Loose,
        object requires ["more"] => Object: LooserObject,
    }
}

::specsmith_runtime::union! {
    Inside {
        object knows ["of"] => Threads: InsideThreads,
        object knows ["of"] => Runs: InsideRuns,
    }
}

::specsmith_runtime::constant! { MadeEvent = string "thread.made" }

::specsmith_runtime::constant! { GoneEvent = string "thread.gone" }

::specsmith_runtime::constant! { FailedEvent = string "failed" }

::specsmith_runtime::constant! { OptionalEvent = string "optional" }

::specsmith_runtime::constant! { ClosedEvent = string "closed" }

::specsmith_runtime::object! {
    LooserObject {
        required "more" => more: i64,
    }
}

::specsmith_runtime::object! {
    InsideThreads {
        optional "of" => of: Thread,
    }
}

::specsmith_runtime::object! {
    InsideRuns {
        optional "of" => of: Run,
    }
}
