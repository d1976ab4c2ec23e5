// src/models.rs

/// Ends */ a comment, "# and r#" and #\[deny(warnings)] {braces} $crate \ \\ \n \u{7d}
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    /// /// slashes
    /// and a lone * star
    pub a_quoted_name: Option<String>,
    pub new_line: Option<String>,
    /// #!\[allow(x)]
    pub back_slash: Option<String>,
    /// "#
    pub color: Option<PetColor>,
    /// Matches the regular expression ``^[`"]*/$``. The server's default is `"\"#"`.
    pub pattern: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            a_quoted_name: None,
            new_line: None,
            back_slash: None,
            color: None,
            pattern: None,
        }
    }

    /// Sets `a_quoted_name`.
    pub fn with_a_quoted_name(mut self, value: impl Into<String>) -> Self {
        self.a_quoted_name = Some(value.into());
        self
    }

    /// Sets `new_line`.
    pub fn with_new_line(mut self, value: impl Into<String>) -> Self {
        self.new_line = Some(value.into());
        self
    }

    /// Sets `back_slash`.
    pub fn with_back_slash(mut self, value: impl Into<String>) -> Self {
        self.back_slash = Some(value.into());
        self
    }

    /// Sets `color`.
    #[inline]
    pub fn with_color(mut self, value: PetColor) -> Self {
        self.color = Some(value);
        self
    }

    /// Sets `pattern`.
    pub fn with_pattern(mut self, value: impl Into<String>) -> Self {
        self.pattern = Some(value.into());
        self
    }

    /// The value of `pattern`, or the document's default where it is absent.
    #[inline]
    pub fn pattern_or_default(&self) -> &str {
        self.pattern.as_deref().unwrap_or("\"#")
    }
}

/// "#
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PetColor {
    Quote,
    QuoteValue,
    QuoteValue2,
    Hash,
    QuoteHash,
    /// A value that this version does not know; it survives a round trip.
    Unknown(String),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "a \"quoted\" name" => a_quoted_name: String,
        optional "new\nline" => new_line: String,
        optional "back\\slash" => back_slash: String,
        optional "color" => color: PetColor,
        optional "pattern" => pattern: String,
    }
}

::specsmith_runtime::string_enum! {
    PetColor: Unknown {
        "`" => Quote,
        "'" => QuoteValue,
        "\"" => QuoteValue2,
        "#" => Hash,
        "\"#" => QuoteHash,
    }
}
