//! Bodies of several parts: a struct with a field for each, and what writes it.

use super::members::{Member, constructor, setters};
use super::operations::style_name;
use super::spelling::{Spelling, deprecated, docs, ident, link, tokens};
use crate::api::{Multipart, Operation, Part, PartContent};
use proc_macro2::{Ident, TokenStream};
use quote::quote;

pub(super) fn definition(operation: &Operation, multipart: &Multipart, spelling: &Spelling<'_>) -> TokenStream {
    let lead = format!("The parts of the body of {}.", link(&operation.request.0));
    let docs = docs(format!("{lead}\n\n{}", multipart.docs).trim_end());
    let name = ident(&multipart.name);
    let option = tokens(spelling.std("Option"));
    let fields = multipart.parts.iter().map(|part| {
        let (docs, deprecated, name) = (self::docs(&part.docs), self::deprecated(part.deprecated), ident(&part.name));
        let ty = tokens(&ty(&part.content, spelling));
        let ty = if part.required { ty } else { quote!(#option<#ty>) };
        quote!(#docs #deprecated pub #name: #ty,)
    });
    let additional = multipart.additional.as_ref().map(|content| {
        let docs = self::docs("The parts that the document does not name.");
        let ty = format!("{}<{}, {}>", spelling.map(), spelling.std("String"), ty(content, spelling));
        let ty = tokens(&ty);
        quote!(#docs pub additional: #ty,)
    });
    let members: Vec<Member<'_>> = multipart.parts.iter().map(|part| member(part, spelling)).collect();
    let text = match members.iter().any(Member::is_argument) {
        true => "A body of what is required; the rest starts absent.",
        false => "A body in which everything is absent.",
    };
    let rest = additional.as_ref().map(|_| quote!(additional: ::std::default::Default::default()));
    let (constructor, setters) = (constructor(&name, text, &members, rest, spelling), setters(&members, spelling));
    let default = (!members.iter().any(Member::is_argument)).then(|| quote!(, Default));
    let writes: Vec<TokenStream> =
        multipart.parts.iter().map(write).chain(multipart.additional.as_ref().map(write_additional)).collect();
    let parts = if writes.is_empty() { quote!(_parts) } else { quote!(parts) };
    quote! {
        #docs
        #[derive(Debug, Clone, PartialEq #default)]
        #[non_exhaustive]
        pub struct #name { #(#fields)* #additional }

        impl #name {
            #constructor
            #setters
        }

        impl operation::Multipart for #name {
            #[inline]
            fn write(&self, #parts: &mut operation::MultipartWriter) {
                #(#writes)*
            }
        }
    }
}

pub(crate) fn ty(content: &PartContent, spelling: &Spelling<'_>) -> String {
    match content {
        PartContent::File { many: true, .. } | PartContent::Raw { many: true } => {
            format!("{}<operation::Part>", spelling.std("Vec"))
        }
        PartContent::File { .. } | PartContent::Raw { .. } => "operation::Part".to_owned(),
        PartContent::Value(ty)
        | PartContent::Text(ty, _)
        | PartContent::Json { ty, .. }
        | PartContent::Styled(ty, _) => spelling.ty(ty),
    }
}

pub(crate) fn member<'a>(part: &'a Part, spelling: &Spelling<'_>) -> Member<'a> {
    let value = part.content.ty();
    let argument = match (value, is_many(&part.content)) {
        (Some(ty), _) => spelling.argument(ty),
        (None, false) => (format!("impl {}<operation::Part>", spelling.std("Into")), true),
        (None, true) => (ty(&part.content, spelling), false),
    };
    let constant = value.filter(|_| part.required).and_then(|ty| spelling.constant(ty));
    Member { name: &part.name.0, deprecated: part.deprecated, required: part.required, constant, argument }
}

fn is_many(content: &PartContent) -> bool {
    match content {
        PartContent::File { many, .. } | PartContent::Raw { many } | PartContent::Json { many, .. } => *many,
        PartContent::Value(_) | PartContent::Text(..) | PartContent::Styled(..) => false,
    }
}

fn write(part: &Part) -> TokenStream {
    let (wire, field) = (&part.wire, ident(&part.name));
    let items = match (part.required, is_many(&part.content)) {
        (true, false) => quote!([&self.#field]),
        (true, true) | (false, false) => quote!(&self.#field),
        (false, true) => quote!(self.#field.iter().flatten()),
    };
    write_content(&part.content, &quote!(#wire), &items, &quote!(&self.#field))
}

fn write_additional(content: &PartContent) -> TokenStream {
    let items = if is_many(content) { quote!(content) } else { quote!([content]) };
    let write = write_content(content, &quote!(name), &items, &quote!(content));
    quote!(for (name, content) in &self.additional { #write })
}

/// What reads the parts, for servers.
pub(super) fn reader(multipart: &Multipart, module: &Ident) -> TokenStream {
    let name = ident(&multipart.name);
    let fields = multipart.parts.iter().map(|part| {
        let (field, wire) = (ident(&part.name), &part.wire);
        let read = read_content(&part.content, &quote!(#wire));
        quote!(#field: #read?,)
    });
    let additional = multipart.additional.as_ref().map(|content| {
        let known = multipart.parts.iter().map(|part| &part.wire);
        let read = read_content(content, &quote!(name));
        quote! {
            additional: parts
                .others(&[#(#known),*])
                .into_iter()
                .map(|name| Ok((name.to_owned(), #read?)))
                .collect::<Result<_, operation::Rejection>>()?,
        }
    });
    let is_empty = multipart.parts.is_empty() && additional.is_none();
    let parts = if is_empty { quote!(_) } else { quote!(parts) };
    quote! {
        impl operation::MultipartRead for #module::#name {
            #[inline]
            fn read(#parts: &operation::MultipartReader) -> Result<Self, operation::Rejection> {
                Ok(Self { #(#fields)* #additional })
            }
        }
    }
}

fn read_content(content: &PartContent, name: &TokenStream) -> TokenStream {
    match content {
        PartContent::File { .. } | PartContent::Raw { .. } => quote!(parts.parts(#name)),
        PartContent::Value(_) | PartContent::Text(..) => quote!(parts.value(#name)),
        PartContent::Json { many: true, .. } => quote!(parts.json_items(#name)),
        PartContent::Json { many: false, .. } => quote!(parts.json(#name)),
        PartContent::Styled(_, style) => {
            let style = ident(style_name(style.style, style.explode));
            quote!(parts.styled(#name, operation::Style::#style))
        }
    }
}

/// `items` are what makes a part each, `value` is all of it by reference.
fn write_content(content: &PartContent, name: &TokenStream, items: &TokenStream, value: &TokenStream) -> TokenStream {
    match content {
        PartContent::File { media_type, .. } => quote!(parts.files(#name, #media_type, #items);),
        PartContent::Raw { .. } => quote!(parts.parts(#name, #items);),
        PartContent::Value(_) => quote!(parts.value(#name, #value);),
        PartContent::Text(_, media_type) => quote!(parts.text(#name, #media_type, #value);),
        PartContent::Json { media_type, many: true, .. } => {
            quote!(for item in #items { parts.json(#name, #media_type, item); })
        }
        PartContent::Json { media_type, many: false, .. } => quote!(parts.json(#name, #media_type, #value);),
        PartContent::Styled(_, style) => {
            let style = ident(style_name(style.style, style.explode));
            quote!(parts.styled(#name, operation::Style::#style, #value);)
        }
    }
}
