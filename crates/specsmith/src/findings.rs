//! Diagnostics together with the texts that they point into.

use crate::report::{self, Format};
use specsmith_codegen::Noted;
use specsmith_codegen::diagnostic::{Code, Diagnostic, Lints, Place, Severity, did_you_mean};
use std::collections::BTreeMap;
use std::io::{Error, ErrorKind};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// What one run found in a document and its config file, ready to be shown.
#[derive(Debug, Clone, Default)]
pub struct Findings {
    diagnostics: Vec<Diagnostic>,
    report: Vec<Noted>,
    texts: BTreeMap<String, Arc<str>>,
    /// The files beside the document and its config that were read too, or should have been.
    inputs: Vec<PathBuf>,
    /// The most problems that are shown to people.
    limit: Limit,
}

/// The most problems that are shown to people; 0 for all.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limit(pub(crate) usize);

impl Default for Limit {
    fn default() -> Self {
        Self(100)
    }
}

impl Findings {
    /// The problems, in the order in which they were found.
    pub fn diagnostics(&self) -> &[Diagnostic] {
        &self.diagnostics
    }

    /// What became of constructs that the types do not show; empty where there are errors.
    pub fn report(&self) -> &[Noted] {
        &self.report
    }

    /// Whether one of the problems is an error.
    pub fn has_errors(&self) -> bool {
        self.diagnostics.iter().any(|it| it.severity == Severity::Error)
    }

    /// The problems as text, in the order of their places; every line ends with a line break. `color` asks for ANSI escapes.
    ///
    /// People are shown as many as [`Builder::max_diagnostics`](crate::Builder::max_diagnostics) says, programs (JSON) all.
    pub fn render(&self, format: Format, color: bool) -> String {
        let Limit(limit) = self.limit;
        report::render(&self.diagnostics, &|file| self.texts.get(file).map(AsRef::as_ref), format, color, limit)
    }

    /// One line that counts them and ends with what came of it, such as `nothing was written`; empty without any.
    pub fn summary(&self, outcome: &str, color: bool) -> String {
        report::summary(&self.diagnostics, outcome, color)
    }

    /// Those of one severity: a line each, and lines with what specsmith did about it and with what mends it.
    pub(crate) fn lines(&self, severity: Severity) -> Vec<String> {
        let some: Vec<_> = self.diagnostics.iter().filter(|it| it.severity == severity).cloned().collect();
        let Limit(limit) = self.limit;
        let text = report::render_in_lines(&some, &|file| self.texts.get(file).map(AsRef::as_ref), limit);
        text.lines().map(str::to_owned).collect()
    }

    /// Keeps what a file says, and gives it back: documents have megabytes.
    pub(crate) fn add_text(&mut self, file: &str, bytes: Vec<u8>) -> Arc<[u8]> {
        match String::from_utf8(bytes) {
            Ok(text) => {
                let text: Arc<str> = text.into();
                self.texts.insert(file.to_owned(), Arc::clone(&text));
                text.into()
            }
            Err(error) => {
                let bytes = error.into_bytes();
                self.texts.insert(file.to_owned(), String::from_utf8_lossy(&bytes).into());
                bytes.into()
            }
        }
    }

    /// What a file says; empty for one that was not read.
    pub(crate) fn text(&self, file: &str) -> &str {
        self.texts.get(file).map_or("", AsRef::as_ref)
    }

    pub(crate) fn add_input(&mut self, path: PathBuf) {
        self.inputs.push(path);
    }

    pub(crate) fn inputs(&self) -> &[PathBuf] {
        &self.inputs
    }

    pub(crate) fn add_report(&mut self, report: &[Noted]) {
        self.report.extend_from_slice(report);
    }

    /// Does with the warnings what the user wants.
    pub(crate) fn settle(&mut self, lints: &Lints, limit: Limit) {
        self.diagnostics = lints.apply(std::mem::take(&mut self.diagnostics));
        self.limit = limit;
    }

    /// Puts in the place of what was found what another run found in the same files.
    pub(crate) fn replace(&mut self, diagnostics: Vec<Diagnostic>, report: Vec<Noted>, limit: Limit) {
        (self.diagnostics, self.report, self.limit) = (diagnostics, report, limit);
    }

    pub(crate) fn extend(&mut self, diagnostics: impl IntoIterator<Item = Diagnostic>) {
        self.diagnostics.extend(diagnostics);
    }
}

/// The diagnostic for a file that cannot be read; `name` is how the user wrote its path.
pub(crate) fn unreadable(path: &Path, name: String, error: &Error) -> Diagnostic {
    let reason = reason(error);
    let near = (error.kind() == ErrorKind::NotFound).then(|| near_sibling(path)).flatten();
    let mut problem = Diagnostic::new(Code::Unreadable, Place::File, format!("`{name}` cannot be read: {reason}"));
    problem.file = name;
    problem.maybe_help(near.map(|near| format!("did you mean `{near}`?")))
}

/// Why a file cannot be read, as the end of a sentence.
pub(crate) fn reason(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "there is no such file".to_owned(),
        ErrorKind::IsADirectory => "it is a directory".to_owned(),
        _ => error.to_string(),
    }
}

/// The file beside `path` whose name is most like its own, as a path that is written in the same way.
pub(crate) fn near_sibling(path: &Path) -> Option<String> {
    let name = path.file_name()?.to_str()?;
    let dir = path.parent().filter(|dir| !dir.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let files = dir.read_dir().ok()?.filter_map(Result::ok).filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = files.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    // The order of a directory is that of the file system; equally near names must not take turns.
    names.sort();
    let near = did_you_mean(name, names.iter().map(AsRef::as_ref))?;
    Some(crate::paths::slashed(&path.with_file_name(near)))
}
