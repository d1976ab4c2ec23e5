//! From a path template to a path.

use super::RequestError;

/// Puts the expanded parameters into the template (OpenAPI 3.1.1, "Path Templating").
pub(super) fn fill(template: &str, parameters: &[(&'static str, String)]) -> Result<String, RequestError> {
    let mut path = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((literal, name, after)) = next_parameter(rest) {
        path.push_str(literal);
        path.push_str(value_of(name, parameters)?);
        rest = after;
    }
    path.push_str(rest);
    if path.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Err(RequestError::DotSegment);
    }
    Ok(path)
}

/// What is before the next parameter, its name, and what is after it.
fn next_parameter(template: &str) -> Option<(&str, &str, &str)> {
    let (literal, rest) = template.split_once('{')?;
    let (name, after) = rest.split_once('}')?;
    Some((literal, name, after))
}

fn value_of<'a>(name: &str, parameters: &'a [(&'static str, String)]) -> Result<&'a str, RequestError> {
    parameters
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, value)| value.as_str())
        .ok_or_else(|| RequestError::MissingPathParameter { name: name.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{RequestError, fill};

    fn filled(template: &str, value: &str) -> Result<String, RequestError> {
        fill(template, &[("a", value.to_owned())])
    }

    #[test]
    fn parameters_stand_anywhere() {
        assert_eq!(filled("/x/{a}", "1").unwrap(), "/x/1");
        assert_eq!(filled("/{a}/y.{a}", "1").unwrap(), "/1/y.1");
        assert_eq!(filled("/x", "1").unwrap(), "/x");
    }

    #[test]
    fn a_parameter_without_a_value_is_refused() {
        assert_eq!(filled("/{b}", "1").unwrap_err().to_string(), "path parameter `b` has no value");
    }

    #[test]
    fn no_segment_becomes_a_dot_segment() {
        assert_eq!(filled("/x/{a}/y", ".."), Err(RequestError::DotSegment));
        assert_eq!(filled("/x/{a}", "."), Err(RequestError::DotSegment));
        assert_eq!(filled("/x/.{a}", "."), Err(RequestError::DotSegment));
        assert_eq!(filled("/x/{a}", "...").unwrap(), "/x/...");
        assert_eq!(filled("/x/v{a}", "..").unwrap(), "/x/v..");
    }
}
