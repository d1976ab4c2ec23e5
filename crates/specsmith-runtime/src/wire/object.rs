//! JSON objects: the macro, and the loops that it calls.

use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{self, Error as _, MapAccess};

use super::at::expecting;
use super::depth::Open;
use super::reader::Entries;
use super::rows::Rows;

/// Implements `Serialize` and `Deserialize` for a struct from a table of its properties.
///
/// A row is `presence "name on the wire" => field: type`, and the presence decides what type the field has:
///
/// | presence | type of the field | on decode | on encode |
/// |---|---|---|---|
/// | `required` | `T` | absent is an error | always written |
/// | `optional` | `Option<T>` | absent and `null` are `None` | `None` is left out |
/// | `nullable` | `Option<T>` | absent is an error, `null` is `None` | `None` is `null` |
/// | `patch` | `Option<Nullable<T>>` | absent is `None`, `null` is `Some(Null)` | `None` is left out, `Some(Null)` is `null` |
///
/// After the rows may come what becomes of the keys that the table lacks: nothing (they are skipped),
/// `..field: Map` (they are kept in `field`, a map type such as `BTreeMap<String, T>`, and written after the
/// others) or `..refuse` (they are an error).
///
/// Of a key that comes twice, the last value counts. Errors say where they are, as in
/// `` `metrics[0].key`: invalid type… `` (see [`wire::at`](crate::wire::at)).
///
/// ```
/// use std::collections::BTreeMap;
///
/// #[derive(Debug, PartialEq)]
/// pub struct Flag {
///     pub key: String,
///     pub on: Option<bool>,
///     pub tags: BTreeMap<String, String>,
/// }
///
/// specsmith_runtime::object! {
///     Flag {
///         required "key" => key: String,
///         optional "isOn" => on: bool,
///         ..tags: BTreeMap<String, String>,
///     }
/// }
///
/// let flag: Flag = serde_json::from_str(r#"{"key": "new-ui", "team": "web"}"#)?;
/// assert_eq!(flag.on, None);
/// assert_eq!(flag.tags["team"], "web");
/// assert_eq!(serde_json::to_string(&flag)?, r#"{"key":"new-ui","team":"web"}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! object {
    ($ty:ident { $($kind:ident $wire:literal => $field:ident : $t:ty),* $(,)? }) => {
        $crate::object! { @impl $ty Skip { $($kind $wire => $field: $t,)* } {} }
    };
    ($ty:ident { $($kind:ident $wire:literal => $field:ident : $t:ty,)* ..refuse $(,)? }) => {
        $crate::object! { @impl $ty Refuse { $($kind $wire => $field: $t,)* } {} }
    };
    ($ty:ident { $($kind:ident $wire:literal => $field:ident : $t:ty,)* ..$rest:ident : $map:ty $(,)? }) => {
        $crate::object! { @impl $ty Keep { $($kind $wire => $field: $t,)* } { $rest: $map } }
    };
    (@impl $ty:ident $unknown:ident
        { $($kind:ident $wire:literal => $field:ident : $t:ty,)* } { $($rest:ident : $map:ty)? }
    ) => {
        impl $crate::wire::Object for $ty {
            type Rows = $crate::rows!($([$crate::wire::slot::$kind<$t>])* $([$crate::wire::slot::additional<$map>])?);
            type Values = $crate::rows!($([$crate::wire::value::$kind<$t>])* $([$map])?);

            #[inline]
            fn make(values: Self::Values) -> Self {
                $crate::object_of!(Self {} values; $($field)* $($rest)?)
            }
        }

        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::wire::deserialize(deserializer, &$crate::wire::Table {
                    name: ::core::stringify!($ty),
                    properties: &[$($wire),*],
                    unknown: $crate::wire::Unknown::$unknown,
                })
            }
        }

        impl $crate::__private::serde_core::Serialize for $ty {
            fn serialize<S: $crate::__private::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                let mut writer = $crate::wire::put::begin(serializer);
                $($crate::wire::put::$kind(&mut writer, $wire, &self.$field);)*
                $($crate::wire::put::additional(&mut writer, &self.$rest);)?
                $crate::wire::put::end(writer)
            }
        }
    };
}

/// What is known of an object beside its fields.
pub struct Table {
    /// The name of the type, for messages.
    pub name: &'static str,
    /// The names of the properties on the wire.
    pub properties: &'static [&'static str],
    /// What becomes of other keys.
    pub unknown: Unknown,
}

/// What `object!` says of a type. How objects are read is the same for all of them, and stands here and not in the macro: what
/// is compiled for each type is most of the time that it takes to check a crate of models.
pub trait Object: Sized {
    /// What its properties are read into.
    type Rows: Rows<Values = Self::Values>;

    /// The values of its fields, in tuples of the same form. The rows have them already, but there the compiler would look
    /// them up each time that they are mentioned.
    type Values;

    /// The object of these values.
    fn make(values: Self::Values) -> Self;
}

/// What becomes of keys that a table lacks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unknown {
    /// They are passed over.
    Skip,
    /// They are an error.
    Refuse,
    /// They are kept in a map.
    Keep,
}

/// Reads an object.
///
/// It asks for a struct and not for a map, whose keys would come into the paths of errors a second time.
///
/// # Errors
///
/// The input is no map, or one of the values is not as the table says, or one is missing.
pub fn deserialize<'de, T: Object, D: de::Deserializer<'de>>(
    deserializer: D,
    table: &'static Table,
) -> Result<T, D::Error> {
    deserializer.deserialize_struct(table.name, table.properties, ObjectVisitor { table, of: PhantomData })
}

/// Accepts maps only; an array in place of an object is refused, unlike by serde's derives.
struct ObjectVisitor<T> {
    table: &'static Table,
    of: PhantomData<T>,
}

impl<'de, T: Object> de::Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(f, "an object", self.table.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<T, A::Error> {
        let Some(_open) = Open::new(size_of::<T>()) else {
            return Err(A::Error::custom("objects are too deep in one another"));
        };
        let mut entries = Entries::new(map, self.table);
        let mut rows = T::Rows::empty();
        while let Some(index) = entries.next() {
            rows.read(index, &mut entries);
        }
        entries.end()?;
        let missing =
            |index: usize| A::Error::missing_field(self.table.properties.get(index).unwrap_or(&self.table.name));
        rows.values().map(T::make).map_err(missing)
    }
}
