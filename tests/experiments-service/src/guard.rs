//! What every request has to pass before an operation sees it: the access token, and the limits of rate.

use crate::limits::{Count, Counter, Limits};
use crate::{now, refusal};
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use launchdarkly_experiments::headers;
use specsmith_runtime::Secret;
use specsmith_runtime::http::header::AUTHORIZATION;
use specsmith_runtime::http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use std::net::SocketAddr;
use std::sync::Arc;

/// Who may pass, and how often.
pub(crate) struct Guard {
    token: Option<Secret>,
    counter: Counter,
}

impl Guard {
    pub(crate) fn new(token: Option<Secret>, limits: Limits) -> Self {
        Self { token, counter: Counter::new(limits) }
    }

    fn knows(&self, headers: &HeaderMap) -> bool {
        let found = headers.get(AUTHORIZATION).map(HeaderValue::as_bytes).unwrap_or_default();
        match &self.token {
            Some(token) => token.expose().as_bytes() == found,
            None => !found.is_empty(),
        }
    }
}

/// Lets a request pass, or answers in place of the operation.
pub(crate) async fn check(State(guard): State<Arc<Guard>>, request: Request, next: Next) -> Response {
    if !guard.knows(request.headers()) {
        return refusal::error(StatusCode::UNAUTHORIZED, "unauthorized", "Invalid access token").into_response();
    }
    let address = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|it| it.0.ip());
    let count = guard.counter.count(&route(&request), address, now());
    let mut response = match count.is_over {
        true => refusal::error(StatusCode::TOO_MANY_REQUESTS, "rate_limited", "You've exceeded the API rate limit")
            .into_response(),
        false => next.run(request).await,
    };
    announce(count, response.headers_mut());
    response
}

/// The method and the path, without what the path's variables stand for: every other part, but for the names of the API.
fn route(request: &Request) -> String {
    const NAMES: [&str; 9] =
        ["api", "v2", "projects", "environments", "experiments", "iterations", "metrics", "results", "flags"];
    let parts = request.uri().path().split('/').map(|part| if NAMES.contains(&part) { part } else { "*" });
    format!("{} {}", request.method(), parts.collect::<Vec<_>>().join("/"))
}

fn announce(count: Count, headers: &mut HeaderMap) {
    let Count { global_remaining, route_remaining, reset, is_over: _, retry_after } = count;
    let reset = (global_remaining.is_some() || route_remaining.is_some()).then_some(reset);
    let values = [
        (headers::X_RATELIMIT_GLOBAL_REMAINING.name(), global_remaining.map(i64::from)),
        (headers::X_RATELIMIT_ROUTE_REMAINING.name(), route_remaining.map(i64::from)),
        (headers::X_RATELIMIT_RESET.name(), reset),
        (headers::RETRY_AFTER.name(), retry_after),
    ];
    for (name, value) in values {
        if let (Ok(name), Some(value)) = (HeaderName::try_from(name), value) {
            headers.insert(name, HeaderValue::from(value));
        }
    }
}
