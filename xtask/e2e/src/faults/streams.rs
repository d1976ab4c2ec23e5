//! What comes value by value, and page by page: server-sent events, lines of JSON, links from one page to the next.

use super::scenes::{self, ELSEWHERE, answer};
use super::server::{Act, Server};
use super::{SECRET, kind};
use anyhow::Result;
use feed::client::Client;
use feed::models::Reading;
use specsmith_runtime::client::{Error, Reply, Retry, StreamError, Streaming};
use specsmith_runtime::operation::{Event, ItemError};
use std::fmt::Write;
use std::time::Duration;
use tokio::runtime::Runtime;

/// What the build script made of `spec/feed.yaml`.
mod feed {
    include!(concat!(env!("OUT_DIR"), "/feed.rs"));
}

/// How long a client waits for the next bytes of a stream.
const IDLE: Duration = Duration::from_secs(1);
/// How much later than that everything is at a loss.
const PATIENCE: Duration = Duration::from_secs(60);

/// What is asked for.
#[derive(Clone, Copy)]
enum Asked {
    Events,
    Lines,
    Items,
}

/// A call, and what comes of it.
struct Scene {
    what: &'static str,
    asked: Asked,
    acts: Vec<Act>,
    requests: usize,
    /// The values, and what else there is, in their order.
    result: &'static str,
}

pub(super) fn run(runtime: &Runtime, page: &mut String, failures: &mut Vec<String>) -> Result<()> {
    page.push_str(HEAD);
    for Scene { what, asked, acts, requests, result } in scenes() {
        let (seen, asked_for, mut problems) = runtime.block_on(play(asked, acts))?;
        if seen != result {
            problems.push(format!("expected {result}, and there is {seen}"));
        }
        if asked_for != requests {
            problems.push(format!("expected {requests} requests, and there are {asked_for}"));
        }
        let verdict = if problems.is_empty() { "as expected" } else { "**not as expected**" };
        writeln!(page, "| {what} | {} | {asked_for} | {seen} | {verdict} |", asked.call())?;
        failures.extend(problems.into_iter().map(|problem| format!("{what}: {problem}")));
    }
    Ok(())
}

impl Asked {
    const fn call(self) -> &'static str {
        match self {
            Self::Events => "`watch().stream()`",
            Self::Lines => "`export().stream()`",
            Self::Items => "`list().items()`",
        }
    }
}

/// What the client makes of the answers, how often it asks, and what is wrong with any call.
async fn play(asked: Asked, acts: Vec<Act>) -> Result<(String, usize, Vec<String>)> {
    let elsewhere = Server::start(Vec::new()).await?;
    let server = Server::start(acts.into_iter().map(|act| act.filled(elsewhere.address)).collect()).await?;
    let client = Client::builder()
        .base_url(format!("http://{}", server.address))
        .token(SECRET)
        .retry(Retry::default().base(Duration::from_millis(20)))
        .build()?;
    let seen = tokio::time::timeout(PATIENCE, async {
        match asked {
            Asked::Events => values(&server, client.watch().stream().await, |it: Event<Reading>| it.data.value).await,
            Asked::Lines => values(&server, client.export().stream().await, |it: Reading| it.value).await,
            Asked::Items => items(&client).await,
        }
    });
    let seen = seen.await.unwrap_or_else(|_| vec!["nothing for too long".to_owned()]);
    let mut problems = Vec::new();
    if server.requests().iter().any(|request| !request.contains(SECRET)) {
        problems.push("a request has no credential".to_owned());
    }
    if !elsewhere.requests().is_empty() {
        problems.push("the other host was asked".to_owned());
    }
    Ok((seen.join(", "), server.requests().len(), problems))
}

