//! Which calls are made: with valid arguments, which the document shows or which are made for its schemas.

use crate::document::{Document, pointer};
use serde::Serialize;
use serde_json::{Map, Value, json};
use specsmith::codegen::pointer::Pointer;
use std::collections::HashMap;
use xtask_corpus::{Sample, Sampler};

/// How many values are made for a schema, of which one is chosen.
const MOST: usize = 24;

/// One call, as the driver reads it.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Call {
    pub(crate) operation: String,
    pub(crate) kind: Kind,
    /// The media type of the body, where there is a choice.
    pub(crate) media_type: Option<String>,
    /// The values of the fields of the request type, by their names.
    pub(crate) arguments: Map<String, Value>,
    /// The server of its own that the operation has.
    pub(crate) server: Option<String>,
}

/// What is said in a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
    /// What is required, in the client's method for the operation.
    Required,
    /// Everything that can be said.
    All,
    /// What is required; the mock makes up the answer instead of taking one that the document shows.
    Dynamic,
}

/// The calls of a document, and the operations that cannot be called, with the reasons.
pub(crate) struct Calls {
    pub(crate) calls: Vec<Call>,
    pub(crate) not_called: Vec<(String, String)>,
    /// What is never said, though it could be, with the reasons.
    pub(crate) left_out: Vec<(String, String)>,
}

/// The places of all schemas that arguments are made for.
pub(crate) fn places(document: &Document) -> Vec<Pointer> {
    let fields = document.operations().flat_map(|(_, operation)| operation["fields"].as_array()).flatten();
    let schemas = fields.flat_map(|field| {
        let content = field["content"].as_array().into_iter().flatten();
        content.map(|one| &one["schema"]).chain([&field["schema"]])
    });
    schemas.filter_map(pointer).collect()
}

/// Makes the calls.
pub(crate) fn calls(document: &Document, sampler: &Sampler<'_>) -> Calls {
    let samples = sampler.samples(&places(document), MOST);
    let mut calls = Calls { calls: Vec::new(), not_called: Vec::new(), left_out: Vec::new() };
    for (id, operation) in document.operations() {
        let fields = operation["fields"].as_array().into_iter().flatten();
        for field in fields.filter(|field| field["in"] != "body" && field["argument"] == false) {
            if field["required"] == false && parameter(field, sampler, &samples).is_none() {
                let reason = format!("no value of {} can be written in a {}", field["name"], field["in"]);
                calls.left_out.push((id.clone(), reason));
            }
        }
        for media_type in media_types(operation) {
            for kind in [Kind::Required, Kind::All, Kind::Dynamic] {
                let arguments = match arguments(operation, kind, media_type.as_deref(), sampler, &samples) {
                    Ok(arguments) => arguments,
                    Err(reason) => {
                        calls.not_called.push((id.clone(), reason));
                        break;
                    }
                };
                calls.calls.push(Call {
                    operation: id.clone(),
                    kind,
                    media_type: media_type.clone(),
                    arguments,
                    server: operation["server"].as_str().map(str::to_owned),
                });
            }
        }
    }
    calls
}

/// The media types of the body; `None` alone where there is no body.
fn media_types(operation: &Value) -> Vec<Option<String>> {
    let fields = operation["fields"].as_array().into_iter().flatten();
    let content = fields.filter_map(|field| field["content"].as_array()).flatten();
    let types: Vec<_> = content.map(|one| one["media_type"].as_str().map(str::to_owned)).collect();
    if types.is_empty() { vec![None] } else { types }
}

fn arguments(
    operation: &Value,
    kind: Kind,
    media_type: Option<&str>,
    sampler: &Sampler<'_>,
    samples: &HashMap<Pointer, Vec<Sample>>,
) -> Result<Map<String, Value>, String> {
    let mut arguments = Map::new();
    for field in operation["fields"].as_array().into_iter().flatten() {
        let name = field["name"].as_str().unwrap_or_default();
        let is_argument = field["argument"] == true;
        // What is required and no argument has one value, which the request type knows.
        if !is_argument && (kind != Kind::All || field["required"] == true) {
            continue;
        }
        let value = match field["content"].as_array() {
            Some(content) => body(content, kind, media_type, samples),
            None => parameter(field, sampler, samples),
        };
        match value {
            Some(value) => drop(arguments.insert(name.to_owned(), value)),
            None if !is_argument => {}
            None => return Err(format!("no valid value is known for `{name}`")),
        }
    }
    Ok(arguments)
}

/// A value that leaves a trace in a URL or a header, and that styles have a form for: no empty list, and nothing in
/// what is in a list or an object.
fn parameter(field: &Value, sampler: &Sampler<'_>, samples: &HashMap<Pointer, Vec<Sample>>) -> Option<Value> {
    let at = pointer(&field["schema"])?;
    let is_writable = |value: &&Value| match value {
        Value::Null => false,
        Value::String(text) => !text.is_empty(),
        Value::Array(items) => !items.is_empty() && items.iter().all(is_scalar),
        Value::Object(object) => !object.is_empty() && object.values().all(is_scalar),
        Value::Bool(_) | Value::Number(_) => true,
    };
    let is_json = field["json"] == true;
    let known = samples.get(&at)?.iter().map(|sample| &sample.value).filter(|value| is_exact(value));
    // What says nothing of its properties has values that are made of lists.
    let plain = [json!("text"), json!({"key": "text"})];
    let plain = plain.iter().filter(|value| sampler.accepts(&at, value));
    known.chain(plain).find(|value| is_json || is_writable(value)).cloned()
}

fn is_scalar(value: &Value) -> bool {
    value.is_string() || value.is_number() || value.is_boolean()
}

/// Whether a program that keeps numbers as JavaScript does takes it as it is.
fn is_exact(value: &Value) -> bool {
    const LARGEST: u64 = (1 << 53) - 1;
    match value {
        Value::Number(number) => {
            number.as_i64().is_none_or(|it| it.unsigned_abs() <= LARGEST)
                && number.as_u64().is_none_or(|it| it <= LARGEST)
        }
        Value::Array(items) => items.iter().all(is_exact),
        Value::Object(object) => object.values().all(is_exact),
        _ => true,
    }
}

/// The smallest value for what is required. Otherwise what the document shows, or the largest value.
fn body(
    content: &[Value],
    kind: Kind,
    media_type: Option<&str>,
    samples: &HashMap<Pointer, Vec<Sample>>,
) -> Option<Value> {
    let one = content.iter().find(|one| one["media_type"].as_str() == media_type)?;
    let Some(schema) = pointer(&one["schema"]) else {
        let is_json = one["form"] == "json";
        return Some(if is_json { json!({"any": "value"}) } else { json!("a text") });
    };
    if matches!(one["form"].as_str(), Some("text" | "bytes")) {
        return Some(json!("a text"));
    }
    let samples = samples.get(&schema)?.iter().filter(|sample| !sample.value.is_null() && is_exact(&sample.value));
    let length = |sample: &&Sample| sample.value.to_string().len();
    let chosen = match kind {
        Kind::Required | Kind::Dynamic => samples.min_by_key(|sample| (sample.is_shown, length(sample))),
        Kind::All => samples.max_by_key(|sample| (sample.is_shown, length(sample))),
    };
    chosen.map(|sample| sample.value.clone())
}
