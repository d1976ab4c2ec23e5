//! The processes that a run starts for single documents: this program itself, under a hidden command.

use super::discover::Document;
use super::workspace::Workspace;
use super::{compile, examine, generate};
use anyhow::{Context, Result, ensure};
use clap::{Args, ValueEnum};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The name of the hidden command.
pub(crate) const COMMAND: &str = "corpus-worker";

/// One chore for one document. The answer goes to standard output, as JSON.
#[derive(Debug, Args)]
pub(crate) struct Worker {
    chore: Chore,
    #[arg(long)]
    document: PathBuf,
    #[arg(long)]
    slug: String,
    #[arg(long)]
    workspace: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Chore {
    Generate,
    Examine,
}

/// Compiles the program that does the chores: this one with optimisation, so that the times are those of the generator
/// that people install, and the rest of the repository's chores need not wait for the optimiser.
pub(crate) fn program(root: &Path) -> Result<PathBuf> {
    if !cfg!(debug_assertions) {
        return Ok(std::env::current_exe()?);
    }
    let mut cargo = Command::new(compile::cargo());
    cargo.current_dir(root).args(["build", "--release", "--package", "xtask", "--message-format=json"]);
    let output = cargo.stderr(Stdio::inherit()).output().context("cargo cannot be run")?;
    ensure!(output.status.success(), "xtask does not compile");
    let messages = String::from_utf8_lossy(&output.stdout);
    let messages = messages.lines().filter_map(|line| serde_json::from_str::<Value>(line).ok());
    let executable = messages.filter_map(|message| Some(PathBuf::from(message["executable"].as_str()?))).next_back();
    executable.context("cargo has compiled xtask, and does not say where it is")
}

/// The process for `chore`.
pub(crate) fn command(chore: Chore, document: &Document, workspace: &Workspace) -> Command {
    let mut command = Command::new(&workspace.worker);
    let chore = match chore {
        Chore::Generate => "generate",
        Chore::Examine => "examine",
    };
    command.args([COMMAND, chore, "--slug", &document.slug]);
    command.arg("--document").arg(&document.path).arg("--workspace").arg(&workspace.dir);
    command
}

/// Does the chore, and gives the answer.
pub(crate) fn run(root: &Path, worker: Worker) -> Result<String> {
    let Worker { chore, document: path, slug, workspace } = worker;
    // The name is for people, who do not read what workers say.
    let document = Document { path, name: String::new(), slug };
    let workspace = Workspace { dir: workspace, worker: PathBuf::new() };
    Ok(match chore {
        Chore::Generate => {
            let runtime = root.join("crates/specsmith-runtime");
            serde_json::to_string(&generate::work(&document, &workspace, &runtime)?)?
        }
        Chore::Examine => serde_json::to_string(&examine::work(&document, &workspace)?)?,
    })
}

/// Makes the folder that `file` will be in.
pub(crate) fn make_room(file: &Path) -> std::io::Result<()> {
    file.parent().map_or(Ok(()), fs::create_dir_all)
}
