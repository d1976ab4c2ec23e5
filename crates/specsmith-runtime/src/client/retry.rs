//! Whether a try is followed by another, and after which pause.

use std::time::Duration;

use backon::{BackoffBuilder, ExponentialBackoff, ExponentialBuilder};
use http::header::RETRY_AFTER;
use http::{Response, StatusCode};

use super::TransportError;

/// When a try that failed is followed by another.
///
/// What may pass is tried again: the statuses 429, 502, 503 and 504, timeouts, and connections that fail. For a method
/// that is not idempotent (`POST`, `PATCH`) that is so only where the server has done nothing yet: there was no
/// connection, or the status is 429, or it is 503 and the answer says with `Retry-After` when to come back.
/// [`Call::idempotent`](super::Call::idempotent) or an idempotency key lift that. The second request that follows a 401, if
/// there may be another secret, comes on top, and has the tries that are left.
///
/// A pause is what the answer asks for with `Retry-After` or a [reset header](super::ClientBuilder::reset_header), and on
/// top of it one that grows from try to try and is partly random, so that clients that were turned away together do not
/// come back together. An answer that asks for more than the longest pause is given back at once.
///
/// ```
/// use specsmith_runtime::client::Retry;
/// use std::time::Duration;
///
/// let patient = Retry::default().max_tries(6).max_pause(Duration::from_secs(300));
/// # let _ = patient;
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
#[must_use]
pub struct Retry {
    max_tries: u32,
    base: Duration,
    factor: f32,
    max_pause: Duration,
    jitter: bool,
}

impl Default for Retry {
    /// Three tries, with pauses that begin at half a second, double, are up to twice as long by chance, and last at most
    /// a minute.
    fn default() -> Self {
        Self {
            max_tries: 3,
            base: Duration::from_millis(500),
            factor: 2.0,
            max_pause: Duration::from_secs(60),
            jitter: true,
        }
    }
}

impl Retry {
    /// One try and no more.
    pub fn none() -> Self {
        Self::default().max_tries(1)
    }

    /// How many tries there may be, the first one included. There is always one.
    pub const fn max_tries(mut self, tries: u32) -> Self {
        self.max_tries = tries;
        self
    }

    /// The first pause.
    pub const fn base(mut self, pause: Duration) -> Self {
        self.base = pause;
        self
    }

    /// How many times longer each pause is than the one before.
    pub const fn factor(mut self, factor: f32) -> Self {
        self.factor = factor;
        self
    }

    /// The longest pause.
    pub const fn max_pause(mut self, pause: Duration) -> Self {
        self.max_pause = pause;
        self
    }

    /// Whether pauses are made up to twice as long by chance.
    pub const fn jitter(mut self, jitter: bool) -> Self {
        self.jitter = jitter;
        self
    }

    /// The longest pause.
    pub(super) const fn longest(&self) -> Duration {
        self.max_pause
    }

    /// The pauses between the tries of one call.
    pub(super) fn pauses(&self) -> ExponentialBackoff {
        let backoff = ExponentialBuilder::new()
            .with_min_delay(self.base)
            .with_factor(self.factor)
            .with_max_delay(self.max_pause)
            .with_max_times(self.max_tries.saturating_sub(1) as usize);
        if self.jitter { backoff.with_jitter().build() } else { backoff.build() }
    }

    /// A pause that is as long as the server asks for; `None` if that is longer than pauses may be.
    pub(super) fn pause(&self, backoff: Duration, asked: Option<Duration>) -> Option<Duration> {
        let asked = asked.unwrap_or_default();
        (asked <= self.max_pause).then(|| asked.saturating_add(backoff).min(self.max_pause))
    }
}

