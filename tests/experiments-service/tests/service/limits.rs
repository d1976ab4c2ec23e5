//! Rate limits, and the client's patience with them.

use crate::{Running, builder, experiment};
use experiments_service::Limits;
use launchdarkly_experiments::client::{Error, Retry};
use launchdarkly_experiments::headers;
use launchdarkly_experiments::operations::GetExperimentError;
use std::time::Duration;

#[tokio::test]
async fn what_is_left_is_announced_and_more_is_refused() {
    let limits = Limits { global: Some(100), route: Some(1), address: None };
    let running = Running::with(|it| it.limits = limits).await;
    let client = running.client();
    let reply = client.create_experiment("p", "e", experiment("x")).reply().await.unwrap();
    assert_eq!(headers::X_RATELIMIT_GLOBAL_REMAINING.read(&reply.headers), Some(99));
    assert_eq!(headers::X_RATELIMIT_ROUTE_REMAINING.read(&reply.headers), Some(0));
    assert!(headers::X_RATELIMIT_RESET.read(&reply.headers).is_some());
    // Two calls of a route are in one window, unless a window ends between them; then the next two are.
    let mut refused = None;
    for _ in 0..4 {
        refused = refused.or(client.get_experiment("p", "e", "x").send().await.err());
    }
    let Some(Error::Api(error)) = refused else { unreachable!("{refused:?}") };
    assert!(matches!(error.body, GetExperimentError::TooManyRequests(_)), "{error:?}");
    assert_eq!(headers::X_RATELIMIT_ROUTE_REMAINING.read(&error.headers), Some(0));
    assert_eq!(headers::RETRY_AFTER.read(&error.headers), None, "it is for addresses only");
    assert!(error.retry_after.is_some_and(|it| it <= Duration::from_secs(10)), "{:?}", error.retry_after);
}

#[tokio::test]
async fn an_address_is_told_when_to_come_back() {
    let running = Running::with(|it| it.limits = Limits { address: Some(0), ..Limits::default() }).await;
    let Err(Error::Api(error)) = running.client().get_experiment("p", "e", "x").send().await else { unreachable!() };
    let wait = headers::RETRY_AFTER.read(&error.headers).unwrap();
    assert!((1..=10).contains(&wait), "{wait}");
    assert_eq!(headers::X_RATELIMIT_RESET.read(&error.headers), None);
}

/// It takes up to ten seconds, which is what a window has.
#[tokio::test]
async fn a_client_waits_for_the_next_window() {
    let running = Running::with(|it| it.limits = Limits { global: Some(1), ..Limits::default() }).await;
    let client = builder(&running.url).retry(Retry::default().max_tries(5)).build().unwrap();
    let create = |key: &str| client.create_experiment("p", "e", experiment(key)).send();
    let (first, second) = tokio::join!(create("x"), create("y"));
    assert_eq!((first.unwrap().key.as_str(), second.unwrap().key.as_str()), ("x", "y"));
}
