//! What one call does differently from the others.

use std::time::Duration;

use http::header::HeaderName;
use http::{HeaderMap, HeaderValue, Request};
use serde_core::Serialize;
use serde_json::{Map, Value};

use super::{Limits, Retry, query};
use crate::operation::{RequestError, Upload};

/// The settings of one call, and the first of them that cannot be sent.
#[derive(Debug, Clone, Default)]
pub(super) struct CallOptions {
    headers: HeaderMap,
    query: Vec<(String, String)>,
    body_fields: Vec<(String, Value)>,
    error: Option<RequestError>,
    pub(super) timeout: Option<Duration>,
    pub(super) deadline: Option<Duration>,
    pub(super) retry: Option<Retry>,
    pub(super) idempotent: bool,
    pub(super) idempotency_key: Option<String>,
}

impl CallOptions {
    /// Sends a header, in place of any other of the name.
    pub(super) fn set_header(&mut self, name: &str, value: &str) {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => {
                self.headers.insert(name, value);
            }
            _ => self.fail(RequestError::Header { name: name.to_owned() }),
        }
    }

    /// Adds a pair to the query.
    pub(super) fn add_query(&mut self, name: &str, value: &str) {
        self.query.push((name.to_owned(), value.to_owned()));
    }

    /// Sets a field of a JSON body.
    pub(super) fn set_body_field<T: Serialize + ?Sized>(&mut self, field: &str, value: &T) {
        match serde_json::to_value(value) {
            Ok(value) => self.body_fields.push((field.to_owned(), value)),
            Err(error) => self.fail(RequestError::Body { message: format!("field `{field}`: {error}") }),
        }
    }

    /// Leaves out what the server repeats in its links to further pages, or what belonged to the first request alone.
    pub(super) fn drop_what_links_repeat(&mut self) {
        self.query.clear();
        self.body_fields.clear();
        self.idempotency_key = None;
    }

    /// The limits of the client, with those of the call in their place.
    pub(super) fn limits(&self, limits: Limits) -> Limits {
        Limits {
            timeout: self.timeout.unwrap_or(limits.timeout),
            deadline: self.deadline.or(limits.deadline),
            ..limits
        }
    }

    /// Changes a request that has its credentials already.
    pub(super) fn apply(self, request: &mut Request<Upload>) -> Result<(), RequestError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        // `extend` replaces the values of names that are there already.
        request.headers_mut().extend(self.headers);
        for (name, value) in &self.query {
            query::add(request, name, value)
                .ok_or_else(|| RequestError::Uri { message: format!("with `{name}` they are too long") })?;
        }
        if !self.body_fields.is_empty() {
            let body = with_fields(request.body(), self.body_fields);
            *request.body_mut() = body.map_err(|message| RequestError::Body { message })?;
        }
        Ok(())
    }

    fn fail(&mut self, error: RequestError) {
        self.error.get_or_insert(error);
    }
}

/// A JSON body with these fields, or why it cannot have them.
fn with_fields(body: &Upload, fields: Vec<(String, Value)>) -> Result<Upload, String> {
    let body = body.as_bytes().and_then(|bytes| serde_json::from_slice(bytes).ok());
    let Some(mut body @ Value::Object(_)) = body else {
        return Err("it is no JSON object, so that it has no fields to be set".to_owned());
    };
    for (field, value) in fields {
        let place = place(&mut body, &field).ok_or_else(|| format!("there is no place for a field `{field}`"))?;
        *place = value;
    }
    serde_json::to_vec(&body).map(Upload::from).map_err(|error| error.to_string())
}

/// The place of a field: a name, or a JSON pointer (RFC 6901), on whose way objects are made where there are none yet.
fn place<'a>(body: &'a mut Value, field: &str) -> Option<&'a mut Value> {
    let Some(pointer) = field.strip_prefix('/') else {
        return step(body, field);
    };
    pointer.split('/').try_fold(body, |value, token| step(value, &token.replace("~1", "/").replace("~0", "~")))
}

fn step<'a>(value: &'a mut Value, token: &str) -> Option<&'a mut Value> {
    if value.is_null() {
        *value = Value::Object(Map::new());
    }
    match value {
        Value::Object(fields) => Some(fields.entry(token).or_insert(Value::Null)),
        Value::Array(items) => items.get_mut(token.parse::<usize>().ok()?),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::CallOptions;
    use crate::operation::Upload;

    /// A body after these fields were set, or what is wrong.
    fn body(before: &'static str, fields: &[(&str, i64)]) -> Result<String, String> {
        let mut options = CallOptions::default();
        fields.iter().for_each(|(field, value)| options.set_body_field(field, value));
        let mut request = http::Request::new(Upload::from(before));
        options.apply(&mut request).map_err(|error| error.to_string())?;
        Ok(String::from_utf8(request.body().as_bytes().unwrap().to_vec()).unwrap())
    }

    #[test]
    fn fields_are_added_and_replaced() {
        assert_eq!(body(r#"{"a":1}"#, &[("b", 2)]).unwrap(), r#"{"a":1,"b":2}"#);
        assert_eq!(body(r#"{"a":1}"#, &[("a", 2), ("a", 3)]).unwrap(), r#"{"a":3}"#);
        assert_eq!(body("{}", &[("a.b", 1)]).unwrap(), r#"{"a.b":1}"#);
        assert_eq!(body(r#"{"a":{"b":1}}"#, &[("/a/c", 2)]).unwrap(), r#"{"a":{"b":1,"c":2}}"#);
        assert_eq!(body(r#"{"a":null}"#, &[("/a/b/c", 2)]).unwrap(), r#"{"a":{"b":{"c":2}}}"#);
        assert_eq!(body(r#"{"a":[{"b":1}]}"#, &[("/a/0/b", 2)]).unwrap(), r#"{"a":[{"b":2}]}"#);
        assert_eq!(body("{}", &[("/a~1b~01", 1)]).unwrap(), r#"{"a/b~1":1}"#);
    }

    #[test]
    fn what_has_no_place_for_a_field_is_refused() {
        for before in ["", "[1]", "null", "{"] {
            let message = "the body cannot be written: it is no JSON object, so that it has no fields to be set";
            assert_eq!(body(before, &[("a", 1)]).unwrap_err(), message, "{before}");
        }
        for field in ["/a/b", "/list/1", "/list/x"] {
            let message = format!("the body cannot be written: there is no place for a field `{field}`");
            assert_eq!(body(r#"{"a":1,"list":[1]}"#, &[(field, 1)]).unwrap_err(), message);
        }
    }

    #[test]
    fn pairs_are_added_to_the_query() {
        let mut options = CallOptions::default();
        options.add_query("a b", "1&2");
        options.add_query("a b", "3");
        let mut request = http::Request::new(Upload::empty());
        *request.uri_mut() = "https://example.com/x".parse().unwrap();
        options.apply(&mut request).unwrap();
        assert_eq!(request.uri(), "https://example.com/x?a%20b=1%262&a%20b=3");
    }
}
