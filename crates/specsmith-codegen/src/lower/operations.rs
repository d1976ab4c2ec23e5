//! Operations: what goes out, and what each status brings back.

use super::Lowerer;
use super::docs::{further_reading, paragraphs};
use super::responses::{Answers, accept};
use crate::api::{AnswerHeader, Body, Incoming, Operation, Parameter, ParameterEncoding, Payload, Prim, TypeRef};
use crate::diagnostic::{Code, Diagnostic, Place};
use crate::docs::markdown;
use crate::media;
use crate::names::{FieldName, Names};
use crate::normalise::code;
use crate::spec::{self, HeaderId, IncomingKind, Shape, Status};
use indexmap::IndexMap;

impl Lowerer<'_> {
    pub(super) fn operations(&mut self) -> Vec<Operation> {
        let spec = self.spec;
        let request = |it: &spec::Operation| code(&format!("{} {}", it.method.to_ascii_uppercase(), it.path));
        spec.operations.iter().filter_map(|operation| self.operation(operation, &request(operation))).collect()
    }

    /// `request` says in words what goes out.
    fn operation(&mut self, source: &spec::Operation, request: &str) -> Option<Operation> {
        let names = self.names.operations.get(&source.at)?.clone();
        let parameters = source.parameters.iter().zip(&names.parameters);
        let parameters = parameters.map(|(parameter, name)| self.parameter(parameter, name)).collect();
        let body = source.body.as_ref().and_then(|body| self.body(body, names.body, names.multipart));
        let Answers { successes, failures, stream } = self.answers(source, names.responses);
        let summary = summary(source, request);
        let mut description = source.description.as_deref().map(markdown).unwrap_or_default();
        let more = source.external.as_deref().and_then(further_reading);
        let server = source.server.as_deref().map(|url| format!("It has a server of its own: {}.", code(url)));
        for paragraph in server.into_iter().chain(more) {
            description = format!("{description}\n\n{paragraph}");
        }
        Some(Operation {
            at: source.at.clone(),
            id: source.id.clone(),
            request: names.request,
            error: names.error,
            output: names.output,
            method_name: names.method,
            tag: source.tag.clone(),
            docs: format!("{summary}\n\n{}", description.trim()).trim_end().to_owned(),
            headers: headers(source, self.names),
            summary,
            deprecated: source.deprecated,
            method: source.method.to_ascii_uppercase(),
            path: source.path.clone(),
            server: source.server.clone(),
            parameters,
            body,
            accept: accept(source),
            successes,
            failures,
            stream,
            security: source.security.clone(),
            pages: None,
        })
    }

    fn parameter(&mut self, source: &spec::Parameter, name: &FieldName) -> Parameter {
        let mut ty = self.type_without_null(&source.schema);
        let encoding = match &source.media_type {
            Some(media_type) if media::is_json(media_type) => ParameterEncoding::Json,
            _ => ParameterEncoding::Style {
                style: source.style,
                explode: source.explode,
                allow_reserved: source.allow_reserved,
            },
        };
        if let Some(media_type) = source.media_type.as_ref().filter(|_| encoding != ParameterEncoding::Json)
            && !self.is_scalar(&source.schema)
        {
            ty = TypeRef::Prim(Prim::String);
            self.diagnostics.push(
                Diagnostic::new(
                    Code::UnsupportedOperation,
                    Place::Key(source.at.key("content").key(media_type)),
                    format!("a parameter of the media type `{media_type}`: this version does not write it"),
                )
                .note("its text is taken as it is"),
            );
        }
        let docs = self.field_docs_with(&source.schema, source.description.as_deref());
        Parameter {
            schema: source.schema.at.clone(),
            name: name.clone(),
            wire: source.name.clone(),
            docs,
            deprecated: source.deprecated,
            required: source.required,
            location: source.location,
            encoding,
            ty,
        }
    }

    /// Whether a value is one text by itself.
    pub(super) fn is_scalar(&self, schema: &spec::Schema) -> bool {
        let shape = &self.spec.resolve(schema).shape;
        matches!(
            shape,
            Shape::Boolean | Shape::Integer { .. } | Shape::Number { .. } | Shape::String { .. } | Shape::Enum { .. }
        )
    }

    /// What arrives with a webhook, a callback or an unused path item, and what answers it.
    ///
    /// Of all but path items there is an operation, too.
    pub(super) fn incoming(&mut self) -> (Vec<Incoming>, Vec<Operation>) {
        let spec = self.spec;
        let (incoming, operations): (_, Vec<_>) = spec.incoming.iter().map(|it| self.arrives(it)).unzip();
        (incoming, operations.into_iter().flatten().collect())
    }

    fn arrives(&mut self, source: &spec::Incoming) -> (Incoming, Option<Operation>) {
        let operation = &source.operation;
        let lead = match source.kind {
            IncomingKind::Webhook => format!("What the webhook {} sends.", code(&source.name)),
            IncomingKind::Callback => format!("What the callback {} sends.", code(&source.name)),
            IncomingKind::PathItem => format!("The body of a request of the path item {}.", code(&source.name)),
        };
        let (words, description) = (operation.summary.iter(), operation.description.iter());
        let words: Vec<String> = words.chain(description).map(String::as_str).map(markdown).collect();
        let subject = paragraphs(lead, &[words.join("\n\n")]);
        let contents = || operation.body.iter().flat_map(|body| &body.content);
        for schema in contents().filter_map(|content| content.schema.as_ref()) {
            self.subjects.insert(schema.at.clone(), subject.trim_end().to_owned());
        }
        let (method, name) = (code(&operation.method.to_ascii_uppercase()), code(&source.name));
        let lowered = match source.kind {
            IncomingKind::Webhook => self.operation(operation, &format!("{method} of the webhook {name}.")),
            IncomingKind::Callback => self.operation(operation, &format!("{method} of the callback {name}.")),
            IncomingKind::PathItem => None,
        };
        let payloads = match &lowered {
            Some(lowered) => {
                let payloads = lowered.body.iter().flat_map(Body::payloads).cloned();
                contents().map(|content| content.media_type.clone()).zip(payloads).collect()
            }
            None => self.types_of_request(operation),
        };
        (Incoming { at: operation.at.clone(), kind: source.kind, name: source.name.clone(), payloads }, lowered)
    }

    /// The types of a request that nobody is known to send, and of what answers it.
    fn types_of_request(&mut self, operation: &spec::Operation) -> Vec<(String, Payload)> {
        let mut payloads = Vec::new();
        if let Some(body) = &operation.body {
            for content in &body.content {
                payloads.push((content.media_type.clone(), self.payload(content, &body.at)));
            }
        }
        for parameter in &operation.parameters {
            self.type_without_null(&parameter.schema);
        }
        self.types_of_answers(&operation.responses);
        payloads
    }
}

/// Which headers the answers may have, and where not all of them may, with which statuses.
fn headers(source: &spec::Operation, names: &Names) -> Vec<AnswerHeader> {
    let all: Vec<Status> = source.responses.iter().map(|response| response.status).collect();
    let mut by_header: IndexMap<HeaderId, Vec<Status>> = IndexMap::new();
    for response in &source.responses {
        for header in &response.headers {
            by_header.entry(*header).or_default().push(response.status);
        }
    }
    let one = |(id, statuses): (HeaderId, Vec<Status>)| {
        let name = names.headers.get(id.0 as usize)?.clone();
        Some(AnswerHeader { name, only: (statuses != all).then_some(statuses) })
    };
    by_header.into_iter().filter_map(one).collect()
}

/// One line of the document's own words where there is one, then method and path.
fn summary(source: &spec::Operation, request: &str) -> String {
    match source.summary.as_deref().map(markdown).filter(|text| !text.is_empty()) {
        Some(summary) => format!("{summary}\n\n{request}"),
        None => request.to_owned(),
    }
}
