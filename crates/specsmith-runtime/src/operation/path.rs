//! From a path template to the path and the query of a URI.

use super::RequestError;
use super::encode::Encoding;

/// Puts the expanded parameters into the template (OpenAPI 3.1.1, "Path Templating").
///
/// The rest of the template goes out as the document has written it, as far as a URI permits that. A brace that belongs
/// to no parameter is percent-encoded, and a fragment is left out, since it is no part of a request (RFC 9110, section
/// 7.1).
pub(super) fn fill(template: &str, parameters: &[(&'static str, String)]) -> Result<String, RequestError> {
    let mut target = String::with_capacity(template.len());
    let mut rest = template;
    while let Some(end) = rest.find(['{', '#']) {
        let (literal, special) = rest.split_at(end);
        target.push_str(&Encoding::Literal.encode(literal));
        rest = match special.strip_prefix('{') {
            None => "",
            Some(after) => match next_parameter(after, parameters) {
                Some((value, after)) => {
                    target.push_str(value);
                    after
                }
                None => {
                    target.push_str("%7B");
                    after
                }
            },
        };
    }
    target.push_str(&Encoding::Literal.encode(rest));
    if has_dot_segment(&target) {
        return Err(RequestError::DotSegment);
    }
    Ok(target)
}

/// What comes between the target so far and further query parameters.
pub(super) fn separator(target: &str) -> char {
    // Values have no question mark, since theirs are percent-encoded.
    if target.contains('?') { '&' } else { '?' }
}

/// The value of the parameter whose name the template goes on with, and what is after its closing brace.
fn next_parameter<'a, 't>(template: &'t str, parameters: &'a [(&'static str, String)]) -> Option<(&'a str, &'t str)> {
    let (name, after) = template.split_once('}')?;
    let (_, value) = parameters.iter().find(|(known, _)| *known == name)?;
    Some((value, after))
}

/// Whether a segment of the path is `.` or `..`; a dot that is percent-encoded is a dot to URL parsers.
fn has_dot_segment(target: &str) -> bool {
    let path = target.split('?').next().unwrap_or_default();
    path.split('/').any(|segment| matches!(segment.replace("%2E", ".").replace("%2e", ".").as_str(), "." | ".."))
}

#[cfg(test)]
mod tests {
    use super::{RequestError, fill, separator};

    fn filled(template: &str, value: &str) -> Result<String, RequestError> {
        fill(template, &[("a", value.to_owned())])
    }

    #[test]
    fn parameters_stand_anywhere() {
        for (template, expected) in
            [("/x/{a}", "/x/1"), ("/{a}/y.{a}", "/1/y.1"), ("/x", "/x"), ("/x?y={a}", "/x?y=1"), ("", "")]
        {
            assert_eq!(filled(template, "1").unwrap(), expected, "{template}");
        }
    }

    #[test]
    fn what_a_document_writes_is_encoded_as_a_uri_asks() {
        for (template, expected) in [
            ("/a b/é", "/a%20b/%C3%A9"),
            ("/a%20b/50%", "/a%20b/50%25"),
            ("/v1:run/@me/$x!'()*+,;=&~", "/v1:run/@me/$x!'()*+,;=&~"),
            ("/a\\b/[c]|^`\"<>", "/a%5Cb/%5Bc%5D%7C%5E%60%22%3C%3E"),
            ("/search?type=a b&u=/?", "/search?type=a%20b&u=/?"),
            ("/%{a}", "/%251"),
        ] {
            assert_eq!(filled(template, "1").unwrap(), expected, "{template}");
        }
    }

    #[test]
    fn braces_that_belong_to_no_parameter_are_encoded() {
        for (template, expected) in [
            ("/{b}", "/%7Bb%7D"),
            ("/{", "/%7B"),
            ("/}{a}", "/%7D1"),
            ("/{a", "/%7Ba"),
            ("/{{a}}", "/%7B1%7D"),
            ("/{x{a}", "/%7Bx1"),
            ("/{}", "/%7B%7D"),
        ] {
            assert_eq!(filled(template, "1").unwrap(), expected, "{template}");
        }
    }

    #[test]
    fn a_fragment_is_not_sent() {
        for (template, expected) in
            [("/x#y", "/x"), ("/x#{a}", "/x"), ("/{a}?b=c#d?e", "/1?b=c"), ("/{b#c}/{a}", "/%7Bb"), ("#", "")]
        {
            assert_eq!(filled(template, "1").unwrap(), expected, "{template}");
        }
    }

    #[test]
    fn a_parameter_may_have_any_name() {
        assert_eq!(fill("/{a#?b}/c", &[("a#?b", "1".to_owned())]).unwrap(), "/1/c");
    }

    #[test]
    fn no_segment_becomes_a_dot_segment() {
        for (template, value) in
            [("/x/{a}/y", ".."), ("/x/{a}", "."), ("/x/.{a}", "."), ("/x/%2e{a}", "."), ("/x/{a}?y", "..")]
        {
            assert_eq!(filled(template, value), Err(RequestError::DotSegment), "{template}");
        }
        for (template, value, expected) in
            [("/x/{a}", "...", "/x/..."), ("/x/v{a}", "..", "/x/v.."), ("/x?y=/{a}/", "..", "/x?y=/../")]
        {
            assert_eq!(filled(template, value).unwrap(), expected, "{template}");
        }
    }

    #[test]
    fn further_parameters_follow_a_query() {
        assert_eq!(separator("/x"), '?');
        assert_eq!(separator("/x?y"), '&');
    }
}
