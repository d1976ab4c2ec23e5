//! Values that a document spells out, whatever their kinds, and enums of them.

use std::fmt;

use serde_core::ser::{Serialize, Serializer};

/// A value as a table spells it. Numbers are equal by what they count, not by how they are written: `1` is `1.0`.
#[allow(non_camel_case_types)]
#[derive(Debug, Clone, Copy)]
pub enum Literal<'a> {
    /// `true` or `false`.
    boolean(bool),
    /// A whole number.
    integer(i64),
    /// A whole number that may be beyond [`i64::MAX`].
    unsigned(u64),
    /// A number with a fraction.
    number(f64),
    /// A text.
    string(&'a str),
}

impl Literal<'_> {
    /// The whole number that this is.
    pub(super) fn whole(&self) -> Option<i128> {
        match *self {
            Self::integer(value) => Some(value.into()),
            Self::unsigned(value) => Some(value.into()),
            // Up to here each whole number is a number of its own.
            Self::number(value) if value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0 => Some(value as i128),
            _ => None,
        }
    }
}

impl PartialEq for Literal<'_> {
    fn eq(&self, other: &Self) -> bool {
        match (*self, *other) {
            (Self::boolean(a), Self::boolean(b)) => a == b,
            (Self::string(a), Self::string(b)) => a == b,
            (Self::number(a), Self::number(b)) => a == b,
            _ => self.whole().is_some_and(|whole| other.whole() == Some(whole)),
        }
    }
}

/// A text as it is, anything else as in JSON.
impl fmt::Display for Literal<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::boolean(value) => value.fmt(f),
            Self::integer(value) => value.fmt(f),
            Self::unsigned(value) => value.fmt(f),
            Self::number(value) => value.fmt(f),
            Self::string(value) => f.pad(value),
        }
    }
}

impl Serialize for Literal<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match *self {
            Self::boolean(value) => serializer.serialize_bool(value),
            Self::integer(value) => serializer.serialize_i64(value),
            Self::unsigned(value) => serializer.serialize_u64(value),
            Self::number(value) => serializer.serialize_f64(value),
            Self::string(value) => serializer.serialize_str(value),
        }
    }
}

/// Implements `Serialize`, `Deserialize`, `VALUES` and `Display` for an enum of values of any kinds.
///
/// A row is the kind of the value (`boolean`, `integer`, `unsigned`, `number`, `string`), the value and its variant. The
/// variant behind the colon keeps what the table lacks, but for `null`; without it that is an error.
///
/// ```
/// #[derive(Debug, Clone, PartialEq)]
/// pub enum Retries { N0, N3, Auto, False, Unknown(serde_json::Value) }
/// specsmith_runtime::literal_enum! {
///     Retries: Unknown { integer 0 => N0, integer 3 => N3, string "auto" => Auto, boolean false => False }
/// }
///
/// assert_eq!(serde_json::from_str::<Retries>(r#""auto""#)?, Retries::Auto);
/// assert_eq!(serde_json::to_string(&Retries::N3)?, "3");
/// assert_eq!(Retries::from(serde_json::json!(5)).to_string(), "5");
/// assert_eq!(serde_json::from_str::<Retries>("[1]")?, Retries::Unknown(serde_json::json!([1])));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[cfg(feature = "json")]
#[macro_export]
macro_rules! literal_enum {
    ($ty:ident : $other:ident { $($kind:ident $value:literal => $variant:ident),* $(,)? }) => {
        $crate::literal_enum! { @impl $ty { $($kind $value => $variant,)* } { $other } }

        impl ::core::convert::From<$crate::__private::serde_json::Value> for $ty {
            #[inline]
            fn from(value: $crate::__private::serde_json::Value) -> Self {
                match $crate::wire::known_literal(&value) {
                    ::core::option::Option::Some(known) => known,
                    ::core::option::Option::None => Self::$other(value),
                }
            }
        }
    };
    ($ty:ident { $($kind:ident $value:literal => $variant:ident),* $(,)? }) => {
        $crate::literal_enum! { @impl $ty { $($kind $value => $variant,)* } {} }
    };
    (@impl $ty:ident { $($kind:ident $value:literal => $variant:ident,)* } { $($other:ident)? }) => {
        impl $ty {
            /// The values that the API document lists, in its order.
            #[allow(clippy::approx_constant)]
            pub const VALUES: &'static [$crate::wire::Literal<'static>] = &[$($crate::wire::Literal::$kind($value)),*];
        }

        const _: () = {
            impl $crate::wire::LiteralEnum for $ty {
                const NAME: &'static str = ::core::stringify!($ty);
                const LITERALS: &'static [$crate::wire::Literal<'static>] = Self::VALUES;
                const KNOWN: &'static [Self] = &[$(Self::$variant),*];

                #[allow(unused_variables)]
                #[inline]
                fn other(value: $crate::__private::serde_json::Value) -> ::core::option::Option<Self> {
                    $(return ::core::option::Option::Some(Self::$other(value));)?
                    #[allow(unreachable_code)]
                    ::core::option::Option::None
                }
            }

            #[allow(clippy::approx_constant)]
            impl ::core::fmt::Display for $ty {
                #[inline]
                fn fmt(&self, f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                    match self {
                        $(Self::$variant => ::core::fmt::Display::fmt(&$crate::wire::Literal::$kind($value), f),)*
                        $(Self::$other(value) => $crate::wire::display_value(value, f),)?
                    }
                }
            }

            #[allow(clippy::approx_constant)]
            impl $crate::__private::serde_core::Serialize for $ty {
                fn serialize<S: $crate::__private::serde_core::Serializer>(&self, serializer: S)
                    -> ::core::result::Result<S::Ok, S::Error>
                {
                    let literal = match self {
                        $(Self::$variant => $crate::wire::Literal::$kind($value),)*
                        $(Self::$other(value) => {
                            return $crate::__private::serde_core::Serialize::serialize(value, serializer);
                        })?
                    };
                    $crate::__private::serde_core::Serialize::serialize(&literal, serializer)
                }
            }

            impl<'de> $crate::__private::serde_core::Deserialize<'de> for $ty {
                fn deserialize<D: $crate::__private::serde_core::Deserializer<'de>>(deserializer: D)
                    -> ::core::result::Result<Self, D::Error>
                {
                    $crate::wire::deserialize_literal(deserializer)
                }
            }
        };
    };
}

