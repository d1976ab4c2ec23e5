//! Where in lists and maps an error is.
//!
//! `Vec` and the map types read themselves and say nothing of the place where they fail. So what is read as a field
//! sees the format through [`Traced`], which counts items, keeps keys and adds them to the path of an error. It goes
//! around lists, tuples, maps, options and integers only; everything else, and with it the types of `object!`, it hands to
//! the format itself, so that they are compiled once and not once more for this.

mod key;

use std::borrow::Cow;
use std::fmt;

#[cfg(feature = "operations")]
use serde_core::Deserialize;
use serde_core::de::{DeserializeSeed, Deserializer, Error as _, IgnoredAny, MapAccess, SeqAccess, Visitor};

use self::key::Keeping;
use super::at::at;
use super::whole::Whole;

/// A seed, a format or a visitor that tells its lists and maps to say where they fail.
pub(super) struct Traced<T>(pub(super) T);

impl<'de, S: DeserializeSeed<'de>> DeserializeSeed<'de> for Traced<S> {
    type Value = S::Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<S::Value, D::Error> {
        self.0.deserialize(Traced(deserializer))
    }
}

/// Reads a value that is no field, such as a whole document, so that lists and maps in it say where they fail.
#[cfg(feature = "operations")]
pub(crate) fn read<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    T::deserialize(Traced(deserializer))
}

/// Methods of a `Deserializer` around another, which do as the other does.
macro_rules! forward {
    ($($method:ident($($argument:ident: $t:ty),*))*) => {$(
        fn $method<V: Visitor<'de>>(self, $($argument: $t,)* visitor: V) -> Result<V::Value, D::Error> {
            self.0.$method($($argument,)* visitor)
        }
    )*};
    (integers) => {
        forward! {
            deserialize_i8() deserialize_i16() deserialize_i32() deserialize_i64() deserialize_i128()
            deserialize_u8() deserialize_u16() deserialize_u32() deserialize_u64() deserialize_u128()
        }
    };
    (all but lists, tuples, maps, options, integers and texts) => {
        forward! {
            deserialize_any() deserialize_bool() deserialize_char() deserialize_f32() deserialize_f64()
            deserialize_bytes() deserialize_byte_buf() deserialize_unit() deserialize_identifier()
            deserialize_ignored_any()
            deserialize_unit_struct(name: &'static str) deserialize_newtype_struct(name: &'static str)
            deserialize_tuple_struct(name: &'static str, len: usize)
            deserialize_struct(name: &'static str, fields: &'static [&'static str])
            deserialize_enum(name: &'static str, variants: &'static [&'static str])
        }

        fn is_human_readable(&self) -> bool {
            self.0.is_human_readable()
        }
    };
}
use forward;

/// Methods of a `Deserializer` around another, which take a whole number for an integer however it is written.
macro_rules! whole {
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
            self.0.$method(Whole(visitor))
        }
    )*};
}

impl<'de, D: Deserializer<'de>> Deserializer<'de> for Traced<D> {
    type Error = D::Error;

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_option(Traced(visitor))
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_seq(Traced(visitor))
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_map(Traced(visitor))
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, len: usize, visitor: V) -> Result<V::Value, D::Error> {
        self.0.deserialize_tuple(len, Tuple { visitor, len })
    }

    whole! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    forward! { deserialize_str() deserialize_string() }
    forward! { all but lists, tuples, maps, options, integers and texts }
}

/// What a format makes of lists, maps and options.
impl<'de, V: Visitor<'de>> Visitor<'de> for Traced<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.expecting(f)
    }

    fn visit_unit<E: serde_core::de::Error>(self) -> Result<V::Value, E> {
        self.0.visit_unit()
    }

    fn visit_none<E: serde_core::de::Error>(self) -> Result<V::Value, E> {
        self.0.visit_none()
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<V::Value, D::Error> {
        self.0.visit_some(Traced(deserializer))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        self.0.visit_seq(Items { items, index: 0 })
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<V::Value, A::Error> {
        self.0.visit_map(Entries { entries, key: Cow::Borrowed("") })
    }
}

/// What a format makes of a tuple. Formats say in words of their own that there is more than it has places; this says
/// how much there is, as the tuple itself does of less.
struct Tuple<V> {
    visitor: V,
    len: usize,
}

impl<'de, V: Visitor<'de>> Visitor<'de> for Tuple<V> {
    type Value = V::Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.visitor.expecting(f)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<V::Value, A::Error> {
        let mut items = Items { items, index: 0 };
        let value = self.visitor.visit_seq(&mut items)?;
        let mut rest = 0;
        while items.items.next_element::<IgnoredAny>()?.is_some() {
            rest += 1;
        }
        match rest {
            0 => Ok(value),
            rest => {
                let expected = format!("a tuple of size {}", self.len);
                Err(A::Error::invalid_length(self.len + rest, &expected.as_str()))
            }
        }
    }
}

/// The items of a list, counted.
struct Items<A> {
    items: A,
    index: usize,
}

impl<'de, A: SeqAccess<'de>> SeqAccess<'de> for Items<A> {
    type Error = A::Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        match self.items.next_element_seed(Traced(seed)) {
            Ok(item) => {
                self.index += 1;
                Ok(item)
            }
            Err(error) => Err(at(&format!("[{}]", self.index), error)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        self.items.size_hint()
    }
}

/// The entries of a map, with the key of the one that is being read.
struct Entries<'de, A> {
    entries: A,
    key: Cow<'de, str>,
}

impl<'de, A: MapAccess<'de>> MapAccess<'de> for Entries<'de, A> {
    type Error = A::Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, A::Error> {
        self.entries.next_key_seed(Keeping(seed, &mut self.key))
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, A::Error> {
        match self.entries.next_value_seed(Traced(seed)) {
            Ok(value) => Ok(value),
            // A key that is read as a number is not kept.
            Err(error) if self.key.is_empty() => Err(error),
            Err(error) => Err(at(&self.key, error)),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        self.entries.size_hint()
    }
}
