//! What errors say: where in a document they are, and what was expected there.

use std::fmt::{self, Display};

use serde_core::de;

/// Adds the property `name` to the path that the message of `error` begins with.
///
/// An error that has no path yet gets one: `` `key`: missing field… ``; one that has is led on:
/// `` `metrics[0].key`: missing field… ``. What is in brackets follows without a dot.
#[cold]
#[inline(never)]
pub fn at<E: de::Error>(name: &str, error: E) -> E {
    E::custom(prefixed(name, &error))
}

/// The message of `error` with `name` at the head of its path.
///
/// `serde_json` ends its messages with ` at line 1 column 7` and takes the position back out of a
/// custom message that ends so; therefore the end of the message is left as it is.
fn prefixed(name: &str, error: &dyn Display) -> String {
    let message = error.to_string();
    match message.strip_prefix('`') {
        Some(path_and_rest) if path_and_rest.contains("`: ") => {
            let separator = if path_and_rest.starts_with('[') { "" } else { "." };
            format!("`{name}{separator}{path_and_rest}")
        }
        _ => format!("`{name}`: {message}"),
    }
}

/// Says that a value of the type `name` is expected: ``an object (`Pet`)``. One function for all types, since each would compile
/// its own.
#[cold]
#[inline(never)]
pub(super) fn expecting(f: &mut fmt::Formatter<'_>, kind: &str, name: &str) -> fmt::Result {
    write!(f, "{kind} (`{}`)", name.trim_start_matches("r#"))
}

#[cfg(test)]
mod tests {
    use super::prefixed;

    #[test]
    fn a_path_starts_and_grows() {
        let inner = prefixed("flags", &"expected a map at line 1 column 7");
        assert_eq!(inner, "`flags`: expected a map at line 1 column 7");
        assert_eq!(prefixed("iteration", &inner), "`iteration.flags`: expected a map at line 1 column 7");
        let inner = prefixed("[0]", &inner);
        assert_eq!(inner, "`[0].flags`: expected a map at line 1 column 7");
        assert_eq!(prefixed("list", &inner), "`list[0].flags`: expected a map at line 1 column 7");
    }

    #[test]
    fn a_message_that_quotes_something_first_is_no_path() {
        assert_eq!(prefixed("a", &"`x` is odd"), "`a`: `x` is odd");
    }
}
