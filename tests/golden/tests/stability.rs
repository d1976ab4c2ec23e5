//! A small change of a document is a small change of the crate: nothing that was there before is renamed, moved or lost.
//!
//! Every fixture is generated before and after each edit. What was generated before has to be in what is generated after,
//! token by token and in the same order, with the new tokens in between.

#![allow(
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy takes the helpers of an integration test for ordinary code"
)]

use serde_json::{Map, Value, json};
use specsmith::Builder;
use specsmith::codegen::config::Config;
use specsmith::codegen::{Source, generate};
use std::path::{Path, PathBuf};
use std::{fs, io};

/// A change that a document may see in a day's work.
struct Edit {
    name: &'static str,
    /// Changes the document in each of the places that it can; `None` where there is no such place.
    apply: fn(&mut Value) -> Option<()>,
}

const EDITS: &[Edit] = &[
    Edit { name: "a schema at the end", apply: |document| add_schema(document, usize::MAX) },
    Edit { name: "a schema at the beginning", apply: |document| add_schema(document, 0) },
    Edit { name: "an operation", apply: add_operation },
    Edit { name: "an optional property of each component", apply: add_properties },
    Edit { name: "a value of each enum of texts among the components", apply: add_values },
];

#[test]
fn small_edits_are_small_changes() {
    let (mut faults, mut compared) = (Vec::new(), [0; EDITS.len()]);
    for path in fixtures() {
        let (document, config) = (document(&path), config(&path));
        let before = files(&document, &config).unwrap_or_else(|| panic!("{} generates", path.display()));
        for (edit, compared) in EDITS.iter().zip(&mut compared) {
            let mut edited = document.clone();
            if (edit.apply)(&mut edited).is_none() {
                continue;
            }
            let Some(after) = files(&edited, &config) else {
                faults.push(format!("{}: {}: does not generate", path.display(), edit.name));
                continue;
            };
            *compared += 1;
            for (name, text) in before.iter().filter(|(name, _)| name.ends_with(".rs")) {
                let now = after.iter().find(|(other, _)| other == name).map_or("", |(_, text)| text);
                if let Some(lost) = first_lost(text, now) {
                    faults.push(format!("{}: {}: {name} loses {lost}", path.display(), edit.name));
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    assert!(compared.iter().all(|count| *count > 10), "each edit has somewhere to go: {compared:?}");
}

/// All documents of which a crate is generated, here and in the folder of the real ones.
fn fixtures() -> Vec<PathBuf> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = [root.join("ok"), root.join("../../spec")];
    let entries = folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
    let is_overlay =
        |path: &Path| path.file_stem().and_then(|it| it.to_str()).is_some_and(|it| it.ends_with(".overlay"));
    let is_document = |path: &Path| path.extension().is_some_and(|it| it == "yaml" || it == "json");
    let mut found: Vec<PathBuf> = entries.filter(|path| is_document(path) && !is_overlay(path)).collect();
    found.sort();
    found
}

/// The document as one JSON value.
fn document(path: &Path) -> Value {
    Builder::new(path).bundle().unwrap().document
}

fn config(path: &Path) -> Config {
    match fs::read_to_string(path.with_extension("toml")) {
        Ok(text) => specsmith::config::parse("config.toml", &text).unwrap(),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Config::default(),
        Err(error) => panic!("{}: {error}", path.display()),
    }
}

fn files(document: &Value, config: &Config) -> Option<Vec<(String, String)>> {
    let text = document.to_string();
    let outcome = generate(Source { name: "document.json", bytes: text.as_bytes() }, config);
    Some(outcome.generated?.files.into_iter().collect())
}

/// The first token of `before` that is not in `after`, behind those before it.
fn first_lost(before: &str, after: &str) -> Option<String> {
    let mut rest = tokens(after).into_iter();
    let before = tokens(before);
    let lost = before.iter().position(|token| !rest.any(|it| it == *token))?;
    Some(format!("`{}` in `{}`", before[lost], before[lost.saturating_sub(8)..(lost + 4).min(before.len())].join(" ")))
}

/// Words and single signs; a comma behind the last item comes and goes with the layout.
fn tokens(text: &str) -> Vec<&str> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let end = if is_word(first) { rest.find(|c| !is_word(c)).unwrap_or(rest.len()) } else { first.len_utf8() };
        let (token, tail) = rest.split_at(end);
        if !first.is_whitespace() && first != ',' {
            tokens.push(token);
        }
        rest = tail;
    }
    tokens
}

fn schemas(document: &mut Value) -> Option<&mut Map<String, Value>> {
    document.get_mut("components")?.get_mut("schemas")?.as_object_mut()
}

fn add_schema(document: &mut Value, place: usize) -> Option<()> {
    let schemas = schemas(document)?;
    let inner = json!({"type": "object", "properties": {"zzz": {"type": "string", "enum": ["zzz"]}}});
    let schema = json!({"type": "object", "required": ["zzz"], "properties": {"zzz": inner}});
    schemas.shift_insert(place.min(schemas.len()), "ZzzAdded".to_owned(), schema);
    Some(())
}

fn add_operation(document: &mut Value) -> Option<()> {
    let content = |schema: Value| json!({"application/json": {"schema": schema}});
    let inline = json!({"type": "object", "properties": {"zzz": {"type": "object", "properties": {"a": {}}}}});
    let operation = json!({
        "operationId": "zzzAdded",
        "requestBody": {"content": content(inline.clone())},
        "responses": {"200": {"description": "", "content": content(inline)}},
    });
    // A document without operations has no modules for them yet.
    let paths = document.get_mut("paths")?.as_object_mut().filter(|paths| !paths.is_empty())?;
    paths.insert("/zzz-added".to_owned(), json!({"post": operation}));
    Some(())
}

fn add_properties(document: &mut Value) -> Option<()> {
    let objects = schemas(document)?.values_mut().filter_map(|schema| schema.get_mut("properties")?.as_object_mut());
    let mut objects = objects.filter(|properties| !properties.is_empty()).peekable();
    objects.peek()?;
    objects.for_each(|properties| {
        properties.insert("zzzAdded".to_owned(), json!({"type": "string"}));
    });
    Some(())
}

fn add_values(document: &mut Value) -> Option<()> {
    let of_texts = |schema: &&mut Value| schema.get("type").is_none_or(|name| name == "string");
    let enums = schemas(document)?.values_mut().filter(of_texts);
    let enums = enums.filter_map(|schema| schema.get_mut("enum")?.as_array_mut());
    let mut enums = enums.filter(|values| values.len() > 1 && values.iter().all(Value::is_string)).peekable();
    enums.peek()?;
    enums.for_each(|values| values.push(json!("zzzAdded")));
    Some(())
}

#[test]
fn a_loss_is_found() {
    assert_eq!(first_lost("pub struct Pet { a: A }", "pub struct Pet { a: A, b: B, }"), None);
    assert!(first_lost("pub struct Pet { a: A }", "pub struct Pet2 { a: A }").unwrap().starts_with("`Pet`"));
    assert!(first_lost("A, B", "B, A").is_some());
}
