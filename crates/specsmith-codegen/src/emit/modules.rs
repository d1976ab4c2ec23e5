//! The modules of the crate, and which files they are.

use crate::api::Api;
use crate::layout::{Gate, Layout, Part};
use crate::names::FULL;
use proc_macro2::TokenStream;
use quote::quote;

/// One module below the crate's root.
pub(crate) struct Module<'a> {
    pub(crate) name: &'static str,
    /// What the root of the crate says of it; some say it themselves, or are private.
    pub(crate) docs: &'static str,
    pub(crate) public: bool,
    /// The cargo feature that it needs, whatever tags are asked for.
    pub(crate) feature: Option<&'static str>,
    /// The cargo feature that asks for it, where that is one of those that documents make.
    pub(crate) tag: Option<&'a str>,
    /// The modules below it; none, if it is one file.
    pub(crate) parts: Vec<&'a Part>,
}

impl Module<'_> {
    pub(super) fn has(&self, part: &Part) -> bool {
        self.parts.iter().any(|it| std::ptr::eq(*it, part))
    }
}

pub(super) const MODELS: &str = "The data of the API: one type for each schema of the document.";

/// The modules of a crate. A document without operations has models only.
pub(crate) fn modules<'a>(api: &Api, layout: &'a Layout) -> Vec<Module<'a>> {
    let (types, operations, webhooks) = (&layout.types[..], &layout.operations[..], &layout.webhooks[..]);
    let has_operations = !operations.is_empty();
    let module = |name, docs, public, feature| Module { name, docs, public, feature, tag: None, parts: Vec::new() };
    let of = |parts: &'a [Part], module: Module<'a>| match parts {
        [only] => Module { tag: asked_by(&only.gate, layout).first().copied(), ..module },
        several => Module { parts: several.iter().collect(), ..module },
    };
    // The module says it itself where it says more: its links would be looked up outside of it.
    let models = if super::models::has_docs(api) { "" } else { MODELS };
    let sent = "What the server of the document sends: webhooks and callbacks, as data and without I/O.";
    let mut server = module("server", "", true, Some("server"));
    if !has_one_server_file(layout) {
        server.parts.extend(operations.iter().chain(webhooks));
    }
    let all = [
        (operations.len() > 1, of(operations, module("calls", "", false, Some("client")))),
        (has_operations, module("client", "The client.", true, Some("client"))),
        (has_headers(api), module("headers", "", true, Some("operations"))),
        (true, of(types, module("models", models, true, None))),
        (
            has_operations,
            of(
                operations,
                module("operations", "The operations of the API, as data and without I/O.", true, Some("operations")),
            ),
        ),
        (!api.services.is_empty(), server),
        (!webhooks.is_empty(), of(webhooks, module("webhooks", sent, true, Some("server")))),
        (true, of(types, module("wire", "", false, None))),
    ];
    all.into_iter().filter(|(present, _)| *present).map(|(_, module)| module).collect()
}

/// Whether there is a module of headers: an operation has to be there that is answered with them.
pub(super) fn has_headers(api: &Api) -> bool {
    !api.operations.is_empty() && !api.headers.is_empty()
}

/// Whether what servers do for operations and for webhooks stands in one file.
pub(super) fn has_one_server_file(layout: &Layout) -> bool {
    layout.operations.len() <= 1 && layout.webhooks.len() <= 1
}

/// The features any of which asks for what has this gate; none, if nothing has to.
pub(crate) fn asked_by<'a>(gate: &Gate, layout: &'a Layout) -> Vec<&'a str> {
    match gate {
        Gate::Always => Vec::new(),
        Gate::Any(features) => features.iter().map(|&index| layout.features[index].name.0.as_str()).collect(),
        Gate::Full => vec![FULL],
    }
}

/// A file of a module.
pub(super) struct Place<'a> {
    pub(super) path: String,
    /// The way from there to the root of the crate.
    pub(super) root: TokenStream,
    pub(super) part: &'a Part,
}

/// The files of the module `name`: one, or one for each part.
pub(super) fn places<'a>(name: &str, parts: &'a [Part]) -> Vec<Place<'a>> {
    match parts {
        [only] => vec![Place { path: format!("src/{name}.rs"), root: quote!(super), part: only }],
        several => several.iter().map(|part| below(name, part)).collect(),
    }
}

/// The file of a part, in the folder of its module.
pub(super) fn below<'a>(name: &str, part: &'a Part) -> Place<'a> {
    Place { path: format!("src/{name}/{}.rs", part.file()), root: quote!(super::super), part }
}
