//! What makes the modules a crate: `Cargo.toml`, `README.md` and `src/lib.rs`.

use super::operations::{RequestType, request_fields};
use super::spelling::{Spelling, docs, ident, types_in_use};
use super::{Example, ModuleDecl, examples, modules};
use crate::api::{Api, Operation, Payload, Prim, TypeKind, TypeRef, Values};
use crate::config::{DateTime, Package};
use crate::spec::SecurityKind;
use proc_macro2::TokenStream;
use quote::quote;
use std::fmt::Write;

/// The oldest Rust that the generated code and its dependencies compile with.
const RUST_VERSION: &str = "1.85";

/// The version of the runtime that generated code is made for: the one that this generator was released with.
const RUNTIME_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(super) fn manifest(api: &Api, examples: &[Example<'_>]) -> String {
    let Package { name, version, description, license, repository, runtime_path } = &api.package;
    let mut out = String::from("[package]\n");
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(out, "{key} = {}", toml_string(value));
    };
    line("name", name.as_deref().unwrap_or("api"));
    line("version", version.as_deref().unwrap_or("0.1.0"));
    line("description", &description.clone().unwrap_or_else(|| format!("{} of {}", what(api), api.title)));
    line("edition", "2021");
    line("rust-version", RUST_VERSION);
    line("readme", "README.md");
    if let Some(license) = license {
        line("license", license);
    }
    if let Some(repository) = repository {
        line("repository", repository);
    }
    out.push_str(features(api));
    out.push_str("\n[dependencies]\n");
    for dependency in dependencies(api) {
        let _ = writeln!(out, "{dependency}");
    }
    let features = runtime_features(api);
    let features = if features.is_empty() { String::new() } else { format!(", features = {features:?}") };
    let path = runtime_path.as_ref().map_or_else(String::new, |path| format!(", path = {}", toml_string(path)));
    let _ = writeln!(
        out,
        "specsmith-runtime = {{ version = \"{RUNTIME_VERSION}\"{path}, default-features = false{features} }}"
    );
    out.push_str(&examples::manifest(examples, !api.operations.is_empty()));
    out.push_str("\n[package.metadata.docs.rs]\nall-features = true\n");
    out
}

/// The cargo features. What only answers requests has no client.
fn features(api: &Api) -> &'static str {
    match (api.operations.is_empty(), api.webhooks.is_empty()) {
        (false, _) => {
            "\n[features]\n\
             default = [\"client\"]\n\
             # The operations as data, without I/O.\n\
             operations = [\"specsmith-runtime/operations\"]\n\
             # The client, over reqwest.\n\
             client = [\"operations\", \"specsmith-runtime/reqwest\"]\n\
             # Calls that wait, for code that is not async.\n\
             blocking = [\"client\", \"specsmith-runtime/blocking\"]\n\
             # Traits for servers, over axum.\n\
             server = [\"operations\", \"specsmith-runtime/server\"]\n\
             # A span for each call of the client.\n\
             tracing = [\"client\", \"specsmith-runtime/tracing\"]\n"
        }
        (true, false) => {
            "\n[features]\n\
             # A trait for servers that webhooks are sent to, over axum.\n\
             server = [\"specsmith-runtime/server\"]\n"
        }
        (true, true) => "",
    }
}

/// What there is in the crate, in words.
fn what(api: &Api) -> &'static str {
    if api.operations.is_empty() { "Types" } else { "Types and client" }
}

/// What the types in use need.
#[derive(Default)]
struct Needs {
    json: bool,
    time: bool,
    uuid: bool,
    base64: bool,
}

fn needs(api: &Api) -> Needs {
    let mut needs = Needs::default();
    types_in_use(api, &mut |ty| match ty {
        TypeRef::Json => needs.json = true,
        TypeRef::Prim(Prim::DateTime | Prim::Date) => needs.time = true,
        TypeRef::Prim(Prim::Uuid) => needs.uuid = true,
        TypeRef::Prim(Prim::Base64 | Prim::Base64Url) => needs.base64 = true,
        _ => {}
    });
    needs
}

/// The features of the runtime that the models need, in alphabetical order.
fn runtime_features(api: &Api) -> Vec<&'static str> {
    let needs_json = |kind: &TypeKind| match kind {
        TypeKind::Union(_) => true,
        TypeKind::Enum(def) => matches!(def.values, Values::Literals(_)),
        _ => false,
    };
    let wire_json = api.types.iter().any(|def| needs_json(&def.kind));
    let Needs { time, base64, json: _, uuid: _ } = needs(api);
    let time = api.date_time == DateTime::Time && time;
    [(base64, "base64"), (wire_json, "json"), (time, "time")]
        .into_iter()
        .filter(|(needed, _)| *needed)
        .map(|(_, name)| name)
        .collect()
}

/// The crates that the models need beside the runtime, in alphabetical order.
fn dependencies(api: &Api) -> Vec<&'static str> {
    let Needs { json, time, uuid, base64: _ } = needs(api);
    let chrono = "chrono = { version = \"0.4\", default-features = false, features = [\"serde\", \"std\"] }";
    let jiff = "jiff = { version = \"0.2\", default-features = false, features = [\"serde\", \"std\"] }";
    let wanted = [
        (time && api.date_time == DateTime::Chrono, chrono),
        (time && api.date_time == DateTime::Jiff, jiff),
        (json, "serde_json = \"1\""),
        (uuid, "uuid = { version = \"1\", features = [\"serde\"] }"),
    ];
    wanted.into_iter().filter(|(needed, _)| *needed).map(|(_, line)| line).collect()
}

