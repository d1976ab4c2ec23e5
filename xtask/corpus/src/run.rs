//! A run from folders to results.

use crate::args::Args;
use crate::discover::{self, Document, Found};
use crate::outcome::Outcome;
use crate::record::{self, Record};
use crate::report::Results;
use crate::{stages, table};
use anyhow::{Context, Result};
use std::fs;
use std::num::NonZeroUsize;
use std::path::Path;

/// What a run says, and whether all is well.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) text: String,
    pub(crate) is_well: bool,
}

/// Runs the documents through specsmith, compiles what comes out, and puts it to the test.
pub(crate) fn run(root: &Path, args: &Args) -> Result<Ran> {
    let record_file = root.join("xtask/corpus.toml");
    let mut record = Record::read(&record_file)?;
    let base = discover::base(&args.dirs, record.names())?;
    let Found { documents, others } = discover::discover(&args.dirs, &base)?;
    let gone = gone(args, &base, &documents, &record)?;
    let chosen = chosen(args, documents);

    let out = args.out.clone().unwrap_or_else(|| root.join("target/corpus"));
    let outcomes = stages::outcomes(root, &out, args, chosen)?;
    let better = |outcome: &&Outcome| {
        record.get(&outcome.document.name).is_some_and(|expected| record::is_better(outcome, expected))
    };
    let better = outcomes.iter().filter(better).map(|outcome| outcome.document.name.clone()).collect();
    if args.record {
        record.update(&outcomes, &gone);
        specsmith::output::write_file(&record_file, &record.to_string())?;
    }

    let short = outcomes.iter().map(|outcome| {
        let name = &outcome.document.name;
        (name.clone(), record::shortfalls(outcome, record.get(name)))
    });
    let gone = gone.into_iter().filter(|_| !args.record).map(|name| (name, vec!["is recorded, and gone".to_owned()]));
    let short = short.filter(|(_, problems)| !problems.is_empty()).chain(gone).collect();
    let results = Results { outcomes: &outcomes, others, short, better: if args.record { Vec::new() } else { better } };

    let tsv = args.tsv.clone().unwrap_or_else(|| out.join("results.tsv"));
    write(&tsv, &table::tsv(&outcomes))?;
    if let Some(file) = &args.report {
        write(file, &results.page(&record))?;
    }
    Ok(Ran { text: results.screen(), is_well: results.short.is_empty() })
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("`{}` cannot be written", file.display()))
}

fn is_wanted(args: &Args, name: &str) -> bool {
    args.only.is_empty() || args.only.iter().any(|text| name.contains(text))
}

fn chosen(args: &Args, documents: Vec<Document>) -> Vec<Document> {
    let step = args.sample.map_or(1, NonZeroUsize::get);
    documents.into_iter().filter(|document| is_wanted(args, &document.name)).step_by(step).collect()
}

/// The recorded documents that should be in the folders, and are not.
fn gone(args: &Args, base: &Path, documents: &[Document], record: &Record) -> Result<Vec<String>> {
    let dirs = args.dirs.iter().map(|dir| dir.canonicalize()).collect::<std::io::Result<Vec<_>>>()?;
    let is_below = |name: &str| dirs.iter().any(|dir| base.join(name).starts_with(dir));
    let is_there = |name: &str| documents.iter().any(|document| document.name == name);
    let names = record.names().filter(|name| is_wanted(args, name) && is_below(name) && !is_there(name));
    Ok(names.map(str::to_owned).collect())
}

#[cfg(test)]
mod tests;
