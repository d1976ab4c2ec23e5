// src/models.rs

/// A list:
/// - one
///   goes on here
///   - nested
///
/// 1) first
///    text
///
/// ```text
/// fn main() { let x: u8 = "no"; }
/// ```
///
/// ```text
/// let indented: code = 1;
/// ```
///
/// | a | b |
/// |---|---|
/// | 1 | 2 |
///     a tab, **bold**\
/// , <https://example.com>, dead and \[`Missing`] or Pet
/// \[link]: nowhere
///
/// \<script>alert(1)\</script>
/// ~~~text
/// let x = 1;
/// ~~~
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Pet {
    /// leading
    ///
    /// many blank lines and \<T> generics
    pub name: Option<String>,
    pub empty: Option<String>,
    /// ```text
    /// ```
    pub fence: Option<String>,
    /// Vec\<String> & Option\<T>, see <http://example.com/x> and a
    pub plain: Option<String>,
}

impl Pet {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self {
            name: None,
            empty: None,
            fence: None,
            plain: None,
        }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }

    /// Sets `empty`.
    pub fn with_empty(mut self, value: impl Into<String>) -> Self {
        self.empty = Some(value.into());
        self
    }

    /// Sets `fence`.
    pub fn with_fence(mut self, value: impl Into<String>) -> Self {
        self.fence = Some(value.into());
        self
    }

    /// Sets `plain`.
    pub fn with_plain(mut self, value: impl Into<String>) -> Self {
        self.plain = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Pet {
        optional "name" => name: String,
        optional "empty" => empty: String,
        optional "fence" => fence: String,
        optional "plain" => plain: String,
    }
}
