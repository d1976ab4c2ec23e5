//! From settings to a client.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue};

use super::base_url::BaseUrl;
use super::credential::Credentials;
use super::wait::ResetHeader;
use super::{Client, Credential, Limits, ResetUnit, Retry, Scheme, Settings, Transport};

/// The settings of a client.
#[derive(Clone)]
#[must_use]
pub struct ClientBuilder {
    base_url: Result<BaseUrl, BuildError>,
    /// Whether the base URL goes before those of single operations.
    for_all: bool,
    credentials: Credentials,
    limits: Limits,
    retry: Retry,
    resets: Vec<ResetHeader>,
    idempotency_header: Option<&'static str>,
    headers: Result<HeaderMap, BuildError>,
    transport: Option<Arc<dyn Transport>>,
}

impl ClientBuilder {
    pub(super) fn new(base_url: String) -> Self {
        Self {
            base_url: BaseUrl::parse(&base_url),
            for_all: false,
            credentials: Credentials::default(),
            limits: Limits::default(),
            retry: Retry::default(),
            resets: Vec::new(),
            idempotency_header: None,
            headers: Ok(HeaderMap::new()),
            transport: None,
        }
    }

    /// The URL of the server: `http` or `https`, a host, and maybe a path, which precedes the paths of all operations.
    ///
    /// It holds for operations too for which the document names a server of their own.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = BaseUrl::parse(&url.into());
        self.for_all = true;
        self
    }

    /// The URL of one of the document's servers; operations for which it names another one go there.
    pub fn server(mut self, url: impl Into<String>) -> Self {
        self.base_url = BaseUrl::parse(&url.into());
        self.for_all = false;
        self
    }

    /// The credential for the security scheme with this name, and how it goes out.
    pub fn credential(mut self, name: &'static str, scheme: Scheme, credential: impl Into<Credential>) -> Self {
        self.credentials.set(name, scheme, credential.into());
        self
    }

    /// How long a try may take from its start to the last byte of the response; 30 seconds unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.limits.timeout = timeout;
        self
    }

    /// How long a call may take with all its tries and the pauses between them; there is no such limit unless set.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.limits.deadline = Some(deadline);
        self
    }

    /// When a try that failed is followed by another; see [`Retry`] for what is done unless this is set.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// A header by which a 429 or a 503 says when requests are taken again. `Retry-After` goes before it.
    pub fn reset_header(mut self, name: &'static str, unit: ResetUnit) -> Self {
        self.resets.push(ResetHeader { name, unit });
        self
    }

    /// The header in which the server takes idempotency keys. Every request then has one whose method is not idempotent
    /// by itself; it is the same for all tries, so that they do no harm.
    pub fn idempotency_header(mut self, name: &'static str) -> Self {
        self.idempotency_header = Some(name);
        self
    }

    /// A header of every request, in place of an earlier one of the name. An operation or a call that has this header
    /// itself sends that one alone.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers = self.headers.and_then(|mut headers| {
            match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
                (Ok(name), Ok(value)) => headers.insert(name, value),
                _ => return Err(BuildError::Header { name: name.to_owned() }),
            };
            Ok(headers)
        });
        self
    }

    /// How many bytes the body of a request may have, where that is known; 1 GiB unless set.
    pub fn max_request_bytes(mut self, bytes: u64) -> Self {
        self.limits.max_request_bytes = bytes;
        self
    }

    /// How many bytes the body of a response may have; 64 MiB unless set. It does not hold for streams.
    pub fn max_response_bytes(mut self, bytes: usize) -> Self {
        self.limits.max_response_bytes = bytes;
        self
    }

    /// What sends the requests, in place of the default transport.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// The client.
    ///
    /// # Errors
    ///
    /// The base URL or a header cannot be used, or there is no transport, or the default one cannot be set up.
    pub fn build(self) -> Result<Client, BuildError> {
        let (base_url, headers) = (self.base_url?, self.headers?);
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        let settings = Settings {
            base_url,
            for_all: self.for_all,
            credentials: self.credentials,
            limits: self.limits,
            retry: self.retry,
            resets: self.resets,
            idempotency_header: self.idempotency_header,
            headers,
            transport,
        };
        Ok(Client { settings: Arc::new(settings) })
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Arc<dyn Transport>, BuildError> {
    Ok(Arc::new(super::ReqwestTransport::new()?))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Arc<dyn Transport>, BuildError> {
    Err(BuildError::NoTransport)
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("base_url", &self.base_url)
            .field("credentials", &self.credentials)
            .field("limits", &self.limits)
            .field("retry", &self.retry)
            .finish_non_exhaustive()
    }
}

/// Why there is no client.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum BuildError {
    /// The base URL cannot be used.
    BaseUrl {
        /// What is wrong with it.
        reason: &'static str,
    },
    /// A header cannot be sent: its name is none, or its value has characters that headers cannot carry.
    Header {
        /// Its name.
        name: String,
    },
    /// No transport was given, and the feature `reqwest`, which has the default one, is off.
    NoTransport,
    /// The default transport cannot be set up.
    Transport {
        /// What is wrong.
        message: String,
    },
}

impl fmt::Display for BuildError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::BaseUrl { reason } => write!(f, "the base URL cannot be used: {reason}"),
            Self::Header { name } => write!(f, "the header `{}` cannot be sent", name.escape_debug()),
            Self::NoTransport => f.write_str("the client has no transport"),
            Self::Transport { message } => write!(f, "the transport cannot be set up: {message}"),
        }
    }
}

impl std::error::Error for BuildError {}
