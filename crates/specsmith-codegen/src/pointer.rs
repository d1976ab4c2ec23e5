//! Places in a document, as JSON pointers.

use serde::{Deserialize, Serialize};
use std::borrow::Borrow;
use std::fmt;

/// A place in a document: a JSON pointer (RFC 6901) from its root, printed as a URI fragment (`#/a/b`).
///
/// Keys are stored escaped (`~` as `~0`, `/` as `~1`); a pointer is only built through [`Pointer::key`] and
/// [`Pointer::index`], so that no caller has to think of it.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Pointer(String);

impl Pointer {
    /// The whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// The pointer that a `$ref` of the form `#/a/b` holds; `None` for anything else.
    ///
    /// Percent-encoded characters are decoded, as RFC 6901 section 6 asks of URI fragments.
    pub fn from_fragment(reference: &str) -> Option<Self> {
        let fragment = reference.strip_prefix('#')?;
        let decoded = percent_decode(fragment);
        (decoded.is_empty() || decoded.starts_with('/')).then_some(Self(decoded))
    }

    /// This place's child under `key`.
    #[must_use]
    pub fn key(&self, key: &str) -> Self {
        let mut child = String::with_capacity(self.0.len() + key.len() + 1);
        child.push_str(&self.0);
        child.push('/');
        push_escaped(&mut child, key);
        Self(child)
    }

    /// This place's child at `index`.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// Goes down to the child under `key`; [`Pointer::leave`] with the result comes back up. For walks over whole
    /// documents, where a new string for each node would be the most expensive part.
    pub(crate) fn enter(&mut self, key: &str) -> usize {
        let before = self.0.len();
        self.0.push('/');
        push_escaped(&mut self.0, key);
        before
    }

    /// Undoes [`Pointer::enter`].
    pub(crate) fn leave(&mut self, before: usize) {
        self.0.truncate(before);
    }

    /// How many bytes it has.
    pub(crate) fn length(&self) -> usize {
        self.0.len()
    }

    /// The place that holds this one; `None` for the root.
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|at| Self(self.0[..at].to_owned()))
    }

    /// The unescaped keys from the root to here.
    pub fn segments(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(unescape)
    }

    /// This place and all that it is in, the nearest first: each as a key of maps by pointer, and what comes after it, which
    /// [`Pointer::join`] takes.
    pub(crate) fn with_prefixes(&self) -> impl Iterator<Item = (&str, &str)> {
        let all = self.0.as_str();
        let ends = std::iter::once(all.len()).chain(all.rmatch_indices('/').map(|(at, _)| at));
        ends.map(move |end| all.split_at(end))
    }

    /// How many keys there are from the root to here.
    pub(crate) fn depth(&self) -> usize {
        self.0.bytes().filter(|byte| *byte == b'/').count()
    }

    /// The last key, unescaped; `None` for the root.
    pub fn last(&self) -> Option<String> {
        self.0.rsplit_once('/').map(|(_, segment)| unescape(segment))
    }

    /// The part of this pointer below `prefix`, if it is below.
    pub fn strip_prefix(&self, prefix: &Self) -> Option<&str> {
        let rest = self.0.strip_prefix(&prefix.0)?;
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    }

    /// This pointer followed by `rest`, which [`Pointer::strip_prefix`] gave.
    #[must_use]
    pub fn join(&self, rest: &str) -> Self {
        Self(format!("{}{rest}", self.0))
    }
}

/// For maps whose keys are pointers: a pointer and its text are equal, and have the same hash, for the same texts.
impl Borrow<str> for Pointer {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

fn push_escaped(out: &mut String, key: &str) {
    // Nearly all keys are as they are.
    if !key.bytes().any(|byte| matches!(byte, b'~' | b'/')) {
        return out.push_str(key);
    }
    for c in key.chars() {
        match c {
            '~' => out.push_str("~0"),
            '/' => out.push_str("~1"),
            c => out.push(c),
        }
    }
}

fn unescape(segment: &str) -> String {
    segment.replace("~1", "/").replace("~0", "~")
}

/// Text with its `%XX` decoded; what is no UTF-8 then becomes the replacement character.
pub(crate) fn percent_decode(text: &str) -> String {
    if !text.contains('%') {
        return text.to_owned();
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut i = 0;
    while i < bytes.len() {
        let hex = (bytes[i] == b'%')
            .then(|| text.get(i + 1..i + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match hex {
            Some(byte) => {
                out.push(byte);
                i += 3;
            }
            None => {
                out.push(bytes[i]);
                i += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_escaped_and_come_back_whole() {
        let pointer = Pointer::root().key("paths").key("/a~b/{c}").key("get").index(0);
        assert_eq!(pointer.to_string(), "#/paths/~1a~0b~1{c}/get/0");
        let segments: Vec<_> = pointer.segments().collect();
        assert_eq!(segments, ["paths", "/a~b/{c}", "get", "0"]);
        assert_eq!(pointer.parent().unwrap().to_string(), "#/paths/~1a~0b~1{c}/get");
    }

    #[test]
    fn the_places_around_a_place() {
        let pointer = Pointer::root().key("a").key("b/c");
        let around: Vec<_> = pointer.with_prefixes().collect();
        assert_eq!(around, [("/a/b~1c", ""), ("/a", "/b~1c"), ("", "/a/b~1c")]);
        let map = std::collections::HashMap::from([(Pointer::root().key("a"), 1)]);
        assert_eq!(map.get("/a"), Some(&1));
        assert_eq!(pointer.depth(), 2);
    }

    #[test]
    fn a_prefix_ends_at_a_key() {
        let a = Pointer::root().key("a");
        let ab = Pointer::root().key("ab");
        assert_eq!(ab.strip_prefix(&a), None);
        assert_eq!(a.key("b").strip_prefix(&a), Some("/b"));
        assert_eq!(a.strip_prefix(&a), Some(""));
    }

    #[test]
    fn fragments_are_decoded() {
        let pointer = Pointer::from_fragment("#/components/schemas/A%20b").unwrap();
        assert_eq!(pointer.last().unwrap(), "A b");
        assert_eq!(Pointer::from_fragment("other.yaml#/a"), None);
        assert_eq!(Pointer::from_fragment("#anchor"), None);
        assert_eq!(Pointer::from_fragment("#"), Some(Pointer::root()));
    }
}
