//! Days of the calendar.

use std::fmt;
use std::ops::Deref;
use std::str::FromStr;

use serde_core::ser::Error as _;
use serde_core::{Deserialize, Deserializer, Serialize, Serializer};

use super::{DateTime, TextVisitor};

/// A day of the calendar: the format `date`, as in `2020-01-31` (`full-date` in RFC 3339, section 5.6).
///
/// ```
/// use specsmith_runtime::time::Date;
///
/// let day: Date = serde_json::from_str(r#""2020-01-31""#)?;
/// assert_eq!(day.year(), 2020);
/// assert_eq!(serde_json::to_string(&day)?, r#""2020-01-31""#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(transparent)]
pub struct Date(pub time::Date);

impl From<time::Date> for Date {
    fn from(value: time::Date) -> Self {
        Self(value)
    }
}

impl From<Date> for time::Date {
    fn from(value: Date) -> Self {
        value.0
    }
}

impl Deref for Date {
    type Target = time::Date;

    fn deref(&self) -> &time::Date {
        &self.0
    }
}

impl FromStr for Date {
    type Err = time::error::Parse;

    /// Completes the date to a `date-time`, which begins with a `full-date`: the other parsers of the crate `time`
    /// accept signs too.
    fn from_str(text: &str) -> Result<Self, time::error::Parse> {
        let midnight: DateTime = format!("{text}T00:00:00Z").parse()?;
        Ok(Self(midnight.date()))
    }
}

/// Writes the form of RFC 3339, which is that of the crate `time` in the years from 0 to 9999.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.year() {
            0..=9999 => serializer.collect_str(&self.0),
            _ => Err(S::Error::custom("RFC 3339 has no form for years before 0 and after 9999")),
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(TextVisitor::new("a date, as in RFC 3339"))
    }
}
