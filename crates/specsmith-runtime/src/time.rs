//! Dates and times as JSON has them: texts in the forms of RFC 3339.
//!
//! The crate `time` has the types and the parser; its own form for serde is another one, so these newtypes stand
//! around its types.

mod date;
mod date_time;

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde_core::de::{self, Unexpected};

pub use date::Date;
pub use date_time::DateTime;

/// Reads a text that says what `T` is, without keeping the text.
struct TextVisitor<T> {
    expecting: &'static str,
    of: PhantomData<T>,
}

impl<T> TextVisitor<T> {
    const fn new(expecting: &'static str) -> Self {
        Self { expecting, of: PhantomData }
    }
}

impl<T: FromStr> de::Visitor<'_> for TextVisitor<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expecting)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(|_| E::invalid_value(Unexpected::Str(text), &self))
    }
}

#[cfg(test)]
mod tests;
