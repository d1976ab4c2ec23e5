//! Whether a crate needs to be generated at all.
//!
//! After a crate has been written, a record says of which inputs this program made which files, and what it had to
//! remark. As long as all of that is the same, a second run has nothing to do, and only looks:
//!
//! - the program, by all of its bytes: a generator that was built anew from other sources, or with another version of a
//!   crate that it stands on, is another one, whatever its version says;
//! - what the user chose, and all files that were read, by their names and their bytes;
//! - the generated files in the directory, by their bytes, and that there are no others.
//!
//! The record is no part of the crate, because it changes with each build of the generator. It is in the `target`
//! directory that the crate's own build has or would have, so that nobody comes to commit it; where it cannot be
//! written or read, the crate is generated every time. Nothing is ever taken from it but the remarks.

use crate::Findings;
use crate::output;
use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use siphasher::sip128::{Hasher128, SipHasher13};
use specsmith_codegen::Noted;
use specsmith_codegen::diagnostic::Diagnostic;
use std::fs::{self, File};
use std::hash::Hasher;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

/// What Cargo and backup programs look for in a directory that can be made anew.
const CACHEDIR_TAG: &str = "Signature: 8a477f597d28d172789f06886806bc55\n# This is a directory of caches.\n";

/// What one run made of its inputs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Record {
    /// The program, the choices and the files that were named.
    inputs: String,
    /// The files that references led to, by their paths from the document's folder.
    referred: IndexMap<String, String>,
    /// The files of the crate.
    files: IndexMap<String, String>,
    diagnostics: Vec<Diagnostic>,
    report: Vec<Noted>,
}

impl Record {
    /// Keeps what a run made. `None` where the program does not know itself.
    pub(crate) fn new(
        inputs: &Inputs,
        referred: &[(String, Vec<u8>)],
        files: &IndexMap<String, String>,
        findings: &Findings,
    ) -> Option<Self> {
        Some(Self {
            inputs: inputs.with_program()?,
            referred: referred.iter().map(|(path, bytes)| (path.clone(), hash(bytes))).collect(),
            files: files.iter().map(|(path, text)| (path.clone(), hash(text.as_bytes()))).collect(),
            diagnostics: findings.diagnostics().to_vec(),
            report: findings.report().to_vec(),
        })
    }

    /// The record of the last run that wrote into `dir`, if nothing of what it says has changed; `refer` reads what references
    /// lead to.
    pub(crate) fn fresh(dir: &Path, inputs: &Inputs, refer: &dyn Fn(&str) -> Option<Vec<u8>>) -> Option<Self> {
        let record: Self = serde_json::from_slice(&fs::read(place(dir)?).ok()?).ok()?;
        let Self { inputs: known, referred, files, diagnostics: _, report: _ } = &record;
        let same = |bytes: Option<Vec<u8>>, known: &String| bytes.is_some_and(|bytes| hash(&bytes) == *known);
        let is_fresh = *known == inputs.with_program()?
            && referred.iter().all(|(path, known)| same(refer(path), known))
            && files.iter().all(|(path, known)| same(output::read_plain(&dir.join(path)), known))
            && output::marked(dir).is_ok_and(|found| found.iter().all(|path| files.contains_key(path)));
        is_fresh.then_some(record)
    }

    /// Puts the record where [`Record::fresh`] looks for it. That it cannot is no failure of the run.
    pub(crate) fn keep(&self, dir: &Path) {
        let kept = place(dir).and_then(|place| {
            let target = place.parent()?.parent()?;
            if !target.exists() {
                fs::create_dir_all(target).ok()?;
                fs::write(target.join("CACHEDIR.TAG"), CACHEDIR_TAG).ok()?;
                fs::write(target.join(".gitignore"), "*\n").ok()?;
            }
            output::write_file(&place, &serde_json::to_string(self).ok()?).ok()
        });
        if kept.is_none() {
            Self::forget(dir);
        }
    }

    /// Removes the record of an earlier run, which would be found fresh once everything is as it was then.
    pub(crate) fn forget(dir: &Path) {
        let _ = place(dir).map(fs::remove_file);
    }

    /// What the run had to remark.
    pub(crate) fn remarks(self) -> (Vec<Diagnostic>, Vec<Noted>) {
        (self.diagnostics, self.report)
    }
}

/// Where the record of a crate is: in the nearest `target` directory of Cargo's at or above the crate, or else in one of
/// the crate's own.
fn place(dir: &Path) -> Option<PathBuf> {
    let dir = std::path::absolute(dir).ok()?;
    let target = dir.ancestors().map(|dir| dir.join("target")).find(|target| target.join("CACHEDIR.TAG").is_file());
    let target = target.unwrap_or_else(|| dir.join("target"));
    Some(target.join("specsmith").join(format!("{}.json", hash(dir.as_os_str().as_encoded_bytes()))))
}

/// What goes into a run, as it comes.
#[derive(Debug, Clone)]
pub(crate) struct Inputs(SipHasher13);

impl Inputs {
    pub(crate) fn new() -> Self {
        Self(SipHasher13::new())
    }

    /// Adds something of its own: what comes after it cannot be taken for a part of it.
    pub(crate) fn add(&mut self, bytes: &[u8]) {
        self.0.write_u64(bytes.len() as u64);
        self.0.write(bytes);
    }

    /// Adds something that may not be there.
    pub(crate) fn add_maybe(&mut self, bytes: Option<&[u8]>) {
        self.0.write_u8(u8::from(bytes.is_some()));
        self.add(bytes.unwrap_or_default());
    }

    fn with_program(&self) -> Option<String> {
        let Self(mut all) = self.clone();
        all.write(&program()?.to_le_bytes());
        Some(shown(all.finish128().as_u128()))
    }
}

/// The program that runs, by all of its bytes, which are read once: they are many, and a process may write many crates.
fn program() -> Option<u128> {
    static PROGRAM: OnceLock<Option<u128>> = OnceLock::new();
    *PROGRAM.get_or_init(|| {
        let mut program = File::open(std::env::current_exe().ok()?).ok()?;
        let mut all = SipHasher13::new();
        // With what debuggers need it may be larger than all the rest.
        let mut part = vec![0; 1 << 16];
        loop {
            match program.read(&mut part).ok()? {
                0 => return Some(all.finish128().as_u128()),
                length => all.write(part.get(..length)?),
            }
        }
    })
}

fn hash(bytes: &[u8]) -> String {
    shown(SipHasher13::new().hash(bytes).as_u128())
}

fn shown(hash: u128) -> String {
    format!("{hash:032x}")
}

#[cfg(test)]
mod tests;
