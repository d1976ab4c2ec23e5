//! `cargo xtask fuzz`: the targets in `fuzz/`, one after the other, each for its share of the time.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

/// The targets, with the parts of the time that they get.
const TARGETS: &[(&str, u64)] =
    &[("pipeline", 6), ("text", 2), ("overlay", 2), ("wire", 3), ("parameters", 2), ("events", 1), ("multipart", 1)];

/// What every target is told: a run may take a minute on a machine that is busy, and a gigabyte.
const OPTIONS: &[&str] = &["-timeout=60", "-rss_limit_mb=1024", "-max_len=20000", "-print_final_stats=1"];

/// How many types there are at least whose decoders are fuzzed: a seed for each.
const TYPES: usize = 300;

/// Fuzzes for so many minutes in all, or only one target.
pub(crate) fn run(root: &Path, minutes: u64, only: Option<&str>) -> Result<String, String> {
    let known: Vec<_> = TARGETS.iter().map(|(name, _)| *name).collect();
    if let Some(only) = only.filter(|it| !known.contains(it)) {
        return Err(format!("there is no target `{only}`: write one of `{}`", known.join("`, `")));
    }
    if !Command::new("cargo").args(["fuzz", "--version"]).output().is_ok_and(|it| it.status.success()) {
        return Err("this needs cargo-fuzz and a C++ compiler: `cargo install --locked cargo-fuzz`".to_owned());
    }
    let chosen: Vec<_> = TARGETS.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).collect();
    let parts: u64 = chosen.iter().map(|(_, part)| part).sum();
    for (name, part) in chosen {
        seed(root, name).map_err(|error| format!("the seeds of `{name}` cannot be written: {error}"))?;
        let seconds = minutes * 60 * part / parts;
        let mut fuzz = Command::new("cargo");
        // The instructions that count coverage are options of nightly compilers; the code that is compiled is stable.
        fuzz.args(["fuzz", "run", "--sanitizer", "none", name, "--"]).env("RUSTC_BOOTSTRAP", "1").current_dir(root);
        let status = fuzz.arg(format!("-max_total_time={seconds}")).args(OPTIONS).status();
        let status = status.map_err(|error| format!("cargo fuzz cannot be run: {error}"))?;
        if !status.success() {
            return Err(format!(
                "`{name}` found something: it is in fuzz/artifacts/{name}; once it is mended, keep it as a fixture"
            ));
        }
    }
    Ok(format!("nothing was found in {minutes} minutes\n"))
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
