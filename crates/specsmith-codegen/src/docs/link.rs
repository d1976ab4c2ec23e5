//! Where links may go, and how their destinations are written.

use super::edit::unescaped;
use std::fmt::Write as _;
use std::ops::Range;

/// Schemes that are of use in documentation. All others are refused, `javascript` and `data` among them.
const SCHEMES: [&str; 5] = ["http:", "https:", "mailto:", "ftp:", "tel:"];

/// Whether a link may go to `destination`: somewhere on the web, or to a path that rustdoc does not take for one of
/// Rust's, which it would try to resolve.
pub(super) fn is_good(destination: &str) -> bool {
    let scheme_end = destination.find(':').map_or(0, |colon| colon + 1);
    if SCHEMES.iter().any(|scheme| scheme.eq_ignore_ascii_case(&destination[..scheme_end])) {
        // An address without a dot could still be taken for a path with a disambiguator.
        return destination[scheme_end..].contains(['/', '.', '+']);
    }
    match destination.strip_prefix('#') {
        Some(fragment) => !fragment.is_empty() && !fragment.contains('#'),
        None => destination.contains('/') && destination.split(['/', '?', '#']).next().is_some_and(is_relative),
    }
}

/// Whether a path may start with `segment`. A colon in it would make it a scheme.
fn is_relative(segment: &str) -> bool {
    segment.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.'))
}

/// Whether `destination` can stand between `<` and `>`.
pub(super) fn is_good_autolink(destination: &str) -> bool {
    let web = ["http://", "https://"];
    web.iter().any(|scheme| destination.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme)))
}

/// `destination` as it is written between the parentheses of a link.
pub(super) fn written(destination: &str) -> String {
    let mut out = String::with_capacity(destination.len());
    for c in destination.chars() {
        match c {
            ' ' | '(' | ')' | '<' | '>' | '\\' | '"' | '`' | '|' | '[' | ']' | '*' | '\u{0}'..='\u{1F}' => {
                // Writing to a string cannot fail.
                let _ = write!(out, "%{:02X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out
}

/// The first URL in `range` of `text` that rustdoc wants to see between `<` and `>`: where it is in the text, and what
/// to write between them. It may go on behind the range, which ends where Markdown sees punctuation of its own.
pub(super) fn find_bare_url(text: &str, range: Range<usize>) -> Option<(Range<usize>, String)> {
    let candidates = text[range.clone()].match_indices("http").map(|(at, _)| range.start + at);
    candidates.filter_map(|start| bare_url_at(text, start)).next()
}

fn bare_url_at(text: &str, start: usize) -> Option<(Range<usize>, String)> {
    let source = &text[start..];
    let after_scheme = ["http://", "https://"].iter().find_map(|scheme| source.strip_prefix(scheme))?;
    // A placeholder for the host (`https://{region}.example.com`) makes it no URL, to rustdoc too.
    after_scheme.starts_with(|c: char| c.is_ascii_alphanumeric() || "-@:%._+~#=".contains(c)).then_some(())?;
    let scheme = source.len() - after_scheme.len();
    let length = scheme + after_scheme.find(|c| !is_url_char(c)).unwrap_or(after_scheme.len());
    let url = without_trailing_punctuation(&source[..length]);
    (url.len() > scheme).then(|| (start..start + url.len(), unescaped(url).replace("&amp;", "&")))
}

/// Whether `c` can be part of a URL in prose. Brackets cannot, for what is in them may be Markdown's.
fn is_url_char(c: char) -> bool {
    match c {
        '<' | '>' | '"' | '`' | '|' | '[' | ']' | '^' => false,
        c if c.is_ascii() => c.is_ascii_graphic(),
        c => c.is_alphanumeric(),
    }
}

/// `url` without the punctuation of the sentence that it stands in: `(see https://example.com/a_(b)).`
fn without_trailing_punctuation(url: &str) -> &str {
    let mut parentheses = surplus(url, '(', ')');
    let mut braces = surplus(url, '{', '}');
    let mut rest = url;
    while let Some(last) = rest.chars().next_back() {
        match last {
            ')' if parentheses > 0 => parentheses -= 1,
            '}' if braces > 0 => braces -= 1,
            '.' | ',' | ':' | '!' | '?' | '\'' | '*' | '_' | '~' | '\\' => {}
            ';' => {
                rest = without_entity(rest);
                continue;
            }
            _ => break,
        }
        rest = &rest[..rest.len() - last.len_utf8()];
    }
    rest
}

/// How many brackets `url` closes without having opened them.
fn surplus(url: &str, open: char, close: char) -> usize {
    url.matches(close).count().saturating_sub(url.matches(open).count())
}

/// `url`, which ends with a semicolon, without the semicolon and the entity that it ends: `https://example.com&quot;`.
fn without_entity(url: &str) -> &str {
    let rest = &url[..url.len() - 1];
    let name = rest.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
    if name.len() < rest.len() { name.strip_suffix('&').unwrap_or(rest) } else { rest }
}
