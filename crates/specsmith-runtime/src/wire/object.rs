//! JSON objects: the macro, and the loops that it calls.

use std::fmt;
use std::marker::PhantomData;

use serde_core::de::{self, Error as _, MapAccess};
use serde_core::ser::{SerializeMap, Serializer};

use super::at::at;
use super::key::{Key, UNKNOWN};
use super::reader::Entry;
use super::writer::ObjectWriter;

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
        const _: () = {
            // One struct of options, not a local variable for each field: the borrow checker's work on drops
            // grows with the square of the number of locals that can be dropped.
            // The names of these two are no names of types, so that a property may be of a type of any name.
            #[allow(non_camel_case_types)]
            pub struct __slots {
                $($field: $crate::wire::slot::$kind<$t>,)*
                $($rest: $map,)?
            }

            #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
            enum __index { $($field,)* }

            impl $crate::wire::Object for $ty {
                type Slots = __slots;
                const NAME: &'static str = ::core::stringify!($ty);
                const PROPERTIES: &'static [&'static str] = &[$($wire),*];
                const UNKNOWN: $crate::wire::Unknown = $crate::wire::Unknown::$unknown;

                fn slots() -> __slots {
                    __slots {
                        $($field: $crate::wire::absent::$kind(),)*
                        $($rest: ::core::default::Default::default(),)?
                    }
                }

                #[allow(unused_variables)]
                fn read<'de, A: $crate::__private::serde_core::de::MapAccess<'de>>(
                    slots: &mut __slots,
                    index: usize,
                    entry: $crate::wire::Entry<'_, A>,
                ) -> ::core::result::Result<(), A::Error> {
                    match index {
                        $(_ if index == __index::$field as usize => entry.$kind(&mut slots.$field),)*
                        $(_ if index == usize::MAX => entry.additional(&mut slots.$rest),)?
                        _ => entry.skip(),
                    }
                }

                #[allow(unused_variables)]
                fn finish(slots: __slots) -> ::core::result::Result<Self, &'static str> {
                    if let ::core::option::Option::Some(name) =
                        $crate::wire::first_absent(Self::PROPERTIES, &[$(slots.$field.is_some()),*])
                    {
                        return ::core::result::Result::Err(name);
                    }
                    ::core::result::Result::Ok($ty {
                        $($field: match slots.$field {
                            ::core::option::Option::Some(value) => value,
                            ::core::option::Option::None => return ::core::result::Result::Err($wire),
                        },)*
                        $($rest: slots.$rest,)?
                    })
                }

                #[allow(unused_variables)]
                fn write<M: $crate::__private::serde_core::ser::SerializeMap>(
                    &self,
                    writer: &mut $crate::wire::ObjectWriter<M>,
                ) {
                    $(writer.$kind($wire, &self.$field);)*
                    $(writer.additional(&self.$rest);)?
                }
            }

            impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
                fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(
                    deserializer: D,
                ) -> ::core::result::Result<Self, D::Error> {
                    $crate::wire::deserialize(deserializer)
                }
            }

            impl $crate::__private::serde_core::Serialize for $ty {
                fn serialize<S: $crate::__private::serde_core::Serializer>(
                    &self,
                    serializer: S,
                ) -> ::core::result::Result<S::Ok, S::Error> {
                    $crate::wire::serialize(self, serializer)
                }
            }
        };
    };
}

