//! Why a request is not one of an operation.

use std::fmt;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Response, StatusCode};

use super::Body;

/// Why a request is not one of an operation, and the status that says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rejection {
    status: StatusCode,
    place: Option<String>,
    detail: String,
}

impl Rejection {
    /// A rejection for a reason that is in no particular place.
    pub fn new(status: StatusCode, detail: impl Into<String>) -> Self {
        Self { status, place: None, detail: detail.into() }
    }

    /// A malformed value at a place such as `query`, `limit`. The path that a message begins with leads on.
    pub(crate) fn malformed(place: &str, message: &str) -> Self {
        let (place, detail) = match message.strip_prefix('`').and_then(|rest| rest.split_once("`: ")) {
            Some((path, detail)) if path.starts_with('[') => (format!("{place}{path}"), detail),
            Some((path, detail)) => (format!("{place}.{path}"), detail),
            None => (place.to_owned(), message),
        };
        Self { status: StatusCode::BAD_REQUEST, place: Some(place), detail: detail.to_owned() }
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

    /// The answer: a problem in the sense of RFC 9457, with the member `place`.
    pub fn into_response(self) -> Response<Body> {
        let mut problem = serde_json::Map::new();
        problem.insert("title".to_owned(), self.status.canonical_reason().unwrap_or("Error").into());
        problem.insert("status".to_owned(), self.status.as_u16().into());
        problem.insert("detail".to_owned(), self.detail.into());
        if let Some(place) = self.place {
            problem.insert("place".to_owned(), place.into());
        }
        let text = serde_json::Value::Object(problem).to_string();
        let mut response = Response::new(Body::from(Bytes::from(text)));
        *response.status_mut() = self.status;
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
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
