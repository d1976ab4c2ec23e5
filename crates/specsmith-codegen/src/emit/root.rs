//! `src/lib.rs`: the modules, and the only place that knows features.

use super::modules::{Module, asked_by, modules};
use super::spelling::{Spelling, docs, ident};
use super::{Content, models, package, server};
use crate::api::{Api, Payload, TypeKind};
use crate::layout::{Layout, Part};
use crate::names::FULL;
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write;

pub(super) fn root<'a>(api: &Api, layout: &Layout, spelling: &Spelling<'_>) -> Content<'a> {
    let modules = modules(api, layout);
    let about = about(api, layout);
    let names = has_placeholders(api).then(|| quote!(clippy::disallowed_names,));
    // The document chose the letters, and two names that look alike are two names all the same.
    let letters =
        api.has_foreign_letters.then(|| quote!(confusable_idents, mixed_script_confusables, uncommon_codepoints,));
    let inception = is_called_like_a_part(&modules).then(|| quote!(clippy::module_inception,));
    let head = quote! {
        #about
        #![forbid(unsafe_code)]
        #![allow(#letters #names clippy::large_enum_variant, #inception clippy::type_complexity)]
    };
    let declarations = modules.iter().map(|module| declaration(module, api, layout, spelling));
    let exports = exports(api);
    Content::Root(head, tables(&modules, layout), quote!(#(#declarations)* #exports))
}

fn about(api: &Api, layout: &Layout) -> TokenStream {
    if api.operations.is_empty() {
        let text = format!(" {} of {}.", package::what(api), crate::normalise::code(&api.title));
        return quote!(#![doc = #text]);
    }
    // The examples in it may be about any tag.
    let (features, otherwise) = match layout.features.is_empty() {
        true => (quote!(feature = "client"), "The models of the API."),
        false => (quote!(all(feature = "client", feature = #FULL)), "A part of the API."),
    };
    quote! {
        #![cfg_attr(#features, doc = include_str!("../README.md"))]
        #![cfg_attr(not(#features), doc = #otherwise)]
    }
}

/// Whether clippy finds a module with a part of the same name.
fn is_called_like_a_part(modules: &[Module<'_>]) -> bool {
    modules.iter().any(|module| module.parts.iter().any(|part| part.module == module.name))
}

fn declaration(module: &Module<'_>, api: &Api, layout: &Layout, spelling: &Spelling<'_>) -> TokenStream {
    let Module { name, docs: text, public, feature, tag, parts } = module;
    let (docs, ident, visibility) = (docs(text), ident(name), public.then(|| quote!(pub)));
    let cfg = match (feature, tag) {
        (Some(feature), Some(tag)) => Some(quote!(#[cfg(all(feature = #feature, feature = #tag))])),
        (Some(only), None) | (None, Some(only)) => Some(quote!(#[cfg(feature = #only)])),
        (None, None) => None,
    };
    // It is formatted already, by another formatter than the user's.
    let head = quote!(#docs #cfg #[rustfmt::skip] #visibility mod #ident);
    if parts.is_empty() {
        return quote!(#head;);
    }
    let about = match *name {
        "models" => models::incoming(api, layout.feature_of_webhooks(api), spelling),
        "server" => Some(server::about()),
        _ => None,
    };
    let how = self::ident(if *public { "exported" } else { "private" });
    let declared = TABLES.iter().filter(|table| table.parts(layout).iter().any(|part| module.has(part)));
    let declared = declared.map(|table| {
        let table = self::ident(table.name);
        quote!(#table!(#how);)
    });
    quote!(#head { #about #(#declared)* })
}

/// The parts of one kind, which several modules have.
struct Table {
    name: &'static str,
    docs: &'static str,
    parts: for<'a> fn(&'a Layout) -> &'a [Part],
}

const TABLES: &[Table] = &[
    Table { name: "types", docs: "The modules of types", parts: |layout| &layout.types },
    Table { name: "operations", docs: "The modules of operations", parts: |layout| &layout.operations },
    Table {
        name: "webhooks",
        docs: "The modules of what the server of the document sends",
        parts: |layout| &layout.webhooks,
    },
];

impl Table {
    fn parts<'a>(&self, layout: &'a Layout) -> &'a [Part] {
        (self.parts)(layout)
    }
}

/// What declares modules; `exported` makes their items part of the module around them.
const DECLARERS: &str = r#"/// Declares modules, each of which is compiled if one of its features is asked for.
#[allow(unused_macros)]
macro_rules! private {
    ($($module:ident $(: $first:literal $(| $other:literal)*)?,)*) => {$(
        $(#[cfg(any(feature = $first $(, feature = $other)*))])?
        mod $module;
    )*};
}
/// The same, and everything in them is part of the module around them.
#[allow(unused_macros)]
macro_rules! exported {
    ($($module:ident $(: $first:literal $(| $other:literal)*)?,)*) => {$(
        $(#[cfg(any(feature = $first $(, feature = $other)*))])?
        mod $module;
        // Some modules add to other types, and have none of their own.
        #[allow(unused_imports)]
        $(#[cfg(any(feature = $first $(, feature = $other)*))])?
        pub use $module::*;
    )*};
}
"#;

/// The tables of modules with the features that ask for them, and what reads them; nothing, where each module is one file.
fn tables(modules: &[Module<'_>], layout: &Layout) -> String {
    let mut out = String::new();
    for table in TABLES {
        let parts = table.parts(layout);
        if !modules.iter().any(|module| parts.iter().any(|part| module.has(part))) {
            continue;
        }
        let Table { name, docs, .. } = table;
        let rows: String = parts.iter().map(|part| row(part, layout)).collect();
        let _ = write!(
            out,
            "/// {docs}, each with the features that ask for it: any of them.\n\
             #[allow(unused_macros)]\n\
             macro_rules! {name} {{\n    ($declare:ident) => {{\n        $declare! {{\n{rows}        }}\n    }};\n}}\n"
        );
    }
    if out.is_empty() { out } else { format!("{DECLARERS}{out}") }
}

fn row(part: &Part, layout: &Layout) -> String {
    const WIDTH: usize = 120;
    let mut out = format!("            {}", part.module);
    let mut column = out.len();
    for (index, feature) in asked_by(&part.gate, layout).into_iter().enumerate() {
        let more = if index == 0 { format!(": \"{feature}\"") } else { format!(" | \"{feature}\"") };
        if column + more.len() > WIDTH {
            out.push_str("\n               ");
            column = 15;
        }
        column += more.len();
        out.push_str(&more);
    }
    out + ",\n"
}

/// What stands at the root of the crate.
fn exports(api: &Api) -> Option<TokenStream> {
    if api.operations.is_empty() {
        return None;
    }
    let uploads = uploads(api);
    Some(quote! {
        #[cfg(feature = "client")]
        pub use client::{Client, Error, Secret};
        #[cfg(feature = "blocking")]
        pub use ::specsmith_runtime::client::blocking;
        #uploads
    })
}

/// What bodies are made of, for those who do not name the runtime among their dependencies.
fn uploads(api: &Api) -> Option<TokenStream> {
    let has_parts = api.all_operations().any(|it| it.multiparts().next().is_some());
    let mut payloads = api.all_operations().flat_map(|it| it.body.iter().flat_map(|body| body.payloads()));
    let names = match has_parts {
        true => quote!({Part, Upload}),
        false if payloads.any(|payload| *payload == Payload::Bytes) => quote!(Upload),
        false => return None,
    };
    Some(quote!(
        #[cfg(feature = "operations")]
        pub use ::specsmith_runtime::operation::#names;
    ))
}

/// Whether the document has names that clippy takes for placeholders.
fn has_placeholders(api: &Api) -> bool {
    const PLACEHOLDERS: [&str; 3] = ["foo", "baz", "quux"];
    let fields = api.types.iter().filter_map(|def| match &def.kind {
        TypeKind::Struct(def) => Some(def.fields.iter().map(|field| field.name.0.as_str())),
        _ => None,
    });
    let parameters = api.all_operations().flat_map(|it| it.parameters.iter().map(|it| it.name.0.as_str()));
    let parts = api.all_operations().flat_map(|it| it.multiparts().flat_map(|it| &it.parts));
    fields
        .flatten()
        .chain(parameters)
        .chain(parts.map(|it| it.name.0.as_str()))
        .any(|name| PLACEHOLDERS.contains(&name))
}