/// The values of a stream. The server sends the next piece when one of them is there.
async fn values<T, E>(
    server: &Server,
    answer: Result<Reply<Streaming<T>>, Error<E>>,
    value: impl Fn(T) -> i64,
) -> Vec<String> {
    let mut stream = match answer {
        Ok(reply) => reply.body.idle_timeout(IDLE),
        Err(error) => return vec![kind(&error)],
    };
    let mut seen = Vec::new();
    while let Some(item) = stream.next().await {
        seen.push(match item {
            Ok(item) => value(item).to_string(),
            Err(StreamError::Item(ItemError::Decode { .. })) => "unreadable".to_owned(),
            Err(StreamError::Item(ItemError::TooLarge { .. })) => "too large".to_owned(),
            Err(StreamError::Idle { .. }) => "timeout".to_owned(),
            Err(_) => "broken off".to_owned(),
        });
        server.go_on();
    }
    seen.push("end".to_owned());
    seen
}

async fn items(client: &Client) -> Vec<String> {
    let (mut items, mut seen) = (client.list().items(), Vec::new());
    while let Some(item) = items.next().await {
        seen.push(item.map_or_else(|error| kind(&error), |item| item.value.to_string()));
    }
    seen.push("end".to_owned());
    seen
}

fn scenes() -> Vec<Scene> {
    use Asked::{Events, Items, Lines};
    let scene = |asked, what, acts, requests, result| Scene { what, asked, acts, requests, result };
    let limited = || answer("429 Too Many Requests", "", r#"{"message": "later"}"#);
    let page = |text: &str| answer("200 OK", "", text);
    let first = || page(r#"{"items": [{"sensor": "a", "value": 1}], "next": "/readings?after=1"}"#);
    let last = || page(r#"{"items": [{"sensor": "a", "value": 2}, {"sensor": "a", "value": 3}]}"#);
    // It ends where the connection does: the length is not known yet.
    let elsewhere = scenes::head("200 OK", "")
        + &format!(r#"{{"items": [{{"sensor": "a", "value": 1}}], "next": "http://{ELSEWHERE}/"}}"#);
    vec![
        scene(
            Events,
            "sends each event when the one before it was read, cut within lines and letters",
            vec![Act::Pieces(chunked(EVENTS, &[&event("ä", 1)[..], &event("é", 2), &event("🦀", 3)], 19, true))],
            1,
            "1, 2, 3, end",
        ),
        scene(
            Events,
            "sends comments, ids, and data in several lines",
            vec![sent(
                EVENTS,
                ": hello\r\n\r\nid: 7\r\nretry: 10\r\ndata: {\"sensor\":\r\ndata: \"a\", \"value\": 1}\r\n\r\n",
            )],
            1,
            "1, end",
        ),
        scene(
            Events,
            "sends an event that does not fit, and goes on",
            vec![sent(EVENTS, &format!("{}data: {{\"sensor\": 1}}\n\n{}", event("a", 1), event("a", 2)))],
            1,
            "1, unreadable, 2, end",
        ),
        scene(
            Events,
            "says `[DONE]`, and goes on",
            vec![sent(EVENTS, &format!("{}data: [DONE]\n\n{}", event("a", 1), event("a", 2)))],
            1,
            "1, end",
        ),
        scene(
            Events,
            "ends within an event",
            vec![sent(EVENTS, &format!("{}data: {{\"sensor\"", event("a", 1)))],
            1,
            "1, end",
        ),
        scene(
            Events,
            "resets the connection after an event",
            vec![Act::BrokenPieces(chunked(EVENTS, &[&event("a", 1)[..], &event("a", 2)], 0, false))],
            1,
            "1, 2, broken off, end",
        ),
        scene(
            Events,
            "says nothing any more after an event",
            vec![Act::Pieces(
                [chunked(EVENTS, &[&event("a", 1)[..]], 0, false), vec![Vec::new(), Vec::new()]].concat(),
            )],
            1,
            "1, timeout, end",
        ),
        scene(
            Events,
            "sends an event without end",
            vec![Act::Endless(head(EVENTS), chunk("x".repeat(0x10000)))],
            1,
            "too large, end",
        ),
        scene(Events, "says 429 once, then sends events", vec![limited(), sent(EVENTS, &event("a", 1))], 2, "1, end"),
        scene(Events, "says 429 always", vec![limited()], 3, "API error 429"),
        scene(Events, "sends JSON where events are asked for", vec![page("{}")], 1, "unreadable body of 200"),
        scene(
            Lines,
            "sends each line when the one before it was read, cut within lines and letters",
            vec![Act::Pieces(chunked(LINES, &[&line("ä", 1)[..], &line("é", 2), &line("🦀", 3)], 13, true))],
            1,
            "1, 2, 3, end",
        ),
        scene(
            Lines,
            "sends a line that does not fit and empty ones, and no end of the last line",
            vec![sent(LINES, &format!("{}{{}}\n\n\r\n{}", line("a", 1), line("a", 2).trim_end()))],
            1,
            "1, unreadable, 2, end",
        ),
        scene(
            Lines,
            "ends within a line",
            vec![sent(LINES, &format!("{}{{\"sensor\": \"a\", \"val", line("a", 1)))],
            1,
            "1, unreadable, end",
        ),
        scene(Items, "has two pages", vec![first(), last()], 2, "1, 2, 3, end"),
        scene(Items, "says 429 for the second page once", vec![first(), limited(), last()], 3, "1, 2, 3, end"),
        scene(Items, "says 429 for the second page always", vec![first(), limited()], 4, "1, API error 429, end"),
        scene(
            Items,
            "has a page that leads to another host",
            vec![Act::Send(elsewhere.into_bytes())],
            1,
            "1, not sent, end",
        ),
        scene(Items, "has a page that leads to itself", vec![first()], 2, "1, 1, not sent, end"),
        scene(
            Items,
            "has an empty page between others",
            vec![first(), page(r#"{"items": [], "next": "/readings?after=2"}"#), last()],
            3,
            "1, 2, 3, end",
        ),
        scene(
            Items,
            "resets the connection within the second page",
            vec![first(), Act::Reset(b"HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{".to_vec()), last()],
            3,
            "1, 2, 3, end",
        ),
    ]
}

const EVENTS: &str = "text/event-stream";
const LINES: &str = "application/x-ndjson";

fn event(sensor: &str, value: i64) -> String {
    format!("data: {{\"sensor\": \"{sensor}\", \"value\": {value}}}\n\n")
}

fn line(sensor: &str, value: i64) -> String {
    format!("{{\"sensor\": \"{sensor}\", \"value\": {value}}}\n")
}

fn head(media_type: &str) -> Vec<u8> {
    let text = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: {media_type}\r\nconnection: close\r\ntransfer-encoding: chunked\r\n\r\n"
    );
    text.into_bytes()
}

fn chunk(bytes: impl AsRef<[u8]>) -> Vec<u8> {
    let bytes = bytes.as_ref();
    [format!("{:x}\r\n", bytes.len()).as_bytes(), bytes, b"\r\n"].concat()
}

/// The whole answer at once.
fn sent(media_type: &str, text: &str) -> Act {
    Act::Send([head(media_type), chunk(text), b"0\r\n\r\n".to_vec()].concat())
}

/// A piece for each text, which also has the first `ahead` bytes of the next one; then the end, if it has one.
fn chunked(media_type: &str, texts: &[&str], ahead: usize, has_end: bool) -> Vec<Vec<u8>> {
    let bytes = texts.concat().into_bytes();
    let (mut pieces, mut begin, mut end) = (Vec::new(), 0, 0);
    for text in texts {
        end += text.len();
        let cut = (end + ahead).min(bytes.len());
        pieces.push(chunk(&bytes[begin..cut]));
        begin = cut;
    }
    if let Some(first) = pieces.first_mut() {
        first.splice(0..0, head(media_type));
    }
    if has_end {
        pieces.push(b"0\r\n\r\n".to_vec());
    }
    pieces
}

const HEAD: &str = "
The client of a small document of our own reads streams and lists in pages. It is given the next piece of an answer only when
it has read a value of the one before, so that it cannot wait for the end.

| the server | the call | requests | what there is | |
|---|---|--:|---|---|
";
