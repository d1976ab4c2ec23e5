//! The files beside a document.

use crate::Findings;
use crate::findings::{near_sibling, reason};
use specsmith_codegen::Files;
use std::cell::{Cell, RefCell};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of a document, and what has been read from it.
pub(crate) struct Folder {
    dir: PathBuf,
    /// How diagnostics name the folder, with a slash at its end; empty for none.
    prefix: String,
    read: RefCell<Vec<(String, Vec<u8>)>>,
    failed: Cell<bool>,
}

impl Folder {
    /// The folder of the document at `spec`, which diagnostics call `name`.
    pub(crate) fn of(spec: &Path, name: &str) -> Self {
        let dir = spec.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new(".")).to_owned();
        let prefix = name.rsplit_once('/').map_or_else(String::new, |(folder, _)| format!("{folder}/"));
        Self { dir, prefix, read: RefCell::default(), failed: Cell::default() }
    }

    /// Keeps what was read for the carets of diagnostics, and the paths for build scripts.
    pub(crate) fn hand_over(&self, findings: &mut Findings) {
        for (path, bytes) in self.read.borrow().iter() {
            findings.add_text(&format!("{}{path}", self.prefix), bytes);
            findings.add_input(self.dir.join(path));
        }
    }

    /// What was read, by its path in the folder; `None` if something could not be.
    pub(crate) fn into_read(self) -> Option<Vec<(String, Vec<u8>)>> {
        (!self.failed.get()).then(|| self.read.into_inner())
    }

    fn look(&self, path: &str) -> Result<Vec<u8>, String> {
        let file = self.dir.join(path);
        let inside = file.canonicalize().and_then(|file| Ok(file.starts_with(self.dir.canonicalize()?)));
        match inside {
            Ok(true) => {}
            // The pipeline has refused `..`; a symbolic link may lead out all the same.
            Ok(false) => return Err("it is a link that leads out of the document's folder".to_owned()),
            Err(error) => return Err(reason(&error)),
        }
        fs::read(&file).map_err(|error| reason(&error))
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
}
