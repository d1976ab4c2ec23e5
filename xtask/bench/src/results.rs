//! What was measured, in files: they are what the page is made of.

use crate::machine::Machine;
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::fs;
use std::path::{Path, PathBuf};

/// A file of results.
#[derive(Debug, Deserialize)]
pub(crate) struct Results<T> {
    pub(crate) machine: Machine,
    pub(crate) measured: Vec<T>,
}

/// The folder of everything that this program makes.
pub(crate) fn folder(root: &Path) -> PathBuf {
    root.join("target/bench")
}

/// Writes `target/bench/<name>.json`.
pub(crate) fn write<T: Serialize>(root: &Path, name: &str, measured: &[T]) -> Result<()> {
    let results = serde_json::json!({ "machine": Machine::look(root)?, "measured": measured });
    let file = folder(root).join(format!("{name}.json"));
    fs::create_dir_all(folder(root))?;
    fs::write(&file, serde_json::to_vec_pretty(&results)?).with_context(|| format!("`{}`", file.display()))
}

/// Reads it again.
pub(crate) fn read<T: DeserializeOwned>(root: &Path, name: &str) -> Result<Results<T>> {
    let file = folder(root).join(format!("{name}.json"));
    let text = fs::read(&file).with_context(|| format!("there is no `{}`: measure first", file.display()))?;
    Ok(serde_json::from_slice(&text)?)
}
