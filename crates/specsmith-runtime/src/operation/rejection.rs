//! Why a request is not one of an operation.

use std::fmt;

use bytes::Bytes;
use http::header::{ALLOW, CONTENT_TYPE};
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use serde_core::Serialize;

use super::{Body, ResponseWriter};

/// Why a request has no answer of an operation, and the status that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    status: StatusCode,
    place: Option<String>,
    detail: String,
    operation: Option<&'static str>,
    allow: Option<HeaderValue>,
}

impl Rejection {
    /// A rejection for a reason that is in no particular place.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self { status, place: None, detail: detail.into(), operation: None, allow: None }
    }

    /// A method that a path does not have, beside those that it has (RFC 9110, section 15.5.6).
    pub(crate) fn method(method: &http::Method, allow: HeaderValue) -> Self {
        let detail = format!("the path has no method `{method}`");
        Self { allow: Some(allow), ..Self::new(StatusCode::METHOD_NOT_ALLOWED, detail) }
    }

    /// The same, of the operation that was asked for.
    pub(crate) fn of(self, operation: &'static str) -> Self {
        Self { operation: Some(operation), ..self }
    }

    /// A malformed value at a place such as `query`, `limit`. The path that a message begins with leads on.
    pub(crate) fn malformed(place: &str, message: &str) -> Self {
        let (place, detail) = match message.strip_prefix('`').and_then(|rest| rest.split_once("`: ")) {
            Some((path, detail)) if path.starts_with('[') => (format!("{place}{path}"), detail),
            Some((path, detail)) => (format!("{place}.{path}"), detail),
            None => (place.to_owned(), message),
        };
        Self { place: Some(place), ..Self::new(StatusCode::BAD_REQUEST, detail) }
    }

    /// The status of the answer.
    pub const fn status(&self) -> StatusCode {
        self.status
    }

    /// Where in the request it is, such as `query.limit` or `body.flags[0].key`.
    pub fn place(&self) -> Option<&str> {
        self.place.as_deref()
    }

    /// What is wrong.
    pub fn detail(&self) -> &str {
        &self.detail
    }

    /// The `operationId` of the operation that was asked for, if it was one.
    pub const fn operation_id(&self) -> Option<&'static str> {
        self.operation
    }

    /// An answer of the same status with a body of the document's own, in JSON.
    pub fn json<T: Serialize + ?Sized>(&self, media_type: &'static str, body: &T) -> Response<Body> {
        let mut writer = ResponseWriter::new(None, HeaderMap::new());
        writer.json(self.status.as_u16(), media_type, body);
        self.completed(writer.finish().unwrap_or_else(Self::into_response))
    }

    /// The answer where nobody words another: a problem in the sense of RFC 9457, with the member `place`.
    pub fn into_response(self) -> Response<Body> {
        let mut problem = serde_json::Map::new();
        problem.insert("title".to_owned(), self.status.canonical_reason().unwrap_or("Error").into());
        problem.insert("status".to_owned(), self.status.as_u16().into());
        problem.insert("detail".to_owned(), self.detail.as_str().into());
        if let Some(place) = &self.place {
            problem.insert("place".to_owned(), place.as_str().into());
        }
        let text = serde_json::Value::Object(problem).to_string();
        let mut response = Response::new(Body::from(Bytes::from(text)));
        *response.status_mut() = self.status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        self.completed(response)
    }

    /// With the header that its status has to have, however it was worded.
    pub(crate) fn completed(&self, mut response: Response<Body>) -> Response<Body> {
        if let Some(allow) = &self.allow {
            response.headers_mut().entry(ALLOW).or_insert_with(|| allow.clone());
        }
        response
    }
}

impl fmt::Display for Rejection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Some(place) => write!(f, "`{place}`: {}", self.detail),
            None => f.write_str(&self.detail),
        }
    }
}

impl std::error::Error for Rejection {}
