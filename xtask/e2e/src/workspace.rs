//! A workspace of generated crates and the programs that use them.

use crate::document::Document;
use crate::process;
use anyhow::{Result, anyhow};
use specsmith::output::write_file;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Without debug information, which nobody looks at.
const PROFILE: &str = "[profile.dev]\ndebug = false\nincremental = false\n";

/// A program over a generated crate.
pub(crate) struct Program {
    pub(crate) name: String,
    /// The dependencies of its `Cargo.toml`.
    pub(crate) dependencies: String,
    pub(crate) source: String,
}

/// Compiles the crates that stand in the folder `crates` of `dir`, and a program for each, with the lock file of this
/// repository; what Cargo says goes to `cargo.txt`. The programs are then in the folder that this gives.
pub(crate) fn build(root: &Path, out: &Path, dir: &Path, programs: &[(&Document, Program)]) -> Result<PathBuf> {
    let mut members = String::new();
    for (document, Program { name, dependencies, source }) in programs {
        let member = dir.join("programs").join(name);
        let manifest = format!(
            "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n\
             [dependencies]\n{dependencies}"
        );
        write_file(&member.join("Cargo.toml"), &manifest)?;
        write_file(&member.join("src/main.rs"), source)?;
        write!(members, "    \"crates/{}\",\n    \"programs/{name}\",\n", document.package())?;
    }
    let runtime = root.join("crates/specsmith-runtime");
    let manifest = format!(
        "{PROFILE}\n[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n\
         \n[workspace.dependencies]\nspecsmith-runtime = {{ path = {runtime:?} }}\n"
    );
    write_file(&dir.join("Cargo.toml"), &manifest)?;
    fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock"))?;
    let target = out.join("target");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.arg("build").arg("--manifest-path").arg(dir.join("Cargo.toml")).arg("--target-dir").arg(&target);
    process::run(&mut cargo, &dir.join("cargo.txt"))
        .map_err(|error| anyhow!("the programs do not compile: {error:#}"))?;
    Ok(target.join("debug"))
}
