//! How deep objects may stand in one another.
//!
//! A reader keeps what it has read of an object on the stack, and that of all objects around it. Formats count levels, 127 of them
//! with `serde_json`; but a type of a hundred properties has kilobytes, and 127 of these are more than the stack of a thread of a
//! server. So the sizes of types are counted, too.

use std::cell::Cell;

/// How many bytes the types of objects may have, in all, around one that is read. Optimised code was seen to use some ten bytes of
/// stack for each of them, and threads mostly have two megabytes.
const LIMIT: usize = 128 << 10;

thread_local! {
    static OPEN: Cell<usize> = const { Cell::new(0) };
}

/// An object that is being read, as so many bytes.
pub(super) struct Open(usize);

impl Open {
    /// Begins to read an object of this size; `None` if there is too much around it.
    pub(super) fn new(size: usize) -> Option<Self> {
        let open = OPEN.get();
        (open <= LIMIT).then(|| {
            OPEN.set(open + size);
            Self(size)
        })
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        OPEN.set(OPEN.get() - self.0);
    }
}
