//! Where the secret of a credential comes from.

use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;

use http::Request;

use super::super::{Transport, TransportError};
use super::oauth::TokenError;
use crate::Secret;
use crate::operation::{BoxError, Upload};

/// A secret that is being fetched.
pub type Providing<'a> = Pin<Box<dyn Future<Output = Result<Secret, BoxError>> + Send + 'a>>;

/// Something that is asked for a secret each time that a call needs one, such as a vault or the endpoint of an OAuth flow.
///
/// [`ClientCredentials`](super::ClientCredentials) is one, and [`credential_fn`] makes one of a function.
pub trait CredentialProvider: Send + Sync + 'static {
    /// Gives the secret for a request. The request is as it will be sent, but for the credentials and for what the call
    /// itself sets; `transport` sends what has to be asked of another server. The timeout of the client's tries holds.
    ///
    /// Messages of errors must not contain secrets: they end up in logs.
    fn secret<'a>(&'a self, request: &'a Request<Upload>, transport: &'a dyn Transport) -> Providing<'a>;

    /// The server has answered 401 to a request with this secret. Whether there may be another one by now: then the
    /// request is sent once more with what [`secret`](Self::secret) gives next.
    fn refused(&self, secret: &Secret) -> bool {
        let _ = secret;
        false
    }
}

impl<P: CredentialProvider + ?Sized> CredentialProvider for Arc<P> {
    fn secret<'a>(&'a self, request: &'a Request<Upload>, transport: &'a dyn Transport) -> Providing<'a> {
        (**self).secret(request, transport)
    }

    fn refused(&self, secret: &Secret) -> bool {
        (**self).refused(secret)
    }
}

/// What a client has for a security scheme: a [`Secret`], which a text turns into, or a [`CredentialProvider`].
#[derive(Clone)]
pub struct Credential(pub(super) Source);

#[derive(Clone)]
pub(super) enum Source {
    Fixed(Secret),
    Provider(Arc<dyn CredentialProvider>),
}

impl From<Secret> for Credential {
    fn from(secret: Secret) -> Self {
        Self(Source::Fixed(secret))
    }
}

impl From<String> for Credential {
    fn from(secret: String) -> Self {
        Self::from(Secret::from(secret))
    }
}

impl From<&str> for Credential {
    fn from(secret: &str) -> Self {
        Self::from(Secret::from(secret))
    }
}

impl<P: CredentialProvider> From<P> for Credential {
    fn from(provider: P) -> Self {
        Self(Source::Provider(Arc::new(provider)))
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credential(…)")
    }
}

/// A [`CredentialProvider`] that calls a function for each request.
///
/// ```
/// use specsmith_runtime::client::{Client, Scheme, credential_fn};
///
/// // A token that another process renews.
/// let token = credential_fn(|_request| async { Ok(std::fs::read_to_string("/run/secrets/token")?) });
/// let builder = Client::builder("https://example.com").credential("ApiKey", Scheme::Bearer, token);
/// ```
pub fn credential_fn<F, R, S>(provide: F) -> CredentialFn<F>
where
    F: Fn(&Request<Upload>) -> R + Send + Sync + 'static,
    R: Future<Output = Result<S, BoxError>> + Send + 'static,
    S: Into<Secret>,
{
    CredentialFn(provide)
}

/// See [`credential_fn`].
#[derive(Clone)]
pub struct CredentialFn<F>(F);

impl<F, R, S> CredentialProvider for CredentialFn<F>
where
    F: Fn(&Request<Upload>) -> R + Send + Sync + 'static,
    R: Future<Output = Result<S, BoxError>> + Send + 'static,
    S: Into<Secret>,
{
    fn secret<'a>(&'a self, request: &'a Request<Upload>, _: &'a dyn Transport) -> Providing<'a> {
        let provided = (self.0)(request);
        Box::pin(async { provided.await.map(Into::into) })
    }
}

impl<F> fmt::Debug for CredentialFn<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CredentialFn").finish_non_exhaustive()
    }
}

/// A provider had no credential when it was asked.
#[derive(Debug)]
pub struct CredentialError {
    /// The name of the security scheme.
    pub scheme: &'static str,
    /// Why, in the provider's words: [`TokenError`] for an OAuth flow, and [`TransportError::Timeout`] where it took longer
    /// than a try may take.
    pub cause: BoxError,
}

impl CredentialError {
    /// Whether there may be one at another time.
    pub(in super::super) fn is_temporary(&self) -> bool {
        match (self.cause.downcast_ref::<TokenError>(), self.cause.downcast_ref::<TransportError>()) {
            (Some(error), _) => error.is_temporary(),
            (None, Some(TransportError::TooLarge { .. })) => false,
            (None, Some(_)) => true,
            (None, None) => false,
        }
    }
}

impl fmt::Display for CredentialError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the credential for `{}` cannot be had: ", self.scheme)?;
        match self.cause.downcast_ref() {
            Some(TransportError::Timeout) => f.write_str("it did not come in time"),
            _ => self.cause.fmt(f),
        }
    }
}

impl StdError for CredentialError {
    /// What is behind the message, which ends with that of the cause.
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.cause.source()
    }
}
