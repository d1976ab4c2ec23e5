//! How much of a value is passed over while it is read, or kept without being understood: of several branches that can be
//! read, the one that makes the most of the value is meant, however deep the difference is.

use std::cell::Cell;

use super::buffer::Buffer;

thread_local! {
    static LOST: Cell<usize> = const { Cell::new(0) };
    /// Where the part is that was last kept without being understood.
    static UNKNOWN: Cell<Option<usize>> = const { Cell::new(None) };
}

/// Notes that a value is passed over.
pub(super) fn note(value: &Buffer) {
    add(size(value));
}

/// Notes that a union keeps a value which none of its branches knows.
pub(super) fn note_unknown(value: &Buffer) {
    add(size(value));
    UNKNOWN.set(value.address());
}

/// Notes what was counted apart.
pub(super) fn note_again(value: &Buffer, lost: &Lost) {
    add(lost.count);
    UNKNOWN.set(value.address().filter(|_| lost.unknown));
}

fn add(count: usize) {
    LOST.set(LOST.get().saturating_add(count));
}

/// What became of a value that was read.
pub(super) struct Lost {
    /// How much of it was passed over or not understood, at any depth.
    pub(super) count: usize,
    /// Whether it was kept as a whole, by a union inside of the union, without being understood.
    pub(super) unknown: bool,
}

/// Reads something from a value, and says what was lost.
pub(super) fn counted<T>(value: &Buffer, read: impl FnOnce() -> T) -> (T, Lost) {
    let before = LOST.replace(0);
    UNKNOWN.set(None);
    let read = read();
    // What is understood holds further parts, and they stand elsewhere.
    let unknown = UNKNOWN.get().is_some_and(|part| value.address() == Some(part));
    (read, Lost { count: LOST.replace(before), unknown })
}

/// How many values there are in a value. Null says nothing.
fn size(value: &Buffer) -> usize {
    match value {
        Buffer::Scalar(value) => usize::from(!value.is_null()),
        Buffer::List(items) => 1 + items.iter().map(size).sum::<usize>(),
        Buffer::Map(entries) => 1 + entries.iter().map(|(_, value)| size(value)).sum::<usize>(),
    }
}
