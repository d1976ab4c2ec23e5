//! The `Link` header (RFC 8288).

use http::HeaderMap;
use http::header::LINK;

/// The target of the first link with this relation, as it is written. What is no link any more ends its line.
///
/// A link with an `anchor` is one between other resources than the one that was asked for, and does not count.
pub(super) fn target(headers: &HeaderMap, relation: &str) -> Option<String> {
    let lines = headers.get_all(LINK).iter().filter_map(|line| std::str::from_utf8(line.as_bytes()).ok());
    let found = lines.flat_map(|line| Links { rest: line }).find(|link| link.is(relation))?;
    Some(found.target.to_owned())
}

/// One link: what is between the angle brackets, and the parameters behind it.
#[derive(Debug, PartialEq)]
struct Link<'a> {
    target: &'a str,
    /// The value of the first `rel`; another one does not count (section 3.3).
    relations: Option<String>,
    has_anchor: bool,
}

impl Link<'_> {
    fn is(&self, relation: &str) -> bool {
        let mut relations = self.relations.iter().flat_map(|it| it.split_ascii_whitespace());
        !self.has_anchor && relations.any(|it| it.eq_ignore_ascii_case(relation))
    }
}

/// The links of one line, read as appendix B.2 says.
struct Links<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Links<'a> {
    type Item = Link<'a>;

    fn next(&mut self) -> Option<Link<'a>> {
        let begun = self.rest.trim_start_matches([' ', '\t', ',']).strip_prefix('<')?;
        let (target, rest) = begun.split_once('>')?;
        self.rest = rest;
        let mut link = Link { target: target.trim(), relations: None, has_anchor: false };
        while let Some((name, value)) = self.parameter() {
            if name.eq_ignore_ascii_case("rel") {
                link.relations.get_or_insert(value);
            } else if name.eq_ignore_ascii_case("anchor") {
                link.has_anchor = true;
            }
        }
        Some(link)
    }
}

impl<'a> Links<'a> {
    /// `; name=value`, `; name="value"` or `; name` (appendix B.3).
    fn parameter(&mut self) -> Option<(&'a str, String)> {
        let rest = self.rest.trim_start_matches([' ', '\t']).strip_prefix(';')?;
        let (name, rest) = rest.split_at(rest.find(['=', ';', ',']).unwrap_or(rest.len()));
        let Some(value) = rest.strip_prefix('=') else {
            self.rest = rest;
            return Some((name.trim(), String::new()));
        };
        let value = value.trim_start_matches([' ', '\t']);
        let (value, rest) = match value.strip_prefix('"') {
            Some(quoted) => unquoted(quoted),
            None => {
                let (token, rest) = value.split_at(value.find([';', ',']).unwrap_or(value.len()));
                (token.trim_end().to_owned(), rest)
            }
        };
        self.rest = rest;
        Some((name.trim(), value))
    }
}

/// The text up to the closing quote, with its escapes resolved, and what comes behind (RFC 9110, section 5.6.4).
fn unquoted(text: &str) -> (String, &str) {
    let (mut value, mut chars) = (String::new(), text.chars());
    while let Some(c) = chars.next() {
        match c {
            '"' => break,
            '\\' => value.extend(chars.next()),
            c => value.push(c),
        }
    }
    (value, chars.as_str())
}

#[cfg(test)]
mod tests {
    use http::header::LINK;
    use http::{HeaderMap, HeaderValue};

    use super::target;

    fn next(lines: &[&'static str]) -> Option<String> {
        let headers: HeaderMap = lines.iter().map(|line| (LINK, HeaderValue::from_static(line))).collect();
        target(&headers, "next")
    }

    #[test]
    fn the_link_with_the_relation_is_found_wherever_it_stands() {
        for line in [
            "</2>; rel=next",
            "</2>;rel=\"next\"",
            "</2>; REL=Next",
            "</2> ; title=\"a, b; rel=prev\" ; rel = \"next\"",
            "</2>; title=\"\\\"\"; rel=\"last next\"; rel=prev",
            "</1>; rel=prev, </2>; rel=next, </9>; rel=last",
            " ,,</1>; rel=\"prev\",</2>; rel=\"next\"; crossorigin, </3>; rel=next",
            "</1>; crossorigin, </2>; rel=next",
            "< /2 >; rel=next",
        ] {
            assert_eq!(next(&[line]).as_deref(), Some("/2"), "{line}");
        }
        assert_eq!(next(&["</1>; rel=prev", "</2>; rel=next"]).as_deref(), Some("/2"));
    }

    #[test]
    fn commas_and_semicolons_of_a_target_are_its_own() {
        let line = "<https://example.com/a?b=1,2;c=3>; rel=\"next\"";
        assert_eq!(next(&[line]).as_deref(), Some("https://example.com/a?b=1,2;c=3"));
    }

    #[test]
    fn what_is_another_relation_or_no_link_is_none() {
        for line in [
            "",
            "</2>",
            "</2>; rel=prev; rel=next",
            "</2>; rel=nextish",
            "</2>; rel=next; anchor=\"/other\"",
            "/2; rel=next",
            "</2; rel=next",
            "junk, </2>; rel=next",
            "</1>; title=\"open, </2>; rel=next",
        ] {
            assert_eq!(next(&[line]), None, "{line}");
        }
        assert_eq!(next(&[]), None);
    }

    #[test]
    fn a_line_that_is_no_text_is_passed_over() {
        let mut headers = HeaderMap::new();
        headers.append(LINK, HeaderValue::from_bytes(b"</1>; rel=next; title=\"\xff\"").unwrap());
        headers.append(LINK, HeaderValue::from_static("</2>; rel=next"));
        assert_eq!(target(&headers, "next").as_deref(), Some("/2"));
    }
}
