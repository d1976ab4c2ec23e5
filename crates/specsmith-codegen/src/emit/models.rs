//! `src/models.rs`: plain structs, enums and aliases, as if written by hand. Their wire format stands in `src/wire.rs`.

use super::Items;
use super::allows::Allows;
use super::members::{Member, constructor, setters};
use super::modules::MODELS;
use super::spelling::{Spelling, deprecated, docs, ident, link, tokens};
use crate::api::{
    Api, Constant, Enum, Extra, Field, Incoming, OrDefault, Presence, Struct, TypeDef, TypeId, TypeKind, TypeRef,
    Union, Values,
};
use crate::layout::Part;
use crate::names::{CATCH_ALL, VariantName};
use crate::spec::IncomingKind;
use proc_macro2::TokenStream;
use quote::quote;
use std::collections::HashSet;
use std::sync::Arc;

/// The types of a part; `about` is what the module says of itself.
pub(super) fn module<'a>(
    api: &'a Api,
    part: &'a Part,
    about: Option<TokenStream>,
    allows: Allows,
    spelling: &Arc<Spelling<'a>>,
) -> Items<'a> {
    let (spelling, in_head) = (Arc::clone(spelling), Arc::clone(spelling));
    Items {
        count: part.items.len(),
        item: Box::new(move |index| item(&api.types[part.items[index]], &spelling)),
        head: Box::new(move |code| head(api, part, about.as_ref(), allows, &in_head, code)),
    }
}

fn head(
    api: &Api,
    part: &Part,
    about: Option<&TokenStream>,
    allows: Allows,
    spelling: &Spelling<'_>,
    code: &str,
) -> TokenStream {
    let attributes = allows.attributes_of_models();
    let others = mentions_others(api, part).then(|| {
        quote!(
            use super::*;
        )
    });
    let imports = spelling.imports(code).map(|import| tokens(&import));
    quote!(#about #attributes #others #imports)
}

/// Whether types of other modules come up in this one.
fn mentions_others(api: &Api, part: &Part) -> bool {
    let own: HashSet<usize> = part.items.iter().copied().collect();
    let mut found = false;
    for &index in &part.items {
        api.types[index]
            .uses(&mut |ty| found |= matches!(ty, TypeRef::Named(TypeId(id)) if !own.contains(&(*id as usize))));
    }
    found
}

/// Whether the module has documentation of its own.
pub(super) fn has_docs(api: &Api) -> bool {
    api.incoming.iter().any(|incoming| incoming.kind != IncomingKind::PathItem)
}

/// The table of what the server sends by itself: which type is which webhook's, as far as the feature is asked for.
pub(super) fn incoming(api: &Api, feature: Option<&str>, spelling: &Spelling<'_>) -> Option<TokenStream> {
    let link = |ty: &TypeRef| match ty {
        TypeRef::Named(_) => link(&spelling.ty(ty)),
        _ => format!("`{}`", spelling.ty(ty)),
    };
    let row = |incoming: &Incoming| {
        let kind = match incoming.kind {
            IncomingKind::Webhook => "webhook",
            IncomingKind::Callback => "callback",
            IncomingKind::PathItem => return None,
        };
        let mut types: Vec<String> =
            incoming.payloads.iter().filter_map(|(_, it)| it.ty()).map(|it| link(&it)).collect();
        types.dedup();
        let name = crate::normalise::code(&incoming.name).replace('|', "\\|");
        Some(format!("| {kind} {name} | {} |", types.join(", ")))
    };
    let rows = api.incoming.iter().filter_map(row);
    let head = [MODELS, "", "What the server sends by itself:", "", "| request | its body |", "|---|---|"];
    let head = head.map(str::to_owned);
    let lines = head.into_iter().chain(rows);
    let lines = lines.map(|line| if line.is_empty() { line } else { format!(" {line}") });
    let line = |line: String| match feature {
        Some(feature) => quote!(#![cfg_attr(feature = #feature, doc = #line)]),
        None => quote!(#![doc = #line]),
    };
    has_docs(api).then(|| lines.map(line).collect())
}

fn item(def: &TypeDef, spelling: &Spelling<'_>) -> TokenStream {
    let (docs, deprecated, name) = (docs(&def.docs), deprecated(def.deprecated), ident(&def.name));
    match &def.kind {
        TypeKind::Struct(kind) => structure(def, kind, spelling),
        TypeKind::Enum(kind) => {
            let (attributes, variants) = value_enum(kind, spelling);
            quote!(#docs #deprecated #attributes pub enum #name { #variants })
        }
        TypeKind::Constant(_) => quote! {
            #docs #deprecated
            #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
            pub struct #name;
        },
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
        Values::Literals(values) => (values.iter().map(|(_, name)| variant(name)).collect(), "::serde_json::Value"),
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
    let catch_all = kind.told_apart.is_open().then(|| {
        let (docs, name) = (docs("One that this version does not know; it survives a round trip."), ident(CATCH_ALL));
        quote!(#docs #name(::serde_json::Value),)
    });
    quote!(#(#branches)* #catch_all)
}

fn structure(def: &TypeDef, kind: &Struct, spelling: &Spelling<'_>) -> TokenStream {
    let name = ident(&def.name);
    let (docs, deprecated) = (docs(&def.docs), deprecated(def.deprecated));
    let members: Vec<Member<'_>> = kind.fields.iter().map(|field| member(field, spelling)).collect();
    let default = (!members.iter().any(Member::is_argument)).then(|| quote!(, Default));
    let non_exhaustive = if kind.exhaustive { TokenStream::new() } else { quote!(#[non_exhaustive]) };
    let fields = kind.fields.iter().map(|field| declaration(field, spelling));
    let additional = additional(kind, spelling);
    let text = match () {
        () if members.iter().any(Member::is_argument) => "A new value of what is required; the rest starts absent.",
        () if members.iter().any(|member| member.required) => "A new value; what is not constant starts absent.",
        () => "A new value in which everything is absent.",
    };
    let rest = matches!(kind.extra, Extra::Kept(_)).then(|| quote!(additional: ::std::default::Default::default()));
    let (constructor, setters) = (constructor(&name, text, &members, rest, spelling), setters(&members, spelling));
    let defaults = kind.fields.iter().filter_map(|field| or_default(field, spelling));
    quote! {
        #docs #deprecated
        #[derive(Debug, Clone, PartialEq #default)]
        #non_exhaustive
        pub struct #name { #(#fields,)* #additional }

        impl #name {
            #constructor
            #setters
            #(#defaults)*
        }
    }
}

/// Whether a value cannot be without the field.
fn is_required(field: &Field) -> bool {
    matches!(field.presence, Presence::Required | Presence::Nullable)
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

fn member<'a>(field: &'a Field, spelling: &Spelling<'_>) -> Member<'a> {
    let argument = match field.presence {
        Presence::Required | Presence::Optional => spelling.argument(&field.ty),
        Presence::Nullable => (field_type(field, spelling), false),
        Presence::Patch => {
            let (into, ty) = (spelling.std("Into"), spelling.ty(&field.ty));
            (format!("impl {into}<::specsmith_runtime::Nullable<{ty}>>"), true)
        }
    };
    let required = is_required(field);
    let constant = if field.presence == Presence::Required { spelling.constant(&field.ty) } else { None };
    Member { name: &field.name.0, deprecated: field.deprecated, required, constant, argument }
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
        #[inline]
        pub fn #method(&self) -> #ty {
            #body
        }
    })
}

fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}
