//! Who wins a name clash: one scope for each namespace, and first come, first served within a phase.

use std::collections::{HashMap, HashSet};

/// The names that are taken in one namespace.
#[derive(Debug, Default)]
pub(crate) struct Scope {
    taken: HashSet<String>,
    /// The number to try next behind a stem. All before it are taken, and stay so.
    next: HashMap<String, usize>,
}

impl Scope {
    /// A namespace in which `reserved` names are taken already.
    pub(crate) fn with_reserved(reserved: &[&str]) -> Self {
        Self { taken: reserved.iter().map(|&name| name.to_owned()).collect(), next: HashMap::new() }
    }

    /// Takes the first free one of `candidates`, which go from the plainest to the most specific; failing all, the last
    /// one with a number.
    pub(crate) fn claim(&mut self, candidates: &[String], separator: &str) -> String {
        let last = candidates.last().map(String::as_str).unwrap_or_default();
        // `Self_` is followed by `Self2`.
        let stem = last.trim_end_matches('_');
        let name = match candidates.iter().find(|name| !self.taken.contains(*name)) {
            Some(name) => name.clone(),
            None => {
                let next = self.next.entry(format!("{stem}{separator}")).or_insert(2);
                loop {
                    let name = format!("{stem}{separator}{next}");
                    *next += 1;
                    if !self.taken.contains(&name) {
                        break name;
                    }
                }
            }
        };
        self.taken.insert(name.clone());
        name
    }

    /// Takes `name` whatever happens: a pinned one. `false` if it was taken.
    pub(crate) fn pin(&mut self, name: &str) -> bool {
        self.taken.insert(name.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_comers_get_the_more_specific_name_then_a_number() {
        let mut scope = Scope::with_reserved(&["Unknown"]);
        let mut claim =
            |candidates: &[&str]| scope.claim(&candidates.iter().map(|&it| it.to_owned()).collect::<Vec<_>>(), "");
        assert_eq!(claim(&["Pet"]), "Pet");
        assert_eq!(claim(&["Pet", "PetSchema"]), "PetSchema");
        assert_eq!(claim(&["Pet", "PetSchema"]), "PetSchema2");
        assert_eq!(claim(&["Pet"]), "Pet2");
        assert_eq!(claim(&["Unknown", "UnknownValue"]), "UnknownValue");
    }
}
