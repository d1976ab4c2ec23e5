//! What is installed from elsewhere.

use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version that the results were looked at with.
const PRISM: &str = "@stoplight/prism-cli@5.14.2";

/// The program `prism`, which is installed below `out` unless it is there.
pub(crate) fn prism(out: &Path) -> Result<PathBuf> {
    let dir = out.join("prism");
    let program = dir.join("node_modules/.bin/prism");
    if !program.exists() {
        std::fs::create_dir_all(&dir)?;
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", PRISM, "--prefix"]).arg(&dir);
        process::run(&mut npm, &out.join("npm.txt")).context("Prism cannot be installed: it takes Node.js and npm")?;
    }
    Ok(program)
}
