//! The command line.

use crate::worker::Worker;
use clap::{Parser, Subcommand};
use std::num::NonZeroUsize;
use std::path::PathBuf;

/// Generates a crate for every OpenAPI document and JSON Schema in some folders, compiles it, and puts its types to the test.
///
/// Exits with 1 where a document falls short of what xtask/corpus.toml records of it; one that it does not know has
/// to become a crate that compiles without a warning and whose round trips all go well.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask corpus")]
#[command(args_conflicts_with_subcommands = true, subcommand_negates_reqs = true, disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) args: Args,
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// What a run starts for single documents.
    #[command(name = crate::worker::COMMAND, hide = true)]
    Worker(Worker),
}

/// What can be said on the command line.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Folders with OpenAPI 3 documents and JSON Schemas, which are searched with everything below them.
    #[arg(required = true, value_name = "DIR")]
    pub(crate) dirs: Vec<PathBuf>,

    /// Only documents with this text in their path. May be given several times.
    #[arg(long, value_name = "TEXT")]
    pub(crate) only: Vec<String>,

    /// Only every Nth document of those, for a look at everything in little time.
    #[arg(long, value_name = "N")]
    pub(crate) sample: Option<NonZeroUsize>,

    /// How many processes run at a time; as many as there are CPUs by default. To compile the client of an API as large
    /// as GitHub's takes 6 GB.
    #[arg(long, value_name = "N")]
    pub(crate) jobs: Option<NonZeroUsize>,

    /// Only generate: compile nothing, and ask nothing of the types.
    #[arg(long, conflicts_with_all = ["record", "report"])]
    pub(crate) no_compile: bool,

    /// Make what this run finds the measure of later ones: rewrite xtask/corpus.toml.
    #[arg(long)]
    pub(crate) record: bool,

    /// Write the results as a page of Markdown.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,

    /// Where the results go as tab-separated values; `results.tsv` in the output folder by default.
    #[arg(long, value_name = "FILE")]
    pub(crate) tsv: Option<PathBuf>,

    /// The output folder: a workspace with all crates and its target directory. `target/corpus` by default.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}
