//! OAuth 2.0: the client credentials grant (RFC 6749, section 4.4).

use std::error::Error as StdError;
use std::fmt;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE};
use http::uri::{PathAndQuery, Uri};
use http::{HeaderValue, Request, StatusCode};
use serde_json::Value;

use super::super::error::excerpt;
use super::super::exchange::{Delivery, exchange};
use super::super::{Limits, Transport, TransportError};
use super::{CredentialProvider, Providing};
use crate::Secret;
use crate::base64::Base64;
use crate::operation::{Encoding, Upload};

/// How long before its end a token is not used any more: a request takes its time to arrive.
const LEEWAY: Duration = Duration::from_secs(30);
/// No answer of a token endpoint is as large as this.
const MAX_ANSWER_BYTES: usize = 1 << 20;

/// The tokens of an application that signs in as itself: the client credentials grant of OAuth 2.0.
///
/// A token is fetched when the first call needs one, over the client's transport, and shared by all calls. A new one is
/// fetched shortly before it expires, and when the server refuses it with a 401; whoever needs it meanwhile waits for the
/// one that is on its way.
///
/// ```
/// use specsmith_runtime::client::{Client, ClientCredentials, Scheme};
///
/// let tokens = ClientCredentials::new("https://auth.example.com/token", "my-app", "secret").scopes(&["pets:read"]);
/// let builder = Client::builder("https://api.example.com").credential("petstore_auth", Scheme::Bearer, tokens);
/// ```
pub struct ClientCredentials {
    token_url: String,
    id: String,
    secret: Secret,
    parameters: Vec<(String, String)>,
    secret_in_body: bool,
    token: Mutex<Option<Token>>,
    /// Whoever holds it fetches a token.
    fetching: tokio::sync::Mutex<()>,
}

/// A token, and when it is to be replaced, if it ever is.
struct Token {
    secret: Secret,
    stale_at: Option<Instant>,
}

impl ClientCredentials {
    /// The application `id` at a token endpoint. A `token_url` that begins with a slash is on the API's own server.
    pub fn new(token_url: impl Into<String>, id: impl Into<String>, secret: impl Into<Secret>) -> Self {
        Self {
            token_url: token_url.into(),
            id: id.into(),
            secret: secret.into(),
            parameters: vec![("grant_type".to_owned(), "client_credentials".to_owned())],
            secret_in_body: false,
            token: Mutex::new(None),
            fetching: tokio::sync::Mutex::new(()),
        }
    }

    /// The scopes to ask for; without any the server gives those that it thinks right.
    pub fn scopes(self, scopes: &[&str]) -> Self {
        if scopes.is_empty() { self } else { self.parameter("scope", scopes.join(" ")) }
    }

    /// Another parameter for the token endpoint, such as the `audience` that some want.
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// Sends id and secret in the body and not by HTTP Basic, for servers that take nothing else.
    pub fn secret_in_body(mut self) -> Self {
        self.secret_in_body = true;
        self
    }

    fn token(&self) -> MutexGuard<'_, Option<Token>> {
        self.token.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The token, while it is good.
    fn cached(&self) -> Option<Secret> {
        let token = self.token();
        token.as_ref().filter(|it| it.stale_at.is_none_or(|at| Instant::now() < at)).map(|it| it.secret.clone())
    }

    async fn current(&self, api: &Uri, transport: &dyn Transport) -> Result<Secret, TokenError> {
        if let Some(secret) = self.cached() {
            return Ok(secret);
        }
        let _turn = self.fetching.lock().await;
        if let Some(secret) = self.cached() {
            return Ok(secret);
        }
        let token = self.fetch(api, transport).await?;
        let secret = token.secret.clone();
        *self.token() = Some(token);
        Ok(secret)
    }

    async fn fetch(&self, api: &Uri, transport: &dyn Transport) -> Result<Token, TokenError> {
        let request = self.request(api).ok_or(TokenError::Url)?;
        let limits = Limits { max_response_bytes: MAX_ANSWER_BYTES, ..Limits::default() };
        // The time that the server counts begins after this.
        let asked_at = Instant::now();
        let answer = exchange(transport, limits, &request, Delivery::Whole).await.map_err(TokenError::Transport)?;
        let status = answer.status();
        let body = answer.into_body().into_bytes().unwrap_or_default();
        let body: Option<Value> = serde_json::from_slice(&body).ok();
        match body {
            body if !status.is_success() => Err(self.refusal(status, body)),
            Some(body) => read_token(&body, asked_at).map_err(|reason| TokenError::Unreadable { status, reason }),
            None => Err(TokenError::Unreadable { status, reason: "it is no JSON" }),
        }
    }

    /// The request for a token (RFC 6749, sections 2.3.1 and 4.4.2); `None` if the URL is none.
    fn request(&self, api: &Uri) -> Option<Request<Upload>> {
        let form = Encoding::Component;
        let (id, secret) = (form.encode(&self.id), form.encode(self.secret.expose()));
        let pair = |(name, value): &(String, String)| format!("{}={}", form.encode(name), form.encode(value));
        let mut body = self.parameters.iter().map(pair).collect::<Vec<_>>().join("&");
        if self.secret_in_body {
            body.push_str(&format!("&client_id={id}&client_secret={secret}"));
        }
        let mut request = Request::post(endpoint(&self.token_url, api)?)
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(ACCEPT, "application/json")
            .body(Upload::from(body))
            .ok()?;
        if !self.secret_in_body {
            let pair = Base64::from(format!("{id}:{secret}").as_bytes());
            let mut value = HeaderValue::from_str(&format!("Basic {pair}")).ok()?;
            value.set_sensitive(true);
            request.headers_mut().insert(AUTHORIZATION, value);
        }
        Some(request)
    }

