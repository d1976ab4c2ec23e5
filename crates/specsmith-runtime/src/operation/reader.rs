//! A request that is being read: the way back from `writer`.

mod body;
mod de;
mod multipart;
mod node;
mod text;

use std::borrow::Cow;

use bytes::Bytes;
use http::header::COOKIE;
use http::request::Parts;
use http::{HeaderMap, HeaderName};
use serde_core::de::DeserializeOwned;

pub use self::multipart::{FromParts, MultipartRead, MultipartReader};
use self::node::{Node, Pair, of_pairs, of_text, pairs};
use self::text::{Decoding, Text};
use super::{Rejection, Style};

/// A request of which the operation is known, with its whole body.
///
/// Its methods are named after those of [`RequestWriter`](super::RequestWriter). A parameter that may be absent is read
/// as an `Option`.
#[derive(Debug)]
pub struct RequestReader {
    path: Vec<(&'static str, String)>,
    query: Vec<Pair>,
    /// The names of all parameters in the query, where one has to know.
    names: &'static [&'static str],
    headers: HeaderMap,
    cookies: Vec<Pair>,
    body: Bytes,
}

impl RequestReader {
    pub(crate) fn new(
        parts: &Parts,
        path: Vec<(&'static str, String)>,
        names: &'static [&'static str],
        body: Bytes,
    ) -> Self {
        let lines = parts.headers.get_all(COOKIE).iter().filter_map(|line| std::str::from_utf8(line.as_bytes()).ok());
        let cookies = lines.flat_map(|line| pairs(line, ';', Decoding::Percent)).collect();
        let query = pairs(parts.uri.query().unwrap_or_default(), '&', Decoding::Form);
        Self { path, query, names, headers: parts.headers.clone(), cookies, body }
    }

    /// Reads a path parameter.
    ///
    /// # Errors
    ///
    /// It is not of its type, or has no form in its style.
    pub fn path<T: DeserializeOwned>(&self, name: &str, style: Style) -> Result<T, Rejection> {
        let node = match self.path_text(name) {
            Some(text) => of_text(style, name, text).map_err(|message| malformed("path", name, &message))?,
            None => Node::Absent,
        };
        read("path", name, &node)
    }

    /// Reads a query parameter.
    ///
    /// # Errors
    ///
    /// It is missing, is not of its type, or has no form in its style.
    pub fn query<T: DeserializeOwned>(&self, name: &str, style: Style) -> Result<T, Rejection> {
        read("query", name, &of_pairs(style, name, &self.query, self.names))
    }

    /// Reads a header parameter.
    ///
    /// # Errors
    ///
    /// It is missing, is not of its type, or has no form in its style.
    pub fn header<T: DeserializeOwned>(&self, name: &str, style: Style) -> Result<T, Rejection> {
        let node = match self.header_text(name)? {
            Some(text) => of_text(style, name, text).map_err(|message| malformed("header", name, &message))?,
            None => Node::Absent,
        };
        read("header", name, &node)
    }

    /// Reads a cookie parameter.
    ///
    /// # Errors
    ///
    /// It is missing, is not of its type, or has no form in its style.
    pub fn cookie<T: DeserializeOwned>(&self, name: &str, style: Style) -> Result<T, Rejection> {
        read("cookie", name, &of_pairs(style, name, &self.cookies, &[]))
    }

    /// Reads a path parameter that is one JSON text.
    ///
    /// # Errors
    ///
    /// It is no JSON, or not of its type.
    pub fn path_json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Rejection> {
        read("path", name, &json(self.path_text(name)))
    }

    /// Reads a query parameter that is one JSON text.
    ///
    /// # Errors
    ///
    /// It is missing, is no JSON, or not of its type.
    pub fn query_json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Rejection> {
        read("query", name, &json(own(&self.query, name)))
    }

    /// Reads a header parameter that is one JSON text.
    ///
    /// # Errors
    ///
    /// It is missing, is no JSON, or not of its type.
    pub fn header_json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Rejection> {
        read("header", name, &json(self.header_text(name)?))
    }

    /// Reads a cookie parameter that is one JSON text.
    ///
    /// # Errors
    ///
    /// It is missing, is no JSON, or not of its type.
    pub fn cookie_json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Rejection> {
        read("cookie", name, &json(own(&self.cookies, name)))
    }

    fn path_text(&self, name: &str) -> Option<Text> {
        let (_, raw) = self.path.iter().find(|(found, _)| *found == name)?;
        Some(Text { raw: raw.clone(), decoding: Decoding::Percent })
    }

    /// The value of a header. Several lines are one with commas in between (RFC 9110, section 5.3).
    fn header_text(&self, name: &str) -> Result<Option<Text>, Rejection> {
        let Ok(key) = HeaderName::try_from(name) else { return Ok(None) };
        let mut value: Option<Cow<'_, str>> = None;
        for line in self.headers.get_all(key) {
            let line = std::str::from_utf8(line.as_bytes())
                .map_err(|_| malformed("header", name, "the value is not UTF-8"))?;
            value = Some(match value {
                None => Cow::Borrowed(line),
                Some(before) => Cow::Owned(format!("{before}, {line}")),
            });
        }
        Ok(value.map(|raw| Text { raw: raw.into_owned(), decoding: Decoding::Plain }))
    }
}

fn own(pairs: &[Pair], name: &str) -> Option<Text> {
    pairs.iter().rev().find(|(found, _)| found == name).map(|(_, text)| text.clone())
}

fn json(text: Option<Text>) -> Node {
    text.map_or(Node::Absent, Node::Json)
}

fn read<T: DeserializeOwned>(place: &str, name: &str, node: &Node) -> Result<T, Rejection> {
    de::read(node).map_err(|message| malformed(place, name, &message))
}

fn malformed(place: &str, name: &str, message: &str) -> Rejection {
    Rejection::malformed(&format!("{place}.{name}"), message)
}

#[cfg(test)]
mod tests;
