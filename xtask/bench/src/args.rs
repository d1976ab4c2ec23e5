//! The command line.

use crate::worker::Worker;
use clap::builder::TypedValueParser;
use clap::{Args, Parser, Subcommand, value_parser};
use std::path::PathBuf;

/// Measures how long specsmith takes, what its code costs to compile, and how fast that runs.
///
/// The results go to the terminal as a table, and to target/bench as JSON. Times are CPU time, user and system, of everything
/// that was started: what else the machine does changes them little.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask bench", disable_help_subcommand = true)]
pub(crate) struct Cli {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Generating: the time of each stage, peak memory, and a second run with nothing changed.
    Gen(GenArgs),
    /// Compiling what is generated: check, build, release, one edit, each cargo feature.
    Compile(CompileArgs),
    /// The same of other generators, which are installed below target/bench/peers.
    Peers(PeerArgs),
    /// What other generators say of ten mistakes in a document, beside what specsmith says.
    Mistakes(MistakeArgs),
    /// Reading and writing JSON, against the same types with the derives of serde.
    Wire(DocumentArgs),
    /// Drawing where generating spends its time, of the largest document: a flame graph, from samples of `perf`.
    Flame(DocumentArgs),
    /// Writing docs/performance.md and its charts, from what was measured.
    Report,
    /// All of this, one after the other.
    All(AllArgs),
    /// Counting instructions with callgrind, and comparing them with xtask/bench.toml.
    Instructions(InstructionArgs),
    /// What a run starts for single measurements.
    #[command(name = crate::worker::COMMAND, hide = true)]
    Worker(Worker),
}

/// Which documents.
#[derive(Debug, Clone, Args)]
pub(crate) struct DocumentArgs {
    /// The folder with launchdarkly.json, stripe-2022-04.json, openai.yaml and github-api.json; ../shared/corpus/real by
    /// default.
    #[arg(long, value_name = "DIR")]
    pub(crate) corpus: Option<PathBuf>,

    /// Only documents with this text in their name. May be given several times.
    #[arg(long, value_name = "TEXT")]
    pub(crate) only: Vec<String>,

    /// How many times each thing is measured, one after the other; the least counts.
    #[arg(long, value_name = "N", default_value_t = 3, value_parser = value_parser!(u16).range(1..).map(usize::from))]
    pub(crate) runs: usize,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct GenArgs {
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,

    /// The sizes of the documents that this program makes, in megabytes.
    #[arg(long, value_name = "N", value_delimiter = ',', default_values_t = Self::SIZES)]
    pub(crate) synthetic: Vec<usize>,
}

impl GenArgs {
    pub(crate) const SIZES: [usize; 5] = [1, 5, 10, 25, 50];
}

#[derive(Debug, Clone, Args)]
pub(crate) struct CompileArgs {
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,

    /// Only `cargo check` of the whole crate.
    #[arg(long, conflicts_with = "breakdown")]
    pub(crate) check_only: bool,

    /// Only show what rustc spends its time on: `-Z time-passes`.
    #[arg(long)]
    pub(crate) breakdown: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct PeerArgs {
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,

    /// Only this peer. May be given several times.
    #[arg(long, value_name = "NAME")]
    pub(crate) peer: Vec<String>,

    /// Do not measure again what was measured of the same version of a peer and the same document.
    #[arg(long)]
    pub(crate) keep: bool,

    /// Build every crate, with and without optimisation: this takes an hour or two.
    #[arg(long)]
    pub(crate) thorough: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct MistakeArgs {
    /// Write the table for docs/diagnostics.md; `cargo xtask codegen` puts it there.
    #[arg(long)]
    pub(crate) update: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct InstructionArgs {
    /// Fail where something takes more than is recorded.
    #[arg(long, conflicts_with = "update")]
    pub(crate) check: bool,

    /// Record what is counted.
    #[arg(long)]
    pub(crate) update: bool,
}

#[derive(Debug, Clone, Args)]
pub(crate) struct AllArgs {
    #[command(flatten)]
    pub(crate) documents: DocumentArgs,

    /// Measure other generators too.
    #[arg(long)]
    pub(crate) peers: bool,

    /// Of these, do not measure again what was measured of the same version and the same document.
    #[arg(long)]
    pub(crate) keep: bool,
}
