//! An object that is being written.

use serde_core::Serialize;
use serde_core::ser::SerializeMap;

use super::Nullable;

/// Writes properties and keeps the first error, so that its callers need no `?`: a row of a table is one
/// call, and that is cheap to compile. Its methods are named after the presences of `object!`.
pub struct ObjectWriter<M: SerializeMap> {
    map: M,
    outcome: Result<(), M::Error>,
}

impl<M: SerializeMap> ObjectWriter<M> {
    pub(super) fn new(map: M) -> Self {
        Self { map, outcome: Ok(()) }
    }

    /// Writes a property.
    pub fn required<T: Serialize>(&mut self, name: &str, value: &T) {
        if self.outcome.is_ok() {
            if let Err(error) = self.map.serialize_entry(name, value) {
                self.outcome = Err(error);
            }
        }
    }

    /// Writes a property unless it is `None`.
    pub fn optional<T: Serialize>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.required(name, value);
        }
    }

    /// Writes a property; `None` is `null`.
    pub fn nullable<T: Serialize>(&mut self, name: &str, value: &Option<T>) {
        self.required(name, value);
    }

    /// Writes a property unless it is `None`; `Null` is `null`.
    pub fn patch<T: Serialize>(&mut self, name: &str, value: &Option<Nullable<T>>) {
        self.optional(name, value);
    }

    /// Writes the entries of a map as further properties.
    pub fn additional<'a, V: Serialize + 'a>(&mut self, map: impl IntoIterator<Item = (&'a String, &'a V)>) {
        for (name, value) in map {
            self.required(name, value);
        }
    }

    pub(super) fn end(self) -> Result<M::Ok, M::Error> {
        match self.outcome {
            Ok(()) => self.map.end(),
            Err(error) => Err(error),
        }
    }
}
