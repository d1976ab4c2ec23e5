//! `cargo xtask fuzz`: the targets in `fuzz/`, one after the other, each for its share of the time; and crates of what was found.

use crate::program;
use specsmith::codegen::config::Config;
use specsmith::codegen::{Source, generate};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::io::{BufRead, BufReader, Write as _};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{fs, io};

/// The targets, with the parts of the time that they get.
const TARGETS: &[(&str, f64)] = &[
    ("pipeline", 6.0),
    ("text", 2.0),
    ("overlay", 2.0),
    ("wire", 4.0),
    ("parameters", 2.0),
    ("events", 1.0),
    ("multipart", 1.0),
];

/// What every target is told: a document may take five minutes by the clock on the wall, of which a machine that is busy gives the
/// fuzzer a hundredth, and a gigabyte.
const OPTIONS: &[&str] = &["-timeout=300", "-rss_limit_mb=1024", "-max_len=20000", "-print_final_stats=1"];

/// How many types there are at least whose decoders are fuzzed: a seed for each.
const TYPES: usize = 300;

/// A round that would be shorter than this, in seconds, is none.
const SHORTEST: f64 = 5.0;

/// What a target did.
#[derive(Default)]
struct Done {
    /// The time of processors, in seconds.
    seconds: f64,
    executions: u64,
}

/// Fuzzes for so many minutes of a processor in all, or only one target.
pub(crate) fn run(root: &Path, minutes: f64, only: Option<&str>) -> Result<String, String> {
    let known: Vec<_> = TARGETS.iter().map(|(name, _)| *name).collect();
    if let Some(only) = only.filter(|it| !known.contains(it)) {
        return Err(format!("there is no target `{only}`: write one of `{}`", known.join("`, `")));
    }
    if !Command::new("cargo").args(["fuzz", "--version"]).output().is_ok_and(|it| it.status.success()) {
        return Err("this needs cargo-fuzz and a C++ compiler: `cargo install --locked cargo-fuzz`".to_owned());
    }
    let chosen: Vec<_> = TARGETS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    let parts: f64 = chosen.iter().map(|(_, part)| part).sum();
    let mut table = format!("{:<12} {:>8} {:>12}\n", "target", "minutes", "executions");
    for (name, part) in chosen {
        seed(root, name).map_err(|error| format!("the seeds of `{name}` cannot be written: {error}"))?;
        build(root, name)?;
        let Done { seconds, executions } = fuzz(root, name, minutes * 60.0 * part / parts)?;
        // Writing to a text does not fail.
        let _ = writeln!(table, "{name:<12} {:>8.1} {executions:>12}", seconds / 60.0);
    }
    Ok(format!("{table}nothing was found\n"))
}

/// `cargo fuzz`, told what to do with which target.
fn cargo_fuzz(root: &Path, action: &str, target: &str) -> Command {
    let mut fuzz = Command::new("cargo");
    // The instructions that count coverage are options of nightly compilers; the code that is compiled is stable.
    fuzz.args(["fuzz", action, "--sanitizer", "none", target]).env("RUSTC_BOOTSTRAP", "1").current_dir(root);
    fuzz
}

fn build(root: &Path, target: &str) -> Result<(), String> {
    match cargo_fuzz(root, "build", target).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(_) => Err(format!("`{target}` cannot be built")),
        Err(error) => Err(format!("cargo fuzz cannot be run: {error}")),
    }
}

/// Has libFuzzer run a target until it has used so many seconds of a processor, which is shared with others: libFuzzer looks
/// at the clock on the wall.
fn fuzz(root: &Path, target: &str, seconds: f64) -> Result<Done, String> {
    let mut done = Done::default();
    while seconds - done.seconds >= SHORTEST {
        let before = seconds_of_children();
        let mut fuzz = cargo_fuzz(root, "run", target);
        fuzz.arg("--").arg(format!("-max_total_time={:.0}", seconds - done.seconds)).args(OPTIONS);
        let mut running =
            fuzz.stderr(Stdio::piped()).spawn().map_err(|error| format!("cargo fuzz cannot be run: {error}"))?;
        for line in running.stderr.take().into_iter().flat_map(|it| BufReader::new(it).lines()).map_while(Result::ok) {
            if let Some(count) = line.strip_prefix("stat::number_of_executed_units:") {
                done.executions += count.trim().parse::<u64>().unwrap_or_default();
            }
            // Nobody may be there to read it, which is no reason to stop.
            let _ = writeln!(io::stderr(), "{line}");
        }
        let status = running.wait().map_err(|error| format!("cargo fuzz cannot be waited for: {error}"))?;
        if !status.success() {
            return Err(format!(
                "`{target}` found something: it is in fuzz/artifacts/{target}; once it is mended, keep it as a fixture"
            ));
        }
        // Where nobody says, the clock on the wall counts.
        done.seconds = match (before, seconds_of_children()) {
            (Some(before), Some(after)) => done.seconds + (after - before),
            _ => seconds,
        };
    }
    Ok(done)
}

