//! The crate `launchdarkly-experiments` as its users meet it: real HTTP on the loopback interface, and the JSON of
//! LaunchDarkly's own documentation.

#![allow(clippy::unwrap_used, reason = "clippy takes the helpers of an integration test for ordinary code")]
#![allow(
    deprecated,
    reason = "creating an iteration is deprecated, and is the operation that the user's own document has"
)]

mod answers;
mod dependencies;
mod descriptions;
mod examples;
mod operations;
mod pages;
mod requests;
mod secrets;
mod served;
mod server;
mod servers;
mod wire;

use launchdarkly_experiments::Client;
use launchdarkly_experiments::client::{Call, Retry};
use launchdarkly_experiments::operations::CreateIteration;

/// The credential of all tests. Its characters are legal in a header, but not in a URL or in a token of another scheme.
const CREDENTIAL: &str = "api-123abc/+= ~";

/// A client of the server at `url`, with a credential, which sends each request once.
fn client(url: impl Into<String>) -> Client {
    Client::builder().base_url(url).api_key(CREDENTIAL).retry(Retry::none()).build().unwrap()
}

/// A call of the operation with values that nobody looks at.
fn create_iteration(client: &Client) -> Call<'_, CreateIteration> {
    client.create_iteration("project", "environment", "experiment", examples::input())
}