#[cfg(feature = "json")]
pub use json::{LiteralEnum, deserialize_literal, display_value, known_literal};

#[cfg(feature = "json")]
mod json {
    use std::fmt;

    use serde_core::de::{self, Deserialize, Error as _};
    use serde_json::Value;

    use super::Literal;

    /// What `literal_enum!` writes for a type.
    pub trait LiteralEnum: Clone + 'static {
        /// The name of the type, for messages.
        const NAME: &'static str;
        /// The values of the table.
        const LITERALS: &'static [Literal<'static>];
        /// What they stand for.
        const KNOWN: &'static [Self];

        /// Keeps a value that the table lacks, if the enum can.
        fn other(value: Value) -> Option<Self>;
    }

    /// The variant that a value stands for.
    pub fn known_literal<T: LiteralEnum>(value: &Value) -> Option<T> {
        T::KNOWN.get(position(T::LITERALS, value)?).cloned()
    }

    /// The index of a value; compiled once for all types.
    fn position(literals: &[Literal<'static>], value: &Value) -> Option<usize> {
        let wanted = match value {
            Value::Bool(value) => Literal::boolean(*value),
            Value::String(text) => Literal::string(text),
            Value::Number(number) => match (number.as_i64(), number.as_u64(), number.as_f64()) {
                (Some(value), _, _) => Literal::integer(value),
                (_, Some(value), _) => Literal::unsigned(value),
                (_, _, value) => Literal::number(value.unwrap_or(f64::NAN)),
            },
            Value::Null | Value::Array(_) | Value::Object(_) => return None,
        };
        literals.iter().position(|literal| *literal == wanted)
    }

    /// A text as it is, anything else as JSON.
    ///
    /// # Errors
    ///
    /// The formatter refuses the text.
    pub fn display_value(value: &Value, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match value {
            Value::String(text) => f.pad(text),
            other => write!(f, "{other}"),
        }
    }

    /// Reads a value and makes the enum of it.
    ///
    /// # Errors
    ///
    /// The value is null, or one that the enum does not permit.
    pub fn deserialize_literal<'de, T: LiteralEnum, D: de::Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
        let value = Value::deserialize(deserializer)?;
        if let Some(known) = known_literal(&value) {
            return Ok(known);
        }
        let message = message(T::NAME, &value, T::LITERALS);
        let other = if value.is_null() { None } else { T::other(value) };
        other.ok_or_else(|| D::Error::custom(message))
    }

    fn message(name: &str, value: &Value, literals: &[Literal<'static>]) -> String {
        let permitted: Vec<String> = literals.iter().map(|literal| format!("`{literal}`")).collect();
        let name = name.trim_start_matches("r#");
        format!("unknown value `{value}` of `{name}`, expected one of {}", permitted.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::Literal;

    #[test]
    fn numbers_are_equal_by_what_they_count() {
        assert_eq!(Literal::integer(1), Literal::number(1.0));
        assert_eq!(Literal::integer(1), Literal::unsigned(1));
        assert_eq!(Literal::number(2.5), Literal::number(2.5));
        assert_ne!(Literal::integer(-1), Literal::unsigned(u64::MAX));
        assert_ne!(Literal::integer(9_007_199_254_740_993), Literal::number(9_007_199_254_740_992.0));
        assert_ne!(Literal::integer(1), Literal::string("1"));
        assert_ne!(Literal::integer(1), Literal::boolean(true));
    }
}
