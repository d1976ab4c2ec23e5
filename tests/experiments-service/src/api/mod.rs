//! The operations, as the generated traits ask for them.

mod experiments;
mod legacy;

use crate::refusal::{self, Refusal};
use crate::store::Store;
use launchdarkly_experiments::models::LdApiVersion;
use launchdarkly_experiments::server;
use specsmith_runtime::http::{Response, StatusCode};
use specsmith_runtime::operation::{Body, Rejection};
use specsmith_runtime::server::Routes;
use std::sync::Arc;

/// What implements the traits.
struct Api(Arc<Store>);

/// The routes of all operations.
pub(crate) fn routes(store: &Arc<Store>) -> Routes {
    let api = || Api(Arc::clone(store));
    server::experiments(api()).merge(server::legacy_experiments(api())).on_rejection(|rejection, _| rejected(rejection))
}

/// Requests that no operation sees are answered as the operations answer.
fn rejected(rejection: &Rejection) -> Response<Body> {
    let (status, code) = match rejection.status() {
        StatusCode::NOT_FOUND => (StatusCode::NOT_FOUND, "not_found"),
        StatusCode::METHOD_NOT_ALLOWED => (StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed"),
        StatusCode::PAYLOAD_TOO_LARGE => (StatusCode::PAYLOAD_TOO_LARGE, "payload_too_large"),
        StatusCode::INTERNAL_SERVER_ERROR => (StatusCode::INTERNAL_SERVER_ERROR, "internal_service_error"),
        // The API has no status for a body of another media type.
        _ => (StatusCode::BAD_REQUEST, "invalid_request"),
    };
    refusal::error(status, code, &rejection.to_string())
}

/// Refuses a request to a resource in beta that does not say that it knows of that.
fn in_beta(version: Option<&LdApiVersion>) -> Result<(), Refusal> {
    if version == Some(&LdApiVersion::Beta) { Ok(()) } else { Err(Refusal::Beta) }
}
