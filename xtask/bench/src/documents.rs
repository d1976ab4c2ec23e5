//! The documents that are measured.

use crate::args::DocumentArgs;
use crate::{results, say, synthetic};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The documents of the corpus: the name of each, and that of its file.
const REAL: [(&str, &str); 4] = [
    ("LaunchDarkly", "launchdarkly.json"),
    ("OpenAI", "openai.yaml"),
    ("Stripe", "stripe-2022-04.json"),
    ("GitHub", "github-api.json"),
];

/// Where the corpus stands, from the root of the repository.
const CORPUS: &str = "../shared/corpus/real";

/// A document.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    pub(crate) name: String,
    pub(crate) path: PathBuf,
    pub(crate) bytes: u64,
}

impl Document {
    /// A document at a place of its own.
    pub(crate) fn new(name: String, path: PathBuf) -> Result<Self> {
        let bytes = fs::metadata(&path).with_context(|| format!("`{}` cannot be read", path.display()))?.len();
        Ok(Self { name, path, bytes })
    }

    /// Its name in the letters that files and packages may have.
    pub(crate) fn slug(&self) -> String {
        self.name.to_ascii_lowercase().replace(|c: char| !c.is_ascii_alphanumeric(), "-")
    }
}

/// The wanted documents of the corpus. Those that are not there are named.
pub(crate) fn real(root: &Path, args: &DocumentArgs) -> Result<Vec<Document>> {
    let corpus = args.corpus.clone().unwrap_or_else(|| root.join(CORPUS));
    let mut documents = Vec::new();
    for (name, file) in REAL.into_iter().filter(|(name, _)| is_wanted(args, name)) {
        let path = corpus.join(file);
        if path.is_file() {
            documents.push(Document::new(name.to_owned(), path.canonicalize()?)?);
        } else {
            say(&format!("{name} is not measured: there is no `{}`", path.display()));
        }
    }
    Ok(documents)
}

/// The wanted documents of the corpus, of which there has to be one.
pub(crate) fn some(root: &Path, args: &DocumentArgs) -> Result<Vec<Document>> {
    let documents = real(root, args)?;
    if documents.is_empty() {
        bail!("none of the documents is there: `--corpus DIR` says where they are");
    }
    Ok(documents)
}

/// The wanted documents of these sizes, which are made unless they are there.
pub(crate) fn synthetic(root: &Path, args: &DocumentArgs, megabytes: &[usize]) -> Result<Vec<Document>> {
    let dir = results::folder(root).join("synthetic");
    fs::create_dir_all(&dir)?;
    let wanted = megabytes.iter().map(|size| (format!("synthetic {size} MB"), *size));
    let wanted = wanted.filter(|(name, _)| is_wanted(args, name));
    let made = wanted.map(|(name, size)| {
        let path = dir.join(format!("{size}.json"));
        fs::write(&path, synthetic::document(size * 1_000_000))?;
        Document::new(name, path)
    });
    made.collect()
}

pub(crate) fn is_wanted(args: &DocumentArgs, name: &str) -> bool {
    let name = name.to_lowercase();
    args.only.is_empty() || args.only.iter().any(|text| name.contains(&text.to_lowercase()))
}
