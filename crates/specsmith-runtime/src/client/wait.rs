//! When a server wants to be asked again.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use http::header::{DATE, RETRY_AFTER};
use http::{HeaderMap, Response, StatusCode};

/// A header of a 429 or a 503 that says when requests are taken again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct ResetHeader {
    pub(super) name: &'static str,
    pub(super) unit: ResetUnit,
}

/// What the number in a reset header counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResetUnit {
    /// Seconds from now.
    Seconds,
    /// Seconds since 1970.
    EpochSeconds,
    /// Milliseconds since 1970.
    EpochMilliseconds,
}

/// How long a server asks to be left alone, and no time at all where the moment has passed.
///
/// Servers send their reset headers with every answer. At a 429 one of the limits has run out, and nothing says which; at a 503
/// none may have, so that what is longer than the `longest` pause is no word about it.
pub(super) fn asked_for<B>(response: &Response<B>, resets: &[ResetHeader], longest: Duration) -> Option<Duration> {
    let headers = response.headers();
    // The clock of the server is the one that it reckons with; ours may be wrong.
    let now = text(headers, DATE.as_str()).and_then(|text| httpdate::parse_http_date(text).ok());
    let now = now.unwrap_or_else(SystemTime::now);
    let reset = || {
        let resets = resets.iter().filter_map(|reset| reset.read(headers, now));
        match response.status() {
            StatusCode::TOO_MANY_REQUESTS => resets.max(),
            StatusCode::SERVICE_UNAVAILABLE => resets.filter(|reset| *reset <= longest).max(),
            _ => None,
        }
    };
    retry_after(headers, now).or_else(reset)
}

/// `Retry-After` in seconds or as a date (RFC 9110, section 10.2.3).
fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = text(headers, RETRY_AFTER.as_str())?;
    seconds(text).or_else(|| httpdate::parse_http_date(text).ok().map(|moment| until(moment, now)))
}

impl ResetHeader {
    fn read(&self, headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
        let number = seconds(text(headers, self.name)?)?;
        let epoch = |time| UNIX_EPOCH.checked_add(time).map_or(Duration::MAX, |moment| until(moment, now));
        Some(match self.unit {
            ResetUnit::Seconds => number,
            ResetUnit::EpochSeconds => epoch(number),
            ResetUnit::EpochMilliseconds => epoch(number / 1000),
        })
    }
}

fn text<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers.get(name)?.to_str().ok().map(str::trim)
}

/// A number, with decimals where a server writes some; a negative one is zero.
fn seconds(text: &str) -> Option<Duration> {
    let number: f64 = text.parse().ok().filter(|number: &f64| number.is_finite())?;
    Some(Duration::try_from_secs_f64(number.max(0.0)).unwrap_or(Duration::MAX))
}

fn until(moment: SystemTime, now: SystemTime) -> Duration {
    moment.duration_since(now).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::time::{Duration, SystemTime};

    use http::Response;

    use super::{ResetHeader, ResetUnit, asked_for};

    const DATE: (&str, &str) = ("date", "Sun, 06 Nov 1994 08:49:37 GMT");

    /// What an answer with these headers asks for, in seconds.
    fn asked(status: u16, headers: &[(&str, &str)]) -> Option<f64> {
        let resets = [
            ResetHeader { name: "X-Reset", unit: ResetUnit::EpochMilliseconds },
            ResetHeader { name: "X-Reset-Seconds", unit: ResetUnit::EpochSeconds },
            ResetHeader { name: "X-Reset-After", unit: ResetUnit::Seconds },
        ];
        let response = Response::builder().status(status);
        let response = headers.iter().fold(response, |response, (name, value)| response.header(*name, *value));
        asked_for(&response.body(()).unwrap(), &resets, Duration::from_secs(60)).map(|time| time.as_secs_f64())
    }

    #[test]
    fn retry_after_is_a_number_or_a_date() {
        for (value, expected) in [
            ("7", Some(7.0)),
            (" 0 ", Some(0.0)),
            ("1.5", Some(1.5)),
            ("-3", Some(0.0)),
            ("Sun, 06 Nov 1994 08:49:40 GMT", Some(3.0)),
            ("Sunday, 06-Nov-94 08:49:40 GMT", Some(3.0)),
            ("Sun, 06 Nov 1994 08:49:00 GMT", Some(0.0)),
            ("soon", None),
            ("", None),
            ("inf", None),
            ("NaN", None),
        ] {
            assert_eq!(asked(503, &[DATE, ("retry-after", value)]), expected, "{value}");
        }
        assert!(asked(429, &[("retry-after", "1e99")]).unwrap() > 1e18);
        assert_eq!(asked(429, &[]), None);
    }

    #[test]
    fn reset_headers_have_their_unit() {
        // 784111777 is the second in `DATE`.
        for (name, value, expected) in [
            ("x-reset", "784111779500", Some(2.5)),
            ("x-reset", "784111770000", Some(0.0)),
            ("x-reset-seconds", "784111780", Some(3.0)),
            ("x-reset-after", "12", Some(12.0)),
            ("x-reset-after", "-12", Some(0.0)),
            ("x-reset-after", "later", None),
        ] {
            assert_eq!(asked(429, &[DATE, (name, value)]), expected, "{name}: {value}");
        }
        for name in ["x-reset", "x-reset-seconds", "x-reset-after"] {
            assert!(asked(429, &[DATE, (name, "99999999999999999999999999")]).unwrap() > 1e15, "{name}");
        }
        assert_eq!(asked(503, &[DATE, ("x-reset-after", "12")]), Some(12.0));
        assert_eq!(asked(503, &[DATE, ("x-reset-after", "61")]), None, "the end of another limit");
        assert_eq!(asked(500, &[DATE, ("x-reset-after", "12")]), None, "it is not about limits");
        assert_eq!(asked(429, &[DATE, ("x-reset-after", "12"), ("x-reset-seconds", "784111780")]), Some(12.0));
        assert_eq!(asked(429, &[DATE, ("x-reset-after", "12"), ("retry-after", "1")]), Some(1.0));
    }

    #[test]
    fn without_a_date_our_clock_will_do() {
        let in_a_minute = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(60));
        let asked = asked(429, &[("retry-after", &in_a_minute)]).unwrap();
        assert!((50.0..=60.0).contains(&asked), "{asked}");
    }
}
