//! Compiling: what Cargo says about each package.

use crate::outcome::Compiled;
use crate::progress::Progress;
use crate::workspace::Workspace;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// How much of what Cargo complained about is shown for a package that the compiler said nothing of.
const COMPLAINT_LENGTH: usize = 1000;

/// What is wanted of the compiler.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Task {
    /// Every lint of rustc, and those of clippy that are on by default, as errors. All features.
    Check,
    /// Programs.
    Build,
}

impl Task {
    /// What has happened to a package then.
    pub(crate) fn done(self) -> &'static str {
        match self {
            Self::Check => "checked",
            Self::Build => "built",
        }
    }
}

/// Compiles `packages`, and says what came of each. They should need the same features of the same dependencies.
pub(crate) fn compile(
    task: Task,
    packages: &[String],
    workspace: &Workspace,
    jobs: usize,
    progress: &Progress,
) -> Result<BTreeMap<String, Compiled>> {
    let complaints = workspace.dir.join("cargo.txt");
    let mut child = command(task, packages, workspace, jobs)
        .stdout(Stdio::piped())
        .stderr(File::create(&complaints)?)
        .spawn()
        .context("cargo cannot be run")?;
    let mut messages = Messages::default();
    if let Some(stdout) = child.stdout.take() {
        for line in BufReader::new(stdout).lines() {
            if let Some(package) = messages.read(&line?).filter(|it| packages.contains(it)) {
                progress.step(&package);
            }
        }
    }
    child.wait()?;
    let complaints = String::from_utf8_lossy(&fs::read(&complaints)?).into_owned();
    let mut compiled = BTreeMap::new();
    for package in packages {
        if !messages.begun.contains_key(package) {
            progress.step(package);
        }
        compiled.insert(package.clone(), messages.about(package, &complaints));
    }
    Ok(compiled)
}

/// The cargo that runs this program, if one does.
fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

fn command(task: Task, packages: &[String], workspace: &Workspace, jobs: usize) -> Command {
    let mut command = Command::new(cargo());
    command.arg(match task {
        Task::Check => "clippy",
        Task::Build => "build",
    });
    command.arg("--manifest-path").arg(workspace.manifest());
    command.arg("--target-dir").arg(workspace.dir.join("target"));
    command.args(["--message-format=json", "--keep-going", "--jobs", &jobs.to_string()]);
    for package in packages {
        command.args(["--package", package]);
    }
    if let Task::Check = task {
        // Arguments for clippy are for members of the workspace only, so that dependencies stay as they are.
        command.args(["--all-features", "--", "-D", "warnings"]);
    }
    command
}

/// What Cargo says while it works, by package.
#[derive(Default)]
struct Messages {
    /// Whether the package has been compiled, for each that was heard of.
    begun: BTreeMap<String, bool>,
    errors: BTreeMap<String, Vec<String>>,
}

impl Messages {
    /// Reads one message; the package that it is about, if it is the first about it.
    fn read(&mut self, line: &str) -> Option<String> {
        let message: Value = serde_json::from_str(line).ok()?;
        let package = Path::new(message["manifest_path"].as_str()?).parent()?.file_name()?.to_str()?.to_owned();
        let is_first = !self.begun.contains_key(&package);
        match message["reason"].as_str()? {
            // A build script is an artifact of its package too.
            "compiler-artifact" if message["target"]["kind"][0] != "custom-build" => {
                self.begun.insert(package.clone(), true);
            }
            "compiler-message" if is_error(&message["message"]) => {
                let text = message["message"]["rendered"].as_str().unwrap_or_default().to_owned();
                self.errors.entry(package.clone()).or_default().push(text);
                self.begun.entry(package.clone()).or_default();
            }
            _ => return None,
        }
        is_first.then_some(package)
    }

    fn about(&self, package: &str, complaints: &str) -> Compiled {
        let errors = self.errors.get(package).cloned().unwrap_or_default();
        let is_compiled = self.begun.get(package).copied().unwrap_or_default();
        if is_compiled || !errors.is_empty() {
            return Compiled { errors };
        }
        // A compiler that was killed, or a dependency that is broken.
        let quoted = format!("`{package}`");
        let about: Vec<_> = complaints.lines().filter(|line| line.contains(&quoted)).collect();
        let text = if about.is_empty() { complaints.to_owned() } else { about.join("\n") };
        let shown: String = text.chars().take(COMPLAINT_LENGTH).collect();
        Compiled { errors: vec![format!("the compiler says nothing of it, and cargo says: {shown}")] }
    }
}

/// Whether a diagnostic is an error, and not the count of errors at the end.
fn is_error(diagnostic: &Value) -> bool {
    let is_error = diagnostic["level"].as_str().is_some_and(|level| level.starts_with("error"));
    is_error && !diagnostic["message"].as_str().is_some_and(|message| message.starts_with("aborting due to"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn messages(lines: &[Value]) -> Messages {
        let mut messages = Messages::default();
        lines.iter().for_each(|line| drop(messages.read(&line.to_string())));
        messages
    }

    fn message(package: &str, level: &str, text: &str) -> Value {
        serde_json::json!({
            "reason": "compiler-message", "manifest_path": format!("/out/crates/{package}/Cargo.toml"),
            "message": {"level": level, "message": text, "rendered": format!("{level}: {text}\n")},
        })
    }

    fn artifact(package: &str) -> Value {
        serde_json::json!({
            "reason": "compiler-artifact", "manifest_path": format!("/out/crates/{package}/Cargo.toml"),
            "target": {"kind": ["lib"]},
        })
    }

    #[test]
    fn errors_belong_to_their_package() {
        let said = [
            message("doc-a", "warning", "unused"),
            message("doc-a", "error", "mismatched types"),
            message("doc-a", "error", "aborting due to 1 previous error"),
            artifact("doc-b"),
        ];
        let messages = messages(&said);
        assert_eq!(messages.about("doc-a", "").errors, ["error: mismatched types\n"]);
        assert_eq!(messages.about("doc-b", ""), Compiled::default());
    }

    #[test]
    fn silence_is_an_error() {
        let complaints = "error: could not compile `doc-a` (lib)\nerror: could not compile `doc-b` (lib)\n";
        let errors = Messages::default().about("doc-a", complaints).errors;
        assert_eq!(errors, ["the compiler says nothing of it, and cargo says: error: could not compile `doc-a` (lib)"]);
    }

    #[test]
    fn a_package_is_news_once() {
        let mut messages = Messages::default();
        assert_eq!(messages.read(&artifact("doc-a").to_string()).as_deref(), Some("doc-a"));
        assert_eq!(messages.read(&artifact("doc-a").to_string()), None);
        assert_eq!(messages.read("not JSON"), None);
    }
}
