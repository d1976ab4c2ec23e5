//! What unions by shape have found out about parts of a value, while one around them is still choosing.
//!
//! A union that tries a second branch reads again what is inside of it, where a union may try a second branch again: what
//! doubles at each level takes forever at the thirtieth. So each union chooses for each part of a value once.

use std::any::TypeId;
use std::cell::RefCell;
use std::collections::HashMap;

use super::buffer::Buffer;

/// The branch that can be read, or why none can.
pub(super) type Choice = Result<usize, String>;

#[derive(Default)]
struct Memo {
    /// How many unions are trying branches right now and have others left.
    choosing: usize,
    /// The part of the value is kept with what is known of it, so that nothing else comes to stand where it stands.
    choices: HashMap<(TypeId, usize), (Buffer, Choice)>,
}

thread_local! {
    static MEMO: RefCell<Memo> = RefCell::default();
}

/// A union that tries several branches; when the outermost is done, everything is forgotten.
pub(super) struct Choosing(());

impl Choosing {
    pub(super) fn begin() -> Self {
        MEMO.with_borrow_mut(|memo| memo.choosing += 1);
        Self(())
    }
}

impl Drop for Choosing {
    fn drop(&mut self) {
        let done = MEMO.with_borrow_mut(|memo| {
            memo.choosing -= 1;
            if memo.choosing == 0 { std::mem::take(&mut memo.choices) } else { HashMap::new() }
        });
        drop(done);
    }
}

/// What the union `T` is known to make of this part.
pub(super) fn recall<T: 'static>(part: &Buffer) -> Option<Choice> {
    let key = (TypeId::of::<T>(), part.address()?);
    MEMO.with_borrow(|memo| memo.choices.get(&key).map(|(_, choice)| choice.clone()))
}

/// Keeps what the union `T` makes of this part, if somebody may ask again.
pub(super) fn keep<T: 'static>(part: &Buffer, choice: impl FnOnce() -> Choice) {
    let Some(address) = part.address() else { return };
    MEMO.with_borrow_mut(|memo| {
        if memo.choosing > 0 {
            memo.choices.insert((TypeId::of::<T>(), address), (part.clone(), choice()));
        }
    });
}
