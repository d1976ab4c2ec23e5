//! A request that is being written.

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE, COOKIE, HeaderName};
use http::uri::PathAndQuery;
use http::{HeaderMap, HeaderValue, Method, Request, Uri};
use serde_core::Serialize;

use super::encode::Encoding;
use super::form::{self, Encodings};
use super::multipart::MultipartWriter;
use super::style::Piece;
use super::value::Value;
use super::{Multipart, RequestError, Style, Upload, path};

/// Collects what an operation sends, and the first reason why it cannot be sent.
///
/// Its methods do not return errors, so that generated code is one call for each parameter. Those that take a
/// value of any type turn it into plain data and hand it to code that is not generic.
#[derive(Debug)]
pub struct RequestWriter {
    method: Method,
    template: &'static str,
    path: Vec<(&'static str, String)>,
    query: Vec<Piece>,
    cookies: Vec<Piece>,
    headers: HeaderMap,
    body: Upload,
    error: Option<RequestError>,
}

impl RequestWriter {
    /// A request for this path, with its parameters in braces.
    ///
    /// A query in it is sent ahead of the query parameters; a fragment is not sent, since it is no part of a request
    /// (RFC 9110, section 7.1). What a URI does not permit is percent-encoded, and so are braces around a name that is
    /// given no value.
    pub fn new(method: Method, path: &'static str) -> Self {
        Self {
            method,
            template: path,
            path: Vec::new(),
            query: Vec::new(),
            cookies: Vec::new(),
            headers: HeaderMap::new(),
            body: Upload::empty(),
            error: None,
        }
    }

    /// Gives a path parameter its value.
    pub fn path<T: Serialize + ?Sized>(&mut self, name: &'static str, style: Style, value: &T) {
        self.write_path(name, style, Value::of(value));
    }

    /// Adds a query parameter.
    pub fn query<T: Serialize + ?Sized>(&mut self, name: &'static str, style: Style, value: &T) {
        self.write_query(name, style, Encoding::Component, Value::of(value));
    }

    /// Adds a query parameter with `allowReserved`.
    pub fn query_reserved<T: Serialize + ?Sized>(&mut self, name: &'static str, style: Style, value: &T) {
        self.write_query(name, style, Encoding::Reserved, Value::of(value));
    }

    /// Adds a header parameter.
    pub fn header<T: Serialize + ?Sized>(&mut self, name: &'static str, style: Style, value: &T) {
        self.write_header(name, style, Value::of(value));
    }

    /// Adds a cookie parameter.
    pub fn cookie<T: Serialize + ?Sized>(&mut self, name: &'static str, style: Style, value: &T) {
        self.write_cookie(name, style, Value::of(value));
    }

    /// Says which media types the operation can read, separated by commas (`Accept`).
    pub fn accept(&mut self, media_types: &'static str) {
        self.set_header(ACCEPT, media_types);
    }

    /// Sends a JSON body; the media type goes out exactly as given.
    pub fn json<T: Serialize + ?Sized>(&mut self, media_type: &'static str, body: &T) {
        let json = serde_json::to_vec(body).map_err(|error| error.to_string());
        self.write_body(media_type, json);
    }

    /// Sends a text, in UTF-8; the media type goes out exactly as given.
    pub fn text(&mut self, media_type: &'static str, body: &str) {
        self.bytes(media_type, Bytes::copy_from_slice(body.as_bytes()));
    }

    /// Sends bytes as they are; the media type goes out exactly as given.
    pub fn bytes(&mut self, media_type: &'static str, body: impl Into<Upload>) {
        self.set_header(CONTENT_TYPE, media_type);
        self.body = body.into();
    }

    /// Sends the properties of an object as a form (`application/x-www-form-urlencoded`).
    ///
    /// Arrays repeat the name and objects go on in brackets, as in [`Style::DeepObject`]; what is `null`
    /// is left out.
    pub fn form<T: Serialize + ?Sized>(&mut self, media_type: &'static str, body: &T) {
        self.form_with(media_type, &[], body);
    }

    /// The same, with encodings for some of the properties.
    pub fn form_with<T: Serialize + ?Sized>(&mut self, media_type: &'static str, encodings: &Encodings, body: &T) {
        let form = form::pieces(body, encodings).map(|pieces| join(pieces, "&"));
        self.write_body(media_type, form.map(String::into_bytes));
    }

