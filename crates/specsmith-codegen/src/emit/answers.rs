//! What an operation brings back: the enums of successes and failures, and how they are read.

use super::spelling::{Spelling, docs, ident, labelled, link, tokens};
use crate::api::{Operation, Payload, Response};
use crate::media;
use crate::names::TypeName;
use crate::normalise::code;
use crate::spec::Status;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// Whether the successes are of several kinds.
pub(super) fn has_output_enum(operation: &Operation) -> bool {
    operation.successes.windows(2).any(|pair| pair[0].payload != pair[1].payload)
}

/// The status that a server sends for what the document declares; `other` is what `default` stands for.
pub(super) fn sent_status(declared: Status, other: u16) -> Literal {
    Literal::u16_unsuffixed(match declared {
        Status::Code(code) => code,
        Status::Range(range) => range * 100,
        Status::Default => other,
    })
}

pub(super) fn output_enum(operation: &Operation, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let lead = format!("What {} can answer.", link(&operation.request.0));
    let responses = &operation.successes;
    has_output_enum(operation).then(|| definition(&operation.output, &lead, responses, "Any 2XX", spelling))
}

/// For each operation of a module the first one that fails in the same ways, down to the words of the document.
///
/// APIs mostly have a handful of such ways. One enum for each, and not for each operation, is less to read, and what is
/// matched for one operation can be handed to what is written for another.
pub(super) fn fails_like(operations: &[&Operation]) -> Vec<usize> {
    let mut firsts: Vec<usize> = Vec::new();
    let like = |(index, operation): (usize, &&Operation)| {
        let is_like = |&&first: &&usize| failures(operations[first]) == failures(operation);
        let first = firsts.iter().find(is_like).copied();
        first.unwrap_or_else(|| {
            firsts.push(index);
            index
        })
    };
    operations.iter().enumerate().map(like).collect()
}

/// The failures of an operation, and what is said of the one that the document calls `default`.
fn failures(operation: &Operation) -> (&[Response], &'static str) {
    let is_rest = |response: &Response| response.status == Status::Default;
    let default = match operation.successes.iter().chain(&operation.failures).all(is_rest) {
        true => "Any status but 2XX",
        false => "Any other status",
    };
    (&operation.failures, default)
}

