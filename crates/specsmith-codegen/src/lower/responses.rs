//! What each status brings back, and which media type says which of its alternatives it is.

use super::Lowerer;
use crate::api::{Payload, Response, Stream};
use crate::docs::markdown;
use crate::media;
use crate::names::VariantName;
use crate::pointer::Pointer;
use crate::spec::{self, Alternative, Content, Status};
use indexmap::IndexSet;

/// What an operation brings back.
pub(super) struct Answers {
    pub(super) successes: Vec<Response>,
    pub(super) failures: Vec<Response>,
    pub(super) stream: Option<Stream>,
}

impl Lowerer<'_> {
    /// `default` stands for what no other entry covers: the failures where a success is declared.
    pub(super) fn answers(&mut self, operation: &spec::Operation, variants: Vec<Vec<VariantName>>) -> Answers {
        let source = &operation.responses;
        let has_success = source.iter().any(|response| is_success(response.status));
        let mut answers = Answers { successes: Vec::new(), failures: Vec::new(), stream: None };
        for (response, variants) in source.iter().zip(variants) {
            let lowered = self.response(response, variants);
            // Alone, `default` stands for the successes and for the failures.
            let succeeds = is_success(response.status) || response.status == Status::Default && !has_success;
            if let Some(content) = &response.stream {
                self.settle_stream(content, response, succeeds, &mut answers.stream);
            }
            if succeeds {
                answers.successes.extend(lowered.clone());
            }
            if !is_success(response.status) {
                answers.failures.extend(lowered);
            }
        }
        answers
    }

    /// The types of what answers a request that the client does not send.
    pub(super) fn types_of_answers(&mut self, responses: &[spec::Response]) {
        for response in responses {
            for alternative in bodies(response) {
                self.answer(alternative, &response.at);
            }
            if let Some(content) = &response.stream {
                self.stream(content, response.status);
            }
        }
    }

    /// Takes the first stream of the successes for that of the operation.
    fn settle_stream(
        &mut self,
        content: &Content,
        response: &spec::Response,
        succeeds: bool,
        chosen: &mut Option<Stream>,
    ) {
        let note = match chosen {
            _ if !succeeds => "a failure is read as a whole",
            Some(_) => "the stream of another status is read",
            None => {
                *chosen = self.stream(content, response.status);
                return;
            }
        };
        self.report.refused(response.at.key("content").key(&content.media_type), "stream", note);
    }

    /// One for each alternative, or one where there is no body.
    fn response(&mut self, source: &spec::Response, variants: Vec<VariantName>) -> Vec<Response> {
        let docs = markdown(&source.description);
        let empty = |variant| Response {
            status: source.status,
            variant,
            docs: docs.clone(),
            payload: Payload::Empty,
            media_type: None,
            media_types: Vec::new(),
            told_by: Vec::new(),
            otherwise: true,
        };
        let all = bodies(source);
        if all.is_empty() {
            return variants.into_iter().take(1).map(empty).collect();
        }
        let told = all.iter().zip(told_by(all)).zip(variants);
        let one = |((alternative, told), variant): ((&Alternative, Told), VariantName)| Response {
            payload: self.answer(alternative, &source.at),
            media_type: Some(sent(&alternative.content)),
            media_types: alternative.all().filter(|_| all.len() > 1).map(|it| it.media_type.clone()).collect(),
            told_by: told.by,
            otherwise: told.otherwise,
            ..empty(variant)
        };
        told.map(one).collect()
    }

    fn answer(&mut self, alternative: &Alternative, at: &Pointer) -> Payload {
        for other in &alternative.also {
            // The same, but it may have something to report.
            self.payload_of(media::answered(other), other, at);
        }
        self.payload_of(media::answered(&alternative.content), &alternative.content, at)
    }
}

/// The media type that a server answers with.
fn sent(content: &Content) -> String {
    media::sent(&content.media_type, media::answered(content)).to_owned()
}

/// What a body can be, where there is one.
fn bodies(response: &spec::Response) -> &[Alternative] {
    if response.is_empty { &[] } else { &response.alternatives }
}

fn is_success(status: Status) -> bool {
    matches!(status, Status::Code(200..=299) | Status::Range(2))
}

/// How a reader knows that it is this alternative.
struct Told {
    /// The media types that say so.
    by: Vec<String>,
    /// Whether it is this one where nothing says which.
    otherwise: bool,
}

/// What tells the alternatives of a status apart. The one that takes any media type, failing that the first, is what is left
/// when all others have been asked for; it is asked for itself only where a range of another one would take it away.
fn told_by(all: &[Alternative]) -> Vec<Told> {
    let rest = all.iter().position(|it| it.all().any(|content| media::order(&content.media_type) == 3)).unwrap_or(0);
    let told = |(index, alternative): (usize, &Alternative)| {
        let rivals = || all.iter().enumerate().filter(|(other, _)| *other != index).flat_map(|(_, it)| it.all());
        let asked = |own: &&str| index != rest || rivals().any(|it| media::covers(&it.media_type, own));
        let spelt = |own: &str| match rivals().any(|it| media::essence(&it.media_type) == media::essence(own)) {
            true => own.to_owned(),
            false => media::essence(own),
        };
        let own = alternative.all().map(|content| content.media_type.as_str());
        Told { by: own.filter(asked).map(spelt).collect(), otherwise: index == rest }
    };
    all.iter().enumerate().map(told).collect()
}

/// The media types that the operation can read, each once: what each status is asked for first, then the others.
pub(super) fn accept(operation: &spec::Operation) -> Option<String> {
    let bodies = || operation.responses.iter().filter(|response| !response.alternatives.is_empty());
    let first = bodies().flat_map(|response| response.alternatives[0].all());
    let all = bodies().flat_map(|response| response.alternatives.iter().flat_map(Alternative::all));
    let first: IndexSet<&str> = first.map(|content| content.media_type.as_str()).collect();
    let others: IndexSet<&str> = all.map(|content| content.media_type.as_str()).collect();
    // By its weight (RFC 9110, section 12.5.1): without it, servers may choose any.
    let others = others.difference(&first).map(|other| format!("{other};q=0.9"));
    let types: Vec<String> = first.iter().map(|&first| first.to_owned()).chain(others).collect();
    (!types.is_empty()).then(|| types.join(", "))
}
