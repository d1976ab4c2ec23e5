//! Enums of strings: the macro, and what it calls.

use std::fmt;
use std::marker::PhantomData;

use serde_core::de;

use super::at::expecting;

/// Implements the conversions of an enum from and to the strings that stand for its variants.
///
/// With a catch-all after the colon the enum is open: a string that the table lacks becomes the
/// catch-all, with the string in it, and survives a round trip. Without one it is closed: such a string is
/// refused with an [`UnknownValue`](crate::wire::UnknownValue).
///
/// Both get `VALUES`, `as_str`, `Display`, `AsRef<str>`, `Serialize` and `Deserialize`; the open one
/// `From<&str>` and `From<String>`, the closed one `FromStr` and `TryFrom<&str>`.
///
/// ```
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum Status { Running, Stopped, Unknown(String) }
///
/// specsmith_runtime::string_enum! {
///     Status: Unknown { "running" => Running, "stopped" => Stopped }
/// }
///
/// assert_eq!(Status::from("running"), Status::Running);
/// assert_eq!(Status::from("paused").as_str(), "paused");
/// assert_eq!(Status::VALUES, ["running", "stopped"]);
/// ```
#[macro_export]
macro_rules! string_enum {
    ($ty:ident : $other:ident { $($wire:literal => $variant:ident),* $(,)? }) => {
        $crate::string_enum! { @impl $ty { $($wire => $variant,)* } { $other } }

        impl ::core::convert::From<&str> for $ty {
            #[inline]
            fn from(value: &str) -> Self {
                match $crate::wire::known(Self::VALUES, Self::KNOWN, value) {
                    ::core::option::Option::Some(known) => known,
                    ::core::option::Option::None => Self::$other(::std::string::String::from(value)),
                }
            }
        }

        impl ::core::convert::From<::std::string::String> for $ty {
            #[inline]
            fn from(value: ::std::string::String) -> Self {
                ::core::convert::From::from(value.as_str())
            }
        }
    };
    ($ty:ident { $($wire:literal => $variant:ident),* $(,)? }) => {
        $crate::string_enum! { @impl $ty { $($wire => $variant,)* } {} }

        impl ::core::convert::TryFrom<&str> for $ty {
            type Error = $crate::wire::UnknownValue;

            #[inline]
            fn try_from(value: &str) -> ::core::result::Result<Self, $crate::wire::UnknownValue> {
                match $crate::wire::known(Self::VALUES, Self::KNOWN, value) {
                    ::core::option::Option::Some(known) => ::core::result::Result::Ok(known),
                    ::core::option::Option::None => {
                        ::core::result::Result::Err($crate::wire::UnknownValue::new(value, Self::VALUES))
                    }
                }
            }
        }

        impl ::core::str::FromStr for $ty {
            type Err = $crate::wire::UnknownValue;

            #[inline]
            fn from_str(value: &str) -> ::core::result::Result<Self, $crate::wire::UnknownValue> {
                ::core::convert::TryFrom::try_from(value)
            }
        }
    };
    (@impl $ty:ident { $($wire:literal => $variant:ident,)* } { $($other:ident)? }) => {
        impl $ty {
            /// The values that the API document lists, in its order.
            pub const VALUES: &'static [&'static str] = &[$($wire),*];

            /// What they stand for.
            const KNOWN: &'static [Self] = &[$(Self::$variant),*];

            /// The value as it is on the wire.
            #[inline]
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)*
                    $(Self::$other(value) => value,)?
                }
            }
        }

        impl ::core::fmt::Display for $ty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl ::core::convert::AsRef<str> for $ty {
            #[inline]
            fn as_ref(&self) -> &str {
                self.as_str()
            }
        }

        impl $crate::__private::serde_core::Serialize for $ty {
            fn serialize<S: $crate::__private::serde_core::Serializer>(
                &self,
                serializer: S,
            ) -> ::core::result::Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(
                deserializer: D,
            ) -> ::core::result::Result<Self, D::Error> {
                $crate::wire::deserialize_enum(deserializer, ::core::stringify!($ty))
            }
        }
    };
}

/// A string that is none of those which an enum permits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownValue {
    value: String,
    permitted: &'static [&'static str],
}

impl UnknownValue {
    /// Says that `value` is none of `permitted`.
    pub fn new(value: impl Into<String>, permitted: &'static [&'static str]) -> Self {
        Self { value: value.into(), permitted }
    }

    /// The string itself.
    pub fn value(&self) -> &str {
        &self.value
    }

    /// The strings that would have been accepted.
    pub const fn permitted(&self) -> &'static [&'static str] {
        self.permitted
    }
}

impl fmt::Display for UnknownValue {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown value `{}`, expected one of ", self.value)?;
        for (index, value) in self.permitted.iter().enumerate() {
            let separator = if index == 0 { "" } else { ", " };
            write!(f, "{separator}`{value}`")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownValue {}

/// The variant that a value stands for.
#[inline]
pub fn known<T: Clone>(values: &[&str], variants: &[T], value: &str) -> Option<T> {
    variants.get(position(values, value)?).cloned()
}

/// The index of a value; compiled once for all types.
fn position(values: &[&str], value: &str) -> Option<usize> {
    values.iter().position(|known| *known == value)
}

/// Reads a string and makes the enum of it.
///
/// # Errors
///
/// The input is no string, or one that the enum does not permit.
pub fn deserialize_enum<'de, T, D>(deserializer: D, name: &'static str) -> Result<T, D::Error>
where
    T: for<'a> TryFrom<&'a str, Error: fmt::Display>,
    D: de::Deserializer<'de>,
{
    deserializer.deserialize_str(EnumVisitor { name, of: PhantomData })
}

struct EnumVisitor<T> {
    name: &'static str,
    of: PhantomData<T>,
}

impl<T: for<'a> TryFrom<&'a str, Error: fmt::Display>> de::Visitor<'_> for EnumVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        expecting(f, "a string", self.name)
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<T, E> {
        T::try_from(value).map_err(E::custom)
    }
}
