//! Bodies that are being read.

use std::cmp::Reverse;

use http::StatusCode;
use http::header::CONTENT_TYPE;
use serde_core::de::DeserializeOwned;

use super::multipart::{MultipartRead, MultipartReader};
use super::node::{of_form, pairs};
use super::text::Decoding;
use super::{RequestReader, de};
use crate::operation::form::Encodings;
use crate::operation::{Rejection, Upload, media_type};
use crate::wire;

impl RequestReader {
    /// Reads a body that may be left out, by one of the methods below.
    ///
    /// # Errors
    ///
    /// Those of `read`.
    pub fn optional_body<T>(&self, read: impl FnOnce(&Self) -> Result<T, Rejection>) -> Result<Option<T>, Rejection> {
        if self.has_body() { read(self).map(Some) } else { Ok(None) }
    }

    /// Which of several media types the body is of.
    ///
    /// # Errors
    ///
    /// It is of none of them (415).
    pub fn media_type(&self, declared: &[&str]) -> Result<usize, Rejection> {
        let Some(found) = self.content_type() else {
            let detail = match self.body.is_empty() {
                true => return Err(Rejection::malformed("body", "is missing")),
                false => format!("there is no `Content-Type`; {}", expected(declared)),
            };
            return Err(Rejection::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail));
        };
        let fits = |(index, declared): (usize, &&str)| Some((fit(declared, found)?, index));
        let best = declared.iter().enumerate().filter_map(fits).min();
        best.map(|(_, index)| index).ok_or_else(|| {
            let detail = format!("the body is `{}`; {}", media_type::essence(found), expected(declared));
            Rejection::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, detail)
        })
    }

    /// Reads a JSON body.
    ///
    /// # Errors
    ///
    /// It is of another media type, is no JSON, or not of this type.
    pub fn json<T: DeserializeOwned>(&self, media_type: &str) -> Result<T, Rejection> {
        self.media_type(&[media_type])?;
        if self.body.is_empty() {
            return Err(Rejection::malformed("body", "is missing"));
        }
        let mut json = serde_json::Deserializer::from_slice(&self.body);
        let read = wire::read(&mut json).and_then(|value| json.end().map(|()| value));
        read.map_err(|error| Rejection::malformed("body", &error.to_string()))
    }

    /// Reads a form (`application/x-www-form-urlencoded`).
    ///
    /// # Errors
    ///
    /// It is of another media type, or not of this type.
    pub fn form<T: DeserializeOwned>(&self, media_type: &str) -> Result<T, Rejection> {
        self.form_with(media_type, &[])
    }

    /// The same, with encodings for some of the properties.
    ///
    /// # Errors
    ///
    /// Those of [`RequestReader::form`].
    pub fn form_with<T: DeserializeOwned>(&self, media_type: &str, encodings: &Encodings) -> Result<T, Rejection> {
        let text = self.text(media_type)?;
        let node = of_form(&pairs(&text, '&', Decoding::Form), encodings);
        de::read(&node).map_err(|message| Rejection::malformed("body", &message))
    }

    /// Reads a body of several parts.
    ///
    /// # Errors
    ///
    /// It is of another media type, or one of the parts is missing or malformed.
    pub fn multipart<M: MultipartRead>(&self, media_type: &str) -> Result<M, Rejection> {
        self.media_type(&[media_type])?;
        M::read(&MultipartReader::new(self.content_type().unwrap_or_default(), &self.body)?)
    }

    /// Reads a text in UTF-8.
    ///
    /// # Errors
    ///
    /// It is of another media type, or no UTF-8.
    pub fn text(&self, media_type: &str) -> Result<String, Rejection> {
        self.media_type(&[media_type])?;
        match std::str::from_utf8(&self.body) {
            Ok(text) => Ok(text.to_owned()),
            Err(error) => Err(Rejection::malformed("body", &error.to_string())),
        }
    }

    /// Takes the bytes as they are.
    ///
    /// # Errors
    ///
    /// They are of another media type.
    pub fn bytes(&self, media_type: &str) -> Result<Upload, Rejection> {
        self.media_type(&[media_type])?;
        Ok(Upload::from(self.body.clone()))
    }

    /// Many clients say that they send JSON when they send nothing.
    fn has_body(&self) -> bool {
        !self.body.is_empty() || self.content_type().is_some_and(|it| !media_type::is_json(media_type::essence(it)))
    }

    fn content_type(&self) -> Option<&str> {
        self.headers.get(CONTENT_TYPE)?.to_str().ok()
    }
}

/// How well a body fits a media type, the best first: word for word, with most parameters; without its parameters;
/// within a range; or as JSON of another name.
fn fit(declared: &str, found: &str) -> Option<(u8, Reverse<usize>)> {
    let essence = media_type::essence(declared);
    let is_range = essence.contains('*');
    let kind = if !is_range && media_type::covers(declared, found) {
        return Some((0, Reverse(declared.matches(';').count())));
    } else if essence.eq_ignore_ascii_case(media_type::essence(found)) {
        1
    } else if is_range && media_type::covers(declared, found) {
        2
    } else if media_type::is_json(essence) && media_type::is_json(media_type::essence(found)) {
        3
    } else {
        return None;
    };
    Some((kind, Reverse(0)))
}

fn expected(declared: &[&str]) -> String {
    format!("`{}` is expected", declared.join("` or `"))
}
