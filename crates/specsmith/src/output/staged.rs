//! Writing one file so that nobody ever sees half of it.

use crate::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

/// A file that waits beside its place. Dropped before [`Staged::commit`], it leaves no trace.
pub(super) struct Staged {
    temporary: PathBuf,
    target: PathBuf,
}

impl Staged {
    /// Writes `bytes` into a temporary file in the directory of `target`, which is made where it is missing.
    ///
    /// It is in the same directory because a rename is only atomic within one file system.
    pub(super) fn new(target: PathBuf, bytes: &[u8]) -> Result<Self, Error> {
        if let Some(dir) = target.parent() {
            fs::create_dir_all(dir).map_err(|error| Error::io("created", dir, error))?;
        }
        let staged = Self { temporary: temporary_name(&target), target };
        fs::write(&staged.temporary, bytes).map_err(|error| Error::io("written", &staged.target, error))?;
        Ok(staged)
    }

    /// Puts the file into its place.
    pub(super) fn commit(self) -> Result<(), Error> {
        fs::rename(&self.temporary, &self.target).map_err(|error| Error::io("written", &self.target, error))
    }
}

impl Drop for Staged {
    fn drop(&mut self) {
        // After a commit the name is gone and this fails, as it may: there is nothing left to clean up.
        let _ = fs::remove_file(&self.temporary);
    }
}

/// A name that no other process and no other thread uses at the same time.
fn temporary_name(target: &Path) -> PathBuf {
    static COUNTER: AtomicU32 = AtomicU32::new(0);
    let number = COUNTER.fetch_add(1, Ordering::Relaxed);
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    target.with_file_name(format!(".{name}.{}-{number}.tmp", std::process::id()))
}
