//! What HTTP takes for a name.

/// Whether a text can be the name of a header or a cookie, or half of a media type (RFC 9110, section 5.6.2).
pub(crate) fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b))
}

/// Whether a text is a media type or a range of them: type and subtype, and maybe parameters (RFC 9110, section 8.3.1).
pub(crate) fn is_media_type(text: &str) -> bool {
    let essence = text.split(';').next().unwrap_or_default().trim();
    let words = essence.split_once('/').is_some_and(|(family, subtype)| is_token(family) && is_token(subtype));
    words && !text.chars().any(char::is_control)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens() {
        for text in ["X-Trace", "a.b", "session_id", "$x"] {
            assert!(is_token(text), "{text}");
        }
        for text in ["", "a b", "a:b", "a[b]", "é", "\r\n"] {
            assert!(!is_token(text), "{text}");
        }
    }

    #[test]
    fn media_types() {
        for text in ["application/json", "*/*", "image/*", "Application/JSON; charset=utf-8", "a/b;"] {
            assert!(is_media_type(text), "{text}");
        }
        for text in ["", ";", "json", "*", "a/b/c", "application/json, application/xml", "a/b;c=\n"] {
            assert!(!is_media_type(text), "{text}");
        }
    }
}
