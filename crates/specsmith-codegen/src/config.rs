//! The choices that a user makes beside the document.

use crate::diagnostic::{Code, Diagnostic, Lints, Place};
use indexmap::IndexMap;
use std::ops::Range;

/// What a user chose. Every choice has a default, so that no config file is needed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Config {
    /// How the crate presents itself.
    pub package: Package,
    /// What becomes of the kinds of data where Rust offers a choice.
    pub types: Types,
    /// What the server says about trying again, beside what HTTP says.
    pub retry: Retry,
    /// How the server knows a request that it has seen already.
    pub idempotency: Idempotency,
    /// Headers that go out with every request which does not have them itself: name → value.
    pub headers: IndexMap<String, String>,
    /// How answers that come value by value are read.
    pub streams: Streams,
    /// Names that never move: JSON pointer of the schema, enum value, property or server (`#/components/schemas/Foo`) → Rust name.
    pub names: IndexMap<String, String>,
    /// Enums that differ from [`Types::enums`]: JSON pointer of the schema → choice.
    pub enums: IndexMap<String, Openness>,
    /// How lists come in pages.
    pub pagination: Vec<Pagination>,
    /// Programs that show how the crate is used: paths of `.rs` files, relative to the folder of the config file.
    pub examples: Vec<Word>,
    /// What becomes of warnings. Whoever shows diagnostics applies it ([`Lints::apply`]), for some are found outside of the
    /// pipeline.
    pub lints: Lints,
    /// The overlays of the document, as paths from the config file. Whoever calls the pipeline reads them, into
    /// [`Documents::overlays`](crate::Documents::overlays).
    pub overlays: Vec<Word>,
    /// What a document may ask for.
    pub limits: Limits,
    /// Folders that references may lead to although they are not below the document's. Whoever calls the pipeline opens them
    /// to [`Documents::files`](crate::Documents::files).
    pub allow_folders: Vec<Word>,
}

/// `[[pagination]]`: how the lists of some operations come in pages.
#[derive(Debug, Clone, PartialEq)]
pub struct Pagination {
    /// The config file as diagnostics name it; empty where there is none.
    pub file: String,
    /// operationIds. A `*` at the end stands for any text, and means the GET operations that the entry fits.
    pub operations: Vec<Word>,
    /// The way to the list in a page, if it has to be known.
    pub items: Option<Word>,
    /// How the next page is found.
    pub style: PageStyle,
    /// Whether what the style names of a request are ways in its body, and not parameters.
    pub in_body: bool,
}

/// How the next page is found. Ways are names of properties with dots in between, `-1` for the last item of a list, and `.`
/// for the whole body.
#[derive(Debug, Clone, PartialEq)]
pub enum PageStyle {
    /// By a link in the body, to which this is the way.
    NextLink(Word),
    /// By the header `Link`; the word is the key that says so.
    LinkHeader(Word),
    /// By a text or a number in the body that goes into a parameter.
    Cursor {
        /// The parameter, or the way in the body of the request.
        parameter: Word,
        /// The way to its next value.
        value: Word,
        /// The way to a boolean that says whether there are more pages.
        more: Option<Word>,
    },
    /// By the number of the page.
    Page {
        /// The parameter that has the number, or the way in the body of the request. So it is with the others.
        parameter: Word,
        /// The number of the first page; by default what the document says, failing that 1.
        start: Option<i64>,
        /// The parameter that has the size of a page.
        limit: Option<Word>,
        /// The way to the number of pages.
        pages: Option<Word>,
    },
    /// By the number of items before the page.
    Offset {
        /// The parameter that has this number.
        parameter: Word,
        /// The parameter that has the size of a page.
        limit: Option<Word>,
        /// The way to the number of all items.
        total: Option<Word>,
    },
}

impl PageStyle {
    /// A word of it to point at.
    pub(crate) const fn word(&self) -> &Word {
        match self {
            Self::NextLink(word)
            | Self::LinkHeader(word)
            | Self::Cursor { parameter: word, .. }
            | Self::Page { parameter: word, .. }
            | Self::Offset { parameter: word, .. } => word,
        }
    }
}

/// A text of a config file.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Word {
    /// What it says.
    pub text: String,
    /// The bytes of the file that hold it.
    pub span: Range<usize>,
}

