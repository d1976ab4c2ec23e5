//! Enums of integers.

use std::fmt;

use serde_core::de::{self, Unexpected};

/// Implements `Serialize`, `Deserialize`, `VALUES` and conversions for an enum of integers.
///
/// The variant behind the colon keeps integers that the table lacks; without it they are an error.
///
/// ```
/// #[derive(Debug, Clone, Copy, PartialEq)]
/// pub enum Level { N1, N2, Unknown(i64) }
/// specsmith_runtime::integer_enum! { Level: Unknown { 1 => N1, 2 => N2 } }
///
/// assert_eq!(serde_json::from_str::<Level>("2")?, Level::N2);
/// assert_eq!(serde_json::to_string(&Level::from(7))?, "7");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! integer_enum {
    ($ty:ident : $other:ident { $($value:literal => $variant:ident),* $(,)? }) => {
        $crate::integer_enum! { @impl $ty { $($value => $variant,)* } { $other } }

        impl ::core::convert::From<i64> for $ty {
            #[inline]
            fn from(value: i64) -> Self {
                match value {
                    $($value => Self::$variant,)*
                    other => Self::$other(other),
                }
            }
        }

        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(deserializer: D)
                -> ::core::result::Result<Self, D::Error>
            {
                match $crate::wire::deserialize_integer(deserializer) {
                    ::core::result::Result::Ok(value) => ::core::result::Result::Ok(::core::convert::From::from(value)),
                    ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                }
            }
        }
    };
    ($ty:ident { $($value:literal => $variant:ident),* $(,)? }) => {
        $crate::integer_enum! { @impl $ty { $($value => $variant,)* } {} }

        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(deserializer: D)
                -> ::core::result::Result<Self, D::Error>
            {
                match $crate::wire::deserialize_integer(deserializer) {
                    $(::core::result::Result::Ok($value) => ::core::result::Result::Ok(Self::$variant),)*
                    ::core::result::Result::Ok(other) => {
                        ::core::result::Result::Err($crate::wire::unknown_literal(&other, &Self::VALUES))
                    }
                    ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                }
            }
        }
    };
    (@impl $ty:ident { $($value:literal => $variant:ident,)* } { $($other:ident)? }) => {
        impl $ty {
            /// The values that the API document lists, in its order.
            pub const VALUES: &'static [i64] = &[$($value),*];

            /// The value as it is on the wire.
            pub fn as_i64(&self) -> i64 {
                match self {
                    $(Self::$variant => $value,)*
                    $(Self::$other(value) => *value,)?
                }
            }
        }

        impl ::core::fmt::Display for $ty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&self.as_i64(), f)
            }
        }

        impl $crate::__private::serde_core::Serialize for $ty {
            fn serialize<S: $crate::__private::serde_core::Serializer>(&self, serializer: S)
                -> ::core::result::Result<S::Ok, S::Error>
            {
                serializer.serialize_i64(self.as_i64())
            }
        }
    };
}

/// The error for a value that a closed enum does not list.
pub fn unknown_literal<E: de::Error>(value: &dyn std::fmt::Display, permitted: &dyn std::fmt::Debug) -> E {
    E::custom(format_args!("unknown value `{value}`, expected one of {permitted:?}"))
}

/// Reads an integer; one that is written with an empty fraction is one too.
///
/// # Errors
///
/// The input is no number, or none of 64 bits.
pub fn deserialize_integer<'de, D: de::Deserializer<'de>>(deserializer: D) -> Result<i64, D::Error> {
    deserializer.deserialize_i64(IntegerVisitor)
}

struct IntegerVisitor;

impl de::Visitor<'_> for IntegerVisitor {
    type Value = i64;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an integer")
    }

    fn visit_i64<E>(self, value: i64) -> Result<i64, E> {
        Ok(value)
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<i64, E> {
        value.try_into().map_err(|_| E::invalid_value(Unexpected::Unsigned(value), &"an integer of 64 bits"))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<i64, E> {
        match super::Literal::number(value).whole().and_then(|whole| whole.try_into().ok()) {
            Some(whole) => Ok(whole),
            None => Err(E::invalid_type(Unexpected::Float(value), &self)),
        }
    }
}
