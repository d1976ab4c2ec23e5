//! From the name of a property to its place in a table.

use std::fmt;

use serde_core::de;

/// The index that stands for a name that the table lacks.
pub(super) const UNKNOWN: usize = usize::MAX;

/// Reads a property name as its index in a table of names.
///
/// It is not generic over the object, so that it is compiled once and not once for each type.
pub(super) struct Key<'a> {
    pub(super) names: &'static [&'static str],
    /// The index to try first.
    pub(super) guess: usize,
    /// Takes the name where the table lacks it.
    pub(super) unknown: Option<&'a mut String>,
}

impl<'de> de::DeserializeSeed<'de> for Key<'_> {
    type Value = usize;

    #[inline]
    fn deserialize<D: de::Deserializer<'de>>(self, deserializer: D) -> Result<usize, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl de::Visitor<'_> for Key<'_> {
    type Value = usize;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a property name")
    }

    #[inline]
    fn visit_str<E>(self, name: &str) -> Result<usize, E> {
        Ok(find(self.names, self.guess, name).unwrap_or_else(|| {
            if let Some(unknown) = self.unknown {
                name.clone_into(unknown);
            }
            UNKNOWN
        }))
    }
}

/// The index of `name`. Documents mostly come in the declared order, where some of what is declared is absent: so the search
/// begins at the guess.
#[inline]
fn find(names: &[&str], guess: usize, name: &str) -> Option<usize> {
    let is_it = |index: &usize| names[*index] == name;
    (guess..names.len()).find(is_it).or_else(|| (0..guess.min(names.len())).find(is_it))
}

#[cfg(test)]
mod tests {
    use super::find;

    #[test]
    fn a_name_is_found_whatever_the_guess() {
        let names = ["a", "b", "c"];
        for guess in [0, 1, 2, 3, usize::MAX] {
            assert_eq!(names.map(|name| find(&names, guess, name)), [Some(0), Some(1), Some(2)]);
            assert_eq!(find(&names, guess, "z"), None);
        }
    }
}
