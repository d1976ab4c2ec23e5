//! All ways to use specsmith give the same files: the crate in `generated/`, a build script, the command, the library.
//!
//! Some tests run Cargo. The one that runs them is done with its target directory by then, so they use it too, and find
//! most dependencies built; they wait for each other where they have to.

#![allow(clippy::unwrap_used, reason = "clippy takes the helpers of an integration test for ordinary code")]

mod build_script;
mod command;
mod identical;
mod nested;
mod tags;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The document of all tests, from the root of the repository.
const SPEC: &str = "spec/launchdarkly-experiments.yaml";

/// The crate in `generated/` that is made of it.
const GENERATED: &str = "generated/launchdarkly-experiments";

/// The root of the repository.
fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap()
}

/// An empty directory of this name, where the last run leaves what it made to be looked at. It is the same each time, so
/// that Cargo takes what it built there before for the same package.
fn scratch(name: &str) -> PathBuf {
    let dir = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ways").join(name);
    if dir.exists() {
        fs::remove_dir_all(&dir).unwrap();
    }
    fs::create_dir_all(&dir).unwrap();
    dir
}

/// Copies the document of all tests, with its config file and all that this names, into another repository.
fn copy_spec(repository: &Path) {
    let dir = Path::new(SPEC).parent().unwrap();
    for (path, text) in files(&root().join(dir)) {
        let path = repository.join(dir).join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
}

/// Every file of a crate by its path in it.
type Files = BTreeMap<PathBuf, String>;

fn files(dir: &Path) -> Files {
    let mut files = Files::new();
    let mut rest = vec![dir.to_owned()];
    while let Some(next) = rest.pop() {
        for path in fs::read_dir(next).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                rest.push(path);
            } else {
                files.insert(path.strip_prefix(dir).unwrap().to_owned(), fs::read_to_string(path).unwrap());
            }
        }
    }
    files
}

/// The crate in `generated/`.
fn generated() -> Files {
    files(&root().join(GENERATED))
}

/// The line of a `Cargo.toml` that says where the runtime is, taken out of these files: it is the only one that depends
/// on where a crate is.
fn take_runtime(files: &mut Files) -> String {
    let manifest = files.get_mut(Path::new("Cargo.toml")).unwrap();
    let line = manifest.lines().find(|line| line.starts_with("specsmith-runtime = ")).unwrap().to_owned();
    *manifest = manifest.replace(&line, "");
    line
}

/// Fails with the names of the files that differ, and not with all that is in them.
#[track_caller]
fn assert_same(left: &Files, right: &Files) {
    let names = |files: &Files| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(left), names(right));
    let differing: Vec<_> = left.keys().filter(|path| left[*path] != right[*path]).collect();
    assert!(differing.is_empty(), "{differing:?} differ");
}
