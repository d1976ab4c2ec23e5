//! Operations: what goes out, and what each status brings back.

use super::{Lowerer, paragraphs};
use crate::api::{Body, Operation, Parameter, ParameterEncoding, Payload, Response, TypeRef};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::docs::markdown;
use crate::names::{FieldName, VariantName};
use crate::normalise::code;
use crate::pointer::Pointer;
use crate::spec::{self, Content, Shape, Status};
use crate::status;

impl Lowerer<'_> {
    pub(super) fn operations(&mut self) -> Vec<Operation> {
        let spec = self.spec;
        spec.operations.iter().filter_map(|operation| self.operation(operation)).collect()
    }

    fn operation(&mut self, source: &spec::Operation) -> Option<Operation> {
        let names = self.names.operations.get(&source.at)?.clone();
        let parameters = source.parameters.iter().zip(&names.parameters);
        let parameters = parameters.map(|(parameter, name)| self.parameter(parameter, name)).collect();
        let body = source.body.as_ref().and_then(|body| self.body(body));
        let (successes, failures) = self.responses(&source.responses);
        let summary = summary(source);
        let description = source.description.as_deref().map(markdown).filter(|text| !text.is_empty());
        Some(Operation {
            id: source.id.clone(),
            request: names.request,
            error: names.error,
            output: names.output,
            method_name: names.method,
            docs: paragraphs(summary.clone(), &description.into_iter().collect::<Vec<_>>()),
            summary,
            deprecated: source.deprecated,
            method: source.method.to_ascii_uppercase(),
            path: source.path.clone(),
            parameters,
            body,
            accept: accept(&source.responses),
            successes,
            failures,
            security: source.security.clone(),
        })
    }

    fn parameter(&mut self, source: &spec::Parameter, name: &FieldName) -> Parameter {
        let encoding = match &source.media_type {
            Some(media_type) if is_json(media_type) => ParameterEncoding::Json,
            _ => ParameterEncoding::Style {
                style: source.style,
                explode: source.explode,
                allow_reserved: source.allow_reserved,
            },
        };
        let docs = self.field_docs_with(&source.schema, source.description.as_deref());
        Parameter {
            name: name.clone(),
            wire: source.name.clone(),
            docs,
            deprecated: source.deprecated,
            required: source.required,
            location: source.location,
            encoding,
            ty: self.type_without_null(&source.schema),
        }
    }

    fn body(&mut self, source: &spec::Body) -> Option<Body> {
        let content = self.preferred(&source.content, &source.at)?;
        let payload = self.payload(content, &source.at);
        Some(Body {
            docs: markdown(source.description.as_deref().unwrap_or_default()),
            required: source.required.unwrap_or_else(|| self.cannot_be_absent(content)),
            media_type: content.media_type.clone(),
            payload,
        })
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

    /// The media type that is used where there are several: JSON if there is one, else the first.
    fn preferred<'c>(&mut self, content: &'c [Content], at: &Pointer) -> Option<&'c Content> {
        let chosen = content.iter().find(|content| is_json(&content.media_type)).or(content.first())?;
        for other in content.iter().filter(|other| !std::ptr::eq(*other, chosen)) {
            self.diagnostics.push(
                Diagnostic::new(
                    Code::UnsupportedOperation,
                    Place::Key(at.key("content").key(&other.media_type)),
                    format!("the media type `{}` is left out", other.media_type),
                )
                .note(format!("`{}` is used: this version takes one media type for each body", chosen.media_type)),
            );
        }
        Some(chosen)
    }

    fn payload(&mut self, content: &Content, at: &Pointer) -> Payload {
        let essence = essence(&content.media_type);
        if is_json(&content.media_type) {
            return Payload::Json(content.schema.as_ref().map_or(TypeRef::Json, |schema| self.type_of(schema)));
        }
        match (essence.as_str(), &content.schema) {
            ("application/x-www-form-urlencoded", Some(schema)) => Payload::Form(self.type_of(schema)),
            (text, _) if text.starts_with("text/") || text == "application/xml" || text.ends_with("+xml") => {
                Payload::Text
            }
            (multipart, _) if multipart.starts_with("multipart/") => {
                self.diagnostics.push(
                    Diagnostic::new(
                        Code::UnsupportedOperation,
                        Place::Key(at.key("content").key(&content.media_type)),
                        "a multipart body: this version does not build one",
                    )
                    .note("its bytes are taken as they are, and the boundary with them"),
                );
                Payload::Bytes
            }
            _ => Payload::Bytes,
        }
    }

    /// Successes and failures. `default` stands for what no other entry covers: the failures where a success is declared.
    fn responses(&mut self, source: &[spec::Response]) -> (Vec<Response>, Vec<Response>) {
        let succeeds = |status| matches!(status, Status::Code(200..=299) | Status::Range(2));
        let has_success = source.iter().any(|response| succeeds(response.status));
        let (mut successes, mut failures) = (Vec::new(), Vec::new());
        for response in source {
            let lowered = self.response(response);
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

    fn response(&mut self, source: &spec::Response) -> Response {
        let payload = match self.preferred(&source.content, &source.at) {
            Some(content) => self.payload(content, &source.at),
            None => Payload::Empty,
        };
        Response {
            status: source.status,
            variant: VariantName(status::word(source.status)),
            docs: markdown(&source.description),
            payload,
        }
    }
}

/// The media type without its parameters, in lower case (RFC 9110, section 8.3.1).
fn essence(media_type: &str) -> String {
    media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase()
}

/// Whether a body of this media type is JSON: `application/json`, any `+json` (RFC 6839), and the ranges that people write
/// who mean JSON.
fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    matches!(essence.as_str(), "application/json" | "text/json" | "*/*" | "application/*") || essence.ends_with("+json")
}

/// The media types that the declared responses may have, each once, in order.
fn accept(responses: &[spec::Response]) -> Option<String> {
    let mut types: Vec<&str> = Vec::new();
    for content in responses.iter().flat_map(|response| &response.content) {
        if !types.contains(&content.media_type.as_str()) {
            types.push(&content.media_type);
        }
    }
    (!types.is_empty()).then(|| types.join(", "))
}

/// One line of the document's own words where there is one, then method and path.
fn summary(source: &spec::Operation) -> String {
    let request = code(&format!("{} {}", source.method.to_ascii_uppercase(), source.path));
    match source.summary.as_deref().map(markdown).filter(|text| !text.is_empty()) {
        Some(summary) => format!("{summary}\n\n{request}"),
        None => request,
    }
}