    /// What an error of the endpoint says (RFC 6749, section 5.2), unless it repeats the secret.
    fn refusal(&self, status: StatusCode, body: Option<Value>) -> TokenError {
        let secret = self.secret.expose();
        let text = |key: &str| {
            let text = body.as_ref()?.get(key)?.as_str()?;
            (secret.is_empty() || !text.contains(secret)).then(|| excerpt(text.as_bytes()))
        };
        TokenError::Refused { status, error: text("error"), description: text("error_description") }
    }
}

/// The URL of the token endpoint; one that begins with a slash is on the server of the API.
fn endpoint(token_url: &str, api: &Uri) -> Option<Uri> {
    if token_url.starts_with('/') && !token_url.starts_with("//") {
        let mut parts = api.clone().into_parts();
        parts.path_and_query = Some(PathAndQuery::try_from(token_url).ok()?);
        return Uri::from_parts(parts).ok();
    }
    let uri = Uri::try_from(token_url).ok()?;
    let is_http = matches!(uri.scheme_str(), Some("http" | "https"));
    (is_http && uri.host().is_some_and(|host| !host.is_empty())).then_some(uri)
}

/// An answer of the endpoint (RFC 6749, section 5.1), or what is wrong with it.
fn read_token(body: &Value, asked_at: Instant) -> Result<Token, &'static str> {
    let secret = body.get("access_token").and_then(Value::as_str).ok_or("it has no `access_token`")?;
    // Some leave the type out, and some call it `BearerToken`.
    match body.get("token_type").map(Value::as_str) {
        None => {}
        Some(Some(kind)) if kind.get(..6).is_some_and(|kind| kind.eq_ignore_ascii_case("bearer")) => {}
        Some(_) => return Err("the token is of another type than `Bearer`"),
    }
    let seconds = body.get("expires_in").and_then(|it| it.as_u64().or_else(|| it.as_str()?.parse().ok()));
    Ok(Token { secret: Secret::from(secret), stale_at: seconds.and_then(|seconds| stale_at(asked_at, seconds)) })
}

/// When a token is to be replaced that is good for so many seconds; `None` if that is beyond all times.
fn stale_at(asked_at: Instant, seconds: u64) -> Option<Instant> {
    let lifetime = Duration::from_secs(seconds);
    // What lives for a minute is not thrown away after half of it.
    asked_at.checked_add(lifetime - LEEWAY.min(lifetime / 10))
}

impl CredentialProvider for ClientCredentials {
    fn secret<'a>(&'a self, request: &'a Request<Upload>, transport: &'a dyn Transport) -> Providing<'a> {
        Box::pin(async { self.current(request.uri(), transport).await.map_err(Into::into) })
    }

    fn refused(&self, secret: &Secret) -> bool {
        // By now another call may have fetched another one.
        self.token().take_if(|token| token.secret == *secret);
        true
    }
}

impl fmt::Debug for ClientCredentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientCredentials").field("token_url", &self.token_url).finish_non_exhaustive()
    }
}

/// Why there is no token.
#[derive(Debug)]
#[non_exhaustive]
pub enum TokenError {
    /// The URL of the token endpoint is none of HTTP.
    Url,
    /// The endpoint did not answer.
    Transport(TransportError),
    /// The endpoint refuses (RFC 6749, section 5.2).
    Refused {
        /// The status of the answer.
        status: StatusCode,
        /// Why, as a word, such as `invalid_client`.
        error: Option<String>,
        /// Why, in words.
        description: Option<String>,
    },
    /// The answer holds no token that can be used.
    Unreadable {
        /// The status of the answer.
        status: StatusCode,
        /// What is wrong with it.
        reason: &'static str,
    },
}

impl TokenError {
    /// Whether there may be a token at another time.
    pub(super) fn is_temporary(&self) -> bool {
        match self {
            Self::Url | Self::Unreadable { .. } | Self::Transport(TransportError::TooLarge { .. }) => false,
            Self::Transport(_) => true,
            Self::Refused { status, .. } => super::super::error::is_temporary(*status),
        }
    }
}

impl fmt::Display for TokenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Url => f.write_str("the URL of the token endpoint cannot be used"),
            Self::Transport(error) => write!(f, "the token endpoint did not answer: {error}"),
            Self::Refused { status, error, description } => {
                write!(f, "the token endpoint answered {status}")?;
                error.iter().chain(description).try_for_each(|word| write!(f, ": {word}"))
            }
            Self::Unreadable { status, reason } => {
                write!(f, "the token endpoint answered {status}, but {reason}")
            }
        }
    }
}

impl StdError for TokenError {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        match self {
            Self::Transport(error) => error.source(),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests;
