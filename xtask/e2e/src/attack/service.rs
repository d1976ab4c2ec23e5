//! The server that is attacked: each request that it can read is answered with a value of the first success, and what it
//! cannot read in the words of the document.

use crate::document::{Document, text};
use crate::workspace::Program;
use anyhow::{Result, anyhow, bail};
use serde_json::Value;
use specsmith::codegen::pointer::Pointer;
use std::collections::HashMap;
use std::fmt::Write;
use xtask_corpus::{Sample, Sampler};

/// What every server is, but for the operations.
const FRAME: &str = include_str!("service/frame.rs");

/// With how many values an answer is looked for.
const MOST: usize = 16;

/// The statuses with which the routes reject a request of an operation.
const REJECTIONS: [u16; 3] = [400, 413, 415];

pub(super) fn name(document: &Document) -> String {
    document.driver().replacen("call-", "serve-", 1)
}

pub(super) fn program(document: &Document) -> Result<Program> {
    let krate = document.package();
    let dependencies = format!(
        "{krate} = {{ path = \"../../crates/{krate}\", default-features = false, features = [\"server\"] }}\n\
         axum = {{ version = \"0.8\", default-features = false, features = [\"http1\", \"tokio\"] }}\n\
         serde_json = \"1\"\nspecsmith-runtime = {{ workspace = true, features = [\"server\"] }}\n\
         tokio = {{ version = \"1\", default-features = false, features = [\"net\", \"rt\"] }}\n"
    );
    Ok(Program { name: name(document), dependencies, source: source(document)? })
}

/// An answer that the document declares.
struct Answer {
    /// The status that it goes out with.
    status: u16,
    media_type: String,
    body: String,
}

impl Answer {
    /// As arguments of a call.
    fn arguments(&self) -> String {
        format!("{}, {:?}, {:?}", self.status, self.media_type, self.body)
    }
}

fn source(document: &Document) -> Result<String> {
    let answered = as_answered(&document.value);
    let places = document.operations().flat_map(|(_, operation)| document.answers(operation));
    let places: Vec<Pointer> = places.map(|(_, _, at)| at).collect();
    let sampler = Sampler::new(&answered, places.clone()).map_err(|error| anyhow!(error))?;
    let samples = sampler.samples(&places, MOST);

    let (mut out, mut routes, mut rejections) = (String::new(), String::new(), String::new());
    for service in document.manifest["services"].as_array().into_iter().flatten() {
        writeln!(out, "\nimpl {} for Service {{", text(service, "trait")?)?;
        for (id, method) in service["operations"].as_object().into_iter().flatten() {
            let operation = &document.manifest["operations"][id];
            let (ty, method) = (text(operation, "type")?, method.as_str().unwrap_or_default());
            let Some(answer) = success(document, operation, &samples) else {
                bail!("there is no value for a success of `{id}`");
            };
            write!(
                out,
                "    async fn {method}(&self, _: {ty}, _: Context) -> Outcome<{ty}> {{\n        read::<{ty}>({})\n    }}\n",
                answer.arguments()
            )?;
            for status in REJECTIONS {
                if let Some(answer) = rejection(document, operation, status, &samples) {
                    let arguments = answer.arguments();
                    writeln!(rejections, "        (Some({id:?}), {status}) => declared(rejection, {arguments}),")?;
                }
            }
        }
        out.push_str("}\n");
        write!(routes, ".merge({}(Service))", text(service, "function")?)?;
    }
    let frame = FRAME.replace("KRATE", &document.package().replace('-', "_"));
    Ok(frame.replace(".ROUTES()", &routes).replace("        REJECTIONS\n", &rejections) + &out)
}

type Samples = HashMap<Pointer, Vec<Sample>>;

/// The first success, in JSON where it has it.
fn success(document: &Document, operation: &Value, samples: &Samples) -> Option<Answer> {
    let statuses = document.statuses(operation);
    let Some(status) = statuses.iter().find(|status| status.starts_with('2')) else {
        return Some(Answer { status: 204, media_type: String::new(), body: String::new() });
    };
    let has_body = document.answers(operation).iter().any(|(of, ..)| of == status);
    // Of a range the lowest.
    let number = status.parse().unwrap_or(200);
    match has_body {
        true => answer(document, operation, status, number, samples),
        false => Some(Answer { status: number, media_type: String::new(), body: String::new() }),
    }
}

/// What the document has for a status of ours. Where it has nothing, it is a malformed request like any other.
fn rejection(document: &Document, operation: &Value, status: u16, samples: &Samples) -> Option<Answer> {
    let own = [status.to_string(), "4XX".to_owned(), "default".to_owned()].map(|known| (known, status));
    let other = [("400".to_owned(), 400), ("422".to_owned(), 422)];
    own.into_iter().chain(other).find_map(|(known, status)| answer(document, operation, &known, status, samples))
}

/// A value in JSON for an answer that is declared as `known` and goes out as `status`.
fn answer(document: &Document, operation: &Value, known: &str, status: u16, samples: &Samples) -> Option<Answer> {
    let answers = document.answers(operation);
    let mut of_status = answers.iter().filter(|(declared, ..)| declared.eq_ignore_ascii_case(known));
    let (_, media_type, at) = of_status.find(|(_, media_type, _)| media_type.contains("json"))?;
    let best = samples.get(at)?.iter().max_by_key(|sample| (sample.is_shown, sample.value.to_string().len()))?;
    Some(Answer { status, media_type: media_type.clone(), body: best.value.to_string() })
}

/// The document for answers: a property that only requests have (`writeOnly`) is none.
fn as_answered(document: &Value) -> Value {
    match document {
        Value::Array(list) => list.iter().map(as_answered).collect(),
        Value::Object(object) => {
            let mut object: serde_json::Map<String, Value> =
                object.iter().map(|(key, value)| (key.clone(), as_answered(value))).collect();
            let mut gone = Vec::new();
            for (name, property) in object.get_mut("properties").and_then(Value::as_object_mut).into_iter().flatten() {
                if property["writeOnly"] == true {
                    *property = Value::Bool(false);
                    gone.push(Value::from(name.as_str()));
                }
            }
            if let Some(required) = object.get_mut("required").and_then(Value::as_array_mut) {
                required.retain(|name| !gone.contains(name));
            }
            Value::Object(object)
        }
        other => other.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_only_requests_have_is_in_no_answer() {
        let card =
            json!({"required": ["n", "cvc"], "properties": {"n": {"type": "string"}, "cvc": {"writeOnly": true}}});
        let answered = json!({"required": ["n"], "properties": {"n": {"type": "string"}, "cvc": false}});
        assert_eq!(as_answered(&json!({"anyOf": [card, {}]})), json!({"anyOf": [answered, {}]}));
    }
}
