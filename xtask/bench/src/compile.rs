//! Compiling: what generated crates cost their users.

use crate::args::CompileArgs;
use crate::documents;
use crate::floor::{self, Rest};
use crate::machine::cargo;
use crate::measure::{Limits, Logs, Usage, measure};
use crate::table::{Table, seconds};
use crate::workspace::{ALL_TAGS, Package, Workspace};
use crate::{results, say};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use specsmith::output::write_file;
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

/// One way to compile one crate.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Compilation {
    pub(crate) document: String,
    /// Who made the crate.
    pub(crate) maker: String,
    pub(crate) way: Way,
    pub(crate) features: Features,
    /// Packages in the tree, the crate among them.
    pub(crate) crates: Option<usize>,
    pub(crate) usage: Usage,
}

/// What Cargo is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum Way {
    /// `cargo check`, with the dependencies checked before.
    Check,
    Build,
    Release,
    /// `cargo check` after a change, with `CARGO_INCREMENTAL=1`.
    Edit,
    /// `cargo check` in an empty target directory.
    Nothing,
}

impl Way {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Build => "build",
            Self::Release => "build --release",
            Self::Edit => "check after one edit",
            Self::Nothing => "check from nothing",
        }
    }
}

/// Which cargo features.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) struct Features {
    /// How they are called in tables.
    pub(crate) name: String,
    pub(crate) args: Vec<String>,
}

impl Features {
    pub(crate) fn default() -> Self {
        Self { name: "default".to_owned(), args: Vec::new() }
    }

    fn only(name: &str, features: &[String]) -> Self {
        let args = ["--no-default-features".to_owned(), "--features".to_owned(), features.join(",")];
        Self { name: name.to_owned(), args: args.into() }
    }
}

pub(crate) fn run(root: &Path, args: &CompileArgs) -> Result<String> {
    let documents = documents::some(root, &args.documents)?;
    say("compile: generating");
    let (workspace, packages) = Workspace::generate(root, &documents)?;
    let compiler = Compiler { target: results::folder(root).join("target"), logs: workspace.dir.join("logs") };
    if args.breakdown {
        let parts = packages.iter().map(|package| compiler.breakdown(package));
        return Ok(parts.collect::<Result<Vec<_>>>()?.concat());
    }
    // What is known of other documents stays.
    let mut all = results::read::<Compilation>(root, "compile").map_or(Vec::new(), |it| it.measured);
    all.retain(|it| !documents.iter().any(|document| document.name == it.document));
    let mut new = Vec::new();
    for (document, package) in documents.iter().zip(&packages) {
        let is_first = document.name == MEASURED_IN_FULL;
        let rests: Vec<(Rest, Package)> = match is_first && !args.check_only {
            true => [Rest::Derives, Rest::Types]
                .into_iter()
                .map(|it| Ok((it, floor::package(package, it)?)))
                .collect::<Result<_>>()?,
            false => Vec::new(),
        };
        let job = |package, way, features| Job {
            document: document.name.clone(),
            maker: OURS.to_owned(),
            package,
            way,
            features,
        };
        let mut jobs: Vec<Job<'_>> =
            ways(package, args, is_first)?.into_iter().map(|(way, features)| job(package, way, features)).collect();
        jobs.extend(rests.iter().map(|(rest, package)| {
            job(package, Way::Check, Features { name: rest.name().to_owned(), args: Vec::new() })
        }));
        new.extend(compiler.run(&jobs, args.documents.runs, Limits::WIDE)?);
        // An hour's work should not be lost with what comes after it.
        results::write(root, "compile", &[new.as_slice(), &all].concat())?;
    }
    Ok(table(&new).to_string())
}

/// Our own crates, in results.
pub(crate) const OURS: &str = "specsmith";

/// The document that is compiled in all ways. Of the others, which are larger, there are the whole crate and its models.
const MEASURED_IN_FULL: &str = "LaunchDarkly";

