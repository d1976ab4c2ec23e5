//! The URL of a server.

use http::Uri;
use url::Url;

use super::BuildError;
use crate::operation::RequestError;

/// An absolute URL without a slash at its end, to which paths are appended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct BaseUrl(String);

impl BaseUrl {
    pub(super) fn parse(text: &str) -> Result<Self, BuildError> {
        match fault(text) {
            None => Ok(Self(text.trim_end_matches('/').to_owned())),
            Some(reason) => Err(BuildError::BaseUrl { reason }),
        }
    }

    /// The URL of another server, which may be relative to this one (OpenAPI 3.1.1, Server Object, `url`).
    pub(super) fn resolve(&self, server: &str) -> Result<Self, BuildError> {
        match Url::parse(&self.0).and_then(|base| base.join(server)) {
            Ok(url) => Self::parse(url.as_str()),
            Err(_) => Err(BuildError::BaseUrl { reason: "it is no URL" }),
        }
    }

    /// The absolute form of a URI that consists of a path and a query; a link that has been followed is absolute already.
    pub(super) fn join(&self, target: &Uri) -> Result<Uri, RequestError> {
        if target.scheme().is_some() {
            return Ok(target.clone());
        }
        Uri::try_from(format!("{}{target}", self.0)).map_err(|error| RequestError::Uri { message: error.to_string() })
    }
}

/// Why this is no base URL. The text is not repeated, since it may contain a password.
fn fault(text: &str) -> Option<&'static str> {
    let Ok(uri) = Uri::try_from(text) else {
        let rest = text.strip_prefix("http://").or_else(|| text.strip_prefix("https://"));
        let has_no_host = rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(['/', ':']));
        return Some(if has_no_host { "it has no host" } else { "it is no URL" });
    };
    let (Some("http" | "https"), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
        return Some("it does not begin with `http://` or `https://` and a host");
    };
    if authority.as_str().contains('@') {
        return Some("it contains a user name; credentials have their own methods");
    }
    if authority.host().is_empty() {
        return Some("it has no host");
    }
    if authority.port_u16().is_none() && authority.as_str() != authority.host() {
        return Some("its port is not a number up to 65535");
    }
    // A `Uri` drops the fragment without a word.
    if uri.query().is_some() || text.contains('#') {
        return Some("it has a query or a fragment");
    }
    None
}

#[cfg(test)]
mod tests {
    use super::BaseUrl;

    fn joined(base: &str) -> String {
        let target = "/a?b=c".parse().unwrap();
        BaseUrl::parse(base).unwrap().join(&target).unwrap().to_string()
    }

    #[test]
    fn the_path_is_a_prefix_and_a_slash_at_the_end_is_harmless() {
        assert_eq!(joined("https://example.com"), "https://example.com/a?b=c");
        assert_eq!(joined("https://example.com/"), "https://example.com/a?b=c");
        assert_eq!(joined("http://[::1]:8080/v1/"), "http://[::1]:8080/v1/a?b=c");
    }

    #[test]
    fn another_server_may_be_relative() {
        let base = BaseUrl::parse("https://example.com/v1/").unwrap();
        for (server, expected) in [
            ("https://uploads.example.com/", "https://uploads.example.com/a?b=c"),
            ("/v2", "https://example.com/v2/a?b=c"),
            ("//uploads.example.com", "https://uploads.example.com/a?b=c"),
        ] {
            let target = "/a?b=c".parse().unwrap();
            assert_eq!(base.resolve(server).unwrap().join(&target).unwrap(), expected, "{server}");
        }
        assert!(base.resolve("ftp://example.com").is_err());
    }

    #[test]
    fn a_host_that_is_missing_is_what_is_missing() {
        for text in ["http://", "https:///v1", "http://:80"] {
            let error = BaseUrl::parse(text).unwrap_err().to_string();
            assert_eq!(error, "the base URL cannot be used: it has no host", "{text}");
        }
    }

    #[test]
    fn what_is_no_base_url_is_refused_without_repeating_it() {
        for text in [
            "",
            "example.com",
            "/v1",
            "ftp://example.com",
            "http://",
            "http://:80",
            "http://example.com:99999",
            "https://user:password@example.com",
            "https://example.com?key=password",
            "https://example.com/#password",
        ] {
            let error = BaseUrl::parse(text).unwrap_err().to_string();
            assert!(error.starts_with("the base URL cannot be used: it"), "{text}: {error}");
            assert!(!error.contains("password"), "{text}: {error}");
        }
    }
}
