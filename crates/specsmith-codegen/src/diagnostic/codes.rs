//! The kinds of problems.

use serde::{Deserialize, Serialize};
use std::fmt;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
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
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Code { $($(#[doc = $doc])+ $name),* }

        impl Code {
            /// Every code, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The stable number, such as `SS0101`.
            pub fn number(self) -> &'static str {
                match self { $(Self::$name => $number),* }
            }

            /// What it means, in a sentence.
            pub fn summary(self) -> &'static str {
                match self { $(Self::$name => concat!($($doc),+).trim_ascii()),* }
            }

            /// The long text about it, with an example, as Markdown.
            pub fn explanation(self) -> &'static str {
                match self { $(Self::$name => include_str!(concat!("explain/", $number, ".md"))),* }
            }

            /// How bad a diagnostic of this kind is, unless a user wants it otherwise.
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
    /// A name or a media type of a form that the specification or HTTP does not allow.
    BadName = "SS0109" Warning;
    /// A character that is invisible, or changes the order in which others are shown.
    Hidden = "SS0110" Warning;
    /// A text that should be a URL and is none.
    BadUrl = "SS0111" Warning;
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
    /// A pattern that is no regular expression.
    BadPattern = "SS0306" Warning;
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
    /// A kind of warnings that is allowed, and of which there is none.
    UnusedAllow = "SS0604" Warning;
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

impl Code {
    /// The code with this number, however its letters are written.
    pub fn from_number(number: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.number().eq_ignore_ascii_case(number))
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.number())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_unique_and_sorted() {
        let numbers: Vec<_> = Code::ALL.iter().map(|code| code.number()).collect();
        assert!(numbers.is_sorted_by(|a, b| a < b), "{numbers:?}");
    }
}
