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

/// How the text of a value goes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// As it is, as in a header.
    Raw,
    /// Percent-encoded but for the unreserved characters.
    Component,
    /// Percent-encoded but for the reserved and unreserved characters, and for what is encoded already
    /// (RFC 6570, section 3.2.3, Reserved Expansion).
    Reserved,
}

impl Encoding {
    /// `text` in this encoding.
    pub(crate) fn encode(self, text: &str) -> String {
        match self {
            Self::Raw => text.to_owned(),
            Self::Component => utf8_percent_encode(text, COMPONENT).to_string(),
            Self::Reserved => encode_reserved(text),
        }
    }
}

/// Lets triplets such as `%2F` pass and encodes every other `%`.
fn encode_reserved(text: &str) -> String {
    let mut out = String::new();
    for (index, piece) in text.split('%').enumerate() {
        if index > 0 {
            out.push_str(if starts_with_hex_pair(piece) { "%" } else { "%25" });
        }
        out.extend(utf8_percent_encode(piece, RESERVED));
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
}
