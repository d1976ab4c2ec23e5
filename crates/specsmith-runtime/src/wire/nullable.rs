//! A value that may be an explicit `null`.

use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

/// A value or an explicit `null`.
///
/// As `Option<Nullable<T>>` it tells the three things apart that a PATCH can say of a property: leave
/// it as it is (`None`), clear it (`Some(Nullable::Null)`) or set it (`Some(Nullable::Value(…))`).
///
/// ```
/// use specsmith_runtime::Nullable;
///
/// let set: Option<Nullable<String>> = Some(String::from("new").into());
/// let clear: Option<Nullable<String>> = Some(Nullable::Null);
/// assert_eq!(set.and_then(Nullable::into_option).as_deref(), Some("new"));
/// assert!(clear.is_some_and(|value| value.is_null()));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Nullable<T> {
    /// The JSON value `null`.
    Null,
    /// Any other value.
    Value(T),
}

impl<T> Nullable<T> {
    /// Whether this is `null`.
    pub const fn is_null(&self) -> bool {
        matches!(self, Self::Null)
    }

    /// The value, if this is not `null`.
    pub const fn as_option(&self) -> Option<&T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// The value for writing, if this is not `null`.
    pub const fn as_option_mut(&mut self) -> Option<&mut T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }

    /// The value itself, if this is not `null`.
    pub fn into_option(self) -> Option<T> {
        match self {
            Self::Null => None,
            Self::Value(value) => Some(value),
        }
    }
}

impl<T> From<T> for Nullable<T> {
    fn from(value: T) -> Self {
        Self::Value(value)
    }
}

impl<T> From<Option<T>> for Nullable<T> {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}

impl<T> From<Nullable<T>> for Option<T> {
    fn from(value: Nullable<T>) -> Self {
        value.into_option()
    }
}

impl<T: Serialize> Serialize for Nullable<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.as_option().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Nullable<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Option::deserialize(deserializer) {
            Ok(value) => Ok(Self::from(value)),
            Err(error) => Err(error),
        }
    }
}
