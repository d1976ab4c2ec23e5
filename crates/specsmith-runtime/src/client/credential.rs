//! Credentials, and the places in a request where they go.

use std::fmt;

use http::header::{AUTHORIZATION, COOKIE, HeaderName};
use http::{HeaderValue, Request, Uri};

use crate::Secret;
use crate::base64::Base64;
use crate::operation::{Encoding, RequestError, Requirement, Upload};

/// Where a credential goes (OpenAPI 3.1.1, Security Scheme Object).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// As it is, in the header of this name.
    Header(&'static str),
    /// Percent-encoded, in the query parameter of this name.
    Query(&'static str),
    /// As it is, in the cookie of this name.
    Cookie(&'static str),
    /// `user:password`, as HTTP Basic authentication (RFC 7617).
    Basic,
    /// As a bearer token (RFC 6750, section 2.1).
    Bearer,
}

/// The credentials of a client, at most one for each security scheme.
#[derive(Clone, Default)]
pub(super) struct Credentials(Vec<Credential>);

#[derive(Clone)]
struct Credential {
    name: &'static str,
    scheme: Scheme,
    secret: Secret,
}

impl Credentials {
    /// Adds a credential, in place of the one that the scheme had.
    pub(super) fn set(&mut self, name: &'static str, scheme: Scheme, secret: Secret) {
        self.0.retain(|credential| credential.name != name);
        self.0.push(Credential { name, scheme, secret });
    }

    /// Adds the credentials that an operation needs to its request.
    pub(super) fn attach(
        &self,
        security: &'static [Requirement],
        request: &mut Request<Upload>,
    ) -> Result<(), RequestError> {
        for credential in self.choose(security)? {
            if credential.attach(request).is_none() {
                return Err(RequestError::InvalidCredential { scheme: credential.name });
            }
        }
        Ok(())
    }

    /// The credentials of the first alternative that asks for any and for none that is missing.
    fn choose(&self, security: &'static [Requirement]) -> Result<Vec<&Credential>, RequestError> {
        let chosen = security
            .iter()
            .filter(|alternative| !alternative.is_empty())
            .find_map(|alternative| self.all_of(alternative));
        match chosen {
            Some(credentials) => Ok(credentials),
            None if security.is_empty() => Ok(Vec::new()),
            None if security.iter().any(|alternative| alternative.is_empty()) => Ok(Vec::new()),
            None => Err(RequestError::MissingCredential { schemes: security }),
        }
    }

    fn all_of(&self, names: &[&str]) -> Option<Vec<&Credential>> {
        let find = |name: &&str| self.0.iter().find(|credential| credential.name == *name);
        names.iter().map(find).collect()
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|credential| credential.name)).finish()
    }
}

impl Credential {
    /// Adds the credential to a request; `None` if it has a character that it must not have.
    fn attach(&self, request: &mut Request<Upload>) -> Option<()> {
        let secret = self.secret.expose();
        if secret.contains(char::is_control) {
            return None;
        }
        match self.scheme {
            Scheme::Header(name) => set_header(request, HeaderName::try_from(name).ok()?, secret),
            Scheme::Query(name) => add_to_query(request, name, secret),
            Scheme::Cookie(name) => add_to_cookies(request, name, secret),
            Scheme::Basic => {
                let encoded = Base64::from(secret.as_bytes());
                set_header(request, AUTHORIZATION, &format!("Basic {encoded}"))
            }
            Scheme::Bearer => set_header(request, AUTHORIZATION, &format!("Bearer {secret}")),
        }
    }
}

/// Sets a header to a secret value; it does not appear in `Debug` output or in the compression table of HTTP/2.
fn set_header(request: &mut Request<Upload>, name: HeaderName, value: &str) -> Option<()> {
    let mut value = HeaderValue::from_str(value).ok()?;
    value.set_sensitive(true);
    request.headers_mut().insert(name, value);
    Some(())
}

/// Adds a pair to the query; `None` if the URI becomes too long.
pub(super) fn add_to_query(request: &mut Request<Upload>, name: &str, value: &str) -> Option<()> {
    let uri = request.uri();
    let separator = if uri.query().is_some() { '&' } else { '?' };
    let name = Encoding::Component.encode(name);
    let value = Encoding::Component.encode(value);
    *request.uri_mut() = Uri::try_from(format!("{uri}{separator}{name}={value}")).ok()?;
    Some(())
}

/// All cookies go into one header (RFC 6265, section 5.4).
fn add_to_cookies(request: &mut Request<Upload>, name: &str, value: &str) -> Option<()> {
    if value.contains(';') {
        return None;
    }
    let cookie = match request.headers().get(COOKIE) {
        Some(others) => format!("{}; {name}={value}", others.to_str().ok()?),
        None => format!("{name}={value}"),
    };
    set_header(request, COOKIE, &cookie)
}

#[cfg(test)]
mod tests;