/// `[package]`: what `Cargo.toml` of the generated crate says.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Package {
    /// Default: made from the document's title.
    pub name: Option<String>,
    /// Default: `0.1.0`.
    pub version: Option<String>,
    /// Default: the first paragraph of the document's description, else its title.
    pub description: Option<String>,
    /// An SPDX expression.
    pub license: Option<String>,
    /// A URL.
    pub repository: Option<String>,
    /// Where `specsmith-runtime` is, as a path that goes into `Cargo.toml` as it stands; default: by version.
    pub runtime_path: Option<String>,
}

/// `[types]`: one choice for each kind of data. The first option is the default.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Types {
    /// `format: date-time` and `format: date`.
    pub date_time: DateTime,
    /// `format: byte` and `contentEncoding: base64`.
    pub base64: Base64,
    /// `format: password`.
    pub password: Password,
    /// Objects with only `additionalProperties`.
    pub map: Map,
    /// Whether enums take values that this version of the document does not list.
    pub enums: Openness,
    /// Whether a new optional property is a breaking change for users of the crate.
    pub structs: Structs,
    /// What a decoder does with keys that the document does not declare.
    pub unknown_keys: UnknownKeys,
    /// Whether a request body is required of which the document does not say so.
    pub bodies: Bodies,
}

/// `[retry]`: the header by which a 429 or a 503 says when requests are taken again. There is none by default; its name and its
/// unit come together.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Retry {
    /// The name of the header.
    pub reset_header: Option<String>,
    /// What its number counts.
    pub reset_unit: Option<ResetUnit>,
}

/// `[idempotency]`: how the server knows a request that it has seen already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Idempotency {
    /// The header for keys that the client makes. There is none by default.
    pub header: Option<String>,
}

/// `[streams]`: what a document cannot say of server-sent events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Streams {
    /// The data of the event that ends a stream; an empty text if no event does. Default: `[DONE]`, where the data of events
    /// is JSON.
    pub end: Option<String>,
}

/// `[limits]`: what a document may ask for. One that asks for more has an error that names the limit.
///
/// The defaults are several times what the largest public documents need, and keep the time of a run in seconds and its memory
/// below a gigabyte.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many bytes a file may have, and its texts once aliases are expanded. Default: 64 MiB.
    pub bytes: u64,
    /// How many bytes a key may have. Each place inside of it is written with it. Default: 4,096.
    pub key: u64,
    /// How many values a file may hold once aliases are expanded, and how many more overlays and references to other files may
    /// put into the document. Default: 3,000,000.
    pub values: u64,
    /// How deep values may stand in one another. Default: 128, and never more.
    pub depth: u64,
    /// How many members one thing may have: an enum, an object, a union, a list of parameters. Default: 25,000.
    pub members: u64,
    /// How many schemas there may be once `allOf` and unions are merged, each counted with all that is in it. Default: 500,000.
    pub schemas: u64,
    /// How many steps the paths of all overlays may take. Default: 50,000,000.
    pub steps: u64,
    /// How many files a crate may have. Default: 20,000.
    pub files: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            key: 4096,
            values: 3_000_000,
            depth: Self::MAX_DEPTH,
            members: 25_000,
            schemas: 500_000,
            steps: 50_000_000,
            files: 20_000,
        }
    }
}

impl Limits {
    /// Past this depth the parsers give up.
    pub const MAX_DEPTH: u64 = 128;

    /// The number of a limit.
    pub const fn get(&self, limit: Limit) -> u64 {
        match limit {
            Limit::Bytes => self.bytes,
            Limit::Key => self.key,
            Limit::Values => self.values,
            Limit::Depth => self.depth,
            Limit::Members => self.members,
            Limit::Schemas => self.schemas,
            Limit::Steps => self.steps,
            Limit::Files => self.files,
        }
    }

    /// Changes a limit.
    pub const fn set(&mut self, limit: Limit, number: u64) {
        *match limit {
            Limit::Bytes => &mut self.bytes,
            Limit::Key => &mut self.key,
            Limit::Values => &mut self.values,
            Limit::Depth => &mut self.depth,
            Limit::Members => &mut self.members,
            Limit::Schemas => &mut self.schemas,
            Limit::Steps => &mut self.steps,
            Limit::Files => &mut self.files,
        } = number;
    }

