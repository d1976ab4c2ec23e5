//! The choices that a user makes beside the document.

use indexmap::IndexMap;

/// What a user chose. Every choice has a default, so that no config file is needed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Config {
    /// How the crate presents itself.
    pub package: Package,
    /// What becomes of the kinds of data where Rust offers a choice.
    pub types: Types,
    /// How answers that come value by value are read.
    pub streams: Streams,
    /// Names that never move: JSON pointer of the schema, enum value, property or server (`#/components/schemas/Foo`) → Rust name.
    pub names: IndexMap<String, String>,
    /// Enums that differ from [`Types::enums`]: JSON pointer of the schema → choice.
    pub enums: IndexMap<String, Openness>,
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
}

/// `[streams]`: what a document cannot say of server-sent events.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Streams {
    /// The data of the event that ends a stream; an empty text if no event does. Default: `[DONE]`, where the data of events
    /// is JSON.
    pub end: Option<String>,
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
