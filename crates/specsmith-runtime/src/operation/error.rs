//! Why a request is not sent.

use std::fmt;

use super::Requirement;

/// Why a request is not sent.
///
/// No message contains the value of a parameter, of a body or of a credential.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestError {
    /// A path parameter is empty, so that the path would name another resource.
    EmptyPathParameter {
        /// The name of the parameter.
        name: &'static str,
    },
    /// A segment of the path would be `.` or `..`, which URL parsers resolve even when it is
    /// percent-encoded (URL Standard, section 4.1), so that the path would name another resource.
    DotSegment,
    /// The value of a parameter has no form in its style.
    Parameter {
        /// The name of the parameter.
        name: &'static str,
        /// What is wrong with it.
        message: String,
    },
    /// A header's name or value has a character that a header must not have, such as a line break.
    Header {
        /// The name of the header.
        name: String,
    },
    /// The body has no form in its media type.
    Body {
        /// What is wrong with it.
        message: String,
    },
    /// The body is larger than the limit.
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// The path and the query make no URI, for example because they are too long.
    Uri {
        /// What is wrong with it.
        message: String,
    },
    /// The client has the credentials of none of the alternatives.
    MissingCredential {
        /// The alternatives of which the operation needs one.
        schemes: &'static [Requirement],
    },
    /// A credential has a character that its place in the request must not have, such as a line break.
    InvalidCredential {
        /// The name of the security scheme.
        scheme: &'static str,
    },
    /// The link to the next page cannot be followed.
    BadLink {
        /// What is wrong with it.
        message: String,
    },
    /// The link to the next page leads to another origin, where the credentials must not go.
    ForeignLink {
        /// Where it leads: scheme, host and port.
        origin: String,
    },
    /// The next page is asked for just as the one before it, so that there would be no end.
    EndlessPages,
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::EmptyPathParameter { name } => write!(f, "path parameter `{name}` is empty"),
            Self::DotSegment => f.write_str("a segment of the path is `.` or `..`"),
            Self::Parameter { name, message } => write!(f, "parameter `{name}`: {message}"),
            Self::Header { name } => {
                // What is wrong may be the name itself; a line of a log stays one.
                write!(f, "header `{}` has a character that headers must not have", name.escape_debug())
            }
            Self::Body { message } => write!(f, "the body cannot be written: {message}"),
            Self::TooLarge { limit } => write!(f, "the body is larger than {limit} bytes"),
            Self::Uri { message } => write!(f, "path and query make no URI: {message}"),
            Self::MissingCredential { schemes } => {
                f.write_str("the client has no credential for ")?;
                write_alternatives(f, schemes)
            }
            Self::InvalidCredential { scheme } => {
                write!(f, "the credential for `{scheme}` has a character that it must not have")
            }
            Self::BadLink { message } => write!(f, "the link to the next page cannot be followed: {message}"),
            Self::ForeignLink { origin } => {
                write!(f, "the link to the next page leads to another origin, {origin}")
            }
            Self::EndlessPages => f.write_str("the next page is the same as the one before it"),
        }
    }
}

/// Writes `` `a` and `b`, or `c` ``.
fn write_alternatives(f: &mut fmt::Formatter<'_>, alternatives: &[Requirement]) -> fmt::Result {
    for (index, schemes) in alternatives.iter().enumerate() {
        let separator = if index == 0 { "" } else { ", or " };
        write!(f, "{separator}`{}`", schemes.join("` and `"))?;
    }
    Ok(())
}

impl std::error::Error for RequestError {}

#[cfg(test)]
mod tests {
    use super::RequestError;

    #[test]
    fn a_name_with_a_line_break_is_shown_on_one_line() {
        let error = RequestError::Header { name: "X\nY".to_owned() };
        assert_eq!(error.to_string(), "header `X\\nY` has a character that headers must not have");
    }

    #[test]
    fn a_missing_credential_names_the_alternatives() {
        let error = RequestError::MissingCredential { schemes: &[&["Key", "Secret"], &["Token"]] };
        assert_eq!(error.to_string(), "the client has no credential for `Key` and `Secret`, or `Token`");
    }
}
