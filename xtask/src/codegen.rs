//! `cargo xtask codegen`: the crates in `generated/` follow from the documents in `spec/`, one each.

use specsmith::output::{self, Changes, Difference};
use specsmith::report::Format;
use specsmith::{Builder, Error, Plan};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

const EXTENSIONS: [&str; 3] = ["json", "yaml", "yml"];
const MEND: &str = "run `cargo xtask codegen` to mend it\n";

/// Whether to write or to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Bring `generated/` up to date.
    Write,
    /// Fail where it is not.
    Check,
}

/// What a run that went well has to say.
#[derive(Debug)]
pub(crate) struct Report {
    /// The rendered warnings of all documents.
    pub(crate) warnings: String,
    /// A line for each crate.
    pub(crate) summary: String,
}

/// Why a run did not go well.
#[derive(Debug)]
pub(crate) struct Failure {
    /// The exit status: 1 for what is wrong with files, 2 for what is wrong with the command line.
    pub(crate) status: u8,
    /// What to show, with a line break at the end.
    pub(crate) text: String,
}

/// A directory in `generated/`.
struct Target {
    /// Its path from the root, as it is shown.
    name: String,
    dir: PathBuf,
    /// What it should hold; `None` where no document asks for it, so that it should hold nothing.
    plan: Option<Plan>,
}

/// Documents by file stem, which names the crate's directory; sorted, so that every machine does the same in one order.
type Specs = BTreeMap<String, PathBuf>;

/// Generates, or checks, the crates of the documents called `names`; of all documents where that is empty.
///
/// Everything is planned before anything is written, so that a mistake in one document leaves all crates as they are.
pub(crate) fn run(root: &Path, names: &[String], mode: Mode, color: bool) -> Result<Report, Failure> {
    let specs = specs(&root.join("spec"))?;
    let mut targets = plan(root, &selected(&specs, names)?, color)?;
    if names.is_empty() {
        targets.extend(orphans(root, &specs)?);
    }
    let summary = match mode {
        Mode::Write => targets.iter().map(write).collect::<Result<String, Failure>>()?,
        Mode::Check => check(&targets)?,
    };
    let plans = targets.iter().filter_map(|target| target.plan.as_ref());
    let warnings = plans.map(|plan| plan.findings().render(Format::Human, color)).collect();
    Ok(Report { warnings, summary })
}

fn specs(dir: &Path) -> Result<Specs, Failure> {
    let mut specs = Specs::new();
    for path in listing(dir)? {
        let extension = path.extension().and_then(|it| it.to_str()).unwrap_or_default();
        let Some(stem) = path.file_stem().and_then(|it| it.to_str()) else { continue };
        // An overlay belongs to a document, whose config names it.
        if !EXTENSIONS.contains(&extension) || stem.ends_with(".overlay") {
            continue;
        }
        if let Some(other) = specs.insert(stem.to_owned(), path.clone()) {
            let text = format!("`{}` and `{}` would be the same crate", other.display(), path.display());
            return Err(failed(text));
        }
    }
    Ok(specs)
}

/// What a directory holds, sorted; nothing where there is none.
fn listing(dir: &Path) -> Result<Vec<PathBuf>, Failure> {
    let unreadable = |error| failed(format!("`{}` cannot be read: {error}", dir.display()));
    if !dir.exists() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(dir).map_err(unreadable)?;
    let mut paths = entries.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>, _>>().map_err(unreadable)?;
    paths.sort();
    Ok(paths)
}

fn selected(specs: &Specs, names: &[String]) -> Result<Specs, Failure> {
    if let Some(unknown) = names.iter().find(|name| !specs.contains_key(*name)) {
        let known: Vec<_> = specs.keys().map(String::as_str).collect();
        let text = format!("error: no document in spec/ is called `{unknown}`; there is `{}`\n", known.join("`, `"));
        return Err(Failure { status: 2, text });
    }
    let is_wanted = |stem: &String| names.is_empty() || names.contains(stem);
    Ok(specs.iter().filter(|(stem, _)| is_wanted(stem)).map(|(stem, path)| (stem.clone(), path.clone())).collect())
}

/// Plans every crate, and reports the errors of all documents together.
fn plan(root: &Path, specs: &Specs, color: bool) -> Result<Vec<Target>, Failure> {
    let (mut targets, mut problems) = (Vec::new(), String::new());
    for (stem, spec) in specs {
        let (name, dir) = crate_dir(root, stem);
        match Builder::new(spec).runtime_path(root.join("crates/specsmith-runtime")).plan(&dir) {
            Ok(plan) => targets.push(Target { name, dir, plan: Some(plan) }),
            Err(Error::Diagnostics(findings)) => {
                problems.push_str(&findings.render(Format::Human, color));
                problems.push_str(&findings.summary("nothing was written", color));
            }
            Err(error) => problems.push_str(&failed(error).text),
        }
    }
    if problems.is_empty() { Ok(targets) } else { Err(Failure { status: 1, text: problems }) }
}

/// The directories whose documents are gone.
fn orphans(root: &Path, specs: &Specs) -> Result<Vec<Target>, Failure> {
    let dirs = listing(&root.join("generated"))?.into_iter().filter(|path| path.is_dir());
    let stems = dirs.filter_map(|dir| dir.file_name()?.to_str().map(str::to_owned));
    let gone = stems.filter(|stem| !specs.contains_key(stem));
    Ok(gone.map(|stem| crate_dir(root, &stem)).map(|(name, dir)| Target { name, dir, plan: None }).collect())
}

fn crate_dir(root: &Path, stem: &str) -> (String, PathBuf) {
    let name = format!("generated/{stem}");
    let dir = root.join(&name);
    (name, dir)
}

fn write(target: &Target) -> Result<String, Failure> {
    let changes = target.write().map_err(failed)?;
    Ok(format!("{}: {changes}\n", target.name))
}

fn check(targets: &[Target]) -> Result<String, Failure> {
    let (mut fresh, mut stale) = (String::new(), String::new());
    for target in targets {
        let differences = target.check().map_err(failed)?;
        if differences.is_empty() {
            fresh.push_str(&format!("{}: up to date\n", target.name));
        } else if target.plan.is_none() {
            stale.push_str(&format!("{}: no document in spec/ asks for it\n", target.name));
        }
        for Difference { path, kind } in differences {
            let path = format!("{}/{path}", target.name);
            stale.push_str(&format!("{}\n", Difference { path, kind }));
        }
    }
    if stale.is_empty() { Ok(fresh) } else { Err(Failure { status: 1, text: stale + MEND }) }
}

impl Target {
    fn write(&self) -> Result<Changes, Error> {
        match &self.plan {
            Some(plan) => plan.write(),
            None => output::write(&self.dir, &Default::default()),
        }
    }

    fn check(&self) -> Result<Vec<Difference>, Error> {
        match &self.plan {
            Some(plan) => plan.check(),
            None => output::check(&self.dir, &Default::default()),
        }
    }
}

fn failed(error: impl std::fmt::Display) -> Failure {
    Failure { status: 1, text: format!("error: {error}\n") }
}

#[cfg(test)]
mod tests;
