// src/models.rs

/// The schema `Session`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Session {
    pub model: String,
}

impl Session {
    /// A new value of what is required; the rest starts absent.
    pub fn new(model: impl Into<String>) -> Self {
        Self { model: model.into() }
    }
}

/// The schema `StartCallFormReport`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct StartCallFormReport {
    pub title: Option<String>,
}

impl StartCallFormReport {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { title: None }
    }

    /// Sets `title`.
    pub fn with_title(mut self, value: impl Into<String>) -> Self {
        self.title = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Session {
        required "model" => model: String,
    }
}

::specsmith_runtime::object! {
    StartCallFormReport {
        optional "title" => title: String,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `POST /calls`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StartCall {
    /// The request's body.
    pub body: StartCallForm,
}

impl StartCall {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: StartCallForm) -> Self {
        Self { body }
    }
}

/// The parts of the body of [`StartCall`].
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct StartCallForm {
    pub sdp: String,
    pub session: models::Session,
    /// A picture.
    ///
    /// Media type: `image/png` or `image/jpeg`. Header `X-Width`: How wide it is. Header `X-Height`.
    pub image: operation::Part,
    /// Media type: `audio/*`.
    pub sound: Option<operation::Part>,
    /// Media type: `application/pdf`.
    pub scan: Option<operation::Part>,
    /// Media type: `application/pdf`.
    pub scans: Option<Vec<operation::Part>>,
    /// Media type: `text/html`.
    pub page: Option<operation::Part>,
    pub report: Option<models::StartCallFormReport>,
    pub name: Option<String>,
    pub ids: Option<Vec<i64>>,
    pub at: Option<models::Session>,
    pub sessions: Option<Vec<models::Session>>,
    pub extra: Option<::serde_json::Value>,
    /// Media type: `text/plain`.
    pub text: Option<operation::Part>,
}

impl StartCallForm {
    /// A body of what is required; the rest starts absent.
    pub fn new(
        sdp: impl Into<String>,
        session: models::Session,
        image: impl Into<operation::Part>,
    ) -> Self {
        Self {
            sdp: sdp.into(),
            session,
            image: image.into(),
            sound: None,
            scan: None,
            scans: None,
            page: None,
            report: None,
            name: None,
            ids: None,
            at: None,
            sessions: None,
            extra: None,
            text: None,
        }
    }

    /// Sets `sound`.
    pub fn with_sound(mut self, value: impl Into<operation::Part>) -> Self {
        self.sound = Some(value.into());
        self
    }

    /// Sets `scan`.
    pub fn with_scan(mut self, value: impl Into<operation::Part>) -> Self {
        self.scan = Some(value.into());
        self
    }

    /// Sets `scans`.
    #[inline]
    pub fn with_scans(mut self, value: Vec<operation::Part>) -> Self {
        self.scans = Some(value);
        self
    }

    /// Sets `page`.
    pub fn with_page(mut self, value: impl Into<operation::Part>) -> Self {
        self.page = Some(value.into());
        self
    }

    /// Sets `report`.
    #[inline]
    pub fn with_report(mut self, value: models::StartCallFormReport) -> Self {
        self.report = Some(value);
        self
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `ids`.
    #[inline]
    pub fn with_ids(mut self, value: Vec<i64>) -> Self {
        self.ids = Some(value);
        self
    }

    /// Sets `at`.
    #[inline]
    pub fn with_at(mut self, value: models::Session) -> Self {
        self.at = Some(value);
        self
    }

    /// Sets `sessions`.
    #[inline]
    pub fn with_sessions(mut self, value: Vec<models::Session>) -> Self {
        self.sessions = Some(value);
        self
    }

    /// Sets `extra`.
    #[inline]
    pub fn with_extra(mut self, value: ::serde_json::Value) -> Self {
        self.extra = Some(value);
        self
    }

    /// Sets `text`.
    pub fn with_text(mut self, value: impl Into<operation::Part>) -> Self {
        self.text = Some(value.into());
        self
    }
}

impl operation::Multipart for StartCallForm {
    #[inline]
    fn write(&self, parts: &mut operation::MultipartWriter) {
        parts.text("sdp", "application/sdp", &self.sdp);
        parts.json("session", "application/vnd.session+json", &self.session);
        parts.files("image", "image/png", [&self.image]);
        parts.files("sound", "application/octet-stream", &self.sound);
        parts.files("scan", "application/pdf", &self.scan);
        parts.files("scans", "application/pdf", self.scans.iter().flatten());
        parts.files("page", "text/html", &self.page);
        parts.json("report", "application/json; charset=utf-8", &self.report);
        parts.json("name", "application/json", &self.name);
        parts.styled("ids", operation::Style::Form, &self.ids);
        parts.styled("at", operation::Style::DeepObject, &self.at);
        for item in self.sessions.iter().flatten() {
            parts.json("sessions", "application/json", item);
        }
        parts.json("extra", "application/json", &self.extra);
        parts.files("text", "text/plain", &self.text);
    }
}

impl operation::Operation for StartCall {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "startCall",
        method: http::Method::POST,
        path: "/calls",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.multipart("multipart/form-data", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
