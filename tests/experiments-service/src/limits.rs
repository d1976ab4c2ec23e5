//! How many requests are taken: windows of ten seconds, as LaunchDarkly has them.

use std::collections::HashMap;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

/// How long a window is, in milliseconds. All windows begin at multiples of it.
const WINDOW: i64 = 10_000;

/// How many requests are taken in a window of ten seconds; without a number, any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Limits {
    /// Of all together.
    pub global: Option<u32>,
    /// To one route: a method and a path without its variables.
    pub route: Option<u32>,
    /// From one address.
    pub address: Option<u32>,
}

/// The requests of the current window.
#[derive(Debug, Default)]
struct Window {
    start: i64,
    global: u32,
    routes: HashMap<String, u32>,
    addresses: HashMap<IpAddr, u32>,
}

/// Counts requests.
#[derive(Debug, Default)]
pub(crate) struct Counter {
    limits: Limits,
    window: Mutex<Window>,
}

/// What a request may know of the limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Count {
    /// What is left for all, and for the route.
    pub(crate) global_remaining: Option<u32>,
    pub(crate) route_remaining: Option<u32>,
    /// When the window ends, in milliseconds since 1970.
    pub(crate) reset: i64,
    /// Whether one of the limits is passed, and how many seconds to wait where it is that of an address.
    pub(crate) is_over: bool,
    pub(crate) retry_after: Option<i64>,
}

impl Counter {
    pub(crate) fn new(limits: Limits) -> Self {
        Self { limits, window: Mutex::default() }
    }

    /// Counts a request. One that is refused counts as well.
    pub(crate) fn count(&self, route: &str, address: Option<IpAddr>, now: i64) -> Count {
        let start = now - now.rem_euclid(WINDOW);
        let mut window = self.window.lock().unwrap_or_else(PoisonError::into_inner);
        if window.start != start {
            *window = Window { start, ..Window::default() };
        }
        let mut is_over = false;
        let mut left = |limit: Option<u32>, count: &mut u32| {
            *count = count.saturating_add(1);
            is_over |= limit.is_some_and(|limit| *count > limit);
            limit.map(|limit| limit.saturating_sub(*count))
        };
        let global_remaining = left(self.limits.global, &mut window.global);
        let route_remaining = left(self.limits.route, window.routes.entry(route.to_owned()).or_default());
        let reset = start + WINDOW;
        let address_count = address.map(|it| {
            let count = window.addresses.entry(it).or_default();
            left(self.limits.address, count);
            *count
        });
        let is_address = self.limits.address.zip(address_count).is_some_and(|(limit, count)| count > limit);
        // In whole seconds, rounded up, since less would be too early.
        let retry_after = is_address.then(|| (reset - now + 999) / 1000);
        Count { global_remaining, route_remaining, reset, is_over, retry_after }
    }
}

#[cfg(test)]
mod tests {
    use super::{Count, Counter, Limits};

    #[test]
    fn windows_have_their_number_of_requests() {
        let counter = Counter::new(Limits { global: Some(3), route: Some(2), address: None });
        let count = |route, now| counter.count(route, None, now);
        let expected = |global, route, is_over| Count {
            global_remaining: Some(global),
            route_remaining: Some(route),
            reset: 30_000,
            is_over,
            retry_after: None,
        };
        assert_eq!(count("a", 20_000), expected(2, 1, false));
        assert_eq!(count("a", 20_001), expected(1, 0, false));
        assert_eq!(count("a", 25_000), expected(0, 0, true), "the limit of the route");
        assert_eq!(count("b", 29_999), expected(0, 1, true), "the limit of all");
        assert!(!count("a", 30_000).is_over);
    }

    #[test]
    fn an_address_is_told_how_long_to_wait() {
        let counter = Counter::new(Limits { address: Some(1), ..Limits::default() });
        let [here, there] = ["127.0.0.1", "::1"].map(|it| it.parse().unwrap());
        let count = |address, now| counter.count("a", Some(address), now);
        assert_eq!(count(here, 20_000).retry_after, None);
        assert_eq!(count(there, 20_000).retry_after, None);
        let over = count(here, 25_500);
        assert_eq!((over.is_over, over.retry_after, over.global_remaining), (true, Some(5), None));
    }
}
