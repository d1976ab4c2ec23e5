//! A server that reads requests and gives canned answers, one connection each.

// Each of the test programs takes what it needs.
#![allow(dead_code)]

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};
use std::thread;

/// Runs until its answers are used up.
pub(crate) struct Server {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Gives each of these answers once, and says that it hangs up afterwards, and then refuses connections.
    pub(crate) fn answering<A: AsRef<[u8]>>(answers: &[A]) -> Self {
        let answers: Vec<Vec<u8>> = answers.iter().map(|answer| closing(answer.as_ref())).collect();
        Self::run(&answers, |stream, _| drop(stream))
    }

    /// Gives these answers over one connection, and refuses others.
    pub(crate) fn keeping_alive(answers: &'static [&'static str]) -> Self {
        Self::run(&answers[..1], |mut stream, requests| {
            for answer in &answers[1..] {
                let request = read_request(&mut stream);
                requests.lock().unwrap().push(request);
                stream.write_all(answer.as_bytes()).unwrap();
            }
        })
    }

    /// Gives the beginning of an answer and keeps the connection open.
    pub(crate) fn stalling_after(beginning: &'static str) -> Self {
        Self::run(&[beginning], |stream, _| {
            // Reads until the client gives up.
            let _ = (&stream).read(&mut [0]);
        })
    }

    /// Answers one request with the pieces that come through the channel, each as soon as it comes, and closes the
    /// connection after the last one. The other channel tells when the client hangs up before that.
    pub(crate) fn talking() -> (Self, Sender<String>, Receiver<()>) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = requests.clone();
        let (say, pieces) = channel::<String>();
        let (tell, gone) = channel();
        thread::spawn(move || {
            let (mut stream, _) = listener.accept().unwrap();
            seen.lock().unwrap().push(read_request(&mut stream));
            let mut other = stream.try_clone().unwrap();
            thread::spawn(move || {
                // An error is as good as an end here.
                let _ = other.read(&mut [0]);
                let _ = tell.send(());
            });
            for piece in pieces {
                let _ = stream.write_all(piece.as_bytes());
            }
            let _ = stream.shutdown(Shutdown::Both);
        });
        (Self { address, requests }, say, gone)
    }

    fn run<A: AsRef<[u8]>>(answers: &[A], finish: impl Fn(TcpStream, &Mutex<Vec<String>>) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let requests = Arc::new(Mutex::new(Vec::new()));
        let seen = requests.clone();
        let answers: Vec<Vec<u8>> = answers.iter().map(|answer| answer.as_ref().to_vec()).collect();
        thread::spawn(move || {
            for answer in answers {
                let (mut stream, _) = listener.accept().unwrap();
                let request = read_request(&mut stream);
                seen.lock().unwrap().push(request);
                // The client may have hung up, if the answer is longer than it permits.
                let _ = stream.write_all(&answer);
                finish(stream, &seen);
            }
        });
        Self { address, requests }
    }

    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The requests so far, as they came over the wire.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().unwrap().clone()
    }
}

/// The answer with a header without which a client may send its next request into a connection that is being closed.
fn closing(answer: &[u8]) -> Vec<u8> {
    match answer.windows(2).position(|pair| pair == b"\r\n") {
        Some(end) => [&answer[..end], b"\r\nconnection: close", &answer[end..]].concat(),
        None => answer.to_vec(),
    }
}

/// Reads one request with as many bytes of body as its `content-length` says, or all of its chunks.
fn read_request(stream: &mut TcpStream) -> String {
    let mut text = String::new();
    let mut buffer = [0; 4096];
    loop {
        let count = stream.read(&mut buffer).unwrap();
        text.push_str(std::str::from_utf8(&buffer[..count]).unwrap());
        if count == 0 || is_complete(&text) {
            return text;
        }
    }
}

fn is_complete(text: &str) -> bool {
    let Some((head, body)) = text.split_once("\r\n\r\n") else {
        return false;
    };
    if head.lines().any(|line| line == "transfer-encoding: chunked") {
        return body.ends_with("0\r\n\r\n");
    }
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
    body.len() >= length.map_or(0, |length| length.parse().unwrap())
}
