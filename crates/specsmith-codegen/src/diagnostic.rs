//! What is wrong with a document, and where.
//!
//! Stages push [`Diagnostic`]s into a [`Diagnostics`] and go on, so that one run reports every problem that it can find.
//! A diagnostic holds a JSON pointer; file, line and column are looked up (see [`crate::locate`]) when one is printed.

use crate::pointer::Pointer;
use std::fmt;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is written.
    Error,
    /// Files are written; the document probably does not say what its author meant.
    Warning,
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Error => "error",
            Self::Warning => "warning",
        })
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $number:literal $severity:ident;)*) => {
        /// The kind of a diagnostic: a stable number that users may search for.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code { $($(#[doc = $doc])+ $name),* }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable number, such as `SS0101`.
            pub fn number(self) -> &'static str {
                match self { $(Self::$name => $number),* }
            }

            /// How bad a diagnostic of this kind is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity),* }
            }
        }
    };
}

codes! {
    /// A file cannot be read.
    Unreadable = "SS0001" Error;
    /// The text is neither YAML nor JSON.
    Syntax = "SS0002" Error;
    /// A map has the same key twice.
    DuplicateKey = "SS0003" Error;
    /// The file is empty.
    Empty = "SS0004" Error;
    /// The file is not an OpenAPI document.
    NotOpenApi = "SS0005" Error;
    /// The document's version of OpenAPI, or an overlay's version of Overlay, is not supported.
    Version = "SS0006" Error;
    /// The document is larger or deeper than the limits allow.
    Limit = "SS0007" Error;
    /// A YAML tag, a merge key or another feature of YAML that OpenAPI does not use.
    Yaml = "SS0008" Warning;
    /// A value is of a kind that the specification does not allow there.
    WrongKind = "SS0101" Error;
    /// A key that the specification requires is missing.
    MissingKey = "SS0102" Error;
    /// A key that the specification does not know.
    UnknownKey = "SS0103" Warning;
    /// A value is not one of those that the specification lists.
    UnknownValue = "SS0104" Error;
    /// A value is not one of those that the specification lists; it is left out.
    IgnoredValue = "SS0105" Warning;
    /// A key or a spelling of another version of the specification; it is understood.
    OtherVersion = "SS0106" Warning;
    /// A number, a boolean or null where the specification asks for a text, most likely for want of quotes.
    Unquoted = "SS0107" Warning;
    /// Something that the specification requires and that the generated code can do without.
    MissingPart = "SS0108" Warning;
    /// A name or a media type of a form that HTTP cannot carry.
    BadName = "SS0109" Warning;
    /// A `$ref` that points to nothing.
    BrokenRef = "SS0201" Error;
    /// A `$ref` that this version of specsmith cannot follow.
    UnsupportedRef = "SS0202" Error;
    /// `$ref`s that only lead to one another.
    RefCycle = "SS0203" Error;
    /// A required property that is not declared.
    UndeclaredRequired = "SS0301" Warning;
    /// The parts of an `allOf` contradict one another.
    Contradiction = "SS0302" Error;
    /// A schema that is written as an untyped value, because Rust cannot express it.
    Untyped = "SS0303" Warning;
    /// A default, an enum value or an example that its own schema refuses.
    BadValue = "SS0304" Warning;
    /// A discriminator that does not fit its union.
    Discriminator = "SS0305" Warning;
    /// The template of a path or of a server's URL and its variables do not fit together.
    PathParameter = "SS0401" Warning;
    /// Two operations with the same `operationId`, or that send the same request.
    DuplicateOperation = "SS0402" Warning;
    /// A part of an operation that the generated code does not offer.
    UnsupportedOperation = "SS0403" Warning;
    /// Two parameters of one name in one place, or two headers of one response.
    DuplicateParameter = "SS0404" Warning;
    /// Two names of the document that fold to one name in Rust.
    NameClash = "SS0501" Warning;
    /// A config file with a mistake.
    Config = "SS0601" Error;
    /// An entry of a config file for a place that the document does not have.
    UnusedConfig = "SS0602" Warning;
    /// A name that a config file pins, and that something else has already.
    PinnedName = "SS0603" Error;
    /// A file that is named as an overlay and is none.
    NotOverlay = "SS0701" Error;
    /// A text of an overlay that is no JSONPath.
    JsonPath = "SS0702" Error;
    /// An action of an overlay that makes no sense, by itself or for what it selects.
    OverlayAction = "SS0703" Error;
    /// An action of an overlay that selects nothing.
    OverlayTarget = "SS0704" Warning;
    /// An overlay that names another document than the one that it is applied to.
    OverlayExtends = "SS0705" Warning;
    /// A mistake in specsmith itself.
    Internal = "SS0901" Error;
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}

/// Where in its file a diagnostic points.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
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

/// One problem.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Diagnostic {
    /// What kind of problem.
    pub code: Code,
    /// The file, named as its reader named it.
    pub file: String,
    /// Where in the file.
    pub place: Place,
    /// What is wrong, as a sentence without a full stop.
    pub message: String,
    /// A word or two beside the caret; may be empty.
    pub label: String,
    /// A second place that explains the first, with its label.
    pub also: Option<(Place, String)>,
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

    /// Points at a second place.
    #[must_use]
    pub fn also(mut self, place: Place, label: impl Into<String>) -> Self {
        self.also = Some((place, label.into()));
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

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        self.code.severity()
    }
}

/// The problems that a run found in one file, in the order in which they were found.
#[derive(Debug, Default)]
pub struct Diagnostics {
    file: String,
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// Nothing found yet in `file`.
    pub fn new(file: impl Into<String>) -> Self {
        Self { file: file.into(), list: Vec::new() }
    }

    /// Adds a problem, unless the very same one is already there.
    pub fn push(&mut self, mut diagnostic: Diagnostic) {
        if diagnostic.file.is_empty() {
            diagnostic.file.clone_from(&self.file);
        }
        if !self.list.contains(&diagnostic) {
            self.list.push(diagnostic);
        }
    }

    /// Whether one of them forbids writing.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|it| it.severity() == Severity::Error)
    }

    /// All of them.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.list
    }
}

/// The candidate that a user most likely meant by `word`, if one is near enough to name.
pub fn did_you_mean<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let folded = word.to_lowercase();
    candidates
        .into_iter()
        .map(|it| (strsim::damerau_levenshtein(&folded, &it.to_lowercase()), it))
        .filter(|(distance, it)| *distance <= it.chars().count().max(3) / 3)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, it)| it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unique_and_sorted() {
        let numbers: Vec<_> = Code::ALL.iter().map(|code| code.number()).collect();
        assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    }

    #[test]
    fn the_nearest_candidate_is_meant() {
        let types = ["string", "integer", "number", "boolean"];
        assert_eq!(did_you_mean("strng", types), Some("string"));
        assert_eq!(did_you_mean("Interger", types), Some("integer"));
        assert_eq!(did_you_mean("date", types), None);
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
