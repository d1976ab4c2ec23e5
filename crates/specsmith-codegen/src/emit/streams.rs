//! Operations that answer value by value.

use super::answers::sent_status;
use super::spelling::{Spelling, ident, tokens};
use crate::api::{ItemForm, Operation, Stream};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn implementation(operation: &Operation, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let Stream { status, media_type, form, item, end } = operation.stream.as_ref()?;
    let name = ident(&operation.request);
    let status = sent_status(*status, 200);
    let ty = tokens(&spelling.ty(item));
    let item = match form {
        ItemForm::EventData | ItemForm::EventText => quote!(operation::Event<#ty>),
        ItemForm::WholeEvent | ItemForm::WholeTextEvent | ItemForm::Line | ItemForm::Record => ty,
    };
    let format = ident(match form {
        ItemForm::EventData => "events",
        ItemForm::EventText => "text_events",
        ItemForm::WholeEvent => "whole_events",
        ItemForm::WholeTextEvent => "whole_text_events",
        ItemForm::Line => "lines",
        ItemForm::Record => "records",
    });
    let end = end.as_ref().map(|end| match end {
        Some(text) => quote!(.ending_with(Some(#text))),
        None => quote!(.ending_with(None)),
    });
    Some(quote! {
        impl operation::Streamed for #name {
            type Item = #item;
            const STATUS: u16 = #status;
            const MEDIA_TYPE: &'static str = #media_type;
            const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::#format() #end;
        }
    })
}
