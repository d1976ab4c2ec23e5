//! What is a URL (RFC 3986), as far as documents need one.

/// What is wrong with a text that should be a URL.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// There is nothing.
    Empty,
    /// A character that no URL holds, counted from 0.
    Character(usize, char),
    /// Neither a scheme in front nor a slash.
    NoScheme,
    /// Nothing between the scheme and the path.
    NoHost,
}

/// What is wrong with a URL: a whole one, or one that begins at the root of the server.
pub(crate) fn fault(text: &str) -> Option<Fault> {
    if text.is_empty() {
        return Some(Fault::Empty);
    }
    strange(text, false).or_else(|| match text.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) => no_host(rest),
        _ if text.starts_with('/') && !text.starts_with("//") => None,
        _ => Some(Fault::NoScheme),
    })
}

/// What is wrong with the URL of a server, which may be relative to where the document is, and has variables in braces.
pub(crate) fn fault_of_template(text: &str) -> Option<Fault> {
    strange(text, true).or_else(|| match text.split_once("://") {
        Some((scheme, rest)) if is_scheme(scheme) || scheme.ends_with('}') => no_host(rest),
        // What looks like a host is one for which somebody forgot the scheme.
        _ => {
            let first = text.split(['/', '?', '{']).next().unwrap_or_default();
            let is_host = first.contains(['.', ':']) && !matches!(first, "." | "..");
            is_host.then_some(Fault::NoScheme)
        }
    })
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-.".contains(&b))
}

fn no_host(rest: &str) -> Option<Fault> {
    (rest.is_empty() || rest.starts_with(['/', '?', '#'])).then_some(Fault::NoHost)
}

/// The first character that has no place in a URL. What is in braces may be anything, where they are allowed.
fn strange(text: &str, has_variables: bool) -> Option<Fault> {
    let mut opened = None;
    for (index, c) in text.chars().enumerate() {
        match (c, opened) {
            ('}', Some(_)) => opened = None,
            (_, Some(_)) => {}
            ('{', None) if has_variables => opened = Some(index),
            _ if c.is_ascii_alphanumeric() || "-._~:/?#[]@!$&'()*+,;=%".contains(c) => {}
            _ => return Some(Fault::Character(index, c)),
        }
    }
    opened.map(|index| Fault::Character(index, '{'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn urls_are_whole_or_begin_at_the_root() {
        for text in ["https://a.example/token?a=b", "http://localhost:8080", "https://a", "/token", "/"] {
            assert_eq!(fault(text), None, "{text}");
        }
        assert_eq!(fault(""), Some(Fault::Empty));
        assert_eq!(fault("https://a b"), Some(Fault::Character(9, ' ')));
        assert_eq!(fault("https://{tenant}/token"), Some(Fault::Character(8, '{')));
        assert_eq!(fault("https:///token"), Some(Fault::NoHost));
        for text in ["-", "token", "a.example/token", "localhost:8080", "//a.example/token", "https:/a", "://a"] {
            assert_eq!(fault(text), Some(Fault::NoScheme), "{text}");
        }
    }

    #[test]
    fn servers_may_be_relative_and_have_variables() {
        let fine = ["", "/v1", "v1", "./v1", "../v1", "{scheme}://{a host}:{port}/v1", "{base}/v1", "wss://a.example"];
        for text in fine {
            assert_eq!(fault_of_template(text), None, "{text}");
        }
        assert_eq!(fault_of_template("api.example.com/v1"), Some(Fault::NoScheme));
        assert_eq!(fault_of_template("localhost:8080"), Some(Fault::NoScheme));
        assert_eq!(fault_of_template("https://"), Some(Fault::NoHost));
        assert_eq!(fault_of_template("https://a/{b"), Some(Fault::Character(10, '{')));
        assert_eq!(fault_of_template("https://a/b}"), Some(Fault::Character(11, '}')));
        assert_eq!(fault_of_template("https://é.example"), Some(Fault::Character(8, 'é')));
    }
}
