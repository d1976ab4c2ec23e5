//! Who wins a name clash: one scope for each namespace, and first come, first served within a phase.

use std::collections::HashSet;

/// The names that are taken in one namespace.
#[derive(Debug, Default)]
pub(crate) struct Scope(HashSet<String>);

impl Scope {
    /// A namespace in which `reserved` names are taken already.
    pub(crate) fn with_reserved(reserved: &[&str]) -> Self {
        Self(reserved.iter().map(|&name| name.to_owned()).collect())
    }

    /// Takes the first free one of `candidates`, which go from the plainest to the most specific; failing all, the last
    /// one with a number.
    pub(crate) fn claim(&mut self, candidates: &[String], separator: &str) -> String {
        let last = candidates.last().map(String::as_str).unwrap_or_default();
        // `Self_` is followed by `Self2`.
        let stem = last.trim_end_matches('_');
        let numbered = (2..).map(|n| format!("{stem}{separator}{n}"));
        let free = candidates.iter().cloned().chain(numbered).find(|name| !self.0.contains(name));
        let name = free.unwrap_or_else(|| last.to_owned());
        self.0.insert(name.clone());
        name
    }

    /// Takes `name` whatever happens: a pinned one. `false` if it was taken.
    pub(crate) fn pin(&mut self, name: &str) -> bool {
        self.0.insert(name.to_owned())
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
