//! A generated crate that waits to be written or compared.

use crate::freshness::{Inputs, Record};
use crate::output::{self, Changes, Difference};
use crate::{Error, Findings, build_script};
use indexmap::IndexMap;
use specsmith_codegen::{Generated, Module};
use std::path::{Path, PathBuf};

/// What [`Builder::plan`](crate::Builder::plan) made of a document. Nothing has been written yet.
#[derive(Debug)]
pub struct Plan {
    pub(crate) out_dir: PathBuf,
    pub(crate) generated: Generated,
    pub(crate) findings: Findings,
    pub(crate) inputs: Inputs,
    /// What references led to; `None` if something there could not be read, and might be another time.
    pub(crate) referred: Option<Vec<(String, Vec<u8>)>>,
}

impl Plan {
    /// The directory of the crate.
    pub fn out_dir(&self) -> &Path {
        &self.out_dir
    }

    /// Path inside the crate (`src/models.rs`) → text.
    pub fn files(&self) -> &IndexMap<String, String> {
        &self.generated.files
    }

    /// The modules that `src/lib.rs` declares.
    pub fn modules(&self) -> &[Module] {
        &self.generated.modules
    }

    /// Declares the modules as `src/lib.rs` does, but for features: for an `include!` in a module with the
    /// `#[path = "…/src"]` of the crate.
    pub fn declarations(&self) -> String {
        build_script::declarations(self.modules(), &|_| true)
    }

    /// What became of each schema and operation, as JSON text.
    pub fn manifest(&self) -> String {
        format!("{:#}\n", self.generated.manifest)
    }

    /// The warnings; there are no errors, or there would be no plan.
    pub fn findings(&self) -> &Findings {
        &self.findings
    }

    /// Makes the output directory hold these files and no other generated ones.
    ///
    /// # Errors
    ///
    /// Those of [`output::write`].
    pub fn write(&self) -> Result<Changes, Error> {
        output::write(&self.out_dir, self.files())
    }

    /// Keeps a record of what was written in the `target` directory at or above the output directory, by which
    /// [`Builder::fresh`](crate::Builder::fresh) knows that there is nothing to do. That it cannot be kept is no failure.
    pub fn record(&self) {
        let referred = self.referred.as_deref();
        match referred.and_then(|referred| Record::new(&self.inputs, referred, self.files(), &self.findings)) {
            Some(record) => record.keep(&self.out_dir),
            None => Record::forget(&self.out_dir),
        }
    }

    /// What [`Plan::write`] would change, without changing it.
    ///
    /// # Errors
    ///
    /// Those of [`output::check`].
    pub fn check(&self) -> Result<Vec<Difference>, Error> {
        output::check(&self.out_dir, self.files())
    }
}
