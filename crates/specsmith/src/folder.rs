//! The files beside a document.

use crate::Findings;
use crate::findings::{near_sibling, reason};
use specsmith_codegen::Files;
use specsmith_codegen::config::Limits;
use std::cell::{Cell, RefCell};
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

/// The folder of a document, and what has been read from it.
pub(crate) struct Folder {
    dir: PathBuf,
    /// How diagnostics name the folder, with a slash at its end; empty for none.
    prefix: String,
    /// What else references may lead into.
    allowed: Vec<PathBuf>,
    limits: Limits,
    read: RefCell<Vec<(String, Vec<u8>)>>,
    failed: Cell<bool>,
}

impl Folder {
    /// The folder of the document at `spec`, which diagnostics call `name`, and the folders that are `allowed` beside it.
    pub(crate) fn of(spec: &Path, name: &str, allowed: &[PathBuf], limits: &Limits) -> Self {
        let dir = spec.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
        let prefix = name.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"));
        let (allowed, limits) = (allowed.to_vec(), *limits);
        Self { dir, prefix, allowed, limits, read: RefCell::default(), failed: Cell::default() }
    }

    /// Keeps what was read for the carets of diagnostics, and the paths for build scripts.
    pub(crate) fn hand_over(&self, findings: &mut Findings) {
        for (path, bytes) in self.read.borrow().iter() {
            findings.add_text(&format!("{}{path}", self.prefix), bytes.clone());
            findings.add_input(self.dir.join(path));
        }
    }

    /// What was read, by its path in the folder; `None` if something could not be.
    pub(crate) fn into_read(self) -> Option<Vec<(String, Vec<u8>)>> {
        (!self.failed.get()).then(|| self.read.into_inner())
    }

    /// Whether a file, with all links followed, is in the document's folder or in one that is allowed.
    fn contains(&self, file: &Path) -> io::Result<bool> {
        let file = file.canonicalize()?;
        // A folder that does not exist allows nothing.
        let mut dirs = [&self.dir].into_iter().chain(&self.allowed).filter_map(|dir| dir.canonicalize().ok());
        Ok(dirs.any(|dir| file.starts_with(dir)))
    }

    fn look(&self, path: &str) -> Result<Vec<u8>, String> {
        let file = self.dir.join(path);
        match self.contains(&file) {
            Ok(true) => {}
            // The pipeline has asked of `..`; a symbolic link may lead out all the same.
            Ok(false) => return Err("it is a link that leads out of the document's folder".to_owned()),
            Err(error) => return Err(reason(&error)),
        }
        read_within(&file, &self.limits).map_err(|error| reason(&error))
    }
}

impl Files for Folder {
    fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let bytes = self.look(path).inspect_err(|_| self.failed.set(true))?;
        self.read.borrow_mut().push((path.to_owned(), bytes.clone()));
        Ok(bytes)
    }

    fn near(&self, path: &str) -> Option<String> {
        let file = self.dir.join(path);
        // What is outside of the folder is nobody's business.
        file.parent()?.canonicalize().ok()?.strip_prefix(self.dir.canonicalize().ok()?).ok()?;
        let near = near_sibling(&file)?;
        let name = near.rsplit_once('/').map_or(near.as_str(), |(_, name)| name);
        Some(path.rsplit_once('/').map_or(name.to_owned(), |(folder, _)| format!("{folder}/{name}")))
    }

    fn allows(&self, path: &str) -> bool {
        // One that does not exist says so when it is read, if it would be in a folder that is allowed.
        let file = self.dir.join(path);
        let nearest = file.ancestors().find(|it| it.exists());
        nearest.is_some_and(|it| self.contains(it).unwrap_or(false))
    }
}

/// Reads a file, but no more of it than it takes to see that it is too large. Pipes and devices may never end, and are refused.
pub(crate) fn read_within(path: &Path, limits: &Limits) -> io::Result<Vec<u8>> {
    let metadata = fs::metadata(path)?;
    if !metadata.is_file() && !metadata.is_dir() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no ordinary file"));
    }
    let mut bytes = Vec::new();
    File::open(path)?.take(limits.bytes.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}
