//! Answers that come piece by piece, from a server that sends each piece only when it is told to.

use std::sync::mpsc::Receiver;
use std::time::Duration;

use specsmith_runtime::client::{Client, Error, Reply, StreamError, Streaming};
use specsmith_runtime::http::Method;
use specsmith_runtime::operation::{
    Endpoint, Event, ItemError, Operation, Read, RequestWriter, Response, StreamFormat, Streamed,
};

use crate::server::Server;

/// Numbers, as JSON or as events.
struct Watch;

impl Operation for Watch {
    type Output = Vec<i64>;
    type Error = String;
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "watch", method: Method::GET, path: "/numbers", security: &[], server: None };

    fn write(&self, request: &mut RequestWriter) {
        request.accept("application/json");
    }

    fn read(response: &Response) -> Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            409 => response.json().map(Err),
            _ => response.undeclared(),
        }
    }
}

impl Streamed for Watch {
    type Item = Event<i64>;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: StreamFormat<Event<i64>> = StreamFormat::events();
}

const EVENTS: &str = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n";
const BYTES: &str = "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 5\r\n\r\n";

fn client(server: &Server) -> Client {
    Client::builder(server.url()).build().unwrap()
}

async fn events(server: &Server) -> Streaming<Event<i64>> {
    client(server).call(Watch).stream().await.unwrap().body
}

/// A chunk of a body of which the length is not known in advance.
fn chunk(text: &str) -> String {
    format!("{:x}\r\n{text}\r\n", text.len())
}

/// Waits until the server sees that the client has hung up.
async fn hung_up(gone: Receiver<()>) {
    tokio::task::spawn_blocking(move || gone.recv().unwrap()).await.unwrap();
}

#[tokio::test]
async fn events_are_there_before_the_answer_ends() {
    let (server, say, _gone) = Server::talking();
    say.send(EVENTS.to_owned()).unwrap();
    let Reply { status, headers, body: mut events } = client(&server).call(Watch).stream().await.unwrap();
    assert_eq!((status.as_u16(), &headers["content-type"]), (200, &"text/event-stream".parse().unwrap()));
    let request = server.requests().remove(0);
    assert_eq!(request.matches("accept: ").count(), 1, "{request}");
    assert!(request.contains("\r\naccept: text/event-stream\r\n"), "{request}");
    // The first event ends in the middle of a chunk, and the second begins there.
    say.send(chunk("id: 7\ndata: 1\n\nda")).unwrap();
    let event = events.next().await.unwrap().unwrap();
    assert_eq!((event.data, event.id.as_deref()), (1, Some("7")));
    say.send(chunk("ta: 2\n\n")).unwrap();
    assert_eq!(events.next().await.unwrap().unwrap().data, 2);
    assert_eq!(events.last_event_id(), Some("7"));
    say.send(chunk("data: 3\n") + "0\r\n\r\n").unwrap();
    assert!(events.next().await.is_none(), "the last event has no end");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_call_may_accept_something_else() {
    let (server, say, _gone) = Server::talking();
    say.send(EVENTS.to_owned()).unwrap();
    client(&server).call(Watch).header("Accept", "text/*").stream().await.unwrap();
    assert!(server.requests()[0].contains("\r\naccept: text/*\r\n"));
}

#[tokio::test]
async fn a_stream_ends_with_the_event_that_says_so() {
    let (server, say, gone) = Server::talking();
    say.send(EVENTS.to_owned()).unwrap();
    say.send(chunk("data: 1\n\ndata: [DONE]\n\n")).unwrap();
    let mut events = events(&server).await;
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    assert!(events.next().await.is_none());
    hung_up(gone).await;
}

#[tokio::test]
async fn dropping_a_stream_gives_up_the_connection() {
    let (server, say, gone) = Server::talking();
    say.send(EVENTS.to_owned()).unwrap();
    drop(events(&server).await);
    hung_up(gone).await;
    let (server, say, gone) = Server::talking();
    say.send(BYTES.to_owned()).unwrap();
    drop(client(&server).call(Watch).download().await.unwrap());
    hung_up(gone).await;
}

#[tokio::test]
async fn dropping_a_call_gives_up_the_connection() {
    let (server, _say, gone) = Server::talking();
    let client = client(&server);
    tokio::time::timeout(Duration::from_millis(500), client.call(Watch).send()).await.expect_err("nobody answers");
    assert_eq!(server.requests().len(), 1);
    hung_up(gone).await;
}

#[tokio::test]
async fn an_answer_that_is_no_success_is_typed() {
    let answer = "HTTP/1.1 409 Conflict\r\ncontent-type: application/json\r\ncontent-length: 6\r\n\r\n\"busy\"";
    let server = Server::answering(&[answer, answer, "HTTP/1.1 500 Oh\r\ncontent-length: 4\r\n\r\noops"]);
    for error in [
        client(&server).call(Watch).stream().await.unwrap_err(),
        client(&server).call(Watch).download().await.unwrap_err(),
    ] {
        let Error::Api(error) = error else { panic!("{error}") };
        assert_eq!(error.body, "busy");
    }
    let error = client(&server).call(Watch).stream().await.unwrap_err();
    assert!(matches!(&error, Error::Undeclared(_)), "{error}");
    assert_eq!(error.raw().unwrap(), "oops");
}

#[tokio::test]
async fn a_success_that_is_no_stream_is_called_what_it_is() {
    let server = Server::answering(&[
        "HTTP/1.1 200 OK\r\ncontent-type: application/json; charset=utf-8\r\ncontent-length: 3\r\n\r\n[1]",
    ]);
    let error = client(&server).call(Watch).stream().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "`watch` answered 200 OK with a body that cannot be read: \
         the body is `application/json`, not `text/event-stream`"
    );
    assert_eq!(error.raw().unwrap(), "[1]");
}

