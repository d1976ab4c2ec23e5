//! `xtask/e2e.toml`: requests that Prism judges invalid, answers that clients refuse, and what Schemathesis finds wrong with
//! servers, although nothing can be done about it; each with the reason.

use anyhow::{Context, Result};
use serde::Deserialize;
use std::fs;
use std::path::Path;

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Known {
    #[serde(default)]
    known: Vec<Entry>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    document: String,
    operations: Vec<String>,
    /// What stands in the verdict of the peer.
    says: String,
    why: String,
}

impl Known {
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let file = root.join("xtask/e2e.toml");
        let text = fs::read_to_string(&file).with_context(|| format!("`{}` cannot be read", file.display()))?;
        Ok(toml::from_str(&text)?)
    }

    /// Why it cannot be otherwise.
    pub(crate) fn why(&self, document: &str, operation: &str, verdict: &str) -> Option<&str> {
        let is_it = |entry: &&Entry| {
            let is_named = entry.operations.iter().any(|it| it == operation);
            entry.document == document && is_named && verdict.contains(&entry.says)
        };
        self.known.iter().find(is_it).map(|entry| entry.why.as_str())
    }
}
