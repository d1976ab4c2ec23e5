//! What is installed from elsewhere, below the folder of the run: nothing that is on the machine already is used or changed.

use crate::process;
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The versions that the results were looked at with. A folder belongs to one of them: with another, it is installed anew.
const PRISM: &str = "5.14.2";
const SCHEMATHESIS: &str = "4.32.5";

/// The program `prism`, which is installed unless it is there.
pub(crate) fn prism(out: &Path) -> Result<PathBuf> {
    let dir = out.join(format!("prism-{PRISM}"));
    let program = dir.join("node_modules/.bin/prism");
    if !program.exists() {
        must_run("npm", "the part `mock` needs Node.js 18 or newer, with npm")?;
        std::fs::create_dir_all(&dir)?;
        let mut npm = Command::new("npm");
        npm.args(["install", "--no-audit", "--no-fund", &format!("@stoplight/prism-cli@{PRISM}"), "--prefix"])
            .arg(&dir);
        process::run(&mut npm, &out.join("npm.txt")).context("Prism cannot be installed")?;
    }
    Ok(program)
}

/// The program `schemathesis`, which is installed unless it is there.
pub(crate) fn schemathesis(out: &Path) -> Result<PathBuf> {
    let dir = out.join(format!("schemathesis-{SCHEMATHESIS}"));
    let program = dir.join("bin/schemathesis");
    if !program.exists() {
        const NEEDED: &str = "the part `attack` needs Python 3.10 or newer, with `venv` and `pip`";
        must_run("python3", NEEDED)?;
        let mut venv = Command::new("python3");
        process::run(venv.args(["-m", "venv"]).arg(&dir), &out.join("venv.txt")).context(NEEDED)?;
        let mut pip = Command::new(dir.join("bin/pip"));
        pip.args(["install", &format!("schemathesis=={SCHEMATHESIS}")]);
        process::run(&mut pip, &out.join("pip.txt")).context("Schemathesis cannot be installed")?;
    }
    Ok(program)
}

/// The browser, which is not installed from here: it belongs to the system.
pub(crate) fn chromium() -> Result<&'static str> {
    const NAMES: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];
    let found = NAMES.into_iter().find(|name| must_run(name, "").is_ok());
    found.context("the part `page` needs Chromium: install it, or run other parts with `--only`")
}

/// Says what to install where `program` is not there.
fn must_run(program: &str, needed: &str) -> Result<()> {
    let status = Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    if !status.is_ok_and(|status| status.success()) {
        bail!("{needed}, and there is no `{program}`: install it, or run other parts with `--only`");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let error = must_run("no-such-program-anywhere", "the part `x` needs it").unwrap_err().to_string();
        assert!(error.starts_with("the part `x` needs it, and there is no `no-such-program-anywhere`"), "{error}");
        must_run("cargo", "").unwrap();
    }
}
