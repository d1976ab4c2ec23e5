//! What is wrong with a document, and where.
//!
//! Stages push [`Diagnostic`]s into a [`Diagnostics`] and go on, so that one run reports every problem that it can find.
//! A diagnostic holds a JSON pointer; file, line and column are looked up (see [`crate::locate`]) when one is printed.

mod codes;
mod lints;

pub use codes::{Code, Severity};
pub use lints::{Fault, Kinds, Level, Lint, Lints, Origin};

use crate::pointer::Pointer;
use indexmap::IndexSet;
use serde::{Deserialize, Serialize};
use std::cell::Cell;

/// Where in its file a diagnostic points.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Place {
    /// The file as a whole.
    File,
    /// The value at a pointer.
    Value(Pointer),
    /// The key at a pointer: the word before the colon.
    Key(Pointer),
    /// The key at a pointer where it comes for the second time.
    SecondKey(Pointer),
    /// A character, counted from 0, of the text at a pointer.
    Character(Pointer, usize),
    /// A line and a column, both from 1 and in characters, as parsers report them.
    LineColumn(usize, usize),
    /// Bytes of the text, as the config parser reports them.
    Bytes(std::ops::Range<usize>),
}

/// A second place that explains the first.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Also {
    /// The file, which may be another one.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// A word or two beside the place; may be empty.
    pub label: String,
}

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What kind of problem.
    pub code: Code,
    /// How bad it is: what its kind says, unless a user wants it otherwise (see [`Lints`]).
    pub severity: Severity,
    /// The file, named as its reader named it.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// A word or two beside the caret; may be empty.
    pub label: String,
    /// A second place that explains the first.
    pub also: Option<Also>,
    /// What specsmith did about it.
    pub note: Option<String>,
    /// The smallest edit that mends it.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A problem of the given kind. The file is filled in by [`Diagnostics::push`].
    pub fn new(code: Code, place: Place, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity(),
            file: String::new(),
            place,
            message: message.into(),
            label: String::new(),
            also: None,
            note: None,
            help: None,
        }
    }

    /// Puts a word or two beside the caret.
    #[must_use]
    pub fn label(mut self, label: impl Into<String>) -> Self {
        self.label = label.into();
        self
    }

    /// Points at a second place of the same file.
    #[must_use]
    pub fn also(self, place: Place, label: impl Into<String>) -> Self {
        let file = self.file.clone();
        self.also_in(file, place, label)
    }

    /// Points at a second place that may be in another file.
    #[must_use]
    pub fn also_in(mut self, file: String, place: Place, label: impl Into<String>) -> Self {
        self.also = Some(Also { file, place, label: label.into() });
        self
    }

    /// Says what specsmith did about it.
    #[must_use]
    pub fn note(mut self, note: impl Into<String>) -> Self {
        self.note = Some(note.into());
        self
    }

    /// Says what would mend it.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Says what would mend it, if there is something to say.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }
}

/// The problems that a run found in one file, in the order in which they were found.
#[derive(Debug, Default)]
pub struct Diagnostics {
    file: String,
    list: IndexSet<Diagnostic>,
    /// What was spent on finding out which words were meant.
    spent: Cell<u64>,
}

impl Diagnostics {
    /// Nothing found yet in `file`.
    pub fn new(file: impl Into<String>) -> Self {
        Self { file: file.into(), ..Self::default() }
    }

    /// Adds a problem, unless the very same one is already there.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        if diagnostic.file.is_empty() {
            diagnostic.file.clone_from(&self.file);
        }
        if let Some(also) = diagnostic.also.as_mut().filter(|also| also.file.is_empty()) {
            also.file.clone_from(&diagnostic.file);
        }
        self.list.insert(diagnostic);
    }

    /// As [`did_you_mean`], and for all problems together in bounded time: a document may have thousands of them, and each
    /// thousands of candidates.
    pub(crate) fn did_you_mean<'a>(
        &self,
        word: &str,
        candidates: impl IntoIterator<Item = &'a str>,
    ) -> Option<&'a str> {
        nearest(word, candidates, &self.spent)
    }

    /// Whether one of them forbids writing.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|it| it.severity == Severity::Error)
    }

    /// All of them.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.list.into_iter().collect()
    }
}

/// The candidate that a user most likely meant by `word`, if one is near enough to name.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    nearest(word, candidates, &Cell::default())
}

/// How much may be spent on it in one run: half a second, and nobody reads the ten thousandth suggestion.
const AFFORDABLE: u64 = 20_000_000;

/// As [`did_you_mean`], as far as what is `spent` allows: a unit for each candidate, and one for each pair of characters.
fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>, spent: &Cell<u64>) -> Option<&'a str> {
    let folded = word.to_lowercase();
    let length = folded.chars().count();
    let mut best: Option<(usize, &str)> = None;
    for candidate in candidates {
        let of_candidate = candidate.chars().count();
        let tolerance = of_candidate.max(3) / 3;
        let is_near = length.abs_diff(of_candidate) <= tolerance;
        spent.set(spent.get() + 1 + if is_near { (length * of_candidate) as u64 } else { 0 });
        if spent.get() > AFFORDABLE {
            break;
        }
        if is_near {
            let distance = strsim::damerau_levenshtein(&folded, &candidate.to_lowercase());
            if distance <= tolerance && best.is_none_or(|(least, _)| distance < least) {
                best = Some((distance, candidate));
            }
        }
    }
    best.map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_candidate_is_meant() {
        let types = ["string", "integer", "number", "boolean"];
        assert_eq!(did_you_mean("strng", types), Some("string"));
        assert_eq!(did_you_mean("Interger", types), Some("integer"));
        assert_eq!(did_you_mean("date", types), None);
    }

    #[test]
    fn suggestions_have_an_end() {
        let (words, diagnostics) = (vec!["abcdefgh"; 1000], Diagnostics::new("a.yaml"));
        let found = (0..1000).filter(|_| diagnostics.did_you_mean("abcdefgg", words.iter().copied()).is_some());
        assert_eq!(found.count(), 308);
        assert_eq!(diagnostics.did_you_mean("strng", ["string"]), None);
    }

    #[test]
    fn the_same_problem_is_reported_once() {
        let mut diagnostics = Diagnostics::new("a.yaml");
        for _ in 0..2 {
            diagnostics.push(Diagnostic::new(Code::Empty, Place::File, "the file is empty"));
        }
        assert!(diagnostics.has_errors());
        assert_eq!(diagnostics.into_vec().len(), 1);
    }
}
