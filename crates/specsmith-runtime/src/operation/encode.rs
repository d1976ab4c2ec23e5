//! Percent-encoding of single values.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but the unreserved characters of RFC 3986, section 2.3.
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// As [`COMPONENT`], without the reserved characters of RFC 3986, section 2.2, that may stand in a query
/// and do not structure it. What `allowReserved` leaves to the application is done here:
/// `#`, `[` and `]` are not permitted in a query, and `&`, `=` and `+` mean something in it
/// (OpenAPI 3.1.1, Parameter Object, `allowReserved`).
const RESERVED: &AsciiSet = &COMPONENT
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';');

/// What may stand in a path or in a query as it is: `pchar`, `/` and `?` (RFC 3986, sections 3.3 and 3.4).
const LITERAL: &AsciiSet = &RESERVED.remove(b'&').remove(b'=').remove(b'+');

/// How a text goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// As it is, as in a header.
    Raw,
    /// Percent-encoded but for the unreserved characters.
    Component,
    /// Percent-encoded but for the reserved and unreserved characters, and for what is encoded already
    /// (RFC 6570, section 3.2.3, Reserved Expansion).
    Reserved,
    /// Percent-encoded but for what may stand in a path or in a query, and for what is encoded already; for what the
    /// document itself has written.
    Literal,
}

impl Encoding {
    /// `text` in this encoding.
    pub(crate) fn encode(self, text: &str) -> String {
        match self {
            Self::Raw => text.to_owned(),
            Self::Component => utf8_percent_encode(text, COMPONENT).to_string(),
            Self::Reserved => encode_once(text, RESERVED),
            Self::Literal => encode_once(text, LITERAL),
        }
    }
}

/// Lets triplets such as `%2F` pass and encodes every other `%`.
fn encode_once(text: &str, set: &'static AsciiSet) -> String {
    let mut out = String::new();
    for (index, piece) in text.split('%').enumerate() {
        if index > 0 {
            out.push_str(if starts_with_hex_pair(piece) { "%" } else { "%25" });
        }
        out.extend(utf8_percent_encode(piece, set));
    }
    out
}

fn starts_with_hex_pair(text: &str) -> bool {
    matches!(text.as_bytes(), [high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use super::Encoding;

    #[test]
    fn only_unreserved_characters_stay_in_a_component() {
        assert_eq!(Encoding::Component.encode("aZ09-._~"), "aZ09-._~");
        assert_eq!(Encoding::Component.encode("p k/1%ü"), "p%20k%2F1%25%C3%BC");
    }

    #[test]
    fn reserved_characters_and_triplets_stay_where_they_are_allowed() {
        assert_eq!(Encoding::Reserved.encode(":/?@!$'()*,;"), ":/?@!$'()*,;");
        assert_eq!(Encoding::Reserved.encode("#[]&=+ "), "%23%5B%5D%26%3D%2B%20");
        assert_eq!(Encoding::Reserved.encode("%2F %zz %2"), "%2F%20%25zz%20%252");
    }

    #[test]
    fn what_a_document_writes_stays_where_a_uri_permits_it() {
        let permitted = "/?:@!$&'()*+,;=-._~%2f";
        assert_eq!(Encoding::Literal.encode(permitted), permitted);
        assert_eq!(Encoding::Literal.encode("é [%]\\{}|^`\"<>"), "%C3%A9%20%5B%25%5D%5C%7B%7D%7C%5E%60%22%3C%3E");
    }
}
