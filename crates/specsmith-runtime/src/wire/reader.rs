//! An object that is being read.

use std::marker::PhantomData;

use serde_core::de::MapAccess;

use super::at::at;
use super::key::UNKNOWN;
use super::object::Table;

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

    pub(super) fn end(self) -> Result<(), A::Error> {
        self.outcome
    }

    #[cold]
    fn fail(&mut self, error: A::Error) {
        let name = self.table.properties.get(self.index).copied().unwrap_or(&self.unknown);
        self.outcome = Err(at(name, error));
    }
}

/// What is done with entries, as functions: the compiler finds those sooner than methods. Those that read a value are named
/// after the presences of `object!`.
pub mod get {
    use std::marker::PhantomData;

    use serde_core::Deserialize;
    use serde_core::de::{Error as _, IgnoredAny, MapAccess};

    use super::Entries;
    use crate::wire::key::{Key, UNKNOWN};
    use crate::wire::object::{Unknown, slot};
    use crate::wire::trace::Traced;

    /// The index of the next key, until there is none or something went wrong.
    ///
    /// It is kept out of line, so that it is compiled once for each format and not once more for each type.
    #[inline(never)]
    pub fn next<'de, A: MapAccess<'de>>(entries: &mut Entries<'de, A>) -> Option<usize> {
        if entries.outcome.is_err() {
            return None;
        }
        let keeps = entries.table.unknown != Unknown::Skip;
        let names = entries.table.properties;
        let guess = entries.index.wrapping_add(1);
        let key = Key { names, guess, unknown: keeps.then_some(&mut entries.unknown) };
        match entries.map.next_key_seed(key) {
            Ok(Some(UNKNOWN)) if entries.table.unknown == Unknown::Refuse => {
                entries.outcome = Err(A::Error::unknown_field(&entries.unknown, names));
                None
            }
            Ok(Some(index)) => {
                entries.index = index;
                Some(index)
            }
            Ok(None) => None,
            Err(error) => {
                entries.outcome = Err(error);
                None
            }
        }
    }

    /// Reads a `T`.
    pub fn required<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
        entries: &mut Entries<'de, A>,
        slot: &mut slot::required<T>,
    ) {
        match value(entries) {
            Ok(value) => *slot = Some(value),
            Err(error) => entries.fail(error),
        }
    }

    /// Reads `null` or a `T`.
    pub fn optional<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
        entries: &mut Entries<'de, A>,
        slot: &mut slot::optional<T>,
    ) {
        match value(entries) {
            Ok(value) => *slot = value,
            Err(error) => entries.fail(error),
        }
    }

    /// Reads `null` or a `T`.
    pub fn nullable<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
        entries: &mut Entries<'de, A>,
        slot: &mut slot::nullable<T>,
    ) {
        required(entries, slot);
    }

    /// Reads `null` or a `T`.
    pub fn patch<'de, A: MapAccess<'de>, T: Deserialize<'de>>(
        entries: &mut Entries<'de, A>,
        slot: &mut slot::patch<T>,
    ) {
        required(entries, slot);
    }

    /// Keeps the key and its value.
    pub fn additional<'de, A: MapAccess<'de>, V: Deserialize<'de>>(
        entries: &mut Entries<'de, A>,
        map: &mut impl Extend<(String, V)>,
    ) {
        match value(entries) {
            Ok(value) => map.extend([(std::mem::take(&mut entries.unknown), value)]),
            Err(error) => entries.fail(error),
        }
    }

    /// Passes over a value.
    pub fn skip<'de, A: MapAccess<'de>>(entries: &mut Entries<'de, A>) {
        if let Err(error) = entries.map.next_value::<IgnoredAny>() {
            entries.fail(error);
        }
    }

    fn value<'de, A: MapAccess<'de>, T: Deserialize<'de>>(entries: &mut Entries<'de, A>) -> Result<T, A::Error> {
        entries.map.next_value_seed(Traced(PhantomData))
    }
}
