//! An object that is being read.

use std::marker::PhantomData;

use serde_core::de::{Deserialize, Error as _, IgnoredAny, MapAccess};

use super::at::at;
use super::key::{Key, UNKNOWN};
use super::object::{Table, Unknown};
use super::trace::Traced;

/// The entries of an object, and the first error, so that its callers need no `?`: a row of a table is one call, and that
/// is cheap to compile.
pub struct Entries<'de, A: MapAccess<'de>> {
    map: A,
    table: &'static Table,
    /// Of the key that was just read.
    index: usize,
    /// The key that was just read, if the table lacks it and does not pass over it.
    unknown: String,
    outcome: Result<(), A::Error>,
    format: PhantomData<&'de ()>,
}

impl<'de, A: MapAccess<'de>> Entries<'de, A> {
    pub(super) fn new(map: A, table: &'static Table) -> Self {
        // The first guess is the index after this one.
        Self { map, table, index: UNKNOWN, unknown: String::new(), outcome: Ok(()), format: PhantomData }
    }

    /// The index of the next key, until there is none or something went wrong. That of a key to be kept is the one behind
    /// all names.
    ///
    /// It is kept out of line, so that it is compiled once for each format and not once more for each type.
    #[inline(never)]
    pub(super) fn next(&mut self) -> Option<usize> {
        if self.outcome.is_err() {
            return None;
        }
        let Table { properties: names, unknown, .. } = *self.table;
        let guess = self.index.wrapping_add(1);
        let key = Key { names, guess, unknown: (unknown != Unknown::Skip).then_some(&mut self.unknown) };
        match self.map.next_key_seed(key) {
            Ok(Some(UNKNOWN)) if unknown == Unknown::Refuse => {
                self.outcome = Err(A::Error::unknown_field(&self.unknown, names));
                None
            }
            Ok(Some(index)) => {
                self.index = index;
                Some(if unknown == Unknown::Keep { index.min(names.len()) } else { index })
            }
            Ok(None) => None,
            Err(error) => {
                self.outcome = Err(error);
                None
            }
        }
    }

    /// The value of the last key; `None` once something has gone wrong.
    #[inline]
    pub(super) fn value<T: Deserialize<'de>>(&mut self) -> Option<T> {
        match self.map.next_value_seed(Traced(PhantomData)) {
            Ok(value) => Some(value),
            Err(error) => {
                self.fail(error);
                None
            }
        }
    }

    /// Puts the value of the last key where another one may be; nothing, once something has gone wrong.
    #[inline]
    pub(super) fn value_into<T: Deserialize<'de>>(&mut self, place: &mut Option<T>) {
        if let Some(value) = self.value() {
            *place = Some(value);
        }
    }

    /// The last key, which the table lacks.
    pub(super) fn unknown_key(&mut self) -> String {
        std::mem::take(&mut self.unknown)
    }

    /// Passes over the value of the last key.
    pub(super) fn skip(&mut self) {
        if let Err(error) = self.map.next_value::<IgnoredAny>() {
            self.fail(error);
        }
    }

    pub(super) fn end(self) -> Result<(), A::Error> {
        self.outcome
    }

    #[cold]
    fn fail(&mut self, error: A::Error) {
        let name = self.table.properties.get(self.index).copied().unwrap_or(&self.unknown);
        self.outcome = Err(at(name, error));
    }
}