/// What Linux says of the programs that this one has waited for.
fn seconds_of_children() -> Option<f64> {
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    // The name before the bracket may hold blanks; of what is behind, the fourteenth and the next are ticks of a hundredth.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(13).filter_map(|it| it.parse::<f64>().ok());
    Some((fields.next()? + fields.next()?) / 100.0)
}

/// Generates and compiles crates of `count` documents that fuzzing made, with the program that does so with all documents.
///
/// libFuzzer names what it keeps after a hash, so that the first in the order of names are any of them.
pub(crate) fn compile(root: &Path, count: usize) -> Result<u8, String> {
    let failed = |error: io::Error| format!("the documents cannot be copied: {error}");
    let (corpus, documents) = (root.join("fuzz/corpus/pipeline"), root.join("target/fuzz/documents"));
    let mut paths: Vec<PathBuf> =
        fs::read_dir(&corpus).and_then(|it| it.map(|entry| Ok(entry?.path())).collect()).map_err(failed)?;
    paths.retain(|path| path.extension().is_none());
    paths.sort();
    let _ = fs::remove_dir_all(&documents);
    fs::create_dir_all(&documents).map_err(failed)?;
    let mut copied = 0;
    for path in paths {
        let bytes = fs::read(&path).map_err(failed)?;
        let name = format!("{}.{}", path.file_name().unwrap_or_default().display(), extension(&bytes));
        if generate(Source { name: &name, bytes: &bytes }, &Config::default()).generated.is_some() {
            fs::write(documents.join(name), bytes).map_err(failed)?;
            copied += 1;
        }
        if copied == count {
            break;
        }
    }
    if copied == 0 {
        return Err("there are no documents yet: `cargo xtask fuzz pipeline` makes them".to_owned());
    }
    program::run(root, "xtask-corpus", &[documents.into_os_string()])
        .map_err(|error| format!("cargo cannot be run: {error}"))
}

/// What changes leave is JSON; the seeds are YAML. The target `pipeline` tells them apart in the same way.
fn extension(bytes: &[u8]) -> &'static str {
    if bytes.first() == Some(&b'{') { "json" } else { "yaml" }
}

/// Gives a target what it starts from: the fixtures of the golden tests.
fn seed(root: &Path, target: &str) -> io::Result<()> {
    let corpus = root.join("fuzz/corpus").join(target);
    fs::create_dir_all(&corpus)?;
    let golden = root.join("tests/golden");
    let folders: &[&str] = match target {
        "pipeline" => &["ok"],
        "text" => &["ok", "err/load", "err/check", "err/bundle"],
        "overlay" => &["ok/files", "err/overlay/files"],
        "wire" => {
            for number in 0..TYPES {
                for (name, value) in [("object", "{}"), ("text", "\"a\""), ("number", "1"), ("list", "[]")] {
                    fs::write(corpus.join(format!("seed-{name}-{number}")), format!("[{number},{value}]"))?;
                }
            }
            &[]
        }
        _ => &[],
    };
    for folder in folders {
        for path in documents(&golden.join(folder))? {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            fs::copy(&path, corpus.join(format!("seed-{}-{name}", folder.replace('/', "-"))))?;
        }
    }
    Ok(())
}

fn documents(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let paths = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    let is_document =
        |path: &PathBuf| path.extension().and_then(OsStr::to_str).is_some_and(|it| matches!(it, "yaml" | "json"));
    Ok(paths.into_iter().filter(is_document).collect())
}
