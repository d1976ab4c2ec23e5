//! What is installed from elsewhere.

use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The version that the results were looked at with.
const PRISM: &str = "@stoplight/prism-cli@5.14.2";

/// The version that the results were looked at with.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";

/// The program `schemathesis`, which is installed below `out` unless it is there.
pub(crate) fn schemathesis(out: &Path) -> Result<PathBuf> {
    let dir = out.join("venv");
    let program = dir.join("bin/schemathesis");
    if !program.exists() {
        let missing = "Schemathesis cannot be installed: it takes Python 3 with `venv` and `pip`";
        let mut venv = Command::new("python3");
        process::run(venv.args(["-m", "venv"]).arg(&dir), &out.join("venv.txt")).context(missing)?;
        let mut pip = Command::new(dir.join("bin/pip"));
        process::run(pip.args(["install", SCHEMATHESIS]), &out.join("pip.txt")).context(missing)?;
    }
    Ok(program)
}

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
