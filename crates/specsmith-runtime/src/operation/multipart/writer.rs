//! What writes the parts.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};

use http::{HeaderName, HeaderValue};
use serde_core::Serialize;
use serde_json::value::RawValue;

use super::{Multipart, Part};
use crate::operation::encode::Encoding;
use crate::operation::value::Value;
use crate::operation::{RequestError, Style, Upload};

/// Collects the parts of a body, and the first reason why it cannot be sent.
///
/// A value that is absent (`None`, or `null`) makes no part. A list makes one for each of its items, unless it is
/// written as JSON or in a style.
#[derive(Debug)]
pub struct MultipartWriter {
    boundary: String,
    pieces: Vec<Upload>,
    error: Option<RequestError>,
}

impl MultipartWriter {
    fn new() -> Self {
        Self { boundary: boundary(), pieces: Vec::new(), error: None }
    }

    /// The media type with its boundary, and the body.
    pub(crate) fn write<M: Multipart + ?Sized>(media_type: &str, body: &M) -> Result<(String, Upload), RequestError> {
        let mut writer = Self::new();
        body.write(&mut writer);
        writer.finish(media_type)
    }

    /// Adds files. Without a media type of its own, a file goes out with `media_type`; without a name, with that of the
    /// part, since servers tell files from other parts by their names.
    pub fn files<'a>(&mut self, name: &str, media_type: &str, files: impl IntoIterator<Item = &'a Part>) {
        for file in files {
            let file_name = file.file_name.as_deref().unwrap_or(name);
            self.add(name, Some(file_name), Some(media_type), file);
        }
    }

    /// Adds parts as they are.
    pub fn parts<'a>(&mut self, name: &str, parts: impl IntoIterator<Item = &'a Part>) {
        for part in parts {
            self.add(name, part.file_name.as_deref(), None, part);
        }
    }

    /// Adds a value: texts, numbers and booleans as plain text, anything else as JSON (`application/json`).
    pub fn value<T: Serialize + ?Sized>(&mut self, name: &str, value: &T) {
        for json in self.items(value) {
            if json.starts_with(['{', '[']) {
                self.add_text(name, Some("application/json"), json);
            } else {
                self.add_scalar(name, None, &json);
            }
        }
    }

    /// Adds a value that is a text, a number or a boolean, or a list of such.
    pub fn text<T: Serialize + ?Sized>(&mut self, name: &str, media_type: &str, value: &T) {
        for json in self.items(value) {
            self.add_scalar(name, Some(media_type), &json);
        }
    }

    /// Adds a value as JSON, also if it is a list.
    pub fn json<T: Serialize + ?Sized>(&mut self, name: &str, media_type: &str, value: &T) {
        match serde_json::to_string(value) {
            Ok(json) if json == "null" => {}
            Ok(json) => self.add_text(name, Some(media_type), json),
            Err(error) => self.fail(RequestError::Body { message: error.to_string() }),
        }
    }

    /// Adds a value in a style, as a query parameter has it: a part for each piece, without percent-encoding.
    pub fn styled<T: Serialize + ?Sized>(&mut self, name: &str, style: Style, value: &T) {
        let pieces = Value::of(value).and_then(|value| style.pieces(name, &value, Encoding::Raw));
        match pieces {
            Ok(pieces) => {
                for piece in pieces {
                    self.add_text(piece.name.as_deref().unwrap_or(name), None, piece.value);
                }
            }
            Err(message) => self.fail(RequestError::Body { message: format!("`{name}`: {message}") }),
        }
    }

    /// The JSON of a value, or of each of its items if it is a list.
    fn items<T: Serialize + ?Sized>(&mut self, value: &T) -> Vec<String> {
        match items(serde_json::to_string(value)) {
            Ok(items) => items,
            Err(error) => {
                self.fail(RequestError::Body { message: error.to_string() });
                Vec::new()
            }
        }
    }

    fn add_scalar(&mut self, name: &str, media_type: Option<&str>, json: &str) {
        match serde_json::from_str(json) {
            Ok(Value::Text(text)) => self.add_text(name, media_type, text),
            Ok(Value::Undefined) => {}
            Ok(Value::List(_) | Value::Pairs(_)) => {
                let message = format!("`{name}`: a list or an object is no text");
                self.fail(RequestError::Body { message });
            }
            Err(error) => self.fail(RequestError::Body { message: error.to_string() }),
        }
    }

    fn add_text(&mut self, name: &str, media_type: Option<&str>, text: String) {
        self.add(name, None, media_type, &Part::new(text));
    }

    fn add(&mut self, name: &str, file_name: Option<&str>, media_type: Option<&str>, part: &Part) {
        let mut head = format!("--{}\r\n", self.boundary);
        let says_name = part.headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("content-disposition"));
        let disposition = (!says_name).then(|| disposition(name, file_name));
        let disposition = disposition.as_deref().map(|it| ("Content-Disposition", it));
        let media_type = part.content_type.as_deref().or(media_type).map(|it| ("Content-Type", it));
        let further = part.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        for (name, value) in disposition.into_iter().chain(media_type).chain(further) {
            if HeaderName::try_from(name).is_err() || HeaderValue::try_from(value).is_err() {
                self.fail(RequestError::Header { name: name.to_owned() });
            }
            head.push_str(&format!("{name}: {value}\r\n"));
        }
        head.push_str("\r\n");
        self.pieces.extend([Upload::from(head), part.content.clone(), Upload::from("\r\n")]);
    }

    fn finish(mut self, media_type: &str) -> Result<(String, Upload), RequestError> {
        if let Some(error) = self.error {
            return Err(error);
        }
        self.pieces.push(Upload::from(format!("--{}--\r\n", self.boundary)));
        Ok((with_boundary(media_type, &self.boundary), Upload::chain(self.pieces)))
    }

    fn fail(&mut self, error: RequestError) {
        self.error.get_or_insert(error);
    }
}

/// The items of a list, or the one value that there is; none of what is absent.
fn items(json: serde_json::Result<String>) -> serde_json::Result<Vec<String>> {
    let json = json?;
    if !json.starts_with('[') {
        return Ok(if json == "null" { Vec::new() } else { vec![json] });
    }
    let items: Vec<&RawValue> = serde_json::from_str(&json)?;
    Ok(items.into_iter().map(RawValue::get).filter(|item| *item != "null").map(str::to_owned).collect())
}

/// What says how a part is called.
fn disposition(name: &str, file_name: Option<&str>) -> String {
    let mut value = format!("form-data; name=\"{}\"", escaped(name));
    if let Some(file_name) = file_name {
        value.push_str(&format!("; filename=\"{}\"", escaped(file_name)));
    }
    value
}

/// A name as it stands between quotes (HTML Standard, "Multipart form data").
pub(crate) fn escaped(name: &str) -> String {
    name.replace('\r', "%0D").replace('\n', "%0A").replace('"', "%22")
}

/// The media type with this boundary in place of one that it may have: contents do not know that one.
fn with_boundary(media_type: &str, boundary: &str) -> String {
    let is_boundary = |parameter: &&str| {
        parameter.split_once('=').is_some_and(|(name, _)| name.trim().eq_ignore_ascii_case("boundary"))
    };
    let kept: Vec<&str> = media_type.split(';').filter(|parameter| !is_boundary(parameter)).collect();
    format!("{}; boundary={boundary}", kept.join(";").trim_end())
}

/// 128 random bits: no contents have them by chance.
fn boundary() -> String {
    // The keys of a hash map are the random numbers that the standard library has.
    let random = || RandomState::new().build_hasher().finish();
    format!("specsmith-{:016x}{:016x}", random(), random())
}
