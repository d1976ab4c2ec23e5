//! One call: its tries, and the pauses between them.

use std::time::{Duration, Instant};

use backon::ExponentialBackoff;
use http::{Request, Response};

use super::error::NoAnswer;
use super::exchange::{Delivery, Target, exchange};
use super::trace::Trace;
use super::wait::{ResetHeader, asked_for};
use super::{Limits, Retry, Transport, TransportError, retry};
use crate::operation::{Body, Upload};

/// What a call may take, from its start.
pub(super) struct Budget<'a> {
    started: Instant,
    limits: Limits,
    retry: Retry,
    resets: &'a [ResetHeader],
    /// Those that are left. A second round, after a 401, begins where the first one ended.
    pauses: ExponentialBackoff,
    tries: u32,
}

/// How an answer was come by; it travels among the extensions of the response.
#[derive(Debug, Clone, Copy)]
pub(super) struct Trail {
    pub(super) tries: u32,
    pub(super) retry_after: Option<Duration>,
}

impl Trail {
    pub(super) fn of(response: &Response<Body>) -> Self {
        response.extensions().get().copied().unwrap_or(Self { tries: 1, retry_after: None })
    }
}

impl<'a> Budget<'a> {
    pub(super) fn start(limits: Limits, retry: Retry, resets: &'a [ResetHeader]) -> Self {
        Self { started: Instant::now(), limits, retry, resets, pauses: retry.pauses(), tries: 0 }
    }

    /// How often a request has been sent.
    pub(super) const fn tries(&self) -> u32 {
        self.tries
    }

    /// What is left of the deadline.
    fn left(&self) -> Duration {
        self.limits.deadline.map_or(Duration::MAX, |deadline| deadline.saturating_sub(self.started.elapsed()))
    }

    /// What a try that begins now may take.
    pub(super) fn timeout(&self) -> Duration {
        self.limits.timeout.min(self.left())
    }

    /// Sends a request until there is an answer that it would not help to ask for again, or nothing is left.
    /// `repeatable` says whether the server may be asked twice for what it may have done already.
    pub(super) async fn spend(
        &mut self,
        transport: &dyn Transport,
        trace: &Trace,
        (target, request): (Target, &Request<Upload>),
        repeatable: bool,
        delivery: Delivery,
    ) -> Result<Response<Body>, NoAnswer> {
        loop {
            self.tries += 1;
            let timeout = self.timeout();
            let limits = Limits { timeout, ..self.limits };
            let outcome = exchange(transport, limits, request, delivery).await;
            let longest = self.retry.longest();
            let asked = outcome.as_ref().ok().and_then(|response| asked_for(response, self.resets, longest));
            let pause = retry::is_worthwhile(&outcome, repeatable)
                .then(|| self.pauses.next())
                .flatten()
                .and_then(|pause| self.retry.pause(pause, asked))
                // A try that cannot begin in time is not waited for.
                .filter(|pause| *pause < self.left());
            let Some(pause) = pause else {
                return self.end(target, asked, timeout, outcome);
            };
            trace.retry(self.tries, pause, &outcome);
            transport.sleep(pause).await;
        }
    }

    fn end(
        &self,
        target: Target,
        retry_after: Option<Duration>,
        timeout: Duration,
        outcome: Result<Response<Body>, TransportError>,
    ) -> Result<Response<Body>, NoAnswer> {
        let tries = self.tries;
        match outcome {
            Ok(mut response) => {
                response.extensions_mut().insert(Trail { tries, retry_after });
                Ok(response)
            }
            Err(TransportError::Timeout) => {
                // The time that the caller knows: that of a try, unless the deadline had less left for it.
                let after = self.limits.deadline.filter(|_| timeout < self.limits.timeout).unwrap_or(timeout);
                Err(NoAnswer::Timeout { operation: target.id, after, tries })
            }
            Err(cause) => Err(NoAnswer::failed(target.id, tries, cause)),
        }
    }
}

#[cfg(test)]
mod tests;
