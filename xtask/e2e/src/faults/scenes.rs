//! What the server does, and what the client has to make of it.

use super::Bodies;
use super::server::Act;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::io::Write;
use std::net::SocketAddr;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Where the address of the other host goes.
pub(super) const ELSEWHERE: &str = "ELSEWHERE";

/// Where a time two seconds from now goes, in milliseconds since 1970.
const SOON: &str = "SOON";

/// A call and what comes of it.
pub(super) struct Scene {
    pub(super) what: &'static str,
    /// For one connection each.
    pub(super) acts: Vec<Act>,
    /// Nobody listens.
    pub(super) is_absent: bool,
    /// The caller says that it does no harm to repeat the call.
    pub(super) is_idempotent: bool,
    pub(super) timeout: Duration,
    pub(super) requests: usize,
    pub(super) result: &'static str,
    /// How long it takes at least.
    pub(super) at_least: Duration,
}

impl Scene {
    fn new(what: &'static str, acts: Vec<Act>, requests: usize, result: &'static str) -> Self {
        Self {
            what,
            acts,
            is_absent: false,
            is_idempotent: false,
            timeout: Duration::from_secs(5),
            requests,
            result,
            at_least: Duration::ZERO,
        }
    }

    fn idempotent(mut self) -> Self {
        self.is_idempotent = true;
        self
    }

    fn timeout(mut self) -> Self {
        self.timeout = Duration::from_secs(1);
        self
    }

    fn at_least(mut self, time: Duration) -> Self {
        self.at_least = time;
        self
    }
}

impl Act {
    /// With the address of the other host, and a time soon after now, where they belong.
    pub(super) fn filled(self, address: SocketAddr) -> Self {
        let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
        let soon = (now + Duration::from_secs(2)).as_millis().to_string();
        match self {
            Self::Send(bytes) => match String::from_utf8(bytes) {
                Ok(text) => Self::Send(text.replace(ELSEWHERE, &address.to_string()).replace(SOON, &soon).into_bytes()),
                Err(error) => Self::Send(error.into_bytes()),
            },
            other => other,
        }
    }
}

pub(super) fn head(status: &str, headers: &str) -> String {
    format!("HTTP/1.1 {status}\r\ncontent-type: application/json\r\nconnection: close\r\n{headers}\r\n")
}

/// An answer that is all right as far as HTTP goes.
pub(super) fn answer(status: &str, headers: &str, body: &str) -> Act {
    let text = head(status, &format!("{headers}content-length: {}\r\n", body.len())) + body;
    Act::Send(text.into_bytes())
}

