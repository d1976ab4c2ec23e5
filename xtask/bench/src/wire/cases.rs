//! The values: answers that the document shows, and where it shows none, values that fit its schemas.

use super::twin::Models;
use anyhow::{Result, anyhow};
use serde_json::Value;
use specsmith::codegen::Bundled;
use specsmith::codegen::pointer::Pointer;
use std::collections::BTreeMap;
use xtask_corpus::{Sample, Sampler};

/// How many types of one document.
const MOST: usize = 5;
/// How many types are looked at for them.
const CANDIDATES: usize = 60;

/// A value and its type.
pub(super) struct Case {
    /// In the letters of file names.
    pub(super) name: String,
    /// As the manifest spells it, such as `Vec<models::Pet>`.
    pub(super) ty: String,
    pub(super) is_shown: bool,
    pub(super) text: String,
}

/// The largest answers of a document, each of another type.
pub(super) fn cases(slug: &str, bundled: &Bundled, manifest: &Value, models: &Models) -> Result<Vec<Case>> {
    let document = &bundled.document;
    let mut places: BTreeMap<String, Answer> = BTreeMap::new();
    for answer in answers(document) {
        let Some(ty) = ty(bundled, manifest, &answer.schema) else { continue };
        if models.closure(&ty).is_none_or(|names| names.is_empty()) {
            continue;
        }
        // One that is shown is better than one that has to be made up.
        let known = places.entry(ty).or_insert_with(|| answer.clone());
        if answer.is_shown && !known.is_shown {
            *known = answer;
        }
    }
    let mut places: Vec<(String, Answer)> = places.into_iter().collect();
    places.sort_by_key(|(_, answer)| !answer.is_shown);
    places.truncate(CANDIDATES);
    let pointers: Vec<Pointer> = places.iter().map(|(_, answer)| answer.schema.clone()).collect();
    let sampler = Sampler::new(document, pointers.iter().cloned()).map_err(|problem| anyhow!(problem))?;
    let mut samples = sampler.samples(&pointers, 8);
    let made = places.into_iter().filter_map(|(ty, Answer { schema, .. })| {
        let longest = |sample: &Sample| (sample.is_shown, sample.value.to_string().len());
        let Sample { value, is_shown } = samples.remove(&schema)?.into_iter().max_by_key(longest)?;
        let text = value.to_string();
        Some(Case { name: String::new(), ty, is_shown, text })
    });
    let mut cases: Vec<Case> = made.collect();
    cases.sort_by_key(|case| (!case.is_shown, std::cmp::Reverse(case.text.len())));
    cases.truncate(MOST);
    for (at, case) in cases.iter_mut().enumerate() {
        case.name = format!("{slug}-{at}");
    }
    Ok(cases)
}

/// A schema of an answer.
#[derive(Clone)]
struct Answer {
    schema: Pointer,
    is_shown: bool,
}

/// The JSON answers to what goes well.
fn answers(document: &Value) -> Vec<Answer> {
    let mut answers = Vec::new();
    let root = || Pointer::from_fragment("#");
    for (path, item) in document["paths"].as_object().into_iter().flatten() {
        for (method, operation) in item.as_object().into_iter().flatten() {
            for (status, response) in operation["responses"].as_object().into_iter().flatten() {
                let at = root().map(|it| it.key("paths").key(path).key(method).key("responses").key(status));
                let Some((at, response)) = at.and_then(|at| follow(document, at, response)) else { continue };
                let media = &response["content"]["application/json"];
                if status.starts_with('2') && media.get("schema").is_some() {
                    let is_shown = media.get("example").is_some() || media.get("examples").is_some();
                    let schema = at.key("content").key("application/json").key("schema");
                    answers.push(Answer { schema, is_shown });
                }
            }
        }
    }
    answers
}

/// What a reference leads to, or what is there.
fn follow<'a>(document: &'a Value, at: Pointer, value: &'a Value) -> Option<(Pointer, &'a Value)> {
    let Some(target) = value.get("$ref") else { return Some((at, value)) };
    let at = Pointer::from_fragment(target.as_str()?)?;
    let found = at.segments().try_fold(document, |value, key| value.get(&*key))?;
    Some((at, found))
}

/// The type of a schema, by the manifest.
fn ty(bundled: &Bundled, manifest: &Value, at: &Pointer) -> Option<String> {
    let types = manifest["types"].as_object()?;
    let of = |at: &Pointer| types.get(&bundled.origin(at))?.as_str().map(str::to_owned);
    of(at).or_else(|| {
        let schema = at.segments().try_fold(&bundled.document, |value, key| value.get(&*key))?;
        of(&Pointer::from_fragment(schema["$ref"].as_str()?)?)
    })
}
