//! Parameters in every style: what is written is read again as the same, and what a stranger writes is read or refused.

#![no_main]

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use serde_json::json;
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http::{Method, Request};
use specsmith_runtime::operation::{
    Endpoint, Operation, Read, ReadError, Rejection, RequestReader, RequestWriter, Response, ResponseWriter, Served,
    Style,
};
use std::cell::Cell;
use std::collections::BTreeMap;

const STYLES: [Style; 11] = [
    Style::Simple,
    Style::SimpleExploded,
    Style::Label,
    Style::LabelExploded,
    Style::Matrix,
    Style::MatrixExploded,
    Style::Form,
    Style::FormExploded,
    Style::SpaceDelimited,
    Style::PipeDelimited,
    Style::DeepObject,
];

#[derive(Debug, Clone, Copy, PartialEq, Arbitrary)]
enum Place {
    Path,
    Query,
    QueryReserved,
    Header,
    Cookie,
}

#[derive(Debug, Clone, PartialEq, Arbitrary)]
enum Shape {
    Text(String),
    Integer(i64),
    Boolean(bool),
    List(Vec<String>),
    Integers(Vec<i64>),
    Map(BTreeMap<String, String>),
}

#[derive(Debug, Arbitrary)]
struct Input {
    place: Place,
    style: u8,
    shape: Shape,
    /// What a stranger writes.
    target: String,
    line: String,
}

/// Reads a shape of one kind.
type Parse = fn(&RequestReader, Place, Style) -> Result<Shape, Rejection>;

/// What is known of the parameter where it is read: there, in a generated operation, it would stand in the code.
#[derive(Clone, Copy)]
struct Case {
    place: Place,
    style: Style,
    kind: Parse,
}

thread_local! {
    static CASE: Cell<Option<Case>> = const { Cell::new(None) };
}

const NAME: &str = "x&1";
const COOKIE: &str = "x";
const HEADER: &str = "x-1";

#[derive(Debug, PartialEq)]
struct Send {
    shape: Shape,
}

impl Operation for Send {
    type Output = ();
    type Error = ();
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "send", method: Method::GET, path: "/a/{x&1}/b", security: &[], server: None };

    fn write(&self, request: &mut RequestWriter) {
        let Case { place, style, .. } = CASE.get().expect("a case is set");
        let value = match &self.shape {
            Shape::Text(it) => json!(it),
            Shape::Integer(it) => json!(it),
            Shape::Boolean(it) => json!(it),
            Shape::List(it) => json!(it),
            Shape::Integers(it) => json!(it),
            Shape::Map(it) => json!(it),
        };
        if place != Place::Path {
            request.path(NAME, Style::Simple, "p");
        }
        match place {
            Place::Path => request.path(NAME, style, &value),
            Place::Query => request.query(NAME, style, &value),
            Place::QueryReserved => request.query_reserved(NAME, style, &value),
            Place::Header => request.header(HEADER, style, &value),
            Place::Cookie => request.cookie(COOKIE, style, &value),
        }
    }

    fn read(_: &Response) -> Read<Self> {
        Err(ReadError::Undeclared)
    }
}

impl Served for Send {
    fn parse(request: &RequestReader) -> Result<Self, Rejection> {
        let Case { place, style, kind } = CASE.get().expect("a case is set");
        Ok(Self { shape: kind(request, place, style)? })
    }

    fn respond(_: Result<&(), &()>, _: &mut ResponseWriter) {}
}

macro_rules! kind {
    ($variant:ident) => {
        |request: &RequestReader, place: Place, style: Style| {
            Ok(Shape::$variant(match place {
                Place::Path => request.path(NAME, style)?,
                Place::Query | Place::QueryReserved => request.query(NAME, style)?,
                Place::Header => request.header(HEADER, style)?,
                Place::Cookie => request.cookie(COOKIE, style)?,
            }))
        }
    };
}

fuzz_target!(|input: Input| {
    let Input { place, style, shape, target, line } = input;
    let styles = match place {
        Place::Path => &STYLES[..6],
        Place::Query | Place::QueryReserved => &STYLES[6..],
        Place::Header => &STYLES[..2],
        Place::Cookie => &STYLES[6..8],
    };
    let style = styles[usize::from(style) % styles.len()];
    let kind: Parse = match shape {
        Shape::Text(_) => kind!(Text),
        Shape::Integer(_) => kind!(Integer),
        Shape::Boolean(_) => kind!(Boolean),
        Shape::List(_) => kind!(List),
        Shape::Integers(_) => kind!(Integers),
        Shape::Map(_) => kind!(Map),
    };
    CASE.set(Some(Case { place, style, kind }));
    // A stranger's request is read or refused.
    let stranger = Request::get(format!("/a/{target}/b?{target}")).header("cookie", &line).header(HEADER, &line);
    if let Ok(request) = stranger.body(Bytes::new()) {
        let _ = Send::from_request(request);
    }
    let sent = Send { shape };
    let Ok(request) = sent.request() else { return };
    let request = request.map(|body| body.as_bytes().cloned().unwrap_or_default());
    if is_ambiguous(place, style, &sent.shape) {
        let _ = Send::from_request(request);
        return;
    }
    let target = request.uri().to_string();
    match Send::from_request(request) {
        Ok(read) => assert_eq!(read, sent, "{place:?} {style:?} {target}"),
        Err(rejection) => panic!("{place:?} {style:?} {target}: {rejection}: {sent:?}"),
    }
});

/// Values that the styles themselves cannot tell from others.
fn is_ambiguous(place: Place, style: Style, shape: &Shape) -> bool {
    let texts: Vec<&str> = match shape {
        Shape::Text(text) => vec![text],
        Shape::List(items) => items.iter().map(String::as_str).collect(),
        Shape::Map(map) => map.iter().flat_map(|(key, value)| [key.as_str(), value]).collect(),
        Shape::Integer(_) | Shape::Boolean(_) | Shape::Integers(_) => Vec::new(),
    };
    let is_compound = matches!(shape, Shape::List(_) | Shape::Integers(_) | Shape::Map(_));
    let is_empty = match shape {
        Shape::List(items) => items.is_empty() || items.iter().any(String::is_empty),
        Shape::Integers(items) => items.is_empty(),
        Shape::Map(map) => map.is_empty() || map.iter().any(|(key, value)| key.is_empty() || value.is_empty()),
        _ => false,
    };
    let has = |c: char| texts.iter().any(|text| text.contains(c));
    // An empty list is no list, and one of an empty text is empty.
    (is_compound && is_empty)
        // Headers are not encoded, and what is around them is not theirs.
        || (place == Place::Header && (has(',') || has('=') || texts.iter().any(|it| it.trim() != *it)))
        // `allowReserved` lets delimiters through.
        || (place == Place::QueryReserved && [',', '&', '=', '+', '#', '[', ']', '%', ';', '|', ' '].into_iter().any(has))
        // Names in brackets end at brackets.
        || (style == Style::DeepObject && (has('[') || has(']') || !matches!(shape, Shape::Map(_))))
        // A full stop is what parts are set apart by, and is never encoded (RFC 6570, section 3.2.5).
        || (style == Style::LabelExploded && is_compound && has('.'))
        || (style == Style::SpaceDelimited && has(' '))
        || (style == Style::PipeDelimited && has('|'))
}
