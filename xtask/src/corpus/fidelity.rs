//! What values say after a round trip through generated types.

use serde_json::Value;
use specsmith::codegen::Bundled;

/// What is asked of the types of one document.
pub(crate) struct Exam {}

/// The questions for one document: `bundled` is `specsmith::Builder::bundle()`, `manifest` the parsed `Plan::manifest()`.
pub(crate) fn prepare(_bundled: &Bundled, _manifest: &Value) -> Exam {
    Exam {}
}

impl Exam {
    /// Whether there is nothing to ask.
    pub(crate) fn is_empty(&self) -> bool {
        true
    }

    /// What the program depends on beside the generated crate and `serde_json`, as lines of its `Cargo.toml`.
    pub(crate) fn dependencies(&self) -> String {
        String::new()
    }

    /// `src/main.rs` of a program that depends on the generated crate (library name `krate`), on `serde_json` and on
    /// [`Exam::dependencies`]: it reads questions as lines on stdin and writes one answer line for each.
    pub(crate) fn program(&self, krate: &str) -> String {
        format!("use {krate} as _;\n\nfn main() {{}}\n")
    }

    /// What goes to stdin.
    pub(crate) fn questions(&self) -> String {
        String::new()
    }

    /// What the answers are worth.
    pub(crate) fn judge(&self, _answers: &str) -> Score {
        Score::default()
    }
}

/// How many of the questions of one kind were answered well.
#[derive(Default, Clone)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) of: usize,
}

/// How an exam went.
#[derive(Default, Clone)]
pub(crate) struct Score {
    pub(crate) examples: Count,
    pub(crate) instances: Count,
    pub(crate) wrong: Count,
    pub(crate) failures: Vec<Failure>,
    pub(crate) skipped: usize,
}

/// A question that was not answered well.
#[derive(Clone)]
pub(crate) struct Failure {
    /// `example`, `instance` or `wrong`.
    pub(crate) kind: &'static str,
    /// A pointer.
    pub(crate) at: String,
    pub(crate) ty: String,
    pub(crate) value: String,
    pub(crate) problem: String,
}
