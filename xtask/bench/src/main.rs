//! `cargo xtask bench`: how long specsmith takes, what its code costs to compile, and how fast that runs.

mod args;
mod chart;
mod compile;
mod documents;
mod flame;
mod floor;
mod generation;
mod instructions;
mod machine;
mod measure;
mod mistakes;
mod peers;
mod report;
mod results;
mod synthetic;
mod table;
mod wire;
mod worker;
mod workspace;

use anyhow::Result;
use args::{AllArgs, Cli, Command, CompileArgs, DocumentArgs, GenArgs, PeerArgs};
use clap::Parser;
use std::io::{Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    // A stream that nobody reads any more is no reason to fail: the exit status says how it went.
    match run(Cli::parse()) {
        Ok(text) => {
            let _ = stdout().lock().write_all(text.as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            let _ = writeln!(stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(Cli { command }: Cli) -> Result<String> {
    match command {
        Command::Gen(args) => generation::run(root(), &args),
        Command::Compile(args) => compile::run(root(), &args),
        Command::Peers(args) => peers::run(root(), &args),
        Command::Mistakes(args) => mistakes::run(root(), &args),
        Command::Wire(args) => wire::run(root(), &args),
        Command::Flame(args) => flame::run(root(), &args),
        Command::Instructions(args) => instructions::run(root(), &args),
        Command::Report => report::run(root()),
        Command::All(args) => all(&args),
        Command::Worker(worker) => worker::run(worker),
    }
}

fn all(args: &AllArgs) -> Result<String> {
    let AllArgs { documents, peers, keep } = args.clone();
    let few = DocumentArgs { runs: documents.runs.min(2), ..documents.clone() };
    let mut text =
        generation::run(root(), &GenArgs { documents: documents.clone(), synthetic: GenArgs::SIZES.to_vec() })?;
    text += &compile::run(root(), &CompileArgs { documents: few, check_only: false, breakdown: false })?;
    text += &wire::run(root(), &documents)?;
    if peers {
        text +=
            &peers::run(root(), &PeerArgs { documents: documents.clone(), peer: Vec::new(), keep, thorough: false })?;
    }
    match machine::runs("perf", "--version") {
        true => text += &flame::run(root(), &documents)?,
        false => say("no flame graph is drawn: there is no `perf`"),
    }
    text += &report::run(root())?;
    Ok(text)
}

/// Says what is being done, since some of it takes minutes.
fn say(what: &str) {
    let _ = writeln!(stderr(), "{what}");
}

/// The repository that this program was built from.
fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package)
}
