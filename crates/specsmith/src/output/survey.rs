//! Looks at a directory before anything is written.

use super::MARK;
use crate::Error;
use indexmap::IndexMap;
use std::fs::{self, DirEntry, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::Path;

/// What a directory holds, compared with what it should hold.
pub(super) struct Survey<'a> {
    /// Every wanted file, in the order of the pipeline.
    pub(super) states: IndexMap<&'a str, State>,
    /// Generated files that are not wanted, sorted.
    pub(super) superfluous: Vec<String>,
}

/// What is where a file should be.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum State {
    /// The very bytes.
    Same,
    /// A generated file with this other text.
    Outdated(String),
    /// Nothing.
    Missing,
    /// Something that specsmith did not write.
    Foreign,
}

impl<'a> Survey<'a> {
    pub(super) fn of(dir: &Path, files: &'a IndexMap<String, String>) -> Result<Self, Error> {
        let states = files.iter().map(|(path, text)| Ok((path.as_str(), state(dir, path, text)?)));
        let states = states.collect::<Result<_, Error>>()?;
        let mut superfluous = Vec::new();
        search(dir, "", &mut superfluous)?;
        superfluous.retain(|path| !files.contains_key(path));
        superfluous.sort();
        Ok(Self { states, superfluous })
    }
}

fn state(dir: &Path, path: &str, text: &str) -> Result<State, Error> {
    if has_link(dir, path) {
        return Ok(State::Foreign);
    }
    let path = &dir.join(path);
    let unreadable = |error| Error::io("read", path, error);
    match fs::symlink_metadata(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::Missing),
        Err(error) => return Err(unreadable(error)),
        // A link may lead anywhere, and a directory cannot be replaced.
        Ok(metadata) if !metadata.is_file() => return Ok(State::Foreign),
        Ok(_) => {}
    }
    let old = fs::read(path).map_err(unreadable)?;
    Ok(match old {
        old if old == text.as_bytes() => State::Same,
        old if is_marked(&old) => State::Outdated(String::from_utf8_lossy(&old).into_owned()),
        _ => State::Foreign,
    })
}

/// Whether a directory on the way from `dir` to a file is a link, which may lead anywhere.
fn has_link(dir: &Path, path: &str) -> bool {
    let parents = Path::new(path).ancestors().skip(1).filter(|it| !it.as_os_str().is_empty());
    parents.map(|it| dir.join(it)).any(|it| it.is_symlink())
}

/// Gathers the marked files below `dir`, named from there; `prefix` is the way from the top, empty or ending in `/`.
pub(super) fn search(dir: &Path, prefix: &str, found: &mut Vec<String>) -> Result<(), Error> {
    let unreadable = |error| Error::io("read", dir, error);
    let entries = match fs::read_dir(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        entries => entries.map_err(unreadable)?,
    };
    for entry in entries {
        let entry = entry.map_err(unreadable)?;
        let kind = entry.file_type().map_err(unreadable)?;
        // specsmith writes no name that is not UTF-8, so such a file is not one of its own.
        let Ok(name) = entry.file_name().into_string() else { continue };
        if kind.is_dir() && !is_private(&entry.path(), &name) {
            search(&entry.path(), &format!("{prefix}{name}/"), found)?;
        } else if kind.is_file() && starts_marked(&entry)? {
            found.push(format!("{prefix}{name}"));
        }
    }
    Ok(())
}

/// Whether a directory is no business of the crate around it: Cargo's and Git's own, and crates inside the crate, which
/// may well be generated too, from another document.
fn is_private(dir: &Path, name: &str) -> bool {
    name == "target" || name.starts_with('.') || dir.join("Cargo.toml").exists()
}

fn starts_marked(entry: &DirEntry) -> Result<bool, Error> {
    let path = entry.path();
    let mut line = Vec::new();
    let read = File::open(&path).and_then(|file| BufReader::new(file).take(1024).read_until(b'\n', &mut line));
    read.map_err(|error| Error::io("read", &path, error))?;
    Ok(is_marked(&line))
}

/// Whether the first line holds the mark, in whichever kind of comment.
pub(super) fn is_marked(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next().unwrap_or_default();
    line.windows(MARK.len()).any(|window| window == MARK.as_bytes())
}
