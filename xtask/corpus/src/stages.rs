//! What a run does with its documents: generating, compiling, examining, each over all of them.

use crate::args::Args;
use crate::compile::{Task, compile};
use crate::discover::Document;
use crate::outcome::{Compiled, Made, Outcome};
use crate::progress::Progress;
use crate::workspace::{self, Workspace};
use crate::{examine, generate};
use anyhow::{Context, Result};
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::fs;
use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

/// The stages in order, each over all documents.
pub(crate) fn outcomes(root: &Path, out: &Path, args: &Args, documents: Vec<Document>) -> Result<Vec<Outcome>> {
    fs::create_dir_all(out).with_context(|| format!("`{}` cannot be made", out.display()))?;
    let workspace = Workspace { dir: out.canonicalize()? };
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