pub(super) fn scenes(bodies: &Bodies) -> Vec<Scene> {
    let ok = || answer("200 OK", "", &bodies.answer);
    let limited = |headers: &str| answer("429 Too Many Requests", headers, &bodies.rate_limited);
    let unavailable = |headers: &str| answer("503 Service Unavailable", headers, "");
    let (json, half) = (&bodies.answer, &bodies.answer[..bodies.answer.len() / 2]);
    let whole = format!("content-length: {}\r\n", json.len());
    let bytes = |text: String| text.into_bytes();
    let redirect = |status: &str| answer(status, &format!("location: http://{ELSEWHERE}/\r\n"), "");
    let second = Duration::from_secs(1);
    vec![
        Scene::new("answers as it should", vec![ok()], 1, "output"),
        Scene::new("says `100 Continue` before it answers", vec![continued(json)], 1, "output"),
        Scene::new("says nothing", vec![Act::Silence], 1, "timeout").timeout().at_least(second),
        Scene::new("says nothing", vec![Act::Silence], 3, "timeout").timeout().idempotent(),
        Scene::new("sends a body that drips", vec![Act::Drip(bytes(head("200 OK", "")))], 1, "timeout")
            .timeout()
            .at_least(second),
        Scene::new("sends a head that drips", vec![Act::Drip(b"HTTP/1.1 200 OK\r\na: ".to_vec())], 1, "timeout")
            .timeout(),
        Scene::new("resets the connection before it answers", vec![Act::Reset(Vec::new())], 1, "broken off"),
        Scene::new(
            "resets the connection twice, then answers",
            vec![Act::Reset(Vec::new()), Act::Reset(Vec::new()), ok()],
            3,
            "output",
        )
        .idempotent(),
        Scene::new(
            "resets the connection within the head",
            vec![Act::Reset(b"HTTP/1.1 200 OK\r\nconte".to_vec())],
            1,
            "broken off",
        ),
        Scene::new(
            "resets the connection within the body",
            vec![Act::Reset(bytes(head("200 OK", &whole) + half))],
            1,
            "broken off",
        ),
        Scene::new(
            "resets the connection within the body, then answers",
            vec![Act::Reset(bytes(head("200 OK", &whole) + half)), ok()],
            2,
            "output",
        )
        .idempotent(),
        Scene::new(
            "says a `Content-Length` that is too long",
            vec![Act::Send(bytes(head("200 OK", &format!("content-length: {}\r\n", json.len() + 10)) + json))],
            1,
            "broken off",
        ),
        Scene::new(
            "says a `Content-Length` that is too short",
            vec![Act::Send(bytes(head("200 OK", &format!("content-length: {}\r\n", half.len())) + json))],
            1,
            "unreadable body of 200",
        ),
        Scene::new("sends half of the JSON", vec![answer("200 OK", "", half)], 1, "unreadable body of 200"),
        Scene::new(
            "sends a chunk that is cut off",
            vec![Act::Send(bytes(chunked("ffff\r\n") + half))],
            1,
            "broken off",
        ),
        Scene::new("sends nothing for 200", vec![answer("200 OK", "", "")], 1, "unreadable body of 200"),
        Scene::new(
            "sends the page of a proxy for 200",
            vec![answer("200 OK", "", "<html>Sign in</html>")],
            1,
            "unreadable body of 200",
        ),
        Scene::new(
            "sends 100 MB, and says so",
            vec![endless(head("200 OK", "content-length: 100000000\r\n"), 1 << 16)],
            1,
            "too large",
        ),
        Scene::new("sends without end, in chunks", vec![endless_chunks()], 1, "too large"),
        Scene::new("sends 1 GB in 1 MB of gzip", vec![bomb()], 1, "too large"),
        Scene::new("speaks no HTTP", vec![Act::Send(b"SSH-2.0-OpenSSH_9.6\r\n".to_vec())], 1, "broken off"),
        Scene { is_absent: true, ..Scene::new("does not listen", Vec::new(), 0, "no connection") },
        Scene::new("redirects to another host with 302", vec![redirect("302 Found")], 1, "undeclared status 302"),
        Scene::new(
            "redirects to another host with 307",
            vec![redirect("307 Temporary Redirect")],
            1,
            "undeclared status 307",
        ),
        Scene::new(
            "redirects to another host with 308",
            vec![redirect("308 Permanent Redirect")],
            1,
            "undeclared status 308",
        ),
        Scene::new("says 429 once, without `Retry-After`", vec![limited(""), ok()], 2, "output"),
        Scene::new("says 429 once, `Retry-After: 1`", vec![limited("retry-after: 1\r\n"), ok()], 2, "output")
            .at_least(second),
        Scene::new(
            "says 429 once, to come back at a time two seconds from now",
            vec![limited(&format!("X-Ratelimit-Reset: {SOON}\r\n")), ok()],
            2,
            "output",
        )
        .at_least(second),
        Scene::new("says 429, `Retry-After: 3600`", vec![limited("retry-after: 3600\r\n")], 1, "API error 429"),
        Scene::new("says 429 always", vec![limited("")], 3, "API error 429"),
        Scene::new("says 503 once, without `Retry-After`", vec![unavailable(""), ok()], 1, "undeclared status 503"),
        Scene::new("says 503 once, `Retry-After: 0`", vec![unavailable("retry-after: 0\r\n"), ok()], 2, "output"),
        Scene::new("says 503 twice, then answers", vec![unavailable(""), unavailable(""), ok()], 3, "output")
            .idempotent(),
        Scene::new("says 503 always", vec![unavailable("")], 3, "undeclared status 503").idempotent(),
    ]
}

fn continued(json: &str) -> Act {
    let Act::Send(rest) = answer("200 OK", "", json) else { return Act::Silence };
    Act::Send([&b"HTTP/1.1 100 Continue\r\n\r\n"[..], &rest].concat())
}

fn chunked(first: &str) -> String {
    head("200 OK", "transfer-encoding: chunked\r\n") + first
}

fn endless(head: String, size: usize) -> Act {
    Act::Endless(head.into_bytes(), vec![b' '; size])
}

fn endless_chunks() -> Act {
    let chunk = format!("10000\r\n{}\r\n", " ".repeat(0x10000));
    Act::Endless(chunked("").into_bytes(), chunk.into_bytes())
}

/// Blanks, of which there may be any number before a JSON text.
fn bomb() -> Act {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    let blanks = vec![b' '; 1 << 20];
    for _ in 0..1000 {
        // Writing to memory does not fail.
        let _ = encoder.write_all(&blanks);
    }
    let body = encoder.finish().unwrap_or_default();
    let head = head("200 OK", &format!("content-encoding: gzip\r\ncontent-length: {}\r\n", body.len()));
    Act::Send([head.into_bytes(), body].concat())
}