/// The type of an operation's errors: an enum, or the name for that of the operation that fails like it.
pub(super) fn error_type(operation: &Operation, like: &Operation, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let (responses, default) = failures(operation);
    if responses.is_empty() {
        return None;
    }
    let (name, request) = (ident(&operation.error), link(&operation.request.0));
    if like.error != operation.error {
        let docs =
            docs(&format!("What {request} can answer when it fails, which is what {} can.", link(&like.request.0)));
        let error = ident(&like.error);
        return Some(quote!(#docs pub type #name = #error;));
    }
    let lead = format!("What {request} can answer when it fails.");
    let definition = definition(&operation.error, &lead, responses, default, spelling);
    let outcomes: Vec<Outcome<'_>> =
        responses.iter().map(|response| Outcome::new(response.status, response, Some("Self"))).collect();
    let read = match &outcomes[..] {
        // A `match` of one arm that takes everything would be none.
        [only] if only.status == Status::Default && only.response.told_by.is_empty() => only.read(),
        _ => {
            let arms = arms(&outcomes, |read| read);
            let rest = (!is_complete(&outcomes)).then(|| quote!(_ => response.undeclared(),));
            quote!(match response.status() { #(#arms)* #rest })
        }
    };
    Some(quote! {
        #definition

        impl operation::Failure for #name {
            #[inline]
            fn read(response: &operation::Response) -> operation::Decoded<Self> { #read }
        }
    })
}

/// An enum of responses; `default` says what the one is for that the document calls so.
fn definition(
    name: &TypeName,
    lead: &str,
    responses: &[Response],
    default: &str,
    spelling: &Spelling<'_>,
) -> TokenStream {
    let choice = "Of one status, `Content-Type` says which it is. `Accept` takes all; `Call::header` can ask for one.";
    let docs = match responses.iter().any(|response| !response.media_types.is_empty()) {
        true => docs(&format!("{lead}\n\n{choice}")),
        false => docs(lead),
    };
    let name = ident(name);
    let variants = responses.iter().map(|response| variant(response, default, spelling));
    quote!(#docs #[derive(Debug, Clone, PartialEq)] #[non_exhaustive] pub enum #name { #(#variants,)* })
}

fn variant(response: &Response, default: &str, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&response.variant);
    let status = match response.status {
        Status::Default => default.to_owned(),
        status => status.to_string(),
    };
    let media_types = response.media_types.iter().map(|it| code(it));
    let label: Vec<String> = std::iter::once(status).chain(media_types).collect();
    let docs = docs(&labelled(&label.join(", "), &response.docs));
    match response.payload.ty() {
        Some(ty) => {
            let ty = tokens(&spelling.ty(&ty));
            quote!(#docs #name(#ty))
        }
        None => quote!(#docs #name),
    }
}

pub(super) fn output_type(operation: &Operation, spelling: &Spelling<'_>) -> TokenStream {
    if has_output_enum(operation) {
        let name = ident(&operation.output);
        return quote!(#name);
    }
    let ty = operation.successes.first().and_then(|response| response.payload.ty());
    ty.map_or_else(|| quote!(()), |ty| tokens(&spelling.ty(&ty)))
}

/// What a response is read as.
struct Outcome<'a> {
    /// Which answers this is: `default` alone stands for a range of successes, too.
    status: Status,
    response: &'a Response,
    /// The enum that it is a variant of.
    wrapper: Option<&'a str>,
}

impl<'a> Outcome<'a> {
    fn new(status: Status, response: &'a Response, wrapper: Option<&'a str>) -> Self {
        Self { status, response, wrapper }
    }

    fn read(&self) -> TokenStream {
        let read = ident(match self.response.payload {
            Payload::Empty => "empty",
            Payload::Json(_) => "json",
            Payload::Form(_) | Payload::Text => "text",
            Payload::Bytes | Payload::Multipart(_) => "bytes",
        });
        let (wrapper, variant) = (self.wrapper.map(ident), ident(&self.response.variant));
        let wrap = match (wrapper, &self.response.payload) {
            (None, _) => quote!(),
            (Some(name), Payload::Empty) => quote!(.map(|()| #name::#variant)),
            (Some(name), _) => quote!(.map(#name::#variant)),
        };
        quote!(response.#read() #wrap)
    }
}

/// The body of `Operation::read`.
pub(super) fn read(operation: &Operation) -> TokenStream {
    let wrapper = has_output_enum(operation).then_some(operation.output.0.as_str());
    let outcomes: Vec<Outcome<'_>> = operation
        .successes
        .iter()
        .map(|response| {
            let status = if response.status == Status::Default { Status::Range(2) } else { response.status };
            Outcome::new(status, response, wrapper)
        })
        .collect();
    let mut arms = arms(&outcomes, |read| quote!(#read.map(Ok)));
    if outcomes.is_empty() {
        arms.push(quote!(200..=299 => response.empty().map(Ok),));
    }
    let rest = ident(if operation.failures.is_empty() { "undeclared" } else { "failure" });
    quote!(match response.status() { #(#arms)* _ => response.#rest(), })
}

/// Whether one of them is for every status.
fn is_complete(outcomes: &[Outcome<'_>]) -> bool {
    outcomes.iter().any(|outcome| outcome.status == Status::Default)
}

/// The arms for each status: codes, then ranges, then everything else. Of one status, the arm that says most of the media type
/// comes first, and the one that says nothing last.
fn arms(outcomes: &[Outcome<'_>], finish: impl Fn(TokenStream) -> TokenStream) -> Vec<TokenStream> {
    let statuses: Vec<Status> = outcomes.iter().map(|outcome| outcome.status).collect();
    let with_codes_at_ends: Vec<u16> = statuses
        .iter()
        .filter_map(|status| match status {
            Status::Code(code) if matches!(code % 100, 0 | 99) => Some(code / 100),
            Status::Code(_) | Status::Range(_) | Status::Default => None,
        })
        .collect();
    let mut arms = Vec::new();
    for outcome in outcomes {
        let class = match outcome.status {
            Status::Code(_) => 0,
            Status::Range(_) => 1,
            Status::Default => 2,
        };
        let place = statuses.iter().position(|status| *status == outcome.status);
        let mut push = |order, media_type| {
            let pattern = pattern(outcome.status, media_type, &with_codes_at_ends);
            let read = finish(outcome.read());
            arms.push(((class, place, order), quote!(#pattern => #read,)));
        };
        for media_type in &outcome.response.told_by {
            push(media::order(media_type), Some(media_type));
        }
        if outcome.response.otherwise {
            push(u8::MAX, None);
        }
    }
    arms.sort_by_key(|(order, _)| *order);
    arms.into_iter().map(|(_, arm)| arm).collect()
}

fn pattern(status: Status, media_type: Option<&String>, with_codes_at_ends: &[u16]) -> TokenStream {
    let (pattern, status_guard) = match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(code);
            (quote!(#code), None)
        }
        // A guard: clippy takes a range for a mistake that begins or ends with a code beside it.
        Status::Range(range) if with_codes_at_ends.contains(&range) => {
            let range = Literal::u16_unsuffixed(range);
            (quote!(status), Some(quote!(status / 100 == #range)))
        }
        Status::Range(range) => {
            let (from, to) = (Literal::u16_unsuffixed(range * 100), Literal::u16_unsuffixed(range * 100 + 99));
            (quote!(#from..=#to), None)
        }
        Status::Default => (quote!(_), None),
    };
    match (status_guard, media_type.map(|it| quote!(response.is(#it)))) {
        (Some(status), Some(media_type)) => quote!(#pattern if #status && #media_type),
        (Some(guard), None) | (None, Some(guard)) => quote!(#pattern if #guard),
        (None, None) => pattern,
    }
}
