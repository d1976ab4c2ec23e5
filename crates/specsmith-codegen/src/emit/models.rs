//! `src/models.rs`: plain structs, enums and aliases, as if written by hand. Their wire format stands in `src/wire.rs`.

use super::inner_attributes;
use super::spelling::{Spelling, deprecated, docs, ident, tokens};
use crate::api::{
    Api, Constant, Enum, Extra, Field, OrDefault, Presence, Struct, ToldApart, TypeDef, TypeKind, TypeRef, Union,
    Values,
};
use crate::names::{CATCH_ALL, VariantName};
use proc_macro2::TokenStream;
use quote::quote;

pub(super) fn module(api: &Api) -> TokenStream {
    let spelling = Spelling::in_models(api);
    let deprecated = inner_attributes(api);
    // A default of 3.14 is what the document says, and no attempt at pi.
    let floats = has_float_default(api).then(|| quote!(#![allow(clippy::approx_constant)]));
    let attributes = quote!(#deprecated #floats);
    let items: TokenStream = api.types.iter().map(|def| item(def, &spelling)).collect();
    let imports = spelling.imports(&items.to_string()).map(|import| tokens(&import));
    quote!(#attributes #imports #items)
}

fn has_float_default(api: &Api) -> bool {
    let is_float = |field: &Field| matches!(&field.default, Some(OrDefault { value: Constant::Float(_), .. }));
    api.types.iter().any(|def| matches!(&def.kind, TypeKind::Struct(def) if def.fields.iter().any(is_float)))
}

fn item(def: &TypeDef, spelling: &Spelling<'_>) -> TokenStream {
    let (docs, deprecated, name) = (docs(&def.docs), deprecated(def.deprecated), ident(&def.name));
    match &def.kind {
        TypeKind::Struct(kind) => structure(def, kind, spelling),
        TypeKind::Enum(kind) => {
            let (attributes, variants) = value_enum(kind, spelling);
            quote!(#docs #deprecated #attributes pub enum #name { #variants })
        }
        TypeKind::Union(kind) => {
            let variants = branches(kind, spelling);
            quote! {
                #docs #deprecated
                #[derive(Debug, Clone, PartialEq)]
                #[non_exhaustive]
                pub enum #name { #variants }
            }
        }
        TypeKind::Alias(ty) => {
            let ty = tokens(&spelling.ty(ty));
            quote!(#docs #deprecated pub type #name = #ty;)
        }
    }
}

fn value_enum(kind: &Enum, spelling: &Spelling<'_>) -> (TokenStream, TokenStream) {
    let variant = |name: &VariantName| {
        let text = kind.docs.iter().find(|(documented, _)| documented == name);
        let (docs, name) = (text.map(|(_, text)| docs(text)), ident(name));
        quote!(#docs #name)
    };
    let (variants, held): (Vec<_>, _) = match &kind.values {
        Values::Texts(values) => (values.iter().map(|(_, name)| variant(name)).collect(), spelling.std("String")),
        Values::Integers(values) => (values.iter().map(|(_, name)| variant(name)).collect(), "i64"),
    };
    let copy = kind.is_copy().then(|| quote!(Copy,));
    if !kind.open {
        return (quote!(#[derive(Debug, Clone, #copy PartialEq, Eq, Hash)]), quote!(#(#variants,)*));
    }
    let (catch_all, held) = (ident(CATCH_ALL), tokens(held));
    let docs = docs("A value that this version does not know; it survives a round trip.");
    let attributes = quote!(#[derive(Debug, Clone, #copy PartialEq, Eq, Hash)] #[non_exhaustive]);
    (attributes, quote!(#(#variants,)* #docs #catch_all(#held),))
}

fn branches(kind: &Union, spelling: &Spelling<'_>) -> TokenStream {
    let branches = kind.branches.iter().map(|branch| {
        let (docs, name, ty) = (docs(&branch.docs), ident(&branch.name), tokens(&spelling.ty(&branch.ty)));
        quote!(#docs #name(#ty),)
    });
    let catch_all = matches!(kind.told_apart, ToldApart::Tag { .. }).then(|| {
        let (docs, name) = (docs("One that this version does not know; it survives a round trip."), ident(CATCH_ALL));
        quote!(#docs #name(::serde_json::Value),)
    });
    quote!(#(#branches)* #catch_all)
}

fn structure(def: &TypeDef, kind: &Struct, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&def.name);
    let (docs, deprecated) = (docs(&def.docs), deprecated(def.deprecated));
    let default = if required(kind).next().is_none() { quote!(, Default) } else { TokenStream::new() };
    let non_exhaustive = if kind.exhaustive { TokenStream::new() } else { quote!(#[non_exhaustive]) };
    let fields = kind.fields.iter().map(|field| declaration(field, spelling));
    let additional = additional(kind, spelling);
    let constructor = constructor(kind, spelling);
    let setters = kind.fields.iter().filter_map(|field| setter(field, spelling));
    let defaults = kind.fields.iter().filter_map(|field| or_default(field, spelling));
    quote! {
        #docs #deprecated
        #[derive(Debug, Clone, PartialEq #default)]
        #non_exhaustive
        pub struct #name { #(#fields,)* #additional }

        impl #name {
            #constructor
            #(#setters)*
            #(#defaults)*
        }
    }
}

/// The fields that a value cannot be without.
fn required(kind: &Struct) -> impl Iterator<Item = &Field> {
    kind.fields.iter().filter(|field| matches!(field.presence, Presence::Required | Presence::Nullable))
}

fn declaration(field: &Field, spelling: &Spelling<'_>) -> TokenStream {
    let (docs, deprecated, name) = (docs(&field.docs), deprecated(field.deprecated), ident(&field.name));
    let ty = tokens(&field_type(field, spelling));
    quote!(#docs #deprecated pub #name: #ty)
}

fn field_type(field: &Field, spelling: &Spelling<'_>) -> String {
    let (ty, option) = (spelling.ty(&field.ty), spelling.std("Option"));
    match field.presence {
        Presence::Required => ty,
        Presence::Nullable | Presence::Optional => format!("{option}<{ty}>"),
        Presence::Patch => format!("{option}<::specsmith_runtime::Nullable<{ty}>>"),
    }
}

fn additional(kind: &Struct, spelling: &Spelling<'_>) -> TokenStream {
    let Extra::Kept(ty) = &kind.extra else { return TokenStream::new() };
    let ty = tokens(&spelling.ty(ty));
    let docs = docs("The properties that the document does not name.");
    quote!(#docs pub additional: #ty,)
}

fn constructor(kind: &Struct, spelling: &Spelling<'_>) -> TokenStream {
    let docs = docs(match required(kind).next() {
        Some(_) => "A new value of what is required; the rest starts absent.",
        None => "A new value in which everything is absent.",
    });
    let allow = (required(kind).count() > 7).then(|| quote!(#[allow(clippy::too_many_arguments)]));
    let arguments = required(kind).map(|field| {
        let name = ident(&field.name);
        let ty = tokens(&argument_type(field, spelling).0);
        quote!(#name: #ty)
    });
    let values = kind.fields.iter().map(|field| {
        let name = ident(&field.name);
        match field.presence {
            Presence::Optional | Presence::Patch => quote!(#name: None),
            _ if argument_type(field, spelling).1 => quote!(#name: #name.into()),
            _ => quote!(#name),
        }
    });
    let additional =
        matches!(kind.extra, Extra::Kept(_)).then(|| quote!(additional: ::std::default::Default::default()));
    quote! {
        #docs #allow
        pub fn new(#(#arguments),*) -> Self {
            Self { #(#values,)* #additional }
        }
    }
}

/// The type of the constructor's argument for a required field, and whether it has to be converted.
fn argument_type(field: &Field, spelling: &Spelling<'_>) -> (String, bool) {
    match field.presence {
        Presence::Nullable => (field_type(field, spelling), false),
        _ => spelling.argument(&field.ty),
    }
}

fn setter(field: &Field, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let field_name = ident(&field.name);
    let method = ident(format!("with_{}", plain(&field.name.0)));
    let (ty, converted) = match field.presence {
        Presence::Required | Presence::Nullable => return None,
        Presence::Optional => spelling.argument(&field.ty),
        Presence::Patch => {
            let into = spelling.std("Into");
            (format!("impl {into}<::specsmith_runtime::Nullable<{}>>", spelling.ty(&field.ty)), true)
        }
    };
    let ty = tokens(&ty);
    let value = if converted { quote!(value.into()) } else { quote!(value) };
    let docs = docs(&format!("Sets `{}`.", plain(&field.name.0)));
    let deprecated = deprecated(field.deprecated);
    Some(quote! {
        #docs #deprecated
        pub fn #method(mut self, value: #ty) -> Self {
            self.#field_name = Some(#value);
            self
        }
    })
}

/// The method that gives the document's default where a field is absent.
fn or_default(field: &Field, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let OrDefault { method, value } = field.default.as_ref()?;
    let (method, name) = (ident(method), ident(&field.name));
    let ty = tokens(&spelling.ty(&field.ty));
    let (ty, body) = match value {
        Constant::Bool(value) => (ty, quote!(self.#name.unwrap_or(#value))),
        Constant::Integer(value) => {
            let value = tokens(&value.to_string());
            (ty, quote!(self.#name.unwrap_or(#value)))
        }
        Constant::Float(value) => {
            let value = tokens(value);
            (ty, quote!(self.#name.unwrap_or(#value)))
        }
        Constant::Text(value) => (quote!(&str), quote!(self.#name.as_deref().unwrap_or(#value))),
        Constant::Variant(id, variant) => {
            let value = tokens(&format!("{}::{variant}", spelling.ty(&TypeRef::Named(*id))));
            let clone = (!spelling.is_copy(*id)).then(|| quote!(.clone()));
            (ty, quote!(self.#name #clone .unwrap_or(#value)))
        }
        Constant::EmptyList(item) => {
            let item = tokens(&spelling.ty(item));
            (quote!(&[#item]), quote!(self.#name.as_deref().unwrap_or_default()))
        }
    };
    let docs = docs(&format!("The value of `{}`, or the document's default where it is absent.", plain(&field.name.0)));
    let deprecated = deprecated(field.deprecated);
    Some(quote! {
        #docs #deprecated
        pub fn #method(&self) -> #ty {
            #body
        }
    })
}

fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
