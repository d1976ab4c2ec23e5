//! Types of one value: the macro, and what it calls.

use std::fmt;

use serde_core::de::{self, Unexpected};

use super::Literal;

/// Implements `Serialize`, `Deserialize`, `Display` and `VALUE` for a type that stands for one value.
///
/// It writes the value and accepts nothing else.
///
/// ```
/// #[derive(Debug, PartialEq)]
/// pub struct CatKind;
/// specsmith_runtime::constant! { CatKind = string "cat" }
///
/// assert_eq!(serde_json::to_string(&CatKind)?, r#""cat""#);
/// assert_eq!(serde_json::from_str::<CatKind>(r#""cat""#)?, CatKind);
/// assert_eq!(CatKind::VALUE, "cat");
/// let error = serde_json::from_str::<CatKind>(r#""dog""#).unwrap_err();
/// assert!(error.to_string().starts_with("invalid value: string \"dog\", expected `cat` and nothing else"), "{error}");
/// # Ok::<(), serde_json::Error>(())
/// ```
#[macro_export]
macro_rules! constant {
    (@type boolean) => { bool };
    (@type integer) => { i64 };
    (@type unsigned) => { u64 };
    (@type number) => { f64 };
    (@type string) => { &'static str };
    ($ty:ident = $kind:ident $value:literal) => {
        impl $ty {
            /// The value as it is on the wire.
            #[allow(clippy::approx_constant)]
            pub const VALUE: $crate::constant!(@type $kind) = $value;
        }

        impl ::core::fmt::Display for $ty {
            #[inline]
            fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                ::core::fmt::Display::fmt(&Self::VALUE, f)
            }
        }

        impl $crate::__private::serde_core::Serialize for $ty {
            fn serialize<S: $crate::__private::serde_core::Serializer>(&self, serializer: S)
                -> ::core::result::Result<S::Ok, S::Error>
            {
                $crate::__private::serde_core::Serialize::serialize(&Self::VALUE, serializer)
            }
        }

        impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
            fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(deserializer: D)
                -> ::core::result::Result<Self, D::Error>
            {
                match $crate::wire::deserialize_constant(deserializer, $crate::wire::Literal::$kind(Self::VALUE)) {
                    ::core::result::Result::Ok(()) => ::core::result::Result::Ok($ty),
                    ::core::result::Result::Err(error) => ::core::result::Result::Err(error),
                }
            }
        }
    };
}

/// Reads a value and compares it.
///
/// # Errors
///
/// The value is another one.
pub fn deserialize_constant<'de, D: de::Deserializer<'de>>(
    deserializer: D,
    expected: Literal<'static>,
) -> Result<(), D::Error> {
    deserializer.deserialize_any(Expected(expected))
}

struct Expected(Literal<'static>);

impl Expected {
    fn compare<E: de::Error>(&self, found: Literal<'_>, words: Unexpected<'_>) -> Result<(), E> {
        if found == self.0 { Ok(()) } else { Err(E::invalid_value(words, self)) }
    }
}

impl de::Visitor<'_> for Expected {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` and nothing else", self.0)
    }

    fn visit_bool<E: de::Error>(self, value: bool) -> Result<(), E> {
        self.compare(Literal::boolean(value), Unexpected::Bool(value))
    }

    fn visit_i64<E: de::Error>(self, value: i64) -> Result<(), E> {
        self.compare(Literal::integer(value), Unexpected::Signed(value))
    }

    fn visit_u64<E: de::Error>(self, value: u64) -> Result<(), E> {
        self.compare(Literal::unsigned(value), Unexpected::Unsigned(value))
    }

    fn visit_f64<E: de::Error>(self, value: f64) -> Result<(), E> {
        self.compare(Literal::number(value), Unexpected::Float(value))
    }

    fn visit_str<E: de::Error>(self, value: &str) -> Result<(), E> {
        self.compare(Literal::string(value), Unexpected::Str(value))
    }
}