#[tokio::test]
async fn one_bad_event_does_not_end_a_stream_and_a_large_one_does() {
    let (server, say, _gone) = Server::talking();
    say.send(EVENTS.to_owned()).unwrap();
    say.send(chunk("data: a\n\ndata: 1\n\ndata: 12345678901\n\ndata: 2\n\n")).unwrap();
    let mut events = events(&server).await.max_item_bytes(10);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(error.is_passing(), "{error}");
    assert!(matches!(error, StreamError::Item(ItemError::Decode { raw, .. }) if raw == "a"));
    assert_eq!(events.next().await.unwrap().unwrap().data, 1);
    let error = events.next().await.unwrap().unwrap_err();
    assert!(!error.is_passing(), "{error}");
    assert_eq!(error.to_string(), "an item of the stream is larger than 10 bytes");
    assert!(events.next().await.is_none());
}

#[tokio::test]
async fn a_stream_that_breaks_off_or_falls_silent_says_so_once() {
    let (server, say, _gone) = Server::talking();
    say.send(EVENTS.to_owned()).unwrap();
    say.send(chunk("data: 1\n\n")).unwrap();
    drop(say);
    let mut broken = events(&server).await;
    assert_eq!(broken.next().await.unwrap().unwrap().data, 1);
    let error = broken.next().await.unwrap().unwrap_err();
    assert!(matches!(error, StreamError::Transport(_)), "{error}");
    assert!(broken.next().await.is_none());

    let (server, say, gone) = Server::talking();
    say.send(EVENTS.to_owned()).unwrap();
    let mut silent = events(&server).await.idle_timeout(Duration::from_millis(20));
    let error = silent.next().await.unwrap().unwrap_err();
    assert_eq!(error.to_string(), "nothing came for 20ms");
    assert!(silent.next().await.is_none());
    hung_up(gone).await;
}

#[tokio::test]
async fn a_download_gives_bytes_as_they_come() {
    let (server, say, _gone) = Server::talking();
    say.send(BYTES.to_owned()).unwrap();
    say.send("[1,".to_owned()).unwrap();
    let mut download = client(&server).call(Watch).download().await.unwrap().body;
    assert!(server.requests()[0].contains("\r\naccept: application/json\r\n"));
    assert_eq!(download.content_length(), Some(5));
    assert_eq!(download.next().await.unwrap().unwrap(), "[1,");
    say.send("2]".to_owned()).unwrap();
    assert_eq!(download.next().await.unwrap().unwrap(), "2]");
    assert!(download.next().await.is_none());
}

#[tokio::test]
async fn a_download_may_be_larger_than_other_answers() {
    let answer = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n[1,2]";
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n3\r\n[1,\r\n2\r\n2]\r\n0\r\n\r\n";
    for answer in [answer, chunked] {
        let server = Server::answering(&[answer; 2]);
        let client = Client::builder(server.url()).max_response_bytes(2).build().unwrap();
        let download = || async { client.call(Watch).download().await.unwrap().body };
        assert_eq!(download().await.into_bytes(5).await.unwrap(), "[1,2]");
        let error = download().await.into_bytes(4).await.unwrap_err();
        assert_eq!(error.to_string(), "the body is larger than 4 bytes");
    }
}

#[tokio::test]
async fn a_download_that_breaks_off_is_an_error() {
    let (server, say, _gone) = Server::talking();
    say.send(BYTES.to_owned()).unwrap();
    say.send("[1".to_owned()).unwrap();
    drop(say);
    let download = client(&server).call(Watch).download().await.unwrap().body;
    assert!(matches!(download.into_bytes(9).await, Err(StreamError::Transport(_))));
}
