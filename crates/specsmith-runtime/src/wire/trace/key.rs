//! The keys of maps, for the paths of errors.

use std::borrow::Cow;
use std::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, Visitor};

use super::forward;

/// A seed, a format or a visitor that keeps the text that it reads: a copy of it only where the format has it for a moment.
pub(super) struct Keeping<'a, 'de, T>(pub(super) T, pub(super) &'a mut Cow<'de, str>);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Keeping<'_, 'de, S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(Keeping(deserializer, self.1))
    }
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Keeping<'_, 'de, D> {
    type Error = D::Error;

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_str(Keeping(visitor, self.1))
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_string(Keeping(visitor, self.1))
    }

    forward! { deserialize_option() deserialize_seq() deserialize_map() }
    forward! { deserialize_tuple(len: usize) }
    forward! { integers }
    forward! { all but lists, tuples, maps, options, integers and texts }
}

/// What a format makes of texts.
impl<'de, V: Visitor<'de>> Visitor<'de> for Keeping<'_, 'de, V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<V::Value, E> {
        text.clone_into(self.1.to_mut());
        self.0.visit_str(text)
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<V::Value, E> {
        *self.1 = Cow::Borrowed(text);
        self.0.visit_borrowed_str(text)
    }

    fn visit_string<E: Error>(self, text: String) -> Result<V::Value, E> {
        text.clone_into(self.1.to_mut());
        self.0.visit_string(text)
    }
}
