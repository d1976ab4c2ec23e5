//! The command line.

use clap::{Parser, ValueEnum};
use std::path::PathBuf;

/// Puts generated code before peers that nobody here wrote, over real HTTP on the loopback interface.
///
/// Exits with 1 where an expectation is not met, or where npm, Python or Chromium is missing.
#[derive(Debug, Parser)]
#[command(bin_name = "cargo xtask e2e")]
pub(crate) struct Args {
    /// The OpenAPI documents whose operations are all called, each in one file; those of spec/ by default.
    #[arg(value_name = "DOCUMENT")]
    pub(crate) documents: Vec<PathBuf>,

    /// Only this part of the run. May be given several times.
    #[arg(long, value_name = "PART")]
    only: Vec<Part>,

    /// Write the results as a page of Markdown.
    #[arg(long, value_name = "FILE")]
    pub(crate) report: Option<PathBuf>,

    /// The folder of what is installed, generated and compiled; `target/e2e` by default.
    #[arg(long, value_name = "DIR")]
    pub(crate) out: Option<PathBuf>,
}

/// A part of the run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Part {
    /// Generated clients against the mock server Prism.
    Mock,
    /// Generated servers against the property-based tests of Schemathesis.
    Attack,
    /// A generated client against a server that does everything wrong.
    Faults,
    /// The page of `experiments-service` in a browser.
    Page,
}

impl Part {
    pub(crate) const ALL: [Self; 4] = [Self::Mock, Self::Attack, Self::Faults, Self::Page];

    /// As it is written in the command line.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Mock => "mock",
            Self::Attack => "attack",
            Self::Faults => "faults",
            Self::Page => "page",
        }
    }
}

impl Args {
    pub(crate) fn is_wanted(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}
