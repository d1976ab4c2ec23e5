//! Media types of bodies: what kind of body each stands for, and what it is called in Rust.

use crate::names::ident::upper_camel;
use crate::spec::{Content, Shape};

/// How a body is written and read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Json,
    /// `application/x-www-form-urlencoded`, of which the document describes the fields.
    Form,
    /// A text, as it is.
    Text,
    Multipart,
    /// Bytes, as they are.
    Bytes,
}

impl Kind {
    /// Whether the body is written from the type that its schema becomes, and not as it is.
    pub(crate) fn is_typed(self) -> bool {
        matches!(self, Self::Json | Self::Form)
    }
}

/// How a stream of values is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum StreamKind {
    /// Server-sent events: the data of each is a value.
    Events,
    /// A value in each line.
    Lines,
    /// Values with a record separator before each (RFC 7464).
    Records,
}

/// What kind of stream a media type is, if it is one.
pub(crate) fn stream(media_type: &str) -> Option<StreamKind> {
    match essence(media_type).as_str() {
        "text/event-stream" => Some(StreamKind::Events),
        "application/jsonl" | "application/x-jsonl" | "application/jsonlines" | "application/x-jsonlines" => {
            Some(StreamKind::Lines)
        }
        "application/ndjson" | "application/x-ndjson" | "application/stream+json" => Some(StreamKind::Lines),
        "application/json-seq" => Some(StreamKind::Records),
        records if records.ends_with("+json-seq") => Some(StreamKind::Records),
        _ => None,
    }
}

/// How a whole body of a response is read. A stream may be read as the text that it is, and what has no reader is given
/// as it came.
pub(crate) fn answered(content: &Content) -> Kind {
    match kind(content) {
        _ if stream(&content.media_type).is_some() => Kind::Text,
        Kind::Form => Kind::Text,
        Kind::Multipart => Kind::Bytes,
        kind => kind,
    }
}

/// What kind of body a media type with this schema stands for.
pub(crate) fn kind(content: &Content) -> Kind {
    let essence = essence(&content.media_type);
    match essence.as_str() {
        // People who write these mean JSON, unless there is nothing or a file behind them.
        "*/*" | "application/*" => match content.schema.as_ref().map(|schema| &schema.shape) {
            None => Kind::Bytes,
            Some(Shape::String { format }) if format.as_deref() == Some("binary") => Kind::Bytes,
            Some(_) => Kind::Json,
        },
        json if is_json(json) => Kind::Json,
        "application/x-www-form-urlencoded" if content.schema.is_some() => Kind::Form,
        "application/x-www-form-urlencoded" | "application/xml" => Kind::Text,
        text if text.starts_with("text/") || text.ends_with("+xml") => Kind::Text,
        multipart if multipart.starts_with("multipart/") => Kind::Multipart,
        _ => Kind::Bytes,
    }
}

/// Whether a media type is JSON: `application/json`, any `+json` (RFC 6839).
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    let spelt = matches!(essence.as_str(), "application/json" | "text/json") || essence.ends_with("+json");
    spelt && stream(&essence).is_none()
}

/// Whether a media type is XML: any `+xml` is (RFC 7303).
pub(crate) fn is_xml(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/xml" | "text/xml") || essence.ends_with("+xml")
}

/// The media type that says the same as this one, in the usual words.
pub(crate) fn usual(media_type: &str) -> Option<&'static str> {
    match media_type {
        "text/json" | "application/*+json" | "application/*" | "*/*" => Some("application/json"),
        "text/xml" => Some("application/xml"),
        _ => None,
    }
}

/// The media type that a body goes out with: a range such as `text/*` is none.
pub(crate) fn sent(media_type: &str, kind: Kind) -> &str {
    match kind {
        _ if !is_range(media_type) => media_type,
        Kind::Json => "application/json",
        Kind::Form => "application/x-www-form-urlencoded",
        Kind::Text => "text/plain",
        Kind::Multipart => "multipart/form-data",
        Kind::Bytes => "application/octet-stream",
    }
}

/// Whether what is of a media type is no text, such as an image or an archive.
pub(crate) fn is_binary(media_type: &str) -> bool {
    let essence = essence(media_type);
    let (family, subtype) = essence.split_once('/').unwrap_or_default();
    match family {
        "image" => !subtype.ends_with("+xml"),
        "audio" | "video" | "font" => true,
        "application" => {
            let archive = ["+zip", "zip"].iter().any(|suffix| subtype.ends_with(suffix));
            archive || matches!(subtype, "octet-stream" | "pdf" | "x-tar" | "wasm")
        }
        _ => false,
    }
}

/// The media types that an Encoding Object lists.
pub(crate) fn listed(media_types: &str) -> impl Iterator<Item = &str> {
    media_types.split(',').map(str::trim).filter(|media_type| !media_type.is_empty())
}

/// Whether this stands for several media types.
pub(crate) fn is_range(media_type: &str) -> bool {
    media_type.contains('*')
}

