//! How an operation asks for its next page.

use super::answers::{has_output_enum, output_type};
use super::spelling::{Spelling, ident, tokens};
use super::ways::{Moved, Ways, assigned, certain, in_option, read};
use crate::api::{Conversion, Found, NextPage, Operation, Pages, Slot};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// The implementations of `Paged` and, where the list is known, of `PagedItems`.
pub(super) fn implementation(operation: &Operation, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let pages = operation.pages.as_ref()?;
    let name = ident(&operation.request);
    let output = output_type(operation, spelling);
    let option = tokens(spelling.std("Option"));
    let (needs_page, needs_headers) = match pages.next {
        NextPage::LinkHeader => (false, true),
        _ => (true, false),
    };
    let page = ident(if needs_page { "page" } else { "_page" });
    let headers = ident(if needs_headers { "headers" } else { "_headers" });
    let variant = variant(operation, pages, &quote!(page)).filter(|_| needs_page);
    let next = next(pages, Ways(spelling));
    let items = items(operation, pages, spelling);
    Some(quote! {
        impl operation::Paged for #name {
            #[inline]
            fn next(&self, #page: &#output, #headers: &http::HeaderMap) -> #option<operation::Next<Self>> {
                #variant
                #next
            }
        }
        #items
    })
}

/// Takes the page, into this pattern, out of what else the operation may answer.
fn variant(operation: &Operation, pages: &Pages, pattern: &TokenStream) -> Option<TokenStream> {
    let success = operation.successes.get(pages.success).filter(|_| has_output_enum(operation))?;
    let (output, variant) = (ident(&operation.output), ident(&success.variant));
    Some(quote!(let #output::#variant(#pattern) = page else { return None; };))
}

fn items(operation: &Operation, pages: &Pages, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let (way, item) = pages.items.as_ref()?;
    let name = ident(&operation.request);
    let output = output_type(operation, spelling);
    let (option, vec) = (tokens(spelling.std("Option")), tokens(spelling.std("Vec")));
    let item = tokens(&spelling.ty(item));
    let Moved { expression, needs_mut } = Ways(spelling).moved(way);
    let taken = if needs_mut { quote!(mut page) } else { quote!(page) };
    let variant = variant(operation, pages, &taken);
    let page = if variant.is_some() { quote!(page) } else { taken };
    Some(quote! {
        impl operation::PagedItems for #name {
            type Item = #item;
            #[inline]
            fn items(#page: #output) -> #option<#vec<Self::Item>> {
                #variant
                #expression
            }
        }
    })
}

fn next(pages: &Pages, ways: Ways<'_>) -> TokenStream {
    match &pages.next {
        NextPage::LinkHeader => quote!(operation::Next::link_header(headers)),
        NextPage::Link(link) => {
            let link = match link.untyped {
                true => ways.text(link),
                false => ways.reference(&link.way).borrowed(),
            };
            quote!(operation::Next::link(#link))
        }
        NextPage::Cursor { parameter, cursor, conversion, more } => {
            let more = more.as_ref().map(|more| {
                let more = certain(ways.scalar(more, "as_bool"));
                quote!(if !#more { return None; })
            });
            let empty = (*conversion == Conversion::Text).then(|| {
                quote!(if cursor.is_empty() {
                    return None;
                })
            });
            let cursor = match conversion {
                Conversion::Text if cursor.untyped => {
                    let text = ways.text(cursor);
                    quote!(#text.to_owned())
                }
                Conversion::Text | Conversion::Clone => ways.called(&cursor.way, "clone"),
                Conversion::ToString => ways.called(&cursor.way, "to_string"),
                Conversion::Copy => certain(ways.copied(&cursor.way)),
            };
            let request = with(parameter, &quote!(cursor));
            quote!(#more let cursor = #cursor; #empty #request)
        }
        NextPage::Page { parameter, start, limit, pages: total } => {
            let progress = progress(pages, ways, limit.as_ref(), total.as_ref());
            let (start, number) = (Literal::i64_unsuffixed(*start), read(&parameter.way));
            let request = with(parameter, &quote!(number));
            quote!(let number = #progress.next_page(#start, #number)?; #request)
        }
        NextPage::Offset { parameter, limit, total } => {
            let progress = progress(pages, ways, limit.as_ref(), total.as_ref());
            let offset = read(&parameter.way);
            let request = with(parameter, &quote!(offset));
            quote!(let offset = #progress.next_offset(#offset)?; #request)
        }
    }
}

/// How far the list is read with this page.
fn progress(pages: &Pages, ways: Ways<'_>, limit: Option<&Slot>, total: Option<&Found>) -> TokenStream {
    let list = pages.items.iter().map(|(way, _)| ways.called(way, "len"));
    let limit = limit.map(|limit| {
        let value = read(&limit.way);
        quote!(.limit(#value))
    });
    let total = total.map(|total| {
        let value = in_option(ways.scalar(total, "as_i64"));
        quote!(.total(|| #value))
    });
    quote!(operation::Progress::of(#(#list)*) #limit #total)
}

/// The same request with another value in one place.
fn with(slot: &Slot, value: &TokenStream) -> TokenStream {
    let assigned = assigned(&slot.way, value);
    quote! {
        let mut next = self.clone();
        #assigned
        operation::Next::request(next)
    }
}
