//! Which files are documents, and how they are called.

use crate::json_schema;
use anyhow::{Context, Result};
use saphyr_parser::{Event, Parser};
use serde::Deserialize;
use serde_json::Value;
use std::collections::{BTreeSet, HashSet};
use std::path::{Path, PathBuf};
use walkdir::{DirEntry, WalkDir};

const EXTENSIONS: [&str; 3] = ["json", "yaml", "yml"];

/// How much of a document's name its package keeps: Cargo makes file names of it, with more behind it.
const SLUG_LENGTH: usize = 80;

/// A document of the corpus.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Document {
    pub(crate) path: PathBuf,
    /// Its path below the [`base`], with `/` between the parts: the same on every machine.
    pub(crate) name: String,
    /// What makes the names of its packages, and no other document's.
    pub(crate) slug: String,
}

/// What a walk found.
#[derive(Debug)]
pub(crate) struct Found {
    /// In the order of their names.
    pub(crate) documents: Vec<Document>,
    /// How many other YAML and JSON files there are: parts of documents, Swagger 2.0.
    pub(crate) others: usize,
}

/// The folder that documents are named from: the nearest one above all `dirs`. Where `known` names, those of the record,
/// begin with the last parts of its path, it is the folder above these, so that `corpus/real` calls a document as
/// `corpus` does.
pub(crate) fn base<'a>(dirs: &[PathBuf], known: impl Iterator<Item = &'a str> + Clone) -> Result<PathBuf> {
    let mut common: Option<PathBuf> = None;
    for dir in dirs {
        let full = absolute(dir)?;
        let folder = if full.is_file() { full.parent().unwrap_or(&full) } else { &full };
        let shared = match common {
            Some(common) => folder.ancestors().find(|it| common.starts_with(it)).unwrap_or(folder).to_owned(),
            None => folder.to_owned(),
        };
        common = Some(shared);
    }
    let common = common.unwrap_or_default();
    let is_known = |above: &&Path| {
        let tail = slashed(&common, above) + "/";
        known.clone().any(|name| name.starts_with(&tail))
    };
    let above = common.ancestors().skip(1).filter(is_known).last();
    Ok(above.unwrap_or(&common).to_owned())
}

/// Finds the documents in `dirs`, and calls them by their paths below `base`.
pub(crate) fn discover(dirs: &[PathBuf], base: &Path) -> Result<Found> {
    let mut paths = BTreeSet::new();
    for dir in dirs {
        for entry in WalkDir::new(absolute(dir)?).into_iter().filter_entry(is_visible) {
            let entry = entry?;
            if entry.file_type().is_file() && has_extension(entry.path()) {
                paths.insert(entry.into_path());
            }
        }
    }
    let (mut documents, mut slugs, mut others) = (Vec::new(), HashSet::new(), 0);
    for path in paths {
        let bytes = std::fs::read(&path).with_context(|| format!("`{}` cannot be read", path.display()))?;
        if is_document(&String::from_utf8_lossy(&bytes)) {
            let name = slashed(&path, base);
            documents.push(Document { slug: unique(slug(&name), &mut slugs), path, name });
        } else {
            others += 1;
        }
    }
    documents.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Found { documents, others })
}

fn absolute(path: &Path) -> Result<PathBuf> {
    path.canonicalize().with_context(|| format!("`{}` cannot be read", path.display()))
}

/// Folders such as `.git` hold no documents.
fn is_visible(entry: &DirEntry) -> bool {
    entry.depth() == 0 || !entry.file_name().as_encoded_bytes().starts_with(b".")
}

fn has_extension(path: &Path) -> bool {
    let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
    EXTENSIONS.contains(&extension.to_ascii_lowercase().as_str())
}

/// `path` below `base`, with `/` between its parts.
fn slashed(path: &Path, base: &Path) -> String {
    let below = path.strip_prefix(base).unwrap_or(path);
    let parts: Vec<_> = below.iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Whether the root says `openapi: 3.…`, or that it is a JSON Schema.
fn is_document(text: &str) -> bool {
    let text = text.trim_start_matches('\u{feff}');
    match serde_json::from_str::<Root>(text) {
        Ok(Root { openapi: Some(version), .. }) => is_version_3(&version),
        Ok(Root { schema, .. }) => schema.as_ref().is_some_and(json_schema::is_schema),
        Err(_) => is_document_in_yaml(text),
    }
}

/// What is looked for in JSON. Most of it is YAML too, but not all: YAML has no halves of surrogate pairs.
#[derive(Deserialize)]
struct Root {
    openapi: Option<Value>,
    #[serde(rename = "$schema")]
    schema: Option<Value>,
}

fn is_version_3(version: &Value) -> bool {
    version.as_str().is_some_and(|text| text == "3" || text.starts_with("3."))
        || version.as_f64().is_some_and(|number| (3.0..4.0).contains(&number))
}

/// The text is read only as far as the version, so that what is broken further on is still the document that it was meant
/// to be.
fn is_document_in_yaml(text: &str) -> bool {
    let mut parser = Parser::new_from_str(text);
    let (mut depth, mut is_key, mut key) = (0_usize, true, String::new());
    while let Some(Ok((event, _))) = parser.next_event() {
        match event {
            Event::Scalar(said, ..) if depth == 1 => {
                if !is_key && key == "openapi" {
                    return said == "3" || said.starts_with("3.");
                }
                key = said.into_owned();
            }
            Event::Scalar(..) | Event::Alias(_) => {}
            Event::SequenceStart(..) if depth == 0 => return false,
            Event::MappingStart(..) | Event::SequenceStart(..) => {
                depth += 1;
                continue;
            }
            Event::MappingEnd | Event::SequenceEnd => depth -= 1,
            Event::DocumentEnd => return false,
            _ => continue,
        }
        match depth {
            0 => return false,
            1 => is_key = !is_key,
            _ => {}
        }
    }
    false
}

/// `name` in the letters that a package may have.
fn slug(name: &str) -> String {
    let folded = name.to_ascii_lowercase();
    let words: Vec<_> = folded.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let slug = words.join("-");
    // The end is what tells the files of a folder apart.
    slug[slug.len().saturating_sub(SLUG_LENGTH)..].trim_start_matches('-').to_owned()
}

fn unique(slug: String, taken: &mut HashSet<String>) -> String {
    let numbered = (2..).map(|number| format!("{slug}-{number}"));
    let free = std::iter::once(slug.clone()).chain(numbered).find(|it| taken.insert(it.clone()));
    free.unwrap_or(slug)
}

#[cfg(test)]
mod tests;
