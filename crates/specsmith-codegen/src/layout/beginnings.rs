//! Modules that would be too long become several, by the beginnings of the names in them.

use std::collections::BTreeMap;

/// The longest that a module should be, in lines as [`weight`](super::weight) counts them.
const LIMIT: usize = 5_000;

/// Something that stands in a module.
pub(super) struct Item {
    pub(super) index: usize,
    /// Its name as a file would have it: `payment_method`.
    pub(super) stem: String,
    pub(super) weight: usize,
}

/// The items in parts, each with the beginning of its names. What is too long gives away the first letter that has most, until
/// the rest is short enough; and what one letter has is cut in the same way, by the letter after it. So a new item that makes
/// a part too long moves one letter of it, and nothing else.
pub(super) fn split(items: Vec<Item>) -> Vec<(String, Vec<usize>)> {
    let mut parts = Vec::new();
    let mut open = vec![(String::new(), items)];
    while let Some((beginning, items)) = open.pop() {
        let shared = shared_beginning(&items);
        let is_alike = items.iter().all(|item| item.stem.len() == shared);
        let mut groups = if is_alike || weight(&items) <= LIMIT { Vec::new() } else { by_next_letter(&items, shared) };
        let mut rest = items;
        while weight(&rest) > LIMIT
            && let Some(largest) = groups.pop()
        {
            let (given, kept) = rest.into_iter().partition(|item| first_letters(&item.stem, shared) == largest);
            open.push((largest, given));
            rest = kept;
        }
        if !rest.is_empty() || parts.is_empty() && open.is_empty() {
            parts.push((beginning, rest.into_iter().map(|item| item.index).collect()));
        }
    }
    parts.sort();
    parts
}

fn weight(items: &[Item]) -> usize {
    items.iter().map(|item| item.weight).sum()
}

/// The beginnings of the names that are one letter longer than `shared`, the one with most items behind the others.
fn by_next_letter(items: &[Item], shared: usize) -> Vec<String> {
    let mut weights: BTreeMap<&str, usize> = BTreeMap::new();
    for Item { stem, weight, .. } in items {
        *weights.entry(first_letters(stem, shared)).or_default() += weight;
    }
    let mut beginnings: Vec<_> = weights.into_iter().rev().collect();
    beginnings.sort_by_key(|(_, weight)| *weight);
    beginnings.into_iter().map(|(beginning, _)| beginning.to_owned()).collect()
}

/// The first letters of a name: one more than `shared`, unless it ends there. `_` is none that anybody would look for.
fn first_letters(stem: &str, shared: usize) -> &str {
    let next = stem[shared..].find(|c| c != '_').map_or(stem.len(), |at| shared + at + 1);
    &stem[..next]
}

/// How many bytes all names begin with in common. They are ASCII.
fn shared_beginning(items: &[Item]) -> usize {
    let Some((first, rest)) = items.split_first() else { return 0 };
    let in_common = |item: &Item| first.stem.bytes().zip(item.stem.bytes()).take_while(|(a, b)| a == b).count();
    rest.iter().map(in_common).min().unwrap_or(first.stem.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(names: &[(&str, usize)]) -> Vec<(String, Vec<usize>)> {
        let item = |(index, (stem, weight)): (usize, &(&str, usize))| Item {
            index,
            stem: (*stem).to_owned(),
            weight: *weight,
        };
        split(names.iter().enumerate().map(item).collect())
    }

    fn part(beginning: &str, items: &[usize]) -> (String, Vec<usize>) {
        (beginning.to_owned(), items.to_vec())
    }

    #[test]
    fn what_is_short_stays_together() {
        assert_eq!(parts(&[("b", LIMIT - 1), ("a", 1)]), [part("", &[0, 1])]);
        assert_eq!(parts(&[]), [part("", &[])]);
    }

    #[test]
    fn what_is_long_is_cut_as_a_dictionary_is() {
        let names = [("price", 900), ("account", 10), ("payment_method", 3000), ("payment_intent", 3000), ("pet", 1)];
        let small = [("price", 900), ("account", 10), ("payment_method", 2500), ("payment_intent", 2000), ("pet", 1)];
        assert_eq!(parts(&small), [part("", &[1]), part("p", &[0, 4]), part("pa", &[2, 3])]);
        let cut = [part("", &[1]), part("p", &[0, 4]), part("pa", &[2]), part("payment_i", &[3])];
        assert_eq!(parts(&names), cut);
    }

    #[test]
    fn what_begins_with_another_name_can_be_set_apart_from_it() {
        let names = [("webhook_fork", 3000), ("webhook", 3000), ("webhook_ping", 3000)];
        assert_eq!(parts(&names), [part("", &[2]), part("webhook", &[1]), part("webhook_f", &[0])]);
    }

    #[test]
    fn one_item_is_never_cut() {
        assert_eq!(parts(&[("a", 3 * LIMIT)]), [part("", &[0])]);
        assert_eq!(parts(&[("a", 3 * LIMIT), ("a", LIMIT)]), [part("", &[0, 1])]);
    }
}