    /// Sends a body of several parts. Its boundary is added to the media type.
    pub fn multipart<M: Multipart + ?Sized>(&mut self, media_type: &'static str, body: &M) {
        match MultipartWriter::write(media_type, body) {
            Ok((media_type, body)) => {
                self.set_header(CONTENT_TYPE, &media_type);
                self.body = body;
            }
            Err(error) => self.fail(error),
        }
    }

    /// The request, with a URI that is relative to the server's URL.
    ///
    /// # Errors
    ///
    /// The first thing that could not be written.
    pub fn finish(mut self) -> Result<Request<Upload>, RequestError> {
        self.write_cookie_header();
        if let Some(error) = self.error {
            return Err(error);
        }
        let mut target = path::fill(self.template, &self.path)?;
        if target.is_empty() {
            // What is sent to a URL that the document does not know, such as a webhook.
            target.push('/');
        }
        if !self.query.is_empty() {
            target.push(path::separator(&target));
            target.push_str(&join(self.query, "&"));
        }
        let target =
            PathAndQuery::try_from(target).map_err(|error| RequestError::Uri { message: error.to_string() })?;
        let mut request = Request::new(self.body);
        *request.method_mut() = self.method;
        *request.uri_mut() = Uri::from(target);
        *request.headers_mut() = self.headers;
        Ok(request)
    }

    fn write_path(&mut self, name: &'static str, style: Style, value: Result<Value, String>) {
        match value.and_then(|value| style.expand(name, &value, Encoding::Component)) {
            Ok(Some(text)) if !text.is_empty() => self.path.push((name, text)),
            Ok(_) => self.fail(RequestError::EmptyPathParameter { name }),
            Err(message) => self.fail(RequestError::Parameter { name, message }),
        }
    }

    fn write_query(&mut self, name: &'static str, style: Style, encoding: Encoding, value: Result<Value, String>) {
        match value.and_then(|value| style.pieces(name, &value, encoding)) {
            Ok(pieces) => self.query.extend(pieces),
            Err(message) => self.fail(RequestError::Parameter { name, message }),
        }
    }

    fn write_header(&mut self, name: &'static str, style: Style, value: Result<Value, String>) {
        match value.and_then(|value| style.expand(name, &value, Encoding::Raw)) {
            Ok(Some(text)) => match HeaderName::try_from(name) {
                Ok(name) => self.set_header(name, &text),
                Err(_) => self.fail(RequestError::Header { name: name.to_owned() }),
            },
            Ok(None) => {}
            Err(message) => self.fail(RequestError::Parameter { name, message }),
        }
    }

    fn write_cookie(&mut self, name: &'static str, style: Style, value: Result<Value, String>) {
        match value.and_then(|value| style.pieces(name, &value, Encoding::Component)) {
            Ok(pieces) => self.cookies.extend(pieces),
            Err(message) => self.fail(RequestError::Parameter { name, message }),
        }
    }

    fn write_body(&mut self, media_type: &'static str, body: Result<Vec<u8>, String>) {
        match body {
            Ok(body) => self.bytes(media_type, Bytes::from(body)),
            Err(message) => self.fail(RequestError::Body { message }),
        }
    }

    /// All cookies go into one header (RFC 6265, section 5.4).
    fn write_cookie_header(&mut self) {
        if !self.cookies.is_empty() {
            let cookies = join(std::mem::take(&mut self.cookies), "; ");
            self.set_header(COOKIE, &cookies);
        }
    }

    fn set_header(&mut self, name: HeaderName, value: &str) {
        match HeaderValue::from_str(value) {
            Ok(value) => {
                self.headers.insert(name, value);
            }
            Err(_) => self.fail(RequestError::Header { name: name.to_string() }),
        }
    }

    fn fail(&mut self, error: RequestError) {
        self.error.get_or_insert(error);
    }
}

pub(crate) fn join(pieces: Vec<Piece>, separator: &str) -> String {
    let texts: Vec<String> = pieces
        .into_iter()
        .map(|piece| match piece.name {
            Some(name) => format!("{name}={}", piece.value),
            None => piece.value,
        })
        .collect();
    texts.join(separator)
}

#[cfg(test)]
mod tests;
