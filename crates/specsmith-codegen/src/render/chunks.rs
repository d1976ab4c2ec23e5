//! Texts that are made in parts, on as many threads as the machine has.

use std::ops::Range;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread::{self, Builder};

/// How many items one part has: enough to be worth a thread's while, and few enough to share them out evenly.
const SIZE: usize = 32;

/// A parser and a formatter recurse as deep as types are nested.
const STACK: usize = 16 << 20;

/// The parts of `0..count`, made by `make` in any order and put together in theirs; or the first error.
pub(super) fn concat<E: Send>(
    count: usize,
    make: &(dyn Fn(Range<usize>) -> Result<String, E> + Sync),
) -> Result<String, E> {
    let parts = count.div_ceil(SIZE);
    let next = AtomicUsize::new(0);
    let work = || {
        let mut made = Vec::new();
        loop {
            let part = next.fetch_add(1, Ordering::Relaxed);
            if part >= parts {
                return made;
            }
            let begin = part * SIZE;
            made.push((part, make(begin..count.min(begin + SIZE))));
        }
    };
    let threads = thread::available_parallelism().map_or(1, usize::from).min(parts);
    let mut made = thread::scope(|scope| {
        // One that cannot be started leaves its share to the others.
        let start = |_| Builder::new().stack_size(STACK).spawn_scoped(scope, work).ok();
        let started: Vec<_> = (1..threads).filter_map(start).collect();
        let mut made = work();
        for thread in started {
            made.extend(thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        }
        made
    });
    made.sort_by_key(|(part, _)| *part);
    made.into_iter().map(|(_, text)| text).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_come_in_order() {
        let make = |range: Range<usize>| Ok::<_, ()>(range.map(|index| format!("{index} ")).collect());
        let expected: String = (0..1000).map(|index| format!("{index} ")).collect();
        assert_eq!(concat(1000, &make).unwrap(), expected);
        assert_eq!(concat(0, &make).unwrap(), "");
    }

    #[test]
    fn the_first_error_is_the_result() {
        let make = |range: Range<usize>| if range.start < 64 { Ok(String::new()) } else { Err(range.start) };
        assert_eq!(concat(1000, &make), Err(64));
    }
}
