//! What `tracing` is told of a call. The only test of its program: whether anybody listens is asked once for each place in the
//! code, so that a call of another test, to which nobody listens, could answer for this one.

#![allow(clippy::unwrap_used, reason = "clippy takes the helpers of an integration test for ordinary code")]

use std::io;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use http::{Method, Request, Response};
use tracing_subscriber::fmt::format::FmtSpan;

use specsmith_runtime::Secret;
use specsmith_runtime::client::{
    Client, CredentialProvider, Providing, Scheme, Sending, Sleeping, Transport, TransportError,
};
use specsmith_runtime::operation::{self, Body, Endpoint, Operation, Read, RequestWriter, Style, Upload};

/// Fails once, refuses the credential then, and answers at last.
#[derive(Default)]
struct Moody(Mutex<u32>);

impl Transport for Moody {
    fn send(&self, _: Request<Body>) -> Sending<'_> {
        let mut turn = self.0.lock().unwrap();
        *turn += 1;
        let turn = *turn;
        Box::pin(async move {
            match turn {
                1 => Err(TransportError::other("reset")),
                2 => Ok(Response::builder().status(401).body(Body::empty()).unwrap()),
                _ => Ok(Response::new(Body::empty())),
            }
        })
    }

    fn sleep(&self, _: Duration) -> Sleeping<'_> {
        Box::pin(async {})
    }
}

/// Has another secret for each that is refused.
struct Fetched;

impl CredentialProvider for Fetched {
    fn secret<'a>(&'a self, _: &'a Request<Upload>, _: &'a dyn Transport) -> Providing<'a> {
        Box::pin(async {
            tracing::info!("fetching a credential");
            Ok("hush".into())
        })
    }

    fn refused(&self, _: &Secret) -> bool {
        true
    }
}

struct PutItem;

impl Operation for PutItem {
    type Output = ();
    type Error = String;
    const ENDPOINT: &'static Endpoint = &Endpoint {
        id: "put-item",
        method: Method::PUT,
        path: "/items/{id}",
        security: &[&["Header", "Query"]],
        server: None,
    };

    fn write(&self, request: &mut RequestWriter) {
        request.path("id", Style::Simple, "hush");
        request.query("q", Style::Form, "hush");
        request.json("application/json", &["hush"]);
    }

    fn read(response: &operation::Response) -> Read<Self> {
        response.empty().map(Ok)
    }
}

/// Keeps what is written.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, text: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().write(text)
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_call_is_a_span_without_anything_confidential() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt()
        .with_writer(move || writer.clone())
        .with_ansi(false)
        .with_span_events(FmtSpan::CLOSE)
        .with_max_level(tracing::Level::TRACE)
        .finish();
    let client = Client::builder("https://example.com/v2")
        .credential("Header", Scheme::Bearer, "hush")
        .credential("Query", Scheme::Query("key"), Fetched)
        .transport(Moody::default())
        .build()
        .unwrap();
    tracing::subscriber::with_default(subscriber, || {
        let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
        runtime.block_on(client.call(PutItem).send()).unwrap();
    });
    let log = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let lines: Vec<&str> = log.lines().collect();
    assert_eq!(lines.len(), 4, "{log}");
    let span = "call{operation=\"put-item\" http.request.method=\"PUT\" server.address=\"example.com\" \
                url.template=\"/items/{id}\"";
    assert!(lines.iter().all(|line| line.contains(span)), "{log}");
    assert!(lines[0].ends_with("fetching a credential") && lines[2].ends_with("fetching a credential"), "{log}");
    assert!(lines[1].contains("trying again tries=1 pause=") && lines[1].contains("exception.message=reset"), "{log}");
    assert!(lines[3].contains("tries=3 http.response.status_code=200"), "one span for the whole call: {log}");
    assert!(!log.contains("hush"), "{log}");
}
