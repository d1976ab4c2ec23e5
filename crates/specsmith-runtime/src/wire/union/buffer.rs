//! A value that has been read and waits until it is clear what it is.
//!
//! It is shared and not copied: a union inside of a union gets the very part of the outer one's value that it stands in.
//! That keeps deep unions from copying everything once for each level, and makes a part recognisable (see `memo`).

use std::cell::Cell;
use std::fmt;
use std::rc::Rc;

use serde_core::de::value::{MapAccessDeserializer, MapDeserializer, SeqAccessDeserializer, SeqDeserializer};
use serde_core::de::{Deserialize, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde_json::{Error, Value};

use super::lost;
use crate::wire::whole::Whole;

/// Any JSON value. Clones of it share their lists and maps.
#[derive(Debug, Clone)]
pub enum Buffer {
    /// Neither a list nor a map.
    Scalar(Value),
    /// A list.
    List(Rc<[Buffer]>),
    /// A map, each key once.
    Map(Rc<[(String, Buffer)]>),
}

impl Buffer {
    /// The value under a key of a map.
    pub(super) fn get(&self, key: &str) -> Option<&Self> {
        self.entries().iter().find(|(name, _)| name == key).map(|(_, value)| value)
    }

    /// The entries of a map; none of anything else.
    pub(super) fn entries(&self) -> &[(String, Self)] {
        match self {
            Self::Map(entries) => entries,
            Self::Scalar(_) | Self::List(_) => &[],
        }
    }

    /// What the value is, where it is neither a list nor a map.
    pub(super) fn scalar(&self) -> Option<&Value> {
        match self {
            Self::Scalar(value) => Some(value),
            Self::List(_) | Self::Map(_) => None,
        }
    }

    /// The same map without one of its keys.
    pub(super) fn without(&self, key: &str) -> Self {
        match self {
            Self::Map(entries) => Self::Map(entries.iter().filter(|(name, _)| name != key).cloned().collect()),
            other => other.clone(),
        }
    }

    /// Where a list or a map is; what else there is holds no union.
    pub(super) fn address(&self) -> Option<usize> {
        match self {
            Self::Scalar(_) => None,
            Self::List(items) => Some(Rc::as_ptr(items).cast::<()>() as usize),
            Self::Map(entries) => Some(Rc::as_ptr(entries).cast::<()>() as usize),
        }
    }

    /// The value with an article, for messages.
    pub(super) fn describe(&self) -> &'static str {
        match self {
            Self::Scalar(Value::Bool(_)) => "a boolean",
            Self::Scalar(Value::Number(_)) => "a number",
            Self::Scalar(Value::String(_)) => "a string",
            Self::Scalar(_) => "null",
            Self::List(_) => "an array",
            Self::Map(_) => "an object",
        }
    }
}

impl From<Value> for Buffer {
    fn from(value: Value) -> Self {
        match value {
            Value::Array(items) => Self::List(items.into_iter().map(Self::from).collect()),
            Value::Object(map) => Self::Map(map.into_iter().map(|(key, value)| (key, Self::from(value))).collect()),
            scalar => Self::Scalar(scalar),
        }
    }
}

impl From<&Buffer> for Value {
    fn from(buffer: &Buffer) -> Self {
        match buffer {
            Buffer::Scalar(value) => value.clone(),
            Buffer::List(items) => items.iter().map(Self::from).collect(),
            Buffer::Map(entries) => entries.iter().map(|(key, value)| (key.clone(), Self::from(value))).collect(),
        }
    }
}

/// The name by which a `Buffer` that is read asks whether it is read from a `Buffer`. Other formats take it for a newtype.
const SHARED: &str = "$specsmith::Buffer";

thread_local! {
    /// On its way from the `Buffer` that is read to the one that reads it: the traits of serde have no place for it.
    static HANDED_OVER: Cell<Option<Buffer>> = const { Cell::new(None) };
}

impl<'de> Deserialize<'de> for Buffer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_newtype_struct(SHARED, Filling)
    }
}

/// Takes over a `Buffer`, and makes one of whatever else comes by way of [`Value`], which knows how numbers come.
struct Filling;

/// Methods of a `Visitor` for what a format gives where it does not know newtypes.
macro_rules! fill {
    ($($method:ident($t:ty))*) => {$(
        fn $method<E: serde_core::de::Error>(self, value: $t) -> Result<Buffer, E> {
            Ok(Buffer::Scalar(Value::from(value)))
        }
    )*};
}

impl<'de> Visitor<'de> for Filling {
    type Value = Buffer;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any valid JSON value")
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Buffer, D::Error> {
        Value::deserialize(deserializer).map(Buffer::from)
    }

    fn visit_unit<E: serde_core::de::Error>(self) -> Result<Buffer, E> {
        Ok(HANDED_OVER.take().unwrap_or(Buffer::Scalar(Value::Null)))
    }

    fn visit_none<E: serde_core::de::Error>(self) -> Result<Buffer, E> {
        Ok(Buffer::Scalar(Value::Null))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Buffer, D::Error> {
        Buffer::deserialize(deserializer)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Buffer, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(items)).map(Buffer::from)
    }

    fn visit_map<A: MapAccess<'de>>(self, entries: A) -> Result<Buffer, A::Error> {
        Value::deserialize(MapAccessDeserializer::new(entries)).map(Buffer::from)
    }

    fill! { visit_bool(bool) visit_i64(i64) visit_u64(u64) visit_f64(f64) visit_str(&str) visit_string(String) }
}

impl<'de> IntoDeserializer<'de, Error> for &Buffer {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// Methods of a `Deserializer` that leave to [`Value`] how its numbers and texts are given.
macro_rules! scalars {
    (whole $($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.deserialize_any(Whole(visitor))
        }
    )*};
    ($($method:ident)*) => {$(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            match self {
                Buffer::Scalar(value) => value.clone().$method(visitor),
                Buffer::List(_) | Buffer::Map(_) => self.deserialize_any(visitor),
            }
        }
    )*};
}

impl<'de> Deserializer<'de> for &Buffer {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Buffer::Scalar(value) => value.clone().deserialize_any(visitor),
            Buffer::List(items) => {
                let mut items = SeqDeserializer::new(items.iter());
                let read = visitor.visit_seq(&mut items)?;
                items.end().map(|()| read)
            }
            Buffer::Map(entries) => {
                let mut entries = MapDeserializer::new(entries.iter().map(|(key, value)| (key.as_str(), value)));
                let read = visitor.visit_map(&mut entries)?;
                entries.end().map(|()| read)
            }
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self {
            Buffer::Scalar(Value::Null) => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Error> {
        if name != SHARED {
            return visitor.visit_newtype_struct(self);
        }
        HANDED_OVER.set(Some(self.clone()));
        visitor.visit_unit()
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        lost::note(self);
        visitor.visit_unit()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        Value::from(self).deserialize_enum(name, variants, visitor)
    }

    scalars! {
        deserialize_bool deserialize_char deserialize_f32 deserialize_f64
        deserialize_str deserialize_string deserialize_bytes deserialize_byte_buf deserialize_unit
        deserialize_identifier
    }

    scalars! {
        whole
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128
        deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128
    }

    serde_core::forward_to_deserialize_any! { seq tuple tuple_struct map struct unit_struct }
}
