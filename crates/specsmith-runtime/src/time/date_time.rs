//! Points in time.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use serde_core::ser::Error as _;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use super::TextVisitor;

/// A point in time with its offset from UTC: the format `date-time`, as in `2020-01-31T12:30:00Z` (RFC 3339, section
/// 5.6).
///
/// Two are equal if they are the same point in time, whatever their offsets.
///
/// ```
/// use specsmith_runtime::time::DateTime;
///
/// let at: DateTime = serde_json::from_str(r#""2020-01-31T12:30:00.5+01:00""#)?;
/// assert_eq!(at.hour(), 12);
/// assert_eq!(serde_json::to_string(&at)?, r#""2020-01-31T12:30:00.5+01:00""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct DateTime(pub OffsetDateTime);

impl From<OffsetDateTime> for DateTime {
    fn from(value: OffsetDateTime) -> Self {
        Self(value)
    }
}

impl From<DateTime> for OffsetDateTime {
    fn from(value: DateTime) -> Self {
        value.0
    }
}

impl Deref for DateTime {
    type Target = OffsetDateTime;

    fn deref(&self) -> &OffsetDateTime {
        &self.0
    }
}

impl FromStr for DateTime {
    type Err = time::error::Parse;

    fn from_str(text: &str) -> Result<Self, time::error::Parse> {
        OffsetDateTime::parse(text, &Rfc3339).map(Self)
    }
}

/// Writes the form of RFC 3339; a value that has none, such as one before the year 0, in the form of the crate `time`.
impl fmt::Display for DateTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.format(&Rfc3339) {
            Ok(text) => f.pad(&text),
            Err(_) => fmt::Display::fmt(&self.0, f),
        }
    }
}

impl Serialize for DateTime {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.format(&Rfc3339) {
            Ok(text) => serializer.serialize_str(&text),
            Err(error) => Err(S::Error::custom(error)),
        }
    }
}

impl<'de> Deserialize<'de> for DateTime {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor::new("a date with a time and an offset, as in RFC 3339"))
    }
}
