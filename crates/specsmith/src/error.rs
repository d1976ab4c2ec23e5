//! What can go wrong on the way from files to files.

use crate::Findings;
use specsmith_codegen::diagnostic::{Diagnostic, Fault};
use std::path::{Path, PathBuf};
use std::{fmt, io};

/// Why nothing, or not everything, was done.
///
/// The text is short, for both `{}` and `{:?}`: a build script that returns it from `main` prints the latter, under
/// diagnostics that already said everything.
#[non_exhaustive]
pub enum Error {
    /// The document or its config file has errors.
    Diagnostics(Findings),
    /// The file system refused.
    Io {
        /// What was tried, as a participle: `read`, `written`.
        verb: &'static str,
        /// Where.
        path: PathBuf,
        /// What it said.
        source: io::Error,
    },
    /// Files that specsmith did not write are where it would write its own.
    InTheWay {
        /// The output directory.
        dir: PathBuf,
        /// Their paths inside it.
        paths: Vec<String>,
    },
    /// The name that was asked for cannot be the name of a crate.
    CrateName {
        /// The name.
        name: String,
        /// What is wrong with it.
        fault: &'static str,
    },
    /// What was to be allowed, shown or denied is no kind of warnings.
    Lint(Fault),
    /// The directory that should hold `specsmith-runtime` has no `Cargo.toml`.
    NoRuntime(PathBuf),
    /// The document has no tag whose feature is called so.
    UnknownTag {
        /// The feature that was asked for.
        feature: String,
        /// One that is called almost so.
        near: Option<String>,
    },
    /// There is no `OUT_DIR` in the environment: this is no build script.
    NoOutDir,
    /// The pipeline made a file that must not be written: a mistake in specsmith.
    Generated {
        /// The path inside the crate.
        path: String,
        /// What is wrong with it.
        fault: &'static str,
    },
}

impl Error {
    pub(crate) fn io(verb: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io { verb, path: path.to_owned(), source }
    }

    /// The problems of the document, where it is to blame; nothing otherwise.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        match self {
            Self::Diagnostics(findings) => findings.diagnostics(),
            _ => &[],
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Diagnostics(findings) => {
                let first = findings.diagnostics().iter().min_by_key(|it| it.severity);
                write!(f, "`{}` has errors", first.map(|it| it.file.as_str()).unwrap_or_default())
            }
            Self::Io { verb, path, source } => write!(f, "`{}` cannot be {verb}: {source}", path.display()),
            Self::InTheWay { dir, paths } => write!(
                f,
                "nothing is written into `{}`, because specsmith did not generate what is already there: `{}`",
                dir.display(),
                paths.join("`, `")
            ),
            Self::CrateName { name, fault } => write!(f, "`{name}` cannot be the name of a crate: it {fault}"),
            Self::Lint(Fault { message, help }) => write!(f, "{message}: {help}"),
            Self::NoRuntime(dir) => {
                write!(f, "`{}` has no `Cargo.toml`, so it cannot be the directory of specsmith-runtime", dir.display())
            }
            Self::UnknownTag { feature, near } => {
                write!(f, "`{feature}` is no feature for a tag of the document")?;
                near.as_ref().map_or(Ok(()), |near| write!(f, ": did you mean `{near}`?"))
            }
            Self::NoOutDir => f.write_str(
                "the environment has no `OUT_DIR`: this function is for build scripts; elsewhere call `Builder::plan`",
            ),
            Self::Generated { path, fault } => write!(f, "this is a mistake in specsmith: `{path}` {fault}"),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Without a `source`: the text above already says what the file system said, and nobody wants to read it twice.
impl std::error::Error for Error {}
