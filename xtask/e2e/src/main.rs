//! `cargo xtask e2e`: generated code against peers that nobody here wrote, over real HTTP on the loopback interface.

mod args;
mod attack;
mod calls;
mod document;
mod driver;
mod experiments;
mod faults;
mod known;
mod mock;
mod mock_table;
mod page;
mod process;
mod tools;
mod verdict;
mod workspace;

use anyhow::{Context, Result};
use args::{Args, Part};
use clap::Parser;
use std::fmt::Write as _;
use std::io::{Write, stderr, stdout};
use std::path::Path;
use std::process::ExitCode;

/// What a part of the run has to show.
struct Shown {
    /// Markdown, from the heading on.
    page: String,
    /// Expectations that were not met.
    failures: Vec<String>,
}

fn main() -> ExitCode {
    // A stream that nobody reads any more is no reason to fail: the exit status says how it went.
    match run(&Args::parse()) {
        Ok((page, failures)) => {
            let _ = stdout().lock().write_all(page.as_bytes());
            for failure in &failures {
                let _ = writeln!(stderr(), "error: {failure}");
            }
            ExitCode::from(u8::from(!failures.is_empty()))
        }
        Err(error) => {
            let _ = writeln!(stderr(), "error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(args: &Args) -> Result<(String, Vec<String>)> {
    let out = args.out.clone().unwrap_or_else(|| root().join("target/e2e"));
    std::fs::create_dir_all(&out).with_context(|| format!("`{}` cannot be made", out.display()))?;
    let out = out.canonicalize()?;
    let is_wanted = |part| args.is_wanted(part);
    // What is missing should be known before anything else takes its time.
    let prism = is_wanted(Part::Mock).then(|| tools::prism(&out)).transpose()?;
    let schemathesis = is_wanted(Part::Attack).then(|| tools::schemathesis(&out)).transpose()?;
    let chromium = is_wanted(Part::Page).then(tools::chromium).transpose()?;
    let mut parts = Vec::new();
    if let Some(prism) = prism {
        parts.push(mock::run(root(), &out, &prism, &args.documents)?);
    }
    if let Some(schemathesis) = schemathesis {
        parts.push(attack::run(root(), &out, &schemathesis, &args.documents)?);
    }
    if is_wanted(Part::Faults) {
        parts.push(faults::run()?);
    }
    if let Some(chromium) = chromium {
        parts.push(page::run(root(), &out, chromium)?);
    }
    let mut page = HEAD.to_owned();
    for part in Part::ALL.into_iter().filter(|part| !is_wanted(*part)) {
        writeln!(page, "\nThe part `{}` is left out, as was asked for.", part.name())?;
    }
    let mut failures = Vec::new();
    for shown in parts {
        write!(page, "\n{}", shown.page)?;
        failures.extend(shown.failures);
    }
    if let Some(file) = &args.report {
        std::fs::write(file, &page).with_context(|| format!("`{}` cannot be written", file.display()))?;
    }
    Ok((page, failures))
}

const HEAD: &str = "\
# Generated code against real peers

`cargo xtask e2e DOCUMENT… --report docs/e2e.md` writes this page. It needs npm, Python and Chromium, and it keeps everything that
it installs, generates and compiles in `target/e2e`.
";

/// The repository that this program was built from.
fn root() -> &'static Path {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.ancestors().nth(2).unwrap_or(package)
}
