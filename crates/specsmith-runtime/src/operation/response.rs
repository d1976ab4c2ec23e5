//! A response that is being read.

use std::fmt;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use serde_core::de::DeserializeOwned;

use super::{Decoded, Failure, json, media_type};

/// The response to an operation, with its whole body.
#[derive(Debug, Clone)]
pub struct Response {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Response {
    /// The status code.
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The headers.
    pub const fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it came, whatever the status and the media type.
    pub const fn raw(&self) -> &Bytes {
        &self.body
    }

    /// Whether `Content-Type` says that the body is of a media type, or of one within a range of them.
    ///
    /// Parameters count if `media_type` has them; capitals never do. Without the header it is of none.
    ///
    /// ```
    /// use specsmith_runtime::operation::Response;
    ///
    /// let response = http::Response::builder().header("content-type", "image/png; q=1");
    /// let response = Response::from(response.body(bytes::Bytes::new())?);
    /// assert!(response.is("image/png") && response.is("image/*") && !response.is("text/csv"));
    /// # Ok::<(), http::Error>(())
    /// ```
    pub fn is(&self, media_type: &str) -> bool {
        self.content_type().is_some_and(|found| media_type::covers(media_type, found))
    }

    /// The body read as JSON, whatever its media type.
    ///
    /// # Errors
    ///
    /// The body is no JSON, or not of this type; the message says where.
    pub fn json<T: DeserializeOwned>(&self) -> Decoded<T> {
        json::read(&self.body).map_err(|error| self.not_as_declared(&error))
    }

    /// The body read as text in UTF-8.
    ///
    /// # Errors
    ///
    /// The body is not UTF-8.
    pub fn text(&self) -> Decoded<String> {
        match std::str::from_utf8(&self.body) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(ReadError::Decode { message: error.to_string() }),
        }
    }

    /// The body as it came.
    ///
    /// # Errors
    ///
    /// None; the result is there so that all bodies are read alike.
    pub fn bytes(&self) -> Decoded<Bytes> {
        Ok(self.body.clone())
    }

    /// Passes over the body, where the document declares none.
    ///
    /// # Errors
    ///
    /// None; the result is there so that all bodies are read alike.
    pub const fn empty(&self) -> Decoded<()> {
        Ok(())
    }

    /// One of the failures that the document declares.
    ///
    /// # Errors
    ///
    /// Those of [`Failure::read`].
    pub fn failure<T, E: Failure>(&self) -> Decoded<Result<T, E>> {
        E::read(self).map(Err)
    }

    /// Says that the document does not declare this status.
    ///
    /// # Errors
    ///
    /// Always [`ReadError::Undeclared`].
    pub const fn undeclared<T>(&self) -> Decoded<T> {
        Err(ReadError::Undeclared)
    }

    #[cfg(feature = "client")]
    pub(crate) fn into_parts(self) -> (StatusCode, HeaderMap, Bytes) {
        (self.status, self.headers, self.body)
    }

    /// Why the body could not be read; that there is none, or that it is not JSON, explains more than the parser does.
    fn not_as_declared(&self, error: &dyn fmt::Display) -> ReadError {
        let message = match self.content_type().map(media_type::essence) {
            _ if self.body.is_empty() => "the body is empty".to_owned(),
            Some(found) if !media_type::is_json(found) => format!("the body is `{found}`, not JSON ({error})"),
            _ => error.to_string(),
        };
        ReadError::Decode { message }
    }

    fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }
}

impl From<http::Response<Bytes>> for Response {
    fn from(response: http::Response<Bytes>) -> Self {
        let (parts, body) = response.into_parts();
        Self { status: parts.status, headers: parts.headers, body }
    }
}

/// Why a response is none of those that the document declares.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum ReadError {
    /// The document does not declare the status.
    Undeclared,
    /// The body is not what the document declares for the status.
    Decode {
        /// What is wrong with it, and where.
        message: String,
    },
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undeclared => f.write_str("the document does not declare the status"),
            Self::Decode { message } => f.write_str(message),
        }
    }
}

impl std::error::Error for ReadError {}

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::{ReadError, Response};

    fn response(media_type: &str, body: &'static str) -> Response {
        http::Response::builder()
            .header("content-type", media_type)
            .body(Bytes::from_static(body.as_bytes()))
            .unwrap()
            .into()
    }

    fn message<T: std::fmt::Debug>(read: Result<T, ReadError>) -> String {
        read.unwrap_err().to_string()
    }

    #[test]
    fn json_is_read_whatever_the_media_type_says() {
        assert_eq!(response("text/plain", "[1]").json(), Ok(vec![1]));
    }

    #[test]
    fn an_error_in_a_list_says_where() {
        let read = response("application/json", r#"[[1], [2, "3"]]"#).json::<Vec<Vec<i64>>>();
        assert_eq!(message(read), "`[1][1]`: invalid type: string \"3\", expected i64 at line 1 column 13");
        let read = response("application/json", "[1] 2").json::<Vec<i64>>();
        assert_eq!(message(read), "trailing characters at line 1 column 5");
    }

    #[test]
    fn what_is_not_json_is_called_by_its_media_type() {
        assert_eq!(
            message(response("text/html; charset=utf-8", "<p>").json::<i64>()),
            "the body is `text/html`, not JSON (expected value at line 1 column 1)"
        );
        for media_type in ["application/json;charset=utf-8", "application/problem+json"] {
            assert_eq!(message(response(media_type, "<p>").json::<i64>()), "expected value at line 1 column 1");
        }
    }

    #[test]
    fn an_empty_body_is_called_so() {
        for media_type in ["application/json", "text/html"] {
            assert_eq!(message(response(media_type, "").json::<Option<i64>>()), "the body is empty");
        }
    }

    #[test]
    fn without_a_media_type_it_is_of_none() {
        let response = Response::from(http::Response::new(Bytes::new()));
        assert!(!response.is("*/*"));
    }

    #[test]
    fn other_bodies_are_read_as_they_are() {
        assert_eq!(response("text/plain", "a").text(), Ok("a".to_owned()));
        assert_eq!(response("image/png", "a").bytes(), Ok(Bytes::from("a")));
        assert_eq!(response("text/plain", "a").empty(), Ok(()));
        assert_eq!(response("text/plain", "a").undeclared::<()>(), Err(ReadError::Undeclared));
    }
}
