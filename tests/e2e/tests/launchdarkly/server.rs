//! A server that gives one answer and remembers what it was asked.

use std::io::{BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use serde_json::Value;

/// A request as it came over the wire.
#[derive(Debug)]
pub(crate) struct Request {
    pub(crate) method: String,
    /// Path and query, not decoded.
    pub(crate) target: String,
    /// Names and values in the order in which they came, each as often as it came.
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Request {
    /// The values of all headers of this name.
    pub(crate) fn headers(&self, name: &str) -> Vec<&str> {
        let same = |(other, value)| name.eq_ignore_ascii_case(other).then_some(value);
        self.headers.iter().filter_map(|(name, value)| same((name.as_str(), value.as_str()))).collect()
    }

    pub(crate) fn text(&self) -> &str {
        std::str::from_utf8(&self.body).unwrap()
    }

    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }

    fn read(stream: &TcpStream) -> Self {
        let mut reader = BufReader::new(stream);
        let mut lines = reader.by_ref().lines().map(Result::unwrap).take_while(|line| !line.is_empty());
        let start = lines.next().unwrap();
        let [method, target, "HTTP/1.1"] = start.split(' ').collect::<Vec<_>>()[..] else { unreachable!("{start}") };
        let headers = lines.map(|line| line.split_once(": ").map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap());
        let mut request =
            Self { method: method.to_owned(), target: target.to_owned(), headers: headers.collect(), body: Vec::new() };
        let length = request.headers("content-length").first().map_or(0, |length| length.parse().unwrap());
        request.body = vec![0; length];
        reader.read_exact(&mut request.body).unwrap();
        request
    }
}

/// What a server says.
pub(crate) struct Answer {
    status: u16,
    media_type: &'static str,
    body: String,
}

impl Answer {
    pub(crate) fn json(status: u16, body: &Value) -> Self {
        Self { status, media_type: "application/json", body: body.to_string() }
    }

    pub(crate) fn html(status: u16, body: &str) -> Self {
        Self { status, media_type: "text/html; charset=utf-8", body: body.to_owned() }
    }

    pub(crate) fn empty(status: u16) -> Self {
        Self { status, media_type: "application/json", body: String::new() }
    }

    fn write(&self, mut stream: &TcpStream) {
        let Self { status, media_type, body } = self;
        let length = body.len();
        let head = format!(
            "HTTP/1.1 {status} Reason\r\ncontent-type: {media_type}\r\ncontent-length: {length}\r\n\
             x-request-id: {REQUEST_ID}\r\nconnection: close\r\n\r\n"
        );
        stream.write_all((head + body).as_bytes()).unwrap();
    }
}

/// The value of the header `x-request-id` of every answer.
pub(crate) const REQUEST_ID: &str = "b6f4-17";

/// Gives one answer to one request, and then refuses connections.
pub(crate) struct Server {
    url: String,
    requests: Receiver<Request>,
}

impl Server {
    pub(crate) fn answering(answer: Answer) -> Self {
        let (listener, url) = listen();
        let (seen, requests) = channel();
        thread::spawn(move || serve(&listener, &answer, &seen));
        Self { url, requests }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// What was asked. To be called when the answer is there: a server notes first and answers then.
    pub(crate) fn request(&self) -> Request {
        self.requests.try_recv().unwrap()
    }
}

fn serve(listener: &TcpListener, answer: &Answer, seen: &Sender<Request>) {
    let (stream, _) = listener.accept().unwrap();
    // Nobody may be interested any more.
    let _ = seen.send(Request::read(&stream));
    answer.write(&stream);
}

fn listen() -> (TcpListener, String) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    (listener, url)
}

/// A server that expects no request.
pub(crate) struct Idle {
    listener: TcpListener,
    url: String,
}

impl Idle {
    pub(crate) fn new() -> Self {
        let (listener, url) = listen();
        Self { listener, url }
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }

    /// Whether anybody connected. The kernel completes a connection before the client knows, so this is no race.
    pub(crate) fn was_called(&self) -> bool {
        self.listener.set_nonblocking(true).unwrap();
        match self.listener.accept() {
            Ok(_) => true,
            Err(error) => {
                assert_eq!(error.kind(), ErrorKind::WouldBlock);
                false
            }
        }
    }
}

/// Whether [`Idle`] can tell at all.
#[test]
fn an_idle_server_notices_a_connection() {
    let server = Idle::new();
    assert!(!server.was_called());
    let _stream = TcpStream::connect(server.url().trim_start_matches("http://")).unwrap();
    assert!(server.was_called());
}