    /// The problem of a document that asks for more: `what` is the beginning of a sentence that ends with the number.
    pub(crate) fn exceeded(&self, limit: Limit, place: Place, what: &str, unit: &str) -> Diagnostic {
        let (word, number) = (limit.word(), grouped(self.get(limit)));
        let problem =
            Diagnostic::new(Code::Limit, place, format!("{what} more than {number} {unit}")).label("too much");
        match limit {
            Limit::Depth if self.depth >= Self::MAX_DEPTH => problem,
            _ => problem.help(format!(
                "if that is meant, set `{word}` under `[limits]` in the config, or say `--limit {word}=…`"
            )),
        }
    }
}

/// A number with commas.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

macro_rules! choice {
    ($(#[doc = $doc:literal])+ $name:ident { $($(#[doc = $vdoc:literal])+ $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[doc = $doc])+
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
        pub enum $name { $($(#[doc = $vdoc])+ $variant),+ }

        impl $name {
            /// The words that a config file may use, the default first.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The choice that a word names.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }

            /// The word of the choice.
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl Default for $name {
            fn default() -> Self {
                [$(Self::$variant),+][0]
            }
        }
    };
}

choice! {
    /// The Rust type of points in time.
    DateTime {
        /// `jiff::Timestamp` and `jiff::civil::Date`.
        Jiff = "jiff",
        /// `chrono::DateTime<chrono::Utc>` and `chrono::NaiveDate`.
        Chrono = "chrono",
        /// `time::OffsetDateTime` and `time::Date`.
        Time = "time",
        /// `String`, unchecked.
        String = "string",
    }
}

choice! {
    /// The Rust type of texts that are base64.
    Base64 {
        /// `specsmith_runtime::Base64` and `specsmith_runtime::Base64Url`, around the bytes.
        Bytes = "bytes",
        /// `String`, as it is on the wire.
        String = "string",
    }
}

choice! {
    /// The Rust type of passwords.
    Password {
        /// `specsmith_runtime::Secret`, whose `Debug` output does not show the text.
        Secret = "secret",
        /// `String`.
        String = "string",
    }
}

choice! {
    /// The Rust type of maps.
    Map {
        /// `std::collections::BTreeMap`.
        BTree = "btree",
        /// `std::collections::HashMap`.
        Hash = "hash",
    }
}

choice! {
    /// Whether an enum takes values that the document does not list.
    Openness {
        /// It does, and writes them back as they came.
        Open = "open",
        /// It refuses them.
        Closed = "closed",
    }
}

choice! {
    /// Whether structs are `#[non_exhaustive]`.
    Structs {
        /// They are: a new optional property is no breaking change.
        NonExhaustive = "non-exhaustive",
        /// They are not: struct literals and full patterns work.
        Exhaustive = "exhaustive",
    }
}

choice! {
    /// What a decoder does with keys that the document does not declare.
    UnknownKeys {
        /// It skips them.
        Ignore = "ignore",
        /// Where the document says `additionalProperties: false`, it refuses them.
        Refuse = "refuse",
    }
}

choice! {
    /// Whether a request body is required of which the document does not say so.
    Bodies {
        /// It is, if its schema requires properties or is a list: an empty body would fit neither.
        BySchema = "by-schema",
        /// It is not, as the specification says.
        AsDeclared = "as-declared",
    }
}

choice! {
    /// What the number in a reset header counts.
    ResetUnit {
        /// Seconds from now.
        Seconds = "seconds",
        /// Seconds since 1970.
        EpochSeconds = "epoch-seconds",
        /// Milliseconds since 1970.
        EpochMilliseconds = "epoch-milliseconds",
    }
}

choice! {
    /// One of the [`Limits`].
    Limit {
        /// [`Limits::bytes`].
        Bytes = "bytes",
        /// [`Limits::key`].
        Key = "key",
        /// [`Limits::values`].
        Values = "values",
        /// [`Limits::depth`].
        Depth = "depth",
        /// [`Limits::members`].
        Members = "members",
        /// [`Limits::schemas`].
        Schemas = "schemas",
        /// [`Limits::steps`].
        Steps = "steps",
        /// [`Limits::files`].
        Files = "files",
    }
}
