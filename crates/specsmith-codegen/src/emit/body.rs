//! Bodies of requests: how they are written, and the enum of those that have several media types.

use super::operations::{RequestType, style_name};
use super::spelling::{Spelling, docs, ident, tokens};
use crate::api::{Body, BodyContent, FormEncoding, MediaType, Operation, Payload, Prim, TypeRef};
use crate::names::VariantName;
use crate::normalise::code;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;

/// Whether there is a conversion from a model: what is written from one needs no word of how.
pub(super) fn is_made_from_models(content: &BodyContent) -> bool {
    let BodyContent::Several(_, variants) = content else { return false };
    variants.iter().any(|(_, media_type)| is_typed(media_type))
}

fn is_typed(media_type: &MediaType) -> bool {
    matches!(media_type.payload, Payload::Json(_) | Payload::Form(_) | Payload::Multipart(_))
}

/// The type of a body of one media type.
pub(crate) fn request_type(media_type: &MediaType) -> RequestType<'_> {
    match &media_type.payload {
        Payload::Json(ty) | Payload::Form(ty) => RequestType::Model(ty.clone()),
        Payload::Text => RequestType::Model(TypeRef::Prim(Prim::String)),
        Payload::Multipart(multipart) => RequestType::Body(&multipart.name, false),
        Payload::Bytes | Payload::Empty => RequestType::Upload,
    }
}

/// The enum of the media types, if there are several, and its conversions.
pub(super) fn definition(operation: &Operation, body: &Body, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let BodyContent::Several(name, variants) = &body.content else { return None };
    let docs = docs(&format!("The body of [`{}`], in one of the media types that it can have.", operation.request));
    let declarations = variants.iter().map(|(variant, media_type)| {
        let docs = self::docs(&format!("{}.", media_type_docs(media_type)));
        let (variant, ty) = (ident(variant), ty(media_type, spelling));
        quote!(#docs #variant(#ty))
    });
    let name = ident(name);
    let conversions = conversions(variants, spelling).into_iter().map(|(variant, media_type)| {
        let (variant, ty) = (ident(variant), ty(media_type, spelling));
        quote! {
            impl From<#ty> for #name {
                fn from(body: #ty) -> Self { Self::#variant(body) }
            }
        }
    });
    Some(quote! {
        #docs
        #[derive(Debug, Clone, PartialEq)]
        #[non_exhaustive]
        pub enum #name { #(#declarations,)* }
        #(#conversions)*
    })
}

/// What the field for a body says.
pub(super) fn field_docs(body: &Body) -> String {
    let docs = if body.docs.is_empty() { "The request's body." } else { &body.docs };
    match &body.content {
        BodyContent::One(media_type) if media_type.sent != media_type.declared => {
            format!("{docs}\n\nIts media type is {}.", media_type_docs(media_type))
        }
        _ => docs.to_owned(),
    }
}

/// The media type, and for a range what becomes of it.
fn media_type_docs(media_type: &MediaType) -> String {
    let MediaType { declared, sent, .. } = media_type;
    match declared == sent {
        true => code(declared),
        false => format!("{}; {} goes out, unless `Call::header` says which it is", code(declared), code(sent)),
    }
}

fn ty(media_type: &MediaType, spelling: &Spelling<'_>) -> TokenStream {
    tokens(&request_type(media_type).spelt(spelling, ""))
}

/// The variants that their types are converted to: of those with the same type, the first, which is JSON if one is.
fn conversions<'a>(
    variants: &'a [(VariantName, MediaType)],
    spelling: &Spelling<'_>,
) -> Vec<(&'a VariantName, &'a MediaType)> {
    let mut seen = HashSet::new();
    let typed = variants.iter().filter(|(_, media_type)| is_typed(media_type));
    let first = typed.filter(|(_, it)| seen.insert(behind(it, spelling)));
    first.map(|(variant, media_type)| (variant, media_type)).collect()
}

/// What is the same for two media types whose bodies are of one type.
fn behind(media_type: &MediaType, spelling: &Spelling<'_>) -> String {
    match request_type(media_type) {
        RequestType::Model(ty) => spelling.behind(&ty),
        other => other.spelt(spelling, "operations::"),
    }
}

/// What a request type says of its body to the writer.
pub(super) fn write(body: &Body) -> TokenStream {
    match (&body.content, body.required) {
        (BodyContent::One(media_type), true) => {
            let write = write_one(media_type, &quote!(&self.body), &quote!(self.body));
            quote!(#write;)
        }
        (BodyContent::One(media_type), false) => {
            let write = write_one(media_type, &quote!(body), &quote!(body));
            quote!(if let Some(body) = &self.body { #write; })
        }
        (BodyContent::Several(name, variants), required) => {
            let name = ident(name);
            let arms = variants.iter().map(|(variant, media_type)| {
                let (variant, write) = (ident(variant), write_one(media_type, &quote!(body), &quote!(body)));
                match required {
                    true => quote!(#name::#variant(body) => #write,),
                    false => quote!(Some(#name::#variant(body)) => #write,),
                }
            });
            let none = (!required).then(|| quote!(None => {}));
            quote!(match &self.body { #(#arms)* #none })
        }
    }
}

/// `reference` is the body by reference, `place` where it is.
fn write_one(media_type: &MediaType, reference: &TokenStream, place: &TokenStream) -> TokenStream {
    let sent = &media_type.sent;
    match media_type.payload {
        Payload::Json(_) => quote!(request.json(#sent, #reference)),
        Payload::Form(_) if media_type.encodings.is_empty() => quote!(request.form(#sent, #reference)),
        Payload::Form(_) => {
            let encodings = encodings(media_type);
            quote!(request.form_with(#sent, #encodings, #reference))
        }
        Payload::Multipart(_) => quote!(request.multipart(#sent, #reference)),
        Payload::Text => quote!(request.text(#sent, #reference)),
        Payload::Bytes | Payload::Empty => quote!(request.bytes(#sent, #place.clone())),
    }
}

/// What a server says of a form to the reader.
pub(super) fn read_form(media_type: &MediaType) -> TokenStream {
    let declared = &media_type.declared;
    match media_type.encodings.is_empty() {
        true => quote!(request.form(#declared)),
        false => {
            let encodings = encodings(media_type);
            quote!(request.form_with(#declared, #encodings))
        }
    }
}

fn encodings(media_type: &MediaType) -> TokenStream {
    let encodings = media_type.encodings.iter().map(|(property, encoding)| {
        let encoding = form_encoding(*encoding);
        quote!((#property, #encoding))
    });
    quote!(&[#(#encodings),*])
}

fn form_encoding(encoding: FormEncoding) -> TokenStream {
    match encoding {
        FormEncoding::Json => quote!(operation::FormEncoding::Json),
        FormEncoding::Style(style) => {
            let kind = ident(if style.allow_reserved { "Reserved" } else { "Style" });
            let style = ident(style_name(style.style, style.explode));
            quote!(operation::FormEncoding::#kind(operation::Style::#style))
        }
    }
}
