//! What an operation brings back: the enums of successes and failures, and the arms that read them.

use super::spelling::{Spelling, docs, ident, labelled, link, tokens};
use crate::api::{Operation, Payload, Response};
use crate::media;
use crate::names::TypeName;
use crate::normalise::code;
use crate::spec::Status;
use proc_macro2::{Ident, Literal, TokenStream};
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

pub(super) fn error_enum(operation: &Operation, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let lead = format!("What {} can answer when it fails.", link(&operation.request.0));
    let responses = &operation.failures;
    let is_rest = |response: &Response| response.status == Status::Default;
    let default = match operation.successes.iter().chain(responses).all(is_rest) {
        true => "Any status but 2XX",
        false => "Any other status",
    };
    (!responses.is_empty()).then(|| definition(&operation.error, &lead, responses, default, spelling))
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
    wrapper: Option<Ident>,
    /// `Ok` or `Err`.
    result: &'static str,
}

/// The arms for each status: codes, then ranges, then everything else. Of one status, the arm that says most of the media type
/// comes first, and the one that says nothing last.
pub(super) fn arms(operation: &Operation) -> Vec<TokenStream> {
    let outcomes = outcomes(operation);
    let statuses: Vec<Status> = outcomes.iter().map(|outcome| outcome.status).collect();
    let with_codes_at_ends: Vec<u16> = statuses
        .iter()
        .filter_map(|status| match status {
            Status::Code(code) if matches!(code % 100, 0 | 99) => Some(code / 100),
            Status::Code(_) | Status::Range(_) | Status::Default => None,
        })
        .collect();
    let mut arms = Vec::new();
    for outcome in &outcomes {
        let class = match outcome.status {
            Status::Code(_) => 0,
            Status::Range(_) => 1,
            Status::Default => 2,
        };
        let place = statuses.iter().position(|status| *status == outcome.status);
        let mut push = |order, media_type| {
            arms.push(((class, place, order), arm(outcome, media_type, &with_codes_at_ends)));
        };
        for media_type in &outcome.response.told_by {
            push(media::order(media_type), Some(media_type));
        }
        if outcome.response.otherwise {
            push(u8::MAX, None);
        }
    }
    if operation.successes.is_empty() {
        arms.push(((1, None, u8::MAX), quote!(200..=299 => response.empty().map(Ok),)));
    }
    arms.sort_by_key(|(order, _)| *order);
    let rest = (!statuses.contains(&Status::Default)).then(|| quote!(_ => response.undeclared(),));
    arms.into_iter().map(|(_, arm)| arm).chain(rest).collect()
}

fn outcomes(operation: &Operation) -> Vec<Outcome<'_>> {
    let several = has_output_enum(operation);
    let successes = operation.successes.iter().map(|response| Outcome {
        status: if response.status == Status::Default { Status::Range(2) } else { response.status },
        response,
        wrapper: several.then(|| ident(&operation.output)),
        result: "Ok",
    });
    let failures = operation.failures.iter().map(|response| Outcome {
        status: response.status,
        response,
        wrapper: Some(ident(&operation.error)),
        result: "Err",
    });
    successes.chain(failures).collect()
}

fn arm(outcome: &Outcome<'_>, media_type: Option<&String>, with_codes_at_ends: &[u16]) -> TokenStream {
    let Outcome { status, response, wrapper, result } = outcome;
    let (pattern, status_guard) = match status {
        Status::Code(code) => {
            let code = Literal::u16_unsuffixed(*code);
            (quote!(#code), None)
        }
        // A guard: clippy takes a range for a mistake that begins or ends with a code beside it.
        Status::Range(range) if with_codes_at_ends.contains(range) => {
            let range = Literal::u16_unsuffixed(*range);
            (quote!(status), Some(quote!(status / 100 == #range)))
        }
        Status::Range(range) => {
            let (from, to) = (Literal::u16_unsuffixed(range * 100), Literal::u16_unsuffixed(range * 100 + 99));
            (quote!(#from..=#to), None)
        }
        Status::Default => (quote!(_), None),
    };
    let guard = match (status_guard, media_type.map(|it| quote!(response.is(#it)))) {
        (Some(status), Some(media_type)) => quote!(if #status && #media_type),
        (Some(guard), None) | (None, Some(guard)) => quote!(if #guard),
        (None, None) => quote!(),
    };
    let (result, variant) = (ident(result), ident(&response.variant));
    let read = ident(match response.payload {
        Payload::Empty => "empty",
        Payload::Json(_) => "json",
        Payload::Form(_) | Payload::Text => "text",
        Payload::Bytes | Payload::Multipart(_) => "bytes",
    });
    let wrap = match (wrapper, &response.payload) {
        (None, _) => quote!(),
        (Some(name), Payload::Empty) => quote!(.map(|()| #name::#variant)),
        (Some(name), _) => quote!(.map(#name::#variant)),
    };
    quote!(#pattern #guard => response.#read() #wrap .map(#result),)
}
