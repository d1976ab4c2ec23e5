//! [`Api`] → modules: one item each, by total functions that look at nothing but the `Api`.

mod allows;
mod answers;
mod body;
mod client;
mod examples;
mod features;
mod headers;
mod members;
mod models;
mod modules;
mod multipart;
mod operations;
mod package;
mod pages;
mod root;
mod server;
mod servers;
mod spelling;
mod streams;
mod ways;
mod wire;
mod wrap;

pub(crate) use body::request_type;
pub(crate) use examples::{Example, examples};
pub(crate) use modules::{Module, asked_by, modules};
pub(crate) use multipart::{member as part_member, ty as part_type};
pub(crate) use operations::{RequestField, request_fields};
pub(crate) use spelling::Spelling;

use crate::api::Api;
use crate::layout::Layout;
use allows::Allows;
use modules::{Place, below, has_headers, has_one_server_file, places};
use proc_macro2::TokenStream;
use quote::quote;
use std::sync::Arc;

/// One file of the crate, before it is formatted.
pub(crate) struct File<'a> {
    /// Inside the crate, such as `src/models.rs`.
    pub(crate) path: String,
    pub(crate) content: Content<'a>,
}

pub(crate) enum Content<'a> {
    /// Rust that `render` formats.
    Rust(TokenStream),
    /// The same with tables in between, which are laid out already: inner attributes, tables, items.
    Root(TokenStream, String, TokenStream),
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

/// All files of the crate that is made of `sources`.
pub(crate) fn emit<'a>(api: &'a Api, layout: &'a Layout, sources: &[&str], examples: &[Example<'_>]) -> Vec<File<'a>> {
    let spelling = Arc::new(Spelling::in_models(api));
    let allows = Allows::of(api);
    let mut files = vec![
        file("Cargo.toml", Content::Toml(package::manifest(api, layout, examples))),
        file("README.md", Content::Markdown(package::readme(api, layout, sources, examples))),
        file("src/lib.rs", root::root(api, layout, &spelling)),
    ];
    for Place { path, root: _, part } in places("models", &layout.types) {
        let about = if layout.types.len() == 1 { models::incoming(api, None, &spelling) } else { None };
        files.push(file(path, Content::Items(models::module(api, part, about, allows, &spelling))));
    }
    for Place { path, root, part } in places("wire", &layout.types) {
        let root = root.to_string().replace(' ', "");
        files.push(file(path, Content::Table(wire::module(api, part, &root, allows, &spelling))));
    }
    for Place { path, root, part } in places("operations", &layout.operations) {
        files.push(file(path, Content::Items(operations::module(api, &api.operations, part, root, allows))));
    }
    files.extend(client(api, layout, allows));
    files.extend(server(api, layout, allows));
    for Place { path, root, part } in places("webhooks", &layout.webhooks) {
        files.push(file(path, Content::Items(operations::module(api, &api.webhooks, part, root, allows))));
    }
    if has_headers(api) {
        files.push(file("src/headers.rs", Content::Rust(headers::module(api, allows))));
    }
    files.extend(examples.iter().map(Example::file));
    files
}

fn file<'a>(path: impl Into<String>, content: Content<'a>) -> File<'a> {
    File { path: path.into(), content }
}

/// The client, and its methods where they are in more than one file.
fn client<'a>(api: &'a Api, layout: &'a Layout, allows: Allows) -> Vec<File<'a>> {
    match &layout.operations[..] {
        [] => Vec::new(),
        [only] => vec![file("src/client.rs", Content::Rust(client::module(api, Some(only), allows)))],
        several => {
            let client = file("src/client.rs", Content::Rust(client::module(api, None, allows)));
            let calls = |part| file(below("calls", part).path, Content::Rust(client::calls(api, part, allows)));
            let calls = several.iter().map(calls);
            std::iter::once(client).chain(calls).collect()
        }
    }
}

fn server<'a>(api: &'a Api, layout: &'a Layout, allows: Allows) -> Vec<File<'a>> {
    let (operations, webhooks) = (&layout.operations, &layout.webhooks);
    if has_one_server_file(layout) {
        let about = Some(server::about());
        let content = server::module(api, operations.first(), webhooks.first(), quote!(super), about, allows);
        return if api.services.is_empty() { Vec::new() } else { vec![file("src/server.rs", Content::Items(content))] };
    }
    let of = |part, operations, webhooks| {
        let Place { path, root, .. } = below("server", part);
        file(path, Content::Items(server::module(api, operations, webhooks, root, None, allows)))
    };
    let operations = operations.iter().map(|part| of(part, Some(part), None));
    operations.chain(webhooks.iter().map(|part| of(part, None, Some(part)))).collect()
}
