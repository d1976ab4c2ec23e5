//! The processes that a run starts for single documents: this program itself, under a hidden command.

use crate::discover::Document;
use crate::workspace::Workspace;
use crate::{examine, generate};
use anyhow::Result;
use clap::{Args, ValueEnum};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name of the hidden command: one that nobody gives to a folder of documents, which may stand in its place.
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

/// The process for `chore`.
pub(crate) fn command(chore: Chore, document: &Document, workspace: &Workspace) -> std::io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    let chore = match chore {
        Chore::Generate => "generate",
        Chore::Examine => "examine",
    };
    command.args([COMMAND, chore, "--slug", &document.slug]);
    command.arg("--document").arg(&document.path).arg("--workspace").arg(&workspace.dir);
    Ok(command)
}

/// Does the chore, and gives the answer.
pub(crate) fn run(root: &Path, worker: Worker) -> Result<String> {
    let Worker { chore, document: path, slug, workspace } = worker;
    // The name is for people, who do not read what workers say.
    let document = Document { path, name: String::new(), slug };
    let workspace = Workspace { dir: workspace };
    Ok(match chore {
        Chore::Generate => {
            let runtime = root.join("crates/specsmith-runtime");
            serde_json::to_string(&generate::work(&document, &workspace, &runtime)?)?
        }
        Chore::Examine => serde_json::to_string(&examine::work(&document, &workspace)?)?,
    })
}
