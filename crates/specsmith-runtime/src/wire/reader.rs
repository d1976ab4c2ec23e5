//! One entry of an object that is being read.

use std::marker::PhantomData;

use serde_core::Deserialize;
use serde_core::de::{IgnoredAny, MapAccess};

use super::object::slot;
use super::trace::Traced;

/// The value that follows the key that was just read. Its methods are named after the presences of `object!`.
pub struct Entry<'a, A> {
    map: &'a mut A,
    /// The key, if the table of the object lacks it.
    unknown: &'a mut String,
}

impl<'a, 'de, A: MapAccess<'de>> Entry<'a, A> {
    pub(super) fn new(map: &'a mut A, unknown: &'a mut String) -> Self {
        Self { map, unknown }
    }

    /// # Errors
    ///
    /// The value is no `T`.
    pub fn required<T: Deserialize<'de>>(self, slot: &mut slot::required<T>) -> Result<(), A::Error> {
        store(self.value(), slot)
    }

    /// # Errors
    ///
    /// The value is neither `null` nor a `T`.
    pub fn optional<T: Deserialize<'de>>(self, slot: &mut slot::optional<T>) -> Result<(), A::Error> {
        store(self.value(), slot)
    }

    /// # Errors
    ///
    /// The value is neither `null` nor a `T`.
    pub fn nullable<T: Deserialize<'de>>(self, slot: &mut slot::nullable<T>) -> Result<(), A::Error> {
        store(self.value(), slot)
    }

    /// # Errors
    ///
    /// The value is neither `null` nor a `T`.
    pub fn patch<T: Deserialize<'de>>(self, slot: &mut slot::patch<T>) -> Result<(), A::Error> {
        store(self.value().map(Some), slot)
    }

    fn value<T: Deserialize<'de>>(self) -> Result<T, A::Error> {
        self.map.next_value_seed(Traced(PhantomData))
    }

    /// Keeps the key and its value.
    ///
    /// # Errors
    ///
    /// The value is no `V`.
    pub fn additional<V: Deserialize<'de>>(self, map: &mut impl Extend<(String, V)>) -> Result<(), A::Error> {
        match self.map.next_value_seed(Traced(PhantomData)) {
            Ok(value) => {
                map.extend([(std::mem::take(self.unknown), value)]);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    /// # Errors
    ///
    /// The value is malformed.
    pub fn skip(self) -> Result<(), A::Error> {
        self.map.next_value::<IgnoredAny>().map(drop)
    }
}

/// Puts what was read where it belongs.
fn store<T, E>(value: Result<T, E>, slot: &mut Option<T>) -> Result<(), E> {
    match value {
        Ok(value) => {
            *slot = Some(value);
            Ok(())
        }
        Err(error) => Err(error),
    }
}