/// A basic string of TOML 1.0.
fn toml_string(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

pub(super) fn root(api: &Api) -> TokenStream {
    let declarations = modules(api).into_iter().map(|module| {
        let ModuleDecl { name, docs: text, public, feature } = module;
        let (docs, name) = (docs(text), ident(name));
        let cfg = feature.map(|feature| quote!(#[cfg(feature = #feature)]));
        let visibility = public.then(|| quote!(pub));
        // The files are formatted already, by another formatter than the user's.
        quote!(#docs #cfg #[rustfmt::skip] #visibility mod #name;)
    });
    let about = format!("{} of {}.", what(api), crate::normalise::code(&api.title));
    let (readme, exports) = if api.operations.is_empty() {
        (docs_inner(&about), None)
    } else {
        let uploads = uploads(api);
        let readme = quote! {
            #![cfg_attr(feature = "client", doc = include_str!("../README.md"))]
            #![cfg_attr(not(feature = "client"), doc = "The models of the API.")]
        };
        (
            readme,
            Some(quote!(
                #[cfg(feature = "client")]
                pub use client::{Client, Error, Secret};
                #[cfg(feature = "blocking")]
                pub use ::specsmith_runtime::client::blocking;
                #uploads
            )),
        )
    };
    let names = has_placeholders(api).then(|| quote!(clippy::disallowed_names,));
    quote! {
        #readme
        #![forbid(unsafe_code)]
        #![allow(#names clippy::large_enum_variant, clippy::type_complexity)]
        #(#declarations)*
        #exports
    }
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

fn docs_inner(text: &str) -> TokenStream {
    let text = format!(" {text}");
    quote!(#![doc = #text])
}

pub(super) fn readme(api: &Api, sources: &[&str], examples: &[Example<'_>]) -> String {
    let name = api.package.name.as_deref().unwrap_or("api");
    let mut out = format!("# {name}\n\n");
    let title = crate::docs::markdown(&api.title);
    let _ = writeln!(out, "{} of **{title}**, version {}, in Rust.\n", what(api), crate::normalise::code(&api.version));
    if !api.docs.is_empty() {
        let _ = writeln!(out, "{}\n", api.docs);
    }
    let current = api.operations.iter().find(|it| !it.deprecated);
    if let Some(operation) = current.or(api.operations.first()) {
        out.push_str(&example(api, operation, &name.replace('-', "_")));
        out.push_str(&examples::readme(examples));
        out.push_str(FEATURES);
    }
    let _ = writeln!(
        out,
        "This crate is generated by specsmith from `{}`. Change {} and generate it again; changes made here are lost.",
        sources.join("` and `"),
        if sources.len() == 1 { "that document" } else { "these" },
    );
    out
}

const FEATURES: &str = "## Features\n\n\
    | feature | what it adds |\n\
    |---|---|\n\
    | `client` (default) | the client, over `reqwest` with rustls |\n\
    | `tracing` | a span for each call of the client, and an event for each retry |\n\
    | `server` | a trait for each tag, and routes for what implements it, over `axum` |\n\
    | `blocking` | calls that wait, for code that is not async: `send_blocking()` |\n\
    | `operations` | the operations as data: requests and answers without I/O, for transports and tests of your own |\n\
    | none (`default-features = false`) | the models and their wire format |\n\n";

/// A program that makes one call. It is compiled as a doctest of the generated crate.
fn example(api: &Api, operation: &Operation, crate_name: &str) -> String {
    let spelling = Spelling::new(api, "models::", std::iter::empty());
    let (mut parameters, mut arguments) = (Vec::new(), Vec::new());
    let fields = request_fields(operation);
    for field in fields.iter().filter(|field| field.member(&spelling, "operations::").is_argument()) {
        let plain = field.name;
        if matches!(field.ty, RequestType::Model(TypeRef::Prim(Prim::String))) {
            arguments.push(format!("\"{}\"", plain.strip_prefix("r#").unwrap_or(plain).replace('_', "-")));
        } else {
            parameters.push(format!("{plain}: {}", field.ty.spelt(&spelling, "operations::")));
            arguments.push(plain.to_owned());
        }
    }
    let credential = api.credentials.first().map(|it| match it.kind {
        SecurityKind::Basic => {
            format!(".{}(std::env::var(\"API_USER\")?, std::env::var(\"API_PASSWORD\")?)", it.method)
        }
        _ => format!(".{}(std::env::var(\"API_TOKEN\")?)", it.method),
    });
    let base_url = if api.servers.is_empty() { "\"https://api.example.com\"" } else { "" };
    // The crate has it under its own name.
    let parameters = parameters.join(", ").replace("operation::Upload", "Upload");
    let used = ["models", "operations"].into_iter().filter(|module| parameters.contains(&format!("{module}::")));
    let used = used.map(|module| format!("use {crate_name}::{module};\n"));
    let upload = parameters.contains(": Upload").then(|| format!("use {crate_name}::Upload;\n"));
    let used: String = used.chain(upload).collect();
    format!(
        "```rust,no_run\n\
         use {crate_name}::Client;\n\
         {used}\n\
         async fn example({parameters}) -> Result<(), Box<dyn std::error::Error>> {{\n\
         \x20   let client = Client::builder({base_url}){}.build()?;\n\
         \x20   let answer = client.{}({}).send().await?;\n\
         \x20   println!(\"{{answer:?}}\");\n\
         \x20   Ok(())\n\
         }}\n\
         ```\n\n",
        credential.unwrap_or_default(),
        operation.method_name,
        arguments.join(", "),
    )
}
