//! The chores of this repository: `cargo xtask --help` lists them.

mod codegen;
mod corpus;

use clap::{Parser, Subcommand};
use codegen::{Failure, Mode};
use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

/// The chores of this repository.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Generates a crate in generated/ for each document in spec/.
    Codegen {
        /// Only these documents, by file name without extension.
        names: Vec<String>,
        /// Write nothing; show what would change, and exit with 1 if anything would.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    let Cli { command: Command::Codegen { names, check } } = Cli::parse();
    let mode = if check { Mode::Check } else { Mode::Write };
    let color = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let (status, said, complained) = match codegen::run(root(), &names, mode, color) {
        Ok(report) => (0, report.summary, report.warnings),
        Err(Failure { status, text }) => (status, String::new(), text),
    };
    // A stream that nobody reads any more is no reason to fail: the exit status says how it went.
    let _ = stderr().lock().write_all(complained.as_bytes());
    let _ = stdout().lock().write_all(said.as_bytes());
    ExitCode::from(status)
}

/// The repository that this program was built from.
fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}
