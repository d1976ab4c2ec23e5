//! The chores of this repository: `cargo xtask --help` lists them.

mod bounds;
mod codegen;
mod diagnostics;
mod fuzz;
mod program;

use clap::{Parser, Subcommand};
use codegen::{Failure, Mode, Report};
use std::ffi::OsString;
use std::io::{IsTerminal, Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

/// The chores of this repository.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Measures how long specsmith takes, what its code costs to compile, and how fast that runs; and the same of others.
    ///
    /// This is the program `xtask-bench`, which is compiled with optimisation when it is asked for. `cargo xtask bench
    /// --help` has all that can be said to it.
    #[command(disable_help_flag = true)]
    Bench {
        /// What is said to that program: what to measure, and options.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
    /// Generates a crate in generated/ for each document in spec/, and docs/diagnostics.md.
    Codegen {
        /// Only these documents, by file name without extension.
        names: Vec<String>,
        /// Write nothing; show what would change, and exit with 1 if anything would.
        #[arg(long)]
        check: bool,
    },
    /// Generates a crate for every OpenAPI document in some folders, compiles it, and puts its types to the test.
    ///
    /// This is the program `xtask-corpus`, which is compiled with optimisation when it is asked for: the first time takes
    /// a few minutes. `cargo xtask corpus --help` has all that can be said to it.
    #[command(disable_help_flag = true)]
    Corpus {
        /// What is said to that program: folders and options.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
    /// Measures what documents cost that ask for too much: each has an error within 5 seconds, or a crate within 10, and a gigabyte.
    ///
    /// It needs Linux, and builds the command `specsmith` with optimisation.
    Bounds {
        /// Only documents whose names contain this.
        #[arg(default_value = "")]
        only: String,
    },
    /// Feeds the pipeline and the decoders of generated code with what nobody would write, until the time is over.
    ///
    /// It needs cargo-fuzz and a C++ compiler. What it finds is in fuzz/artifacts.
    Fuzz {
        /// How many minutes of a processor, in all.
        #[arg(long, default_value_t = 60.0)]
        minutes: f64,
        /// Fuzz nothing: generate crates of so many documents that fuzzing `pipeline` made, and compile them.
        #[arg(long, value_name = "DOCUMENTS", conflicts_with_all = ["minutes", "target"])]
        compile: Option<usize>,
        /// Only this target.
        target: Option<String>,
    },
    /// Puts generated code before peers that nobody here wrote, over real HTTP on the loopback interface.
    ///
    /// This is the program `xtask-e2e`, which is compiled with optimisation when it is asked for. It needs npm, and
    /// installs what it needs below target/e2e. `cargo xtask e2e --help` has all that can be said to it.
    #[command(disable_help_flag = true)]
    E2e {
        /// What is said to that program: documents and options.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<OsString>,
    },
}

/// What a chore comes to.
struct Ending {
    status: u8,
    said: String,
    complained: String,
}

fn main() -> ExitCode {
    let Ending { status, said, complained } = match Cli::parse().command {
        Command::Bench { args } => program("xtask-bench", &args),
        Command::Codegen { names, check } => codegen(&names, check),
        Command::Corpus { args } => program("xtask-corpus", &args),
        Command::Bounds { only } => ended(bounds::run(root(), &only)),
        Command::Fuzz { compile: Some(count), .. } => match fuzz::compile(root(), count) {
            Ok(status) => Ending { status, said: String::new(), complained: String::new() },
            Err(error) => ended(Err(error)),
        },
        Command::Fuzz { minutes, compile: None, target } => ended(fuzz::run(root(), minutes, target.as_deref())),
        Command::E2e { args } => program("xtask-e2e", &args),
    };
    // A stream that nobody reads any more is no reason to fail: the exit status says how it went.
    let _ = stderr().lock().write_all(complained.as_bytes());
    let _ = stdout().lock().write_all(said.as_bytes());
    ExitCode::from(status)
}

fn codegen(names: &[String], check: bool) -> Ending {
    let mode = if check { Mode::Check } else { Mode::Write };
    let color = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
    let crates = match codegen::run(root(), names, mode, color) {
        Ok(Report { warnings, summary }) => Ending { status: 0, said: summary, complained: warnings },
        Err(Failure { status, text }) => Ending { status, said: String::new(), complained: text },
    };
    // Whoever names a document wants that one.
    if names.is_empty() { crates.and(diagnostics::run(root(), mode)) } else { crates }
}

impl Ending {
    fn fine(said: String) -> Self {
        Self { status: 0, said, complained: String::new() }
    }

    fn failed(complained: String) -> Self {
        Self { status: 1, said: String::new(), complained }
    }

    /// Both: what they said, and the worse status.
    fn and(self, other: Self) -> Self {
        let said = self.said + &other.said;
        Self { status: self.status.max(other.status), said, complained: self.complained + &other.complained }
    }
}

fn ended(result: Result<String, String>) -> Ending {
    match result {
        Ok(said) => Ending { status: 0, said, complained: String::new() },
        Err(error) => Ending { status: 1, said: String::new(), complained: format!("error: {error}\n") },
    }
}

fn program(package: &str, args: &[OsString]) -> Ending {
    let (status, complained) = match program::run(root(), package, args) {
        Ok(status) => (status, String::new()),
        Err(error) => (1, format!("error: cargo cannot be run: {error}\n")),
    };
    Ending { status, said: String::new(), complained }
}

/// The repository that this program was built from.
fn root() -> &'static Path {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask)
}