/// The order in which to ask for media types: what says most comes first.
pub(crate) fn order(media_type: &str) -> u8 {
    match essence(media_type).as_str() {
        "*/*" => 3,
        range if is_range(range) => 2,
        _ if media_type.contains(';') => 0,
        _ => 1,
    }
}

/// Whether whoever asks for `wide` gets `narrow` too.
pub(crate) fn covers(wide: &str, narrow: &str) -> bool {
    let (range, essence) = (essence(wide), essence(narrow));
    match range.split_once('*') {
        Some(("", _)) => true,
        Some((family, suffix)) => essence.starts_with(family) && essence.ends_with(suffix),
        None => range == essence && order(wide) > order(narrow),
    }
}

/// What a body of this media type is called, from the plainest to the most specific.
pub(crate) fn words(content: &Content) -> [String; 2] {
    let essence = essence(&content.media_type);
    let (family, subtype) = essence.split_once('/').unwrap_or(("", &essence));
    let plain = match essence.as_str() {
        "application/x-www-form-urlencoded" => "Form".to_owned(),
        "text/plain" => "Text".to_owned(),
        "application/octet-stream" => "Bytes".to_owned(),
        "multipart/form-data" => "Multipart".to_owned(),
        "*/*" | "application/*" => format!("{:?}", kind(content)),
        _ if subtype == "*" => upper_camel(family),
        _ => upper_camel(subtype),
    };
    [plain, upper_camel(&content.media_type)]
}

/// The media type without its parameters, in lower case (RFC 9110, section 8.3.1).
pub(crate) fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pointer::Pointer;
    use crate::spec::{Docs, Schema};

    fn content(media_type: &str) -> Content {
        let schema = Schema {
            at: Pointer::root(),
            docs: Docs::default(),
            nullable: false,
            read_only: false,
            write_only: false,
            based_on: None,
            shape: Shape::Any,
        };
        Content { media_type: media_type.to_owned(), schema: Some(schema), item: None, encoding: Default::default() }
    }

    #[test]
    fn kinds_and_words() {
        for (media_type, expected, word) in [
            ("application/json", Kind::Json, "Json"),
            ("Application/JSON; version=2", Kind::Json, "Json"),
            ("application/merge-patch+json", Kind::Json, "MergePatchJson"),
            ("*/*", Kind::Json, "Json"),
            ("application/x-www-form-urlencoded", Kind::Form, "Form"),
            ("multipart/form-data", Kind::Multipart, "Multipart"),
            ("text/plain", Kind::Text, "Text"),
            ("text/*", Kind::Text, "Text"),
            ("application/xml", Kind::Text, "Xml"),
            ("application/problem+xml", Kind::Text, "ProblemXml"),
            ("image/*", Kind::Bytes, "Image"),
            ("application/octet-stream", Kind::Bytes, "Bytes"),
            ("nonsense", Kind::Bytes, "Nonsense"),
        ] {
            let content = content(media_type);
            assert_eq!((kind(&content), words(&content)[0].as_str()), (expected, word), "{media_type}");
        }
    }

    #[test]
    fn a_range_without_a_schema_is_bytes() {
        for media_type in ["*/*", "application/*"] {
            assert_eq!(kind(&Content { schema: None, ..content(media_type) }), Kind::Bytes);
        }
    }

    #[test]
    fn bytes_are_told_from_texts() {
        for bytes in ["image/png", "audio/*", "application/octet-stream", "application/gzip", "application/epub+zip"] {
            assert!(is_binary(bytes), "{bytes}");
        }
        for text in ["text/csv", "application/json", "image/svg+xml", "application/sdp", "application/*", ""] {
            assert!(!is_binary(text), "{text}");
        }
        assert_eq!(listed("image/png, image/*,").collect::<Vec<_>>(), ["image/png", "image/*"]);
    }

    #[test]
    fn streams_are_told_by_their_media_type() {
        for (media_type, expected) in [
            ("text/event-stream; charset=utf-8", Some(StreamKind::Events)),
            ("application/x-ndjson", Some(StreamKind::Lines)),
            ("application/stream+json", Some(StreamKind::Lines)),
            ("application/geo+json-seq", Some(StreamKind::Records)),
            ("application/json", None),
        ] {
            assert_eq!(stream(media_type), expected, "{media_type}");
            assert_eq!(is_json(media_type), expected.is_none(), "{media_type}");
        }
    }

    #[test]
    fn the_wider_covers_the_narrower() {
        for (wide, narrow) in [
            ("*/*", "text/csv"),
            ("text/*", "Text/csv"),
            ("application/*+json", "application/hal+json"),
            ("text/csv", "text/csv; header=present"),
        ] {
            assert!(covers(wide, narrow) && !covers(narrow, wide), "{wide} {narrow}");
        }
        assert!(!covers("text/*", "image/png") && !covers("text/csv", "text/html"));
    }

    #[test]
    fn ranges_are_not_sent() {
        for (range, expected) in
            [("*/*", "application/json"), ("text/*", "text/plain"), ("image/*", "application/octet-stream")]
        {
            assert_eq!(sent(range, kind(&content(range))), expected);
        }
        assert_eq!(sent("image/png", Kind::Bytes), "image/png");
    }
}
