//! How much of a value is passed over while it is read: of several branches that can be read, the one that keeps the most
//! is meant, however deep the difference is.

use std::cell::Cell;

use super::buffer::Buffer;

thread_local! {
    static LOST: Cell<usize> = const { Cell::new(0) };
}

/// Notes that a value is passed over.
pub(super) fn note(value: &Buffer) {
    add(size(value));
}

/// Adds what was counted apart.
pub(super) fn add(count: usize) {
    LOST.set(LOST.get().saturating_add(count));
}

/// Reads something, and says how much was passed over.
pub(super) fn counted<T>(read: impl FnOnce() -> T) -> (T, usize) {
    let before = LOST.replace(0);
    let read = read();
    (read, LOST.replace(before))
}

/// How many values there are in a value. Null says nothing.
fn size(value: &Buffer) -> usize {
    match value {
        Buffer::Scalar(value) => usize::from(!value.is_null()),
        Buffer::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        Buffer::Map(entries) => 1 + entries.iter().map(|(_, value)| size(value)).sum::<usize>(),
    }
}
