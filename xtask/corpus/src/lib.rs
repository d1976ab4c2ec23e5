//! `cargo xtask corpus`: any folders of OpenAPI documents, generated, compiled and put to the test.
//!
//! A library for the sake of other chores, which need values that fit the schemas of a document.

mod args;
mod compile;
mod discover;
mod examine;
mod fidelity;
mod generate;
mod json_schema;
mod outcome;
mod process;
mod progress;
mod record;
mod report;
mod run;
mod stages;
mod table;
#[cfg(test)]
mod testing;
mod worker;
mod workspace;

use args::{Cli, Command};
use clap::Parser;
use run::Ran;
use std::io::{Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

pub use fidelity::{Sample, Sampler};

/// What the program does.
pub fn main() -> ExitCode {
    let Cli { args, command } = Cli::parse();
    let ran = match command {
        None => run::run(root(), &args),
        Some(Command::Worker(worker)) => worker::run(root(), worker).map(|text| Ran { text, is_well: true }),
    };
    // A stream that nobody reads any more is no reason to fail: the exit status says how it went.
    match ran {
        Ok(Ran { text, is_well }) => {
            let _ = stdout().lock().write_all(text.as_bytes());
            ExitCode::from(u8::from(!is_well))
        }
        Err(error) => {
            let _ = writeln!(stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// The repository that this program was built from.
fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package)
}
