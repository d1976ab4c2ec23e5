//! What makes the modules a crate: `Cargo.toml` and `README.md`.

use super::operations::{RequestType, request_fields};
use super::spelling::Spelling;
use super::{Example, examples, features};
use crate::api::{Api, Operation, Prim, TypeKind, TypeRef, Values};
use crate::config::{DateTime, Package};
use crate::hidden::hides;
use crate::layout::Layout;
use crate::spec::SecurityKind;
use std::fmt::Write;

/// The oldest Rust that the generated code and its dependencies compile with.
const RUST_VERSION: &str = "1.85";

/// The version of the runtime that generated code is made for: the one that this generator was released with.
const RUNTIME_VERSION: &str = env!("CARGO_PKG_VERSION");

pub(super) fn manifest(api: &Api, layout: &Layout, examples: &[Example<'_>]) -> String {
    let Package { name, version: _, description, license, repository, runtime_path } = &api.package;
    let mut out = String::from("[package]\n");
    let mut line = |key: &str, value: &str| {
        let _ = writeln!(out, "{key} = {}", toml_string(value));
    };
    line("name", name.as_deref().unwrap_or("api"));
    line("version", self::version(api));
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
    out.push_str(&features::manifest(api, layout));
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
    out.push_str(&examples::manifest(examples, !api.operations.is_empty(), !layout.features.is_empty()));
    out.push_str("\n[package.metadata.docs.rs]\nall-features = true\n");
    out
}

fn version(api: &Api) -> &str {
    api.package.version.as_deref().unwrap_or("0.1.0")
}

/// What there is in the crate, in words.
pub(super) fn what(api: &Api) -> &'static str {
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
    api.uses(&mut |ty| match ty {
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
            c if c.is_control() || hides(c) => {
                let _ = write!(out, "\\U{:08X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

pub(super) fn readme(api: &Api, layout: &Layout, sources: &[&str], examples: &[Example<'_>]) -> String {
    let name = api.package.name.as_deref().unwrap_or("api");
    let mut out = format!("# {name}\n\n");
    // As a whole, for what a title begins with means something else at the beginning of a line.
    let lead = crate::docs::markdown(&format!("{} of **{}**", what(api), api.title));
    let _ = writeln!(out, "{lead}, version {}, in Rust.\n", crate::normalise::code(&api.version));
    if !api.docs.is_empty() {
        let _ = writeln!(out, "{}\n", api.docs);
    }
    let current = api.operations.iter().find(|it| !it.deprecated);
    if let Some(operation) = current.or(api.operations.first()) {
        out.push_str(&example(api, operation, &name.replace('-', "_")));
        out.push_str(&examples::readme(examples));
        out.push_str(&features::readme(api, layout, name, version(api)));
    }
    let _ = writeln!(
        out,
        "This crate is generated by specsmith from `{}`. Change {} and generate it again; changes made here are lost.",
        sources.join("` and `"),
        if sources.len() == 1 { "that document" } else { "these" },
    );
    out
}

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
