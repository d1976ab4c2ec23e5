//! `cargo xtask corpus`: any folders of OpenAPI documents, generated, compiled and put to the test.

mod compile;
mod discover;
mod examine;
mod fidelity;
mod generate;
mod outcome;
mod process;
mod progress;
mod record;
mod report;
mod table;
#[cfg(test)]
mod testing;
mod worker;
mod workspace;

pub(crate) use worker::{COMMAND as WORKER, Worker, run as work};

use anyhow::{Context, Result};
use compile::{Task, compile};
use discover::{Document, Found};
use outcome::{Compiled, Made, Outcome};
use progress::Progress;
use rayon::prelude::*;
use record::Record;
use report::Results;
use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use workspace::Workspace;

/// What can be said on the command line.
#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    /// Folders with OpenAPI 3 documents, which are searched with everything below them.
    #[arg(required = true, value_name = "DIR")]
    dirs: Vec<PathBuf>,

    /// Only documents with this text in their path. May be given several times.
    #[arg(long, value_name = "TEXT")]
    only: Vec<String>,

    /// Only every Nth document of those, for a look at everything in little time.
    #[arg(long, value_name = "N")]
    sample: Option<NonZeroUsize>,

    /// How many processes run at a time; as many as there are CPUs by default. To compile the client of an API as large
    /// as GitHub's takes 6 GB.
    #[arg(long, value_name = "N")]
    jobs: Option<NonZeroUsize>,

    /// Only generate: compile nothing, and ask nothing of the types.
    #[arg(long, conflicts_with_all = ["record", "report"])]
    no_compile: bool,

    /// Make what this run finds the measure of later ones: rewrite xtask/corpus.toml.
    #[arg(long)]
    record: bool,

    /// Write the results as a page of Markdown.
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,

    /// Where the results go as tab-separated values; `results.tsv` in the output folder by default.
    #[arg(long, value_name = "FILE")]
    tsv: Option<PathBuf>,

    /// The output folder: a workspace with all crates and its target directory. `target/corpus` by default.
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
}

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

    let outcomes = outcomes(root, args, chosen)?;
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

    let tsv = args.tsv.clone().unwrap_or_else(|| out_dir(root, args).join("results.tsv"));
    write(&tsv, &table::tsv(&outcomes))?;
    if let Some(file) = &args.report {
        write(file, &results.page(&record))?;
    }
    Ok(Ran { text: results.screen(), is_well: results.short.is_empty() })
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).with_context(|| format!("`{}` cannot be written", file.display()))
}

fn out_dir(root: &Path, args: &Args) -> PathBuf {
    args.out.clone().unwrap_or_else(|| root.join("target/corpus"))
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

/// The stages in order, each over all documents.
fn outcomes(root: &Path, args: &Args, documents: Vec<Document>) -> Result<Vec<Outcome>> {
    let out = out_dir(root, args);
    fs::create_dir_all(&out).with_context(|| format!("`{}` cannot be made", out.display()))?;
    let workspace = Workspace { dir: out.canonicalize()?, worker: worker::program(root)? };
    let jobs = args.jobs.or_else(|| std::thread::available_parallelism().ok()).map_or(1, NonZeroUsize::get);
    let threads = rayon::ThreadPoolBuilder::new().num_threads(jobs).build()?;

    let mut outcomes = threads.install(|| generate_all(documents, &workspace))?;
    if args.no_compile {
        return Ok(outcomes);
    }
    let crates: Vec<_> = outcomes.iter().filter(|it| it.facts().is_some()).collect();
    let exams = crates.iter().filter(|it| has_exam(it)).map(|it| workspace.exam_dir(&it.document));
    let members: Vec<_> = crates.iter().map(|it| workspace.crate_dir(&it.document)).chain(exams).collect();
    workspace.write(root, members.iter().map(PathBuf::as_path))?;

    let packages: Vec<_> = crates.iter().map(|it| (it.document.package(), workspace.crate_dir(&it.document))).collect();
    let mut checked = compile_all(Task::Check, &packages, &workspace, jobs)?;
    for outcome in &mut outcomes {
        outcome.compiled = checked.remove(&outcome.document.package());
    }
    let examined: Vec<_> = outcomes.iter().filter(|it| compiles(it) && has_exam(it)).collect();
    let programs: Vec<_> = examined.iter().map(|it| (it.document.exam(), workspace.crate_dir(&it.document))).collect();
    let built = compile_all(Task::Build, &programs, &workspace, jobs)?;
    threads.install(|| examine_all(&mut outcomes, &built, &workspace))?;
    Ok(outcomes)
}

fn has_exam(outcome: &Outcome) -> bool {
    matches!(&outcome.generation.made, Made::Crate(facts) if facts.exam)
}

fn compiles(outcome: &Outcome) -> bool {
    outcome.compiled.as_ref().is_some_and(|compiled| compiled.errors.is_empty())
}

fn generate_all(documents: Vec<Document>, workspace: &Workspace) -> Result<Vec<Outcome>> {
    let progress = Progress::new("generated", documents.len());
    let outcomes = documents.into_par_iter().map(|document| {
        let generation = generate::generate(&document, workspace)?;
        progress.step(&document.name);
        Ok(Outcome { document, generation, compiled: None, marks: None })
    });
    let outcomes = outcomes.collect();
    progress.finish();
    outcomes
}

/// What the compiler says of each package; `packages` are names and the folders of the crates that they are about.
fn compile_all(
    task: Task,
    packages: &[(String, PathBuf)],
    workspace: &Workspace,
    jobs: usize,
) -> Result<BTreeMap<String, Compiled>> {
    let progress = Progress::new(task.done(), packages.len());
    let mut compiled = BTreeMap::new();
    for batch in workspace::batches(packages)? {
        compiled.append(&mut compile(task, &batch, workspace, jobs, &progress)?);
    }
    progress.finish();
    Ok(compiled)
}

fn examine_all(outcomes: &mut [Outcome], built: &BTreeMap<String, Compiled>, workspace: &Workspace) -> Result<()> {
    let progress = Progress::new("examined", built.len());
    outcomes.par_iter_mut().try_for_each(|outcome| {
        let Some(program) = built.get(&outcome.document.exam()) else { return Ok(()) };
        outcome.marks = Some(match program.errors.as_slice() {
            [] => examine::examine(&outcome.document, workspace)?,
            _ => Err(format!("the program does not compile: {}", program.summary())),
        });
        progress.step(&outcome.document.name);
        anyhow::Ok(())
    })?;
    progress.finish();
    Ok(())
}

#[cfg(test)]
mod tests;
