//! [`Api`] → modules: one item each, by total functions that look at nothing but the `Api`.

mod answers;
mod body;
mod client;
mod examples;
mod headers;
mod members;
mod models;
mod multipart;
mod operations;
mod package;
mod pages;
mod server;
mod servers;
mod spelling;
mod streams;
mod ways;
mod wire;
mod wrap;

pub(crate) use body::request_type;
pub(crate) use examples::{Example, examples};
pub(crate) use multipart::{member as part_member, ty as part_type};
pub(crate) use operations::{RequestField, request_fields};
pub(crate) use spelling::Spelling;

use crate::api::Api;
use proc_macro2::TokenStream;
use std::borrow::Cow;

/// One file of the crate, before it is formatted.
pub(crate) struct File<'a> {
    /// Inside the crate, such as `src/models.rs`.
    pub(crate) path: Cow<'static, str>,
    pub(crate) content: Content<'a>,
}

pub(crate) enum Content<'a> {
    /// Rust that `render` formats.
    Rust(TokenStream),
    /// The same, item by item.
    Items(Items<'a>),
    /// Rust that is laid out already: tables, which a formatter for macros would only make worse, and what people wrote.
    Table(String),
    Toml(String),
    Markdown(String),
}

/// The items of a module, each made when it is asked for: `render` makes and formats several at once.
pub(crate) struct Items<'a> {
    pub(crate) count: usize,
    pub(crate) item: Box<dyn Fn(usize) -> TokenStream + Sync + 'a>,
    /// What stands before them; some of it depends on what their code mentions.
    pub(crate) head: Box<dyn Fn(&str) -> TokenStream + 'a>,
}

/// One module below the crate's root.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ModuleDecl {
    pub(crate) name: &'static str,
    pub(crate) docs: &'static str,
    pub(crate) public: bool,
    pub(crate) feature: Option<&'static str>,
}

const MODELS: ModuleDecl = ModuleDecl {
    name: "models",
    docs: "The data of the API: one type for each schema of the document.",
    public: true,
    feature: None,
};
const OPERATIONS: ModuleDecl = ModuleDecl {
    name: "operations",
    docs: "The operations of the API, as data and without I/O.",
    public: true,
    feature: Some("operations"),
};
const CLIENT: ModuleDecl = ModuleDecl { name: "client", docs: "The client.", public: true, feature: Some("client") };
const HEADERS: ModuleDecl = ModuleDecl { name: "headers", docs: "", public: true, feature: Some("operations") };
const SERVER: ModuleDecl = ModuleDecl { name: "server", docs: "", public: true, feature: Some("server") };
const WEBHOOKS: ModuleDecl = ModuleDecl {
    name: "webhooks",
    docs: "What the server of the document sends: webhooks and callbacks, as data and without I/O.",
    public: true,
    feature: Some("server"),
};
const WIRE: ModuleDecl = ModuleDecl { name: "wire", docs: "", public: false, feature: None };

/// The modules of a crate. A document without operations has models only.
pub(crate) fn modules(api: &Api) -> Vec<ModuleDecl> {
    let (operations, headers) = (!api.operations.is_empty(), has_headers(api));
    // The module says it itself where it says more: its links would be looked up outside of it.
    let models = if models::has_docs(api) { ModuleDecl { docs: "", ..MODELS } } else { MODELS };
    let all = [
        (operations, CLIENT),
        (headers, HEADERS),
        (true, models),
        (operations, OPERATIONS),
        (!api.services.is_empty(), SERVER),
        (!api.webhooks.is_empty(), WEBHOOKS),
        (true, WIRE),
    ];
    all.into_iter().filter(|(present, _)| *present).map(|(_, module)| module).collect()
}

/// Whether there is a module of headers: an operation has to be there that is answered with them.
fn has_headers(api: &Api) -> bool {
    !api.operations.is_empty() && !api.headers.is_empty()
}

/// All files of the crate that is made of `sources`.
pub(crate) fn emit<'a>(api: &'a Api, sources: &[&str], examples: &[Example<'_>]) -> Vec<File<'a>> {
    let file = |path: &'static str, content| File { path: path.into(), content };
    let mut files = vec![
        file("Cargo.toml", Content::Toml(package::manifest(api, examples))),
        file("README.md", Content::Markdown(package::readme(api, sources, examples))),
        file("src/lib.rs", Content::Rust(package::root(api))),
        file("src/models.rs", Content::Items(models::module(api))),
        file("src/wire.rs", Content::Table(wire::module(api))),
    ];
    if !api.operations.is_empty() {
        files.push(file("src/operations.rs", Content::Items(operations::module(api, &api.operations))));
        files.push(file("src/client.rs", Content::Rust(client::module(api))));
    }
    if !api.services.is_empty() {
        files.push(file("src/server.rs", Content::Items(server::module(api))));
    }
    if !api.webhooks.is_empty() {
        files.push(file("src/webhooks.rs", Content::Items(operations::module(api, &api.webhooks))));
    }
    if has_headers(api) {
        files.push(file("src/headers.rs", Content::Rust(headers::module(api))));
    }
    files.extend(examples.iter().map(Example::file));
    files
}

/// Whether anything in the crate is deprecated: the code beside it has to mention it all the same.
fn has_deprecated(api: &Api) -> bool {
    use crate::api::TypeKind;
    let types = api.types.iter().any(|def| {
        def.deprecated || matches!(&def.kind, TypeKind::Struct(it) if it.fields.iter().any(|field| field.deprecated))
    });
    let headers = api.headers.iter().any(|header| header.deprecated);
    let operations = api.all_operations().any(|it| {
        it.deprecated
            || it.parameters.iter().any(|parameter| parameter.deprecated)
            || it.multiparts().any(|multipart| multipart.parts.iter().any(|part| part.deprecated))
    });
    types || headers || operations
}

/// The inner attributes that a module needs.
fn inner_attributes(api: &Api) -> TokenStream {
    if has_deprecated(api) { quote::quote!(#![allow(deprecated)]) } else { TokenStream::new() }
}
