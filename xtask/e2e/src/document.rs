//! A document, and where things are in it.

use anyhow::{Result, anyhow};
use serde_json::Value;
use specsmith::codegen::pointer::Pointer;
use specsmith::output::write_file;
use specsmith::{Builder, config};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A document whose crate has been generated.
#[derive(Clone)]
pub(crate) struct Document {
    /// The file for others to read: the document, or where it has overlays what they make of it.
    pub(crate) path: PathBuf,
    /// The name of the file without its extension.
    pub(crate) name: String,
    /// The document as one value.
    pub(crate) value: Value,
    pub(crate) manifest: Value,
}

impl Document {
    /// Generates the crate into the folder `crates` of the workspace `dir`.
    pub(crate) fn generate(path: &Path, dir: &Path, runtime: &Path) -> Result<Self> {
        let name = path.file_stem().and_then(|it| it.to_str()).unwrap_or("document").to_owned();
        let builder = Builder::new(path).crate_name(package(&name)).runtime_path(runtime);
        let plan = builder.plan(dir.join("crates").join(package(&name)))?;
        plan.write()?;
        let manifest = serde_json::from_str(&plan.manifest())?;
        let value = builder.bundle()?.document;
        let path = match has_overlays(path)? {
            true => {
                let whole = dir.join(format!("{name}.json"));
                write_file(&whole, &value.to_string())?;
                whole
            }
            false => path.to_owned(),
        };
        Ok(Self { path, name, value, manifest })
    }

    /// The package of the generated crate.
    pub(crate) fn package(&self) -> String {
        package(&self.name)
    }

    /// The package of the program that calls its operations.
    pub(crate) fn driver(&self) -> String {
        format!("call-{}", slug(&self.name))
    }

    /// The operations, as the manifest has them, by `operationId`.
    pub(crate) fn operations(&self) -> impl Iterator<Item = (&String, &Value)> {
        self.manifest["operations"].as_object().into_iter().flatten()
    }

    /// What stands at a place, and where: `$ref`s have been followed.
    pub(crate) fn find(&self, at: &Pointer) -> Option<(Pointer, &Value)> {
        let mut at = at.clone();
        // References to references are a few deep at most.
        for _ in 0..16 {
            let value = at.segments().try_fold(&self.value, |value, key| match value {
                Value::Array(list) => list.get(key.parse::<usize>().ok()?),
                value => value.get(&key),
            })?;
            match value.get("$ref").and_then(Value::as_str).and_then(Pointer::from_fragment) {
                Some(target) => at = target,
                None => return Some((at, value)),
            }
        }
        None
    }

    /// The statuses and ranges that an operation declares, in the order of the document.
    pub(crate) fn statuses(&self, operation: &Value) -> Vec<String> {
        let found = pointer(&operation["at"]).and_then(|at| self.find(&at));
        let responses = found.and_then(|(_, operation)| operation["responses"].as_object()).into_iter().flatten();
        responses.map(|(status, _)| status.clone()).collect()
    }

    /// The schemas of the answers of an operation: status or range, media type, and where the schema stands.
    pub(crate) fn answers(&self, operation: &Value) -> Vec<(String, String, Pointer)> {
        let mut answers = Vec::new();
        let Some((at, _)) = pointer(&operation["at"]).and_then(|at| self.find(&at)) else { return answers };
        for status in &self.statuses(operation) {
            let Some((at, response)) = self.find(&at.key("responses").key(status)) else { continue };
            for (media_type, media) in response["content"].as_object().into_iter().flatten() {
                if media.get("schema").is_some() {
                    let at = at.key("content").key(media_type).key("schema");
                    answers.push((status.clone(), media_type.clone(), at));
                }
            }
        }
        answers
    }
}

/// Whether the config file beside a document names overlays.
fn has_overlays(path: &Path) -> Result<bool> {
    match fs::read_to_string(path.with_extension("toml")) {
        Ok(text) => {
            let config = config::parse("config.toml", &text).map_err(|problems| anyhow!("{problems:?}"))?;
            Ok(!config.overlays.is_empty())
        }
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// A place that the manifest names.
pub(crate) fn pointer(value: &Value) -> Option<Pointer> {
    Pointer::from_fragment(value.as_str()?)
}

/// The text of an entry that the manifest always has.
pub(crate) fn text<'a>(value: &'a Value, key: &str) -> Result<&'a str> {
    value[key].as_str().ok_or_else(|| anyhow!("the manifest has no `{key}` in {value}"))
}

fn package(name: &str) -> String {
    format!("doc-{}", slug(name))
}

fn slug(name: &str) -> String {
    name.chars().map(|it| if it.is_ascii_alphanumeric() { it.to_ascii_lowercase() } else { '-' }).collect()
}