/// Whether another try may do better; `repeatable` says that it does no harm if the server has done what it was asked
/// for already.
pub(super) fn is_worthwhile<B>(outcome: &Result<Response<B>, TransportError>, repeatable: bool) -> bool {
    match outcome {
        Ok(response) => match response.status() {
            StatusCode::TOO_MANY_REQUESTS => true,
            StatusCode::SERVICE_UNAVAILABLE => repeatable || response.headers().contains_key(RETRY_AFTER),
            StatusCode::BAD_GATEWAY | StatusCode::GATEWAY_TIMEOUT => repeatable,
            _ => false,
        },
        Err(TransportError::Connect(_)) => true,
        Err(TransportError::Timeout | TransportError::Other(_)) => repeatable,
        Err(TransportError::TooLarge { .. }) => false,
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use http::Response;

    use super::{Retry, is_worthwhile};
    use crate::client::TransportError;

    const SECOND: Duration = Duration::from_secs(1);

    fn answer(status: u16, headers: &[(&str, &str)]) -> Result<Response<()>, TransportError> {
        let response = Response::builder().status(status);
        Ok(headers.iter().fold(response, |response, (name, value)| response.header(*name, *value)).body(()).unwrap())
    }

    /// Whether a failure is followed by another try, for requests that may be repeated and for those that may not.
    fn verdicts(outcome: Result<Response<()>, TransportError>) -> (bool, bool) {
        (is_worthwhile(&outcome, true), is_worthwhile(&outcome, false))
    }

    #[test]
    fn what_the_server_may_have_done_is_repeated_only_where_that_does_no_harm() {
        for (outcome, expected) in [
            (answer(200, &[]), (false, false)),
            (answer(400, &[("retry-after", "1")]), (false, false)),
            (answer(429, &[]), (true, true)),
            (answer(500, &[]), (false, false)),
            (answer(502, &[("retry-after", "1")]), (true, false)),
            (answer(503, &[]), (true, false)),
            (answer(503, &[("retry-after", "1")]), (true, true)),
            (answer(504, &[]), (true, false)),
            (Err(TransportError::connect("refused")), (true, true)),
            (Err(TransportError::other("reset")), (true, false)),
            (Err(TransportError::Timeout), (true, false)),
            (Err(TransportError::TooLarge { limit: 1 }), (false, false)),
        ] {
            let shown = format!("{outcome:?}");
            assert_eq!(verdicts(outcome), expected, "{shown}");
        }
    }

    #[test]
    fn pauses_grow_up_to_the_longest() {
        let retry = Retry::default().max_tries(5).base(SECOND).max_pause(5 * SECOND);
        let pauses: Vec<_> = retry.jitter(false).pauses().collect();
        assert_eq!(pauses, [SECOND, 2 * SECOND, 4 * SECOND, 5 * SECOND]);
        for (pause, least) in retry.pauses().zip(pauses) {
            assert!(pause >= least && pause < 2 * least, "{pause:?} {least:?}");
        }
        assert_eq!(Retry::none().pauses().count(), 0);
        assert_eq!(retry.max_tries(0).pauses().count(), 0);
    }

    #[test]
    fn absurd_settings_do_no_harm() {
        for factor in [0.0, -1.0, f32::NAN, f32::INFINITY] {
            let retry = Retry::default().base(Duration::MAX).factor(factor).max_pause(Duration::MAX);
            assert_eq!(retry.pauses().count(), 2);
        }
    }

    #[test]
    fn what_the_server_asks_for_comes_first_and_has_the_same_limit() {
        let retry = Retry::default().max_pause(10 * SECOND);
        assert_eq!(retry.pause(SECOND, None), Some(SECOND));
        assert_eq!(retry.pause(SECOND, Some(Duration::ZERO)), Some(SECOND));
        assert_eq!(retry.pause(SECOND, Some(7 * SECOND)), Some(8 * SECOND));
        assert_eq!(retry.pause(SECOND, Some(10 * SECOND)), Some(10 * SECOND));
        assert_eq!(retry.pause(SECOND, Some(11 * SECOND)), None);
        assert_eq!(retry.pause(60 * SECOND, None), Some(10 * SECOND));
    }
}
