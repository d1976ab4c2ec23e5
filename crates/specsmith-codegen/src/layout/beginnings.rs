//! Modules that would be too long become several, by the beginnings of the names in them.

use std::collections::BTreeMap;

/// The longest that a module should be, in lines as [`weight`](super::weight) counts them. What it does not foresee is small
/// enough that files stay below 5,000.
const LIMIT: usize = 4_000;

/// Something that stands in a module.
pub(super) struct Item {
    pub(super) index: usize,
    /// Its name as a file would have it: `payment_method`.
    pub(super) stem: String,
    pub(super) weight: usize,
}

/// The items in parts, each with the beginning that its names have in common: nothing, where one part is enough. Otherwise as
/// a dictionary has it: a part for each first letter, and where that is still too much, for each letter after it.
pub(super) fn split(items: Vec<Item>) -> Vec<(String, Vec<usize>)> {
    let mut parts = Vec::new();
    let mut open = vec![(String::new(), items)];
    while let Some((beginning, items)) = open.pop() {
        let shared = shared_beginning(&items);
        let is_alike = items.iter().all(|item| item.stem.len() == shared);
        if is_alike || items.iter().map(|item| item.weight).sum::<usize>() <= LIMIT {
            parts.push((beginning, items.into_iter().map(|item| item.index).collect()));
            continue;
        }
        let mut groups: BTreeMap<String, Vec<Item>> = BTreeMap::new();
        for item in items {
            // `_` is no beginning that anybody would look for.
            let next = item.stem[shared..].find(|c| c != '_').map_or(item.stem.len(), |at| shared + at + 1);
            groups.entry(item.stem[..next].to_owned()).or_default().push(item);
        }
        open.extend(groups.into_iter().rev());
    }
    parts
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
        let expected = [part("a", &[1]), part("pa", &[2, 3]), part("pe", &[4]), part("pr", &[0])];
        let small = [("price", 900), ("account", 10), ("payment_method", 1500), ("payment_intent", 2000), ("pet", 1)];
        assert_eq!(parts(&small), expected);
        let [account, _, pet, price] = expected;
        let cut = [account, part("payment_i", &[3]), part("payment_m", &[2]), pet, price];
        assert_eq!(parts(&names), cut);
    }

    #[test]
    fn a_name_that_others_begin_with_has_a_part_of_its_own() {
        let names = [("webhook_fork", 3000), ("webhook", 3000), ("webhook_ping", 3000)];
        assert_eq!(parts(&names), [part("webhook", &[1]), part("webhook_f", &[0]), part("webhook_p", &[2])]);
    }

    #[test]
    fn one_item_is_never_cut() {
        assert_eq!(parts(&[("a", 3 * LIMIT)]), [part("", &[0])]);
        assert_eq!(parts(&[("a", 3 * LIMIT), ("a", LIMIT)]), [part("", &[0, 1])]);
    }
}
