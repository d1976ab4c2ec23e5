//! What bodies hold, by media type, and the headers of responses.

use super::Lowerer;
use crate::api::{Body, BodyContent, Header, HeaderForm, MediaType, Payload, Prim, Response, TypeRef};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::docs::markdown;
use crate::media::{self, Kind};
use crate::names::{TypeName, VariantName};
use crate::normalise::code;
use crate::pointer::Pointer;
use crate::spec::{self, Content, Shape, Status};
use crate::status;

impl Lowerer<'_> {
    pub(super) fn body(
        &mut self,
        source: &spec::Body,
        names: Option<(TypeName, Vec<VariantName>)>,
        multipart: Vec<Option<TypeName>>,
    ) -> Option<Body> {
        let first = source.content.first()?;
        let docs = markdown(source.description.as_deref().unwrap_or_default());
        let required = source.required.unwrap_or_else(|| self.cannot_be_absent(first));
        let contents = source.content.iter().zip(multipart);
        let mut media_types = contents.map(|(content, name)| self.media_type(content, name, &source.at));
        let content = match names {
            Some((name, variants)) => BodyContent::Several(name, variants.into_iter().zip(media_types).collect()),
            None => BodyContent::One(media_types.next()?),
        };
        Some(Body { docs, required, content })
    }

    fn media_type(&mut self, content: &Content, multipart: Option<TypeName>, at: &Pointer) -> MediaType {
        let parts = multipart.and_then(|name| self.multipart(content, name));
        MediaType {
            encodings: self.form_encodings(content),
            declared: content.media_type.clone(),
            sent: media::sent(&content.media_type, media::kind(content)).to_owned(),
            payload: parts.unwrap_or_else(|| self.payload(content, at)),
        }
    }

    /// Whether a body of which the document does not say if it is required cannot be left out, because its schema asks for
    /// properties. The specification's default is `false`, and most documents that keep silent do not mean it.
    fn cannot_be_absent(&self, content: &Content) -> bool {
        content.schema.as_ref().is_some_and(|schema| match &self.spec.resolve(schema).shape {
            Shape::Object(object) => object.properties.values().any(|property| property.required),
            Shape::List(_) => true,
            _ => false,
        })
    }

    /// What a body at `at` holds.
    pub(super) fn payload(&mut self, content: &Content, at: &Pointer) -> Payload {
        let kind = media::kind(content);
        let place = at.key("content").key(&content.media_type);
        if let Some(schema) = content.schema.as_ref().filter(|_| !kind.is_typed())
            && !matches!(self.spec.resolve(schema).shape, Shape::String { .. } | Shape::Any)
        {
            self.report.kept(place.key("schema"), "raw-body", "the body is taken and given as it is on the wire");
        }
        match (kind, &content.schema) {
            (Kind::Json, schema) => Payload::Json(schema.as_ref().map_or(TypeRef::Json, |schema| self.type_of(schema))),
            (Kind::Form, Some(schema)) => Payload::Form(self.type_of(schema)),
            (Kind::Form, None) | (Kind::Text, _) => Payload::Text,
            (Kind::Multipart, _) => {
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::UnsupportedOperation,
                        Place::Key(place),
                        "a multipart body: this version does not know its parts",
                    )
                    .note("its bytes are taken and given as they are, and the boundary with them"),
                );
                Payload::Bytes
            }
            (Kind::Bytes, _) => Payload::Bytes,
        }
    }

    /// Successes and failures. `default` stands for what no other entry covers: the failures where a success is declared.
    pub(super) fn responses(&mut self, operation: &spec::Operation) -> (Vec<Response>, Vec<Response>) {
        let source = &operation.responses;
        let succeeds = |status| matches!(status, Status::Code(200..=299) | Status::Range(2));
        let has_success = source.iter().any(|response| succeeds(response.status));
        let (mut successes, mut failures) = (Vec::new(), Vec::new());
        for response in source {
            let lowered = self.response(response, operation.method);
            // Alone, `default` stands for the successes and for the failures.
            if succeeds(response.status) || response.status == Status::Default && !has_success {
                successes.push(lowered.clone());
            }
            if !succeeds(response.status) {
                failures.push(lowered);
            }
        }
        (successes, failures)
    }

    fn response(&mut self, source: &spec::Response, method: &str) -> Response {
        let payload = match source.content.split_first() {
            Some(_) if is_always_empty(source.status, method) => {
                self.report.kept(source.at.key("content"), "no-body", "HTTP has no body here");
                Payload::Empty
            }
            Some((chosen, others)) => {
                self.left_out(chosen, others, &source.at.key("content"));
                self.payload(chosen, &source.at)
            }
            None => Payload::Empty,
        };
        Response {
            status: source.status,
            variant: VariantName(status::word(source.status)),
            docs: markdown(&source.description),
            payload,
        }
    }

    /// Says of which media types of a response are not asked for.
    fn left_out(&mut self, chosen: &Content, others: &[Content], at: &Pointer) {
        for other in others {
            let at = at.key(&other.media_type);
            if chosen.schema.is_some() && chosen.schema == other.schema {
                self.report.kept(at, "media-type", "another one of the same schema is asked for");
                continue;
            }
            self.diagnostics.push(
                Diagnostic::new(
                    Code::UnsupportedOperation,
                    Place::Key(at),
                    format!("the media type `{}` is left out", other.media_type),
                )
                .note(format!(
                    "`{}` is asked for: this version reads one media type of each response",
                    chosen.media_type
                )),
            );
        }
    }

    pub(super) fn headers(&mut self) -> Vec<Header> {
        let spec = self.spec;
        let named = spec.headers.iter().zip(&self.names.headers);
        let named: Vec<_> = named.map(|(header, name)| (header, name.clone())).collect();
        named.into_iter().map(|(source, name)| self.header(source, name)).collect()
    }

    fn header(&mut self, source: &spec::Header, name: crate::names::ConstName) -> Header {
        let ty = self.type_without_null(&source.schema);
        let (ty, form) = match &source.media_type {
            Some(media_type) if media::is_json(media_type) => (ty, HeaderForm::Json),
            Some(_) => (TypeRef::Prim(Prim::String), HeaderForm::Text),
            None => match &self.spec.resolve(&source.schema).shape {
                Shape::List(_) => (ty, HeaderForm::List),
                Shape::Object(_) | Shape::Tuple(_) => {
                    self.report.kept(source.schema.at.clone(), "raw-header", "its text is given as it is");
                    (TypeRef::Prim(Prim::String), HeaderForm::Text)
                }
                _ => (ty, HeaderForm::Text),
            },
        };
        let field = self.field_docs(&source.schema);
        let lead = source.description.as_deref().map_or(field, markdown);
        let header = format!("The header {}.", code(&source.name));
        let docs = if lead.is_empty() { header } else { format!("{lead}\n\n{header}") };
        let deprecated = source.deprecated || source.schema.docs.deprecated;
        Header { name, wire: source.name.clone(), docs, deprecated, ty, form }
    }
}

/// Whether a response has no body, whatever a document says (RFC 9110, sections 6.4.1 and 15.3.6).
fn is_always_empty(status: Status, method: &str) -> bool {
    method == "head" || matches!(status, Status::Code(100..=199 | 204 | 205 | 304) | Status::Range(1))
}

/// The media types that the operation can read, each once, in order.
pub(super) fn accept(operation: &spec::Operation) -> Option<String> {
    let mut types: Vec<&str> = Vec::new();
    for content in operation.responses.iter().filter_map(|response| response.content.first()) {
        if !types.contains(&content.media_type.as_str()) {
            types.push(&content.media_type);
        }
    }
    (!types.is_empty()).then(|| types.join(", "))
}
