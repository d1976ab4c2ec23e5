//! What responses carry: the alternatives of a whole body, and what comes piece by piece.

use super::{Normaliser, resolve};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::media::{self, Kind};
use crate::modernise::extension;
use crate::pointer::Pointer;
use crate::spec::{Alternative, Content, Response, Schema, Shape, Status};
use openapiv3::StatusCode;
use serde_json::Value;

impl Normaliser<'_> {
    pub(super) fn responses(&mut self, source: &openapiv3::Responses, method: &str, at: &Pointer) -> Vec<Response> {
        let openapiv3::Responses { default, responses, extensions: _ } = source;
        let by_status = responses.iter().map(|(status, response)| match status {
            StatusCode::Code(code) => (Status::Code(*code), code.to_string(), response),
            StatusCode::Range(range) => (Status::Range(*range), format!("{range}XX"), response),
        });
        let default = default.iter().map(|response| (Status::Default, "default".to_owned(), response));
        let mut out = Vec::new();
        for (status, key, response) in by_status.chain(default) {
            let Some((response, at)) = resolve(&self.components.responses, "responses", response, at.key(&key)) else {
                continue;
            };
            // `modernise` has reported the links.
            let openapiv3::Response { description, headers, content, links: _, extensions: _ } = response;
            let headers = self.headers(headers, &at.key("headers"));
            let content_at = at.key("content");
            let (alternatives, mut stream) = self.alternatives(content, &content_at);
            let is_empty = is_always_empty(status, method);
            if is_empty && !alternatives.is_empty() {
                self.report.kept(content_at, "no-body", "HTTP has no body here");
                stream = None;
            }
            let description = description.clone();
            out.push(Response { status, description, is_empty, alternatives, stream, headers, at });
        }
        out
    }

    /// What a whole body can be, and the stream that it can be. Media types that are read the same way are one.
    fn alternatives(&mut self, source: &openapiv3::Content, at: &Pointer) -> (Vec<Alternative>, Option<Content>) {
        let content = self.content(source, at);
        let is_stream = |content: &Content| media::stream(&content.media_type).is_some();
        let (streams, mut whole): (Vec<Content>, Vec<Content>) = content.into_iter().partition(is_stream);
        let stream = streams.first().cloned();
        if let Some(chosen) = &stream {
            streams[1..].iter().for_each(|other| self.other_stream(chosen, other, at));
        }
        if whole.is_empty() {
            whole = streams;
        }
        let mut all: Vec<Alternative> = Vec::new();
        for content in whole {
            if all.iter().any(|other| is_said_in_json(&content, &other.content)) {
                let at = at.key(&content.media_type);
                self.report.kept(at, "media-type", "JSON of the same schema is asked for");
                continue;
            }
            match all.first_mut().filter(|first| is_read_alike(&content, &first.content)) {
                Some(first) => first.also.push(content),
                None => all.push(Alternative { content, also: Vec::new() }),
            }
        }
        (all, stream)
    }

    /// Says that of two streams the second is not asked for.
    fn other_stream(&mut self, chosen: &Content, other: &Content, at: &Pointer) {
        let at = at.key(&other.media_type);
        if chosen.item == other.item {
            return self.report.kept(at, "media-type", "another stream of the same values is asked for");
        }
        self.diagnostics.push(
            Diagnostic::new(
                Code::UnsupportedOperation,
                Place::Key(at),
                format!("the stream `{}` is left out", other.media_type),
            )
            .note(format!("`{}` is asked for: a response is read as one kind of stream", chosen.media_type)),
        );
    }

    /// What each value of a stream is. Before 3.2, which has a word for it, people write it as `schema`; a list there is
    /// all values of the stream.
    pub(super) fn item(
        &mut self,
        media_type: &str,
        schema: Option<&Schema>,
        item: Option<&Value>,
        at: &Pointer,
    ) -> Option<Schema> {
        let item_at = at.key(extension::ITEM_SCHEMA);
        match (media::stream(media_type), item) {
            (None, None) => None,
            (None, Some(_)) => {
                self.report.refused(item_at, "item-schema", "a body of this media type is read as a whole");
                None
            }
            (Some(_), Some(item)) => Some(self.travelled(item, item_at)),
            (Some(_), None) => schema.map(|schema| match self.itself(schema).shape {
                Shape::List(item) => *item,
                _ => schema.clone(),
            }),
        }
    }

    /// The schema, or the component that it refers to.
    fn itself(&mut self, schema: &Schema) -> Schema {
        match schema.shape {
            Shape::Ref(id) => self.component(self.end_of(id)),
            _ => schema.clone(),
        }
    }
}

/// Whether `json` is JSON and says what `content` would say. XML often goes without a schema where JSON does.
fn is_said_in_json(content: &Content, json: &Content) -> bool {
    let same = match &content.schema {
        None => json.schema.is_none() && media::is_xml(&content.media_type),
        schema => *schema == json.schema && !is_file(content),
    };
    same && media::answered(json) == Kind::Json
}

fn is_file(content: &Content) -> bool {
    let shape = content.schema.as_ref().map(|schema| &schema.shape);
    matches!(shape, Some(Shape::String { format }) if format.as_deref() == Some("binary"))
}

/// Whether both are given as they came, and as the same type.
fn is_read_alike(content: &Content, first: &Content) -> bool {
    let kind = media::answered(content);
    !kind.is_typed() && kind == media::answered(first)
}

/// Whether a response has no body, whatever a document says (RFC 9110, sections 6.4.1 and 15.3.6).
fn is_always_empty(status: Status, method: &str) -> bool {
    method == "head" || matches!(status, Status::Code(100..=199 | 204 | 205 | 304) | Status::Range(1))
}
