//! How a branch of a union by tag is written.

use std::fmt::{self, Display, Write};

use serde_core::ser::{Error as _, Impossible, Serialize, SerializeMap, Serializer};

/// Writes a branch of a union by tag; the functions are named after the words of the table.
pub mod write_tagged {
    use super::{Adding, Finding, MapsOnly, Serialize, Serializer};

    /// The type has the property itself.
    ///
    /// # Errors
    ///
    /// The serializer refuses the value.
    pub fn own<S: Serializer, T: Serialize>(serializer: S, _: &str, _: &str, value: &T) -> Result<S::Ok, S::Error> {
        value.serialize(serializer)
    }

    /// The type may leave the property out; then it is written first.
    ///
    /// # Errors
    ///
    /// The serializer refuses the value, or it is no object.
    pub fn tag<S: Serializer, T: Serialize>(
        serializer: S,
        property: &'static str,
        tag: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        match value.serialize(MapsOnly(Finding { property, found: false })) {
            Ok(true) => value.serialize(serializer),
            // Something else than an object, which the serializer may say more of.
            Ok(false) | Err(_) => bare(serializer, property, tag, value),
        }
    }

    /// The type does not have the property; it is written first.
    ///
    /// # Errors
    ///
    /// The serializer refuses the value, or it is no object.
    pub fn bare<S: Serializer, T: Serialize>(
        serializer: S,
        property: &'static str,
        tag: &'static str,
        value: &T,
    ) -> Result<S::Ok, S::Error> {
        value.serialize(MapsOnly(Adding { serializer, property, tag }))
    }
}

/// A format that takes maps, and nothing else at its top.
struct MapsOnly<T>(T);

/// What becomes of the map.
trait Start {
    type Ok;
    type Error: serde_core::ser::Error;
    type Map: SerializeMap<Ok = Self::Ok, Error = Self::Error>;

    fn start(self, len: Option<usize>) -> Result<Self::Map, Self::Error>;
}

/// Writes an entry before all others.
struct Adding<S> {
    serializer: S,
    property: &'static str,
    tag: &'static str,
}

impl<S: Serializer> Start for Adding<S> {
    type Ok = S::Ok;
    type Error = S::Error;
    type Map = S::SerializeMap;

    fn start(self, len: Option<usize>) -> Result<S::SerializeMap, S::Error> {
        let mut map = self.serializer.serialize_map(len.map(|len| len + 1))?;
        map.serialize_entry(self.property, self.tag)?;
        Ok(map)
    }
}

/// Looks for a key, and writes nothing.
struct Finding {
    property: &'static str,
    found: bool,
}

impl Start for Finding {
    type Ok = bool;
    type Error = fmt::Error;
    type Map = Self;

    fn start(self, _: Option<usize>) -> Result<Self, fmt::Error> {
        Ok(self)
    }
}

impl SerializeMap for Finding {
    type Ok = bool;
    type Error = fmt::Error;

    fn serialize_key<K: ?Sized + Serialize>(&mut self, key: &K) -> Result<(), fmt::Error> {
        let mut same = SameText { rest: self.property, same: true };
        write!(same, "{}", Shown(key))?;
        self.found |= same.same && same.rest.is_empty();
        Ok(())
    }

    fn serialize_value<V: ?Sized + Serialize>(&mut self, _: &V) -> Result<(), fmt::Error> {
        Ok(())
    }

    fn end(self) -> Result<bool, fmt::Error> {
        Ok(self.found)
    }
}

/// A key as text: a formatter is a serializer for what may be a key.
struct Shown<'a, K: ?Sized>(&'a K);

impl<K: ?Sized + Serialize> Display for Shown<'_, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.serialize(f)
    }
}

/// Compares what is written with a text.
struct SameText<'a> {
    rest: &'a str,
    same: bool,
}

impl Write for SameText<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        match self.rest.strip_prefix(text) {
            Some(rest) => self.rest = rest,
            None => self.same = false,
        }
        Ok(())
    }
}

/// Methods of a `Serializer` for what has no place for a tag.
macro_rules! refuse {
    ($($method:ident($($t:ty),*) -> $ok:ty;)*) => {$(
        fn $method(self, $(_: $t),*) -> Result<$ok, T::Error> {
            Err(T::Error::custom("only an object can have a tag"))
        }
    )*};
}

impl<T: Start> Serializer for MapsOnly<T> {
    type Ok = T::Ok;
    type Error = T::Error;
    type SerializeSeq = Impossible<T::Ok, T::Error>;
    type SerializeTuple = Impossible<T::Ok, T::Error>;
    type SerializeTupleStruct = Impossible<T::Ok, T::Error>;
    type SerializeTupleVariant = Impossible<T::Ok, T::Error>;
    type SerializeMap = T::Map;
    type SerializeStruct = Impossible<T::Ok, T::Error>;
    type SerializeStructVariant = Impossible<T::Ok, T::Error>;

    fn serialize_map(self, len: Option<usize>) -> Result<T::Map, T::Error> {
        self.0.start(len)
    }

    fn serialize_some<V: ?Sized + Serialize>(self, value: &V) -> Result<T::Ok, T::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<V: ?Sized + Serialize>(self, _: &'static str, value: &V) -> Result<T::Ok, T::Error> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<V: ?Sized + Serialize>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &V,
    ) -> Result<T::Ok, T::Error> {
        Err(T::Error::custom("only an object can have a tag"))
    }

    refuse! {
        serialize_bool(bool) -> T::Ok;
        serialize_i8(i8) -> T::Ok;
        serialize_i16(i16) -> T::Ok;
        serialize_i32(i32) -> T::Ok;
        serialize_i64(i64) -> T::Ok;
        serialize_u8(u8) -> T::Ok;
        serialize_u16(u16) -> T::Ok;
        serialize_u32(u32) -> T::Ok;
        serialize_u64(u64) -> T::Ok;
        serialize_f32(f32) -> T::Ok;
        serialize_f64(f64) -> T::Ok;
        serialize_char(char) -> T::Ok;
        serialize_str(&str) -> T::Ok;
        serialize_bytes(&[u8]) -> T::Ok;
        serialize_none() -> T::Ok;
        serialize_unit() -> T::Ok;
        serialize_unit_struct(&'static str) -> T::Ok;
        serialize_unit_variant(&'static str, u32, &'static str) -> T::Ok;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_struct(&'static str, usize) -> Self::SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}