fn ways(package: &Package, args: &CompileArgs, in_full: bool) -> Result<Vec<(Way, Features)>> {
    let all = || Features::default();
    let mut ways = vec![(Way::Check, all())];
    if args.check_only {
        return Ok(ways);
    }
    let tags = package.tags()?;
    let whole = if tags.is_empty() { None } else { Some(ALL_TAGS) };
    let with =
        |features: &[&str]| -> Vec<String> { features.iter().chain(&whole).map(|it| (*it).to_owned()).collect() };
    let models = Features::only("models", &with(&[]));
    if !in_full {
        ways.extend([(Way::Check, models), (Way::Release, all())]);
        return Ok(ways);
    }
    ways.extend([Way::Build, Way::Release, Way::Edit, Way::Nothing].map(|way| (way, all())));
    ways.extend([(Way::Check, models.clone()), (Way::Nothing, models)]);
    ways.push((Way::Check, Features::only("operations", &with(&["operations"]))));
    ways.push((Way::Check, Features::only("server", &with(&["server"]))));
    for tag in &tags {
        let features = Features::only(&format!("client, {tag}"), &["client".to_owned(), tag.clone()]);
        ways.push((Way::Check, features));
    }
    Ok(ways)
}

/// What is to be measured.
pub(crate) struct Job<'a> {
    pub(crate) document: String,
    pub(crate) maker: String,
    pub(crate) package: &'a Package,
    pub(crate) way: Way,
    pub(crate) features: Features,
}

/// Runs Cargo.
pub(crate) struct Compiler {
    /// The target directory of everything but [`Way::Nothing`].
    pub(crate) target: PathBuf,
    pub(crate) logs: PathBuf,
}

