//! Bodies of several parts: the way back from `multipart`.

use std::collections::HashSet;
use std::convert::Infallible;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

use bytes::Bytes;
use futures_core::Stream;
use http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use serde_core::de::DeserializeOwned;

use super::de;
use super::node::{Node, of_pairs};
use super::text::{Decoding, Text};
use crate::operation::multipart::escaped;
use crate::operation::{Part, Rejection, Style, media_type};

/// A body of several parts that can be read.
pub trait MultipartRead: Sized {
    /// Reads the parts.
    ///
    /// # Errors
    ///
    /// One of them is missing or malformed.
    fn read(parts: &MultipartReader) -> Result<Self, Rejection>;
}

/// The parts of a body. Its methods are named after those of [`MultipartWriter`](crate::operation::MultipartWriter).
#[derive(Debug)]
pub struct MultipartReader {
    parts: Vec<(String, Part)>,
}

/// One part, or several.
pub trait FromParts: Sized {
    /// `None` where one is needed and there is none.
    fn from_parts(parts: Vec<Part>) -> Option<Self>;
}

impl FromParts for Part {
    fn from_parts(mut parts: Vec<Part>) -> Option<Self> {
        parts.pop()
    }
}

impl FromParts for Vec<Part> {
    fn from_parts(parts: Vec<Part>) -> Option<Self> {
        Some(parts)
    }
}

impl FromParts for Option<Part> {
    fn from_parts(mut parts: Vec<Part>) -> Option<Self> {
        Some(parts.pop())
    }
}

impl FromParts for Option<Vec<Part>> {
    fn from_parts(parts: Vec<Part>) -> Option<Self> {
        Some((!parts.is_empty()).then_some(parts))
    }
}

impl MultipartReader {
    /// Takes a whole body apart.
    pub(super) fn new(content_type: &str, body: &Bytes) -> Result<Self, Rejection> {
        let malformed = |error: multer::Error| Rejection::malformed("body", &error.to_string());
        // `multer` wants the media type of forms; others have the same parts.
        let parameters = content_type.split_once(';').map_or("", |(_, parameters)| parameters);
        let boundary = multer::parse_boundary(format!("multipart/form-data;{parameters}")).map_err(malformed)?;
        let mut multipart = multer::Multipart::new(Whole(Some(body.clone())), boundary);
        let mut parts = Vec::new();
        while let Some(field) = at_once(multipart.next_field()).map_err(malformed)? {
            let name = field.name().unwrap_or_default().to_owned();
            let further =
                field.headers().iter().filter(|(name, _)| **name != CONTENT_TYPE && **name != CONTENT_DISPOSITION);
            let further = further.filter_map(|(name, value)| Some((name.to_string(), value.to_str().ok()?.to_owned())));
            let headers = further.collect();
            let file_name = field.file_name().map(str::to_owned);
            let content_type = field.headers().get(CONTENT_TYPE).and_then(|it| it.to_str().ok()).map(str::to_owned);
            let content = at_once(field.bytes()).map_err(malformed)?.into();
            let part = Part { content, file_name, content_type, headers };
            parts.push((name, part));
        }
        Ok(Self { parts })
    }

    /// Takes files, or parts as they are.
    ///
    /// # Errors
    ///
    /// There is none where one is needed.
    pub fn parts<T: FromParts>(&self, name: &str) -> Result<T, Rejection> {
        T::from_parts(self.named(name).cloned().collect()).ok_or_else(|| malformed(name, "is missing"))
    }

    /// Reads a value, which is a text or, if the part says so, JSON; a list has a part for each of its items.
    ///
    /// # Errors
    ///
    /// It is missing or malformed.
    pub fn value<T: DeserializeOwned>(&self, name: &str) -> Result<T, Rejection> {
        self.read(name, |part, text| {
            let json = part.content_type.as_deref().is_some_and(|it| media_type::is_json(media_type::essence(it)));
            if json { Node::Json(text) } else { Node::text(text) }
        })
    }

    /// Reads a value that is JSON, also if it is a list.
    ///
    /// # Errors
    ///
    /// It is missing or malformed.
    pub fn json<T: DeserializeOwned>(&self, name: &str) -> Result<T, Rejection> {
        let last = self.named(name).last().map(|part| text(name, part)).transpose()?;
        read(name, &last.map_or(Node::Absent, Node::Json))
    }

    /// Reads a list that has a part of JSON for each of its items.
    ///
    /// # Errors
    ///
    /// It is missing or malformed.
    pub fn json_items<T: DeserializeOwned>(&self, name: &str) -> Result<T, Rejection> {
        self.read(name, |_, text| Node::Json(text))
    }

    /// Reads a value in a style, as a query parameter has it.
    ///
    /// # Errors
    ///
    /// It is missing or malformed.
    pub fn styled<T: DeserializeOwned>(&self, name: &str, style: Style) -> Result<T, Rejection> {
        let mut pairs = Vec::new();
        for (name, part) in self.parts.iter().filter(|(_, part)| part.file_name.is_none()) {
            pairs.push((name.clone(), text(name, part)?));
        }
        read(name, &of_pairs(style, name, &pairs, &[]))
    }

    /// The names of the parts that are none of these, each once.
    pub fn others(&self, known: &[&str]) -> Vec<&str> {
        let mut seen = HashSet::new();
        let names = self.parts.iter().map(|(name, _)| name.as_str());
        names.filter(|name| !known.contains(name) && seen.insert(*name)).collect()
    }

    fn named<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Part> {
        // Some signs of a name cannot stand between quotes.
        let sent = escaped(name);
        self.parts.iter().filter(move |(found, _)| *found == sent || found == name).map(|(_, part)| part)
    }

    fn read<T: DeserializeOwned>(&self, name: &str, node: impl Fn(&Part, Text) -> Node) -> Result<T, Rejection> {
        let mut nodes = Vec::new();
        for part in self.named(name) {
            nodes.push(node(part, text(name, part)?));
        }
        read(name, &if nodes.is_empty() { Node::Absent } else { Node::Several(nodes) })
    }
}

fn text(name: &str, part: &Part) -> Result<Text, Rejection> {
    let bytes = part.content.as_bytes().map(Bytes::as_ref).unwrap_or_default();
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Text { raw: text.to_owned(), decoding: Decoding::Plain }),
        Err(error) => Err(malformed(name, &error.to_string())),
    }
}

fn read<T: DeserializeOwned>(name: &str, node: &Node) -> Result<T, Rejection> {
    de::read(node).map_err(|message| malformed(name, &message))
}

fn malformed(name: &str, message: &str) -> Rejection {
    Rejection::malformed(&format!("body.{name}"), message)
}

/// A body that is there already, as a stream.
struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

/// What a future gives that has nothing to wait for.
fn at_once<T>(future: impl Future<Output = multer::Result<T>>) -> multer::Result<T> {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(result) => result,
        Poll::Pending => Err(multer::Error::IncompleteStream),
    }
}
