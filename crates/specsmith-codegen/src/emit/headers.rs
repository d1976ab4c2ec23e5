//! `src/headers.rs`: a constant for each header that answers may have.

use super::allows::Allows;
use super::spelling::{Spelling, deprecated, docs, ident, tokens};
use super::wrap::wrap;
use crate::api::{Api, Header, HeaderForm};
use proc_macro2::TokenStream;
use quote::quote;

const ABOUT: &str = "The headers that answers may have, each with its type.

`headers::X.read(&headers)` takes one from the headers of an answer, such as those of a `Reply` or of an `Error`. It is \
`None` where the header is missing or is not what the document says; the map of headers has it as it came.";

pub(super) fn module(api: &Api, allows: Allows) -> TokenStream {
    let spelling = Spelling::new(api, "models::", std::iter::empty());
    let about = wrap(ABOUT);
    let about = about.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    let items: TokenStream = api.headers.iter().map(|header| constant(header, &spelling)).collect();
    let text = items.to_string();
    let models = text.contains("models ::").then(|| {
        quote!(
            use super::models;
        )
    });
    let allow = allows.attributes();
    quote!(#(#![doc = #about])* #allow #models use ::specsmith_runtime::operation::Header; #items)
}

fn constant(header: &Header, spelling: &Spelling<'_>) -> TokenStream {
    let (docs, deprecated, name) = (docs(&header.docs), deprecated(header.deprecated), ident(&header.name));
    let (ty, wire) = (tokens(&spelling.ty(&header.ty)), &header.wire);
    let form = ident(match header.form {
        HeaderForm::Text => "text",
        HeaderForm::List => "list",
        HeaderForm::Json => "json",
    });
    quote!(#docs #deprecated pub const #name: Header<#ty> = Header::#form(#wire);)
}