impl Compiler {
    /// Does all jobs `runs` times, one after the other; what fails is not tried again.
    pub(crate) fn run(&self, jobs: &[Job<'_>], runs: usize, limits: Limits) -> Result<Vec<Compilation>> {
        let mut measured: Vec<Compilation> = Vec::new();
        let mut ready = BTreeSet::new();
        for run in 1..=runs {
            for (at, job) in jobs.iter().enumerate() {
                if measured.get(at).is_some_and(|before| before.usage.failure.is_some()) {
                    continue;
                }
                let Job { document, maker, package, way, features } = job;
                say(&format!("{} {document} by {maker} ({}), run {run} of {runs}", way.name(), features.name));
                // The dependencies of a check are not those of a build.
                let kind = if *way == Way::Edit { Way::Check } else { *way };
                let is_new = *way != Way::Nothing && ready.insert((package.dir.clone(), kind, features.clone()));
                let prepared = if is_new { Some(self.prepare(job)?) } else { None };
                let usage = match prepared.filter(|it| it.failure.is_some()) {
                    Some(failed) => failed,
                    None => self.measure(job, limits)?,
                };
                match measured.get_mut(at) {
                    Some(before) => before.usage = before.usage.clone().least(usage),
                    None => {
                        let (document, maker, features) = (document.clone(), maker.clone(), features.clone());
                        let crates = package.crates(&features).ok();
                        measured.push(Compilation { document, maker, way: *way, features, crates, usage });
                    }
                }
            }
        }
        Ok(measured)
    }

    /// Compiles the dependencies: the crate is empty for that long.
    fn prepare(&self, job: &Job<'_>) -> Result<Usage> {
        let library = job.package.dir.join("src/lib.rs");
        let text = fs::read_to_string(&library)?;
        fs::write(&library, "")?;
        let usage = measure(&self.cargo(job, &self.target), Limits::WIDE, &self.logs(job)?);
        fs::write(&library, text)?;
        usage
    }

    fn measure(&self, job: &Job<'_>, limits: Limits) -> Result<Usage> {
        let library = job.package.dir.join("src/lib.rs");
        let logs = self.logs(job)?;
        match job.way {
            Way::Check | Way::Build | Way::Release => {
                touch(&library)?;
                measure(&self.cargo(job, &self.target), limits, &logs)
            }
            Way::Nothing => {
                let target = self.target.with_file_name("target-from-nothing");
                let usage = measure(&self.cargo(job, &target), limits, &logs);
                if target.exists() {
                    fs::remove_dir_all(&target)?;
                }
                usage
            }
            Way::Edit => {
                let mut cargo = self.cargo(job, &self.target.with_file_name("target-incremental"));
                cargo.env("CARGO_INCREMENTAL", "1");
                let before = measure(&cargo, limits, &logs)?;
                if before.failure.is_some() {
                    return Ok(before);
                }
                edited(job.package, || measure(&cargo, limits, &logs))
            }
        }
    }

    fn cargo(&self, job: &Job<'_>, target: &Path) -> Command {
        let mut cargo = Command::new(cargo());
        cargo.arg(match job.way {
            Way::Check | Way::Edit | Way::Nothing => "check",
            Way::Build | Way::Release => "build",
        });
        if job.way == Way::Release {
            cargo.arg("--release");
        }
        cargo.args(["--lib", "--package", &job.package.name]).args(&job.features.args);
        cargo.arg("--manifest-path").arg(&job.package.manifest).arg("--target-dir").arg(target);
        cargo.env("CARGO_INCREMENTAL", "0");
        cargo
    }

    fn logs(&self, job: &Job<'_>) -> Result<Logs> {
        Logs::new(&self.logs, &format!("{}-{}", job.package.name, job.way.name().replace(' ', "-")))
    }

    /// What rustc spends its time on while it checks a crate, as it says itself.
    fn breakdown(&self, package: &Package) -> Result<String> {
        let (way, features) = (Way::Check, Features::default());
        let job = Job { document: String::new(), maker: OURS.to_owned(), package, way, features };
        say(&format!("check {}: -Z time-passes", package.name));
        self.prepare(&job)?.ok("cargo")?;
        touch(&package.dir.join("src/lib.rs"))?;
        let mut rustc = Command::new(cargo());
        rustc.args(["rustc", "--lib", "--profile", "dev", "--package", &package.name]);
        rustc.arg("--manifest-path").arg(&package.manifest).arg("--target-dir").arg(&self.target);
        // The flag belongs to the nightly compiler: this one takes it when it is told that it is one.
        rustc.env("RUSTC_BOOTSTRAP", "1").env("CARGO_INCREMENTAL", "0");
        rustc.args(["--", "-Z", "time-passes", "-Z", "time-passes-format=json", "--emit=metadata"]);
        let logs = Logs::new(&self.logs, &format!("{}-breakdown", package.name))?;
        measure(&rustc, Limits::WIDE, &logs)?.ok("rustc")?;
        Ok(format!("{}\n{}\n", package.name, passes(&fs::read_to_string(&logs.stderr)?)))
    }
}

/// A pass, as `-Z time-passes` tells of it.
#[derive(Deserialize)]
struct Pass {
    pass: String,
    time: f64,
    rss_start: u64,
    rss_end: u64,
}

/// The passes that take time, the longest first. They are parts of each other.
fn passes(said: &str) -> Table {
    let lines = said.lines().filter_map(|line| line.strip_prefix("time: "));
    let mut passes: Vec<Pass> = lines.filter_map(|line| serde_json::from_str(line).ok()).collect();
    passes.sort_by(|a, b| b.time.total_cmp(&a.time));
    let mut table = Table::new(["pass", "wall s", "MB before", "MB after"]);
    for Pass { pass, time, rss_start, rss_end } in passes.into_iter().filter(|it| it.time >= 0.01).take(30) {
        table.row([pass, seconds(time), (rss_start >> 20).to_string(), (rss_end >> 20).to_string()]);
    }
    table
}

fn touch(file: &Path) -> Result<()> {
    Ok(File::options().write(true).open(file)?.set_modified(SystemTime::now())?)
}

/// Does something while the largest file of the crate has one more line of documentation in it.
fn edited<T>(package: &Package, action: impl FnOnce() -> Result<T>) -> Result<T> {
    let mut largest: Option<(PathBuf, String)> = None;
    for path in package.sources()? {
        let text = fs::read_to_string(&path)?;
        let is_larger = largest.as_ref().is_none_or(|(_, most)| text.len() > most.len());
        if is_larger && text.contains("\npub struct ") {
            largest = Some((path, text));
        }
    }
    let (path, text) = largest.with_context(|| format!("no struct in {}", package.name))?;
    // Attributes stand between it and its documentation, which does no harm.
    write_file(&path, &text.replacen("\npub struct ", "\n/// One more line.\npub struct ", 1))?;
    let done = action();
    write_file(&path, &text)?;
    done
}

/// A line for each measurement.
pub(crate) fn table<'a>(measured: impl IntoIterator<Item = &'a Compilation>) -> Table {
    let mut table = Table::new(["document", "by", "what", "features", "crates", "CPU s", "wall s", "peak MB"]);
    for Compilation { document, maker, way, features, crates, usage } in measured {
        let Usage { cpu_seconds, wall_seconds, peak_megabytes, failure } = usage;
        let mut cells = [cpu_seconds, wall_seconds].map(|it| seconds(*it)).to_vec();
        cells.push(format!("{peak_megabytes:.0}"));
        if let Some(failure) = failure {
            cells = vec![failure.clone()];
        }
        let words = [document, maker, way.name(), &features.name].map(str::to_owned);
        let crates = crates.map(|it| it.to_string()).unwrap_or_default();
        table.row(words.into_iter().chain([crates]).chain(cells));
    }
    table
}
