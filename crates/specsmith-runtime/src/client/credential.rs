//! Credentials, and the places in a request where they go.

mod oauth;
mod provider;

use std::borrow::Cow;
use std::fmt;
use std::time::Duration;

use http::header::{AUTHORIZATION, COOKIE, HeaderName};
use http::{HeaderValue, Request};

use super::error::NoAnswer;
use super::exchange::{Target, within};
use super::{Transport, TransportError, query};
use crate::Secret;
use crate::base64::Base64;
use crate::operation::{RequestError, Requirement, Upload};

pub use self::oauth::{ClientCredentials, TokenError};
use self::provider::Source;
pub use self::provider::{Credential, CredentialError, CredentialFn, CredentialProvider, Providing, credential_fn};

/// Where a credential goes (OpenAPI 3.1.1, Security Scheme Object).
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Scheme {
    /// As it is, in the header of this name.
    Header(&'static str),
    /// Percent-encoded, in the query parameter of this name.
    Query(&'static str),
    /// As it is, in the cookie of this name.
    Cookie(&'static str),
    /// As the password of this user, by HTTP Basic authentication (RFC 7617). The name of the user is kept secret too: there
    /// are APIs that take their key for it.
    Basic(Secret),
    /// As a bearer token (RFC 6750, section 2.1).
    Bearer,
}

/// The credentials of a client, at most one for each security scheme.
#[derive(Clone, Default)]
pub(super) struct Credentials(Vec<Entry>);

#[derive(Clone)]
struct Entry {
    name: &'static str,
    scheme: Scheme,
    credential: Credential,
}

impl Credentials {
    /// Adds a credential, in place of the one that the scheme had.
    pub(super) fn set(&mut self, name: &'static str, scheme: Scheme, credential: Credential) {
        self.0.retain(|entry| entry.name != name);
        self.0.push(Entry { name, scheme, credential });
    }

    /// Asks for the secrets that an operation needs, for which each provider is given as much time as a try.
    pub(super) async fn ask(
        &self,
        target: Target,
        request: &Request<Upload>,
        transport: &dyn Transport,
        timeout: Duration,
    ) -> Result<Secrets<'_>, NoAnswer> {
        let chosen = self.choose(target.security).map_err(|cause| NoAnswer::refused(target.id, cause))?;
        let mut secrets = Vec::with_capacity(chosen.len());
        for entry in chosen {
            let secret = match &entry.credential.0 {
                Source::Fixed(secret) => Cow::Borrowed(secret),
                Source::Provider(provider) => {
                    let secret = within(transport.sleep(timeout), provider.secret(request, transport)).await;
                    let secret = secret.unwrap_or_else(|| Err(TransportError::Timeout.into()));
                    let error =
                        |cause| NoAnswer::no_credential(target.id, CredentialError { scheme: entry.name, cause });
                    Cow::Owned(secret.map_err(error)?)
                }
            };
            secrets.push((entry, secret));
        }
        Ok(Secrets(secrets))
    }

    /// The credentials of the first alternative that asks for any and for none that is missing.
    fn choose(&self, security: &'static [Requirement]) -> Result<Vec<&Entry>, RequestError> {
        let chosen = security
            .iter()
            .filter(|alternative| !alternative.is_empty())
            .find_map(|alternative| self.all_of(alternative));
        match chosen {
            Some(entries) => Ok(entries),
            None if security.is_empty() => Ok(Vec::new()),
            None if security.iter().any(|alternative| alternative.is_empty()) => Ok(Vec::new()),
            None => Err(RequestError::MissingCredential { schemes: security }),
        }
    }

    fn all_of(&self, names: &[&str]) -> Option<Vec<&Entry>> {
        let find = |name: &&str| self.0.iter().find(|entry| entry.name == *name);
        names.iter().map(find).collect()
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.0.iter().map(|entry| entry.name)).finish()
    }
}

/// The secrets for one request.
pub(super) struct Secrets<'a>(Vec<(&'a Entry, Cow<'a, Secret>)>);

impl Secrets<'_> {
    /// Puts them into their places.
    pub(super) fn attach(&self, request: &mut Request<Upload>) -> Result<(), RequestError> {
        for (entry, secret) in &self.0 {
            if attach(&entry.scheme, secret, request).is_none() {
                return Err(RequestError::InvalidCredential { scheme: entry.name });
            }
        }
        Ok(())
    }

    /// The server has refused them: whether there may be others by now.
    pub(super) fn refused(&self) -> bool {
        let refused = |(entry, secret): &(&Entry, Cow<'_, Secret>)| match &entry.credential.0 {
            Source::Fixed(_) => false,
            Source::Provider(provider) => provider.refused(secret),
        };
        // All of them are told.
        self.0.iter().filter(|it| refused(it)).count() > 0
    }
}

/// Adds a secret to a request; `None` if it has a character that it must not have.
fn attach(scheme: &Scheme, secret: &Secret, request: &mut Request<Upload>) -> Option<()> {
    let secret = secret.expose();
    if secret.contains(char::is_control) {
        return None;
    }
    match scheme {
        Scheme::Header(name) => set_header(request, HeaderName::try_from(*name).ok()?, secret),
        Scheme::Query(name) => {
            // A link to a further page may have it already.
            query::remove(request, name)?;
            query::add(request, name, secret)
        }
        Scheme::Cookie(name) => add_to_cookies(request, name, secret),
        // What is after the first colon is the password.
        Scheme::Basic(user) if user.expose().contains(|c: char| c == ':' || c.is_control()) => None,
        Scheme::Basic(user) => {
            let encoded = Base64::from(format!("{}:{secret}", user.expose()).as_bytes());
            set_header(request, AUTHORIZATION, &format!("Basic {encoded}"))
        }
        Scheme::Bearer => set_header(request, AUTHORIZATION, &format!("Bearer {secret}")),
    }
}

/// Sets a header to a secret value; it does not appear in `Debug` output or in the compression table of HTTP/2.
fn set_header(request: &mut Request<Upload>, name: HeaderName, value: &str) -> Option<()> {
    let mut value = HeaderValue::from_str(value).ok()?;
    value.set_sensitive(true);
    request.headers_mut().insert(name, value);
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