/// What `object!` writes for a type; the loops over it are in this file.
pub trait Object: Sized {
    /// The fields while they are read, each in an `Option`.
    type Slots;
    /// The name of the type, for messages.
    const NAME: &'static str;
    /// The names of the properties on the wire.
    const PROPERTIES: &'static [&'static str];
    /// What becomes of the keys that [`Self::PROPERTIES`] lacks.
    const UNKNOWN: Unknown;

    /// The slots before anything is read.
    fn slots() -> Self::Slots;

    /// Reads the value of the property with this index into its slot.
    ///
    /// # Errors
    ///
    /// The value is not of the property's type.
    fn read<'de, A: MapAccess<'de>>(slots: &mut Self::Slots, index: usize, entry: Entry<'_, A>)
    -> Result<(), A::Error>;

    /// The object itself.
    ///
    /// # Errors
    ///
    /// The name of the first property that is missing.
    fn finish(slots: Self::Slots) -> Result<Self, &'static str>;

    /// Writes all properties.
    fn write<M: SerializeMap>(&self, writer: &mut ObjectWriter<M>);
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

/// The type of a field while it is read, by presence: `None` is "missing", whatever the presence.
#[allow(non_camel_case_types)]
pub mod slot {
    use crate::wire::Nullable;

    /// `T`
    pub type required<T> = Option<T>;
    /// `Option<T>`
    pub type optional<T> = Option<Option<T>>;
    /// `Option<T>`
    pub type nullable<T> = Option<Option<T>>;
    /// `Option<Nullable<T>>`
    pub type patch<T> = Option<Option<Nullable<T>>>;
}

/// What a field's slot holds before anything is read, by presence.
pub mod absent {
    use super::slot;

    /// Missing until it comes.
    pub const fn required<T>() -> slot::required<T> {
        None
    }

    /// Absent is a value.
    pub const fn optional<T>() -> slot::optional<T> {
        Some(None)
    }

    /// Missing until it comes.
    pub const fn nullable<T>() -> slot::nullable<T> {
        None
    }

    /// Absent is a value.
    pub const fn patch<T>() -> slot::patch<T> {
        Some(None)
    }
}

/// The name of the first property that did not come; compiled once for all types.
pub fn first_absent(names: &[&'static str], present: &[bool]) -> Option<&'static str> {
    let index = present.iter().position(|present| !present)?;
    names.get(index).copied()
}

/// Reads an object.
///
/// It asks for a struct and not for a map, whose keys would come into the paths of errors a second time.
///
/// # Errors
///
/// The input is no map, or one of the values is not as the table says, or one is missing.
pub fn deserialize<'de, T: Object, D: de::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    deserializer.deserialize_struct(T::NAME, T::PROPERTIES, ObjectVisitor(PhantomData))
}

/// Writes an object.
///
/// # Errors
///
/// The serializer refuses one of the values.
pub fn serialize<T: Object, S: Serializer>(object: &T, serializer: S) -> Result<S::Ok, S::Error> {
    match serializer.serialize_map(None) {
        Ok(map) => {
            let mut writer = ObjectWriter::new(map);
            object.write(&mut writer);
            writer.end()
        }
        Err(error) => Err(error),
    }
}

/// Accepts maps only; an array in place of an object is refused, unlike by serde's derives.
struct ObjectVisitor<T>(PhantomData<T>);

impl<'de, T: Object> de::Visitor<'de> for ObjectVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "an object (`{}`)", T::NAME.trim_start_matches("r#"))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<T, A::Error> {
        let mut slots = T::slots();
        let mut unknown = String::new();
        let mut guess = 0;
        loop {
            let key =
                Key { names: T::PROPERTIES, guess, unknown: (T::UNKNOWN != Unknown::Skip).then_some(&mut unknown) };
            let index = match next_key(&mut map, key) {
                Ok(Some(index)) => index,
                Ok(None) => break,
                Err(error) => return Err(error),
            };
            if index == UNKNOWN && T::UNKNOWN == Unknown::Refuse {
                return Err(A::Error::unknown_field(&unknown, T::PROPERTIES));
            }
            if let Err(error) = T::read(&mut slots, index, Entry::new(&mut map, &mut unknown)) {
                return Err(match T::PROPERTIES.get(index) {
                    Some(name) => at(name, error),
                    None => at(&unknown, error),
                });
            }
            guess = index.wrapping_add(1);
        }
        T::finish(slots).map_err(A::Error::missing_field)
    }
}

/// The index of the next key. It is kept out of line, so that it is compiled once for each format and not
/// once more for each type.
#[inline(never)]
fn next_key<'de, A: MapAccess<'de>>(map: &mut A, key: Key<'_>) -> Result<Option<usize>, A::Error> {
    map.next_key_seed(key)
}
