//! Compares texts with the files that say what they should be.

use similar::{ChangeTag, TextDiff};
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// How to write what is expected.
const MEND: &str = "UPDATE_EXPECT=1 cargo test -p golden-tests --test golden";

/// The extensions of files that say what is expected.
const EXPECTATIONS: &[&str] = &["rs", "txt"];

/// The folder of what fixtures refer to.
pub(crate) const INPUTS: &str = "files";

/// The files of one directory, sorted.
pub(crate) fn files(dir: impl AsRef<Path>) -> Vec<PathBuf> {
    let entries = fs::read_dir(dir).expect("the directory can be read");
    let mut found: Vec<PathBuf> = entries.map(|entry| entry.expect("the entry can be read").path()).collect();
    found.sort();
    found
}

/// The files of one directory and of those in it, sorted.
pub(crate) fn files_below(dir: impl AsRef<Path>) -> Vec<PathBuf> {
    let (dirs, mut found): (Vec<PathBuf>, Vec<PathBuf>) = files(dir).into_iter().partition(|path| path.is_dir());
    found.extend(dirs.iter().flat_map(files_below));
    found.sort();
    found
}

/// Where the expectations of one fixture are.
pub(crate) struct Expected(PathBuf);

impl Expected {
    pub(crate) fn beside(fixture: &Path) -> Self {
        Self(fixture.to_owned())
    }

    /// The one of this kind.
    pub(crate) fn with(&self, extension: &str) -> PathBuf {
        self.0.with_extension(extension)
    }
}

/// What became of all fixtures of a test, so that one run shows every difference.
#[derive(Default)]
pub(crate) struct Verdict {
    checked: BTreeSet<PathBuf>,
    faults: String,
}

impl Verdict {
    /// Compares `found` with the file at `path`; where nothing was found there must be no file.
    pub(crate) fn check(&mut self, path: &Path, found: &str) {
        if !found.is_empty() {
            self.checked.insert(path.to_owned());
        }
        let expected = match fs::read_to_string(path) {
            Ok(text) => Some(text),
            Err(error) if error.kind() == io::ErrorKind::NotFound => None,
            Err(error) => return self.fault(path, &error.to_string()),
        };
        if expected.as_deref().unwrap_or_default() == found {
            return;
        }
        if updates() {
            // A file for which nothing was found is removed with the stale ones.
            if !found.is_empty() {
                fs::write(path, found).expect("the expectation can be written");
            }
            return;
        }
        match expected {
            Some(expected) => self.fault(path, &diff(&expected, found)),
            None => self.fault(path, &format!("there is no such file yet; it would say:\n{found}")),
        }
    }

    /// Notes what is wrong with a fixture.
    pub(crate) fn fault(&mut self, path: &Path, what: &str) {
        let _ = writeln!(self.faults, "── {}\n{}\n", path.display(), what.trim_end());
    }

    /// Fails if anything was wrong, or if there are expectations below `dir` that nothing was compared with.
    pub(crate) fn finish(mut self, dir: &str) {
        let is_expectation =
            |path: &PathBuf| EXPECTATIONS.iter().any(|it| path.extension().is_some_and(|ext| ext == *it));
        let is_input = |path: &PathBuf| path.parent().and_then(Path::file_name).is_some_and(|it| it == INPUTS);
        let mut stale = files_below(dir);
        stale.retain(|path| is_expectation(path) && !is_input(path) && !self.checked.contains(path));
        for path in stale {
            if updates() {
                fs::remove_file(&path).expect("a stale expectation can be removed");
            } else {
                self.fault(&path, "this belongs to no fixture, or to one that gives no such text any more");
            }
        }
        assert!(self.faults.is_empty(), "\n\n{}To write what is expected: {MEND}\n", self.faults);
    }
}

/// Whether expectations are written instead of compared.
fn updates() -> bool {
    env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1")
}

/// The lines that differ, with two lines around them.
fn diff(expected: &str, found: &str) -> String {
    let diff = TextDiff::from_lines(expected, found);
    let mut out = String::from("(-) is expected, (+) is found:\n");
    for (index, group) in diff.grouped_ops(2).iter().enumerate() {
        if index > 0 {
            out.push_str("  …\n");
        }
        for change in group.iter().flat_map(|op| diff.iter_changes(op)) {
            let sign = match change.tag() {
                ChangeTag::Delete => '-',
                ChangeTag::Insert => '+',
                ChangeTag::Equal => ' ',
            };
            let _ = writeln!(out, "{sign} {}", change.value().trim_end_matches('\n'));
        }
    }
    out
}
