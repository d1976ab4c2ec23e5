//! Calls that wait, over real HTTP on the loopback interface.

// Tests say what they expect by unwrapping it.
#![allow(clippy::panic, clippy::unwrap_used)]

use std::thread;
use std::time::Duration;

use specsmith_runtime::client::{Client, ClientBuilder, Error, Retry, blocking};
use specsmith_runtime::http::Method;
use specsmith_runtime::operation::{Endpoint, Operation, Read, RequestWriter, Response};

mod server;

use server::Server;

struct GetItems;

impl Operation for GetItems {
    type Output = Vec<i64>;
    type Error = String;
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "get-items", method: Method::GET, path: "/items", security: &[], server: None };

    fn write(&self, _: &mut RequestWriter) {}

    fn read(response: &Response) -> Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            404 => response.json().map(Err),
            _ => response.undeclared(),
        }
    }
}

const ITEMS: &str = "HTTP/1.1 200 OK\r\ncontent-length: 5\r\n\r\n[1,2]";
const GONE: &str = "HTTP/1.1 404 Not Found\r\ncontent-length: 6\r\n\r\n\"gone\"";

fn builder(server: &Server) -> ClientBuilder {
    Client::builder(server.url()).retry(Retry::none())
}

fn client(server: &Server) -> Client {
    builder(server).build().unwrap()
}

#[test]
fn a_call_waits_for_its_answer() {
    // Over one connection: it lives on between the calls.
    let server = Server::keeping_alive(&[ITEMS, ITEMS, GONE]);
    let client = client(&server);
    assert_eq!(client.call(GetItems).send_blocking().unwrap(), [1, 2]);
    assert_eq!(client.call(GetItems).reply_blocking().unwrap().headers["content-length"], "5");
    let Error::Api(error) = client.call(GetItems).send_blocking().unwrap_err() else { panic!() };
    assert_eq!(error.body, "gone");
}

#[test]
fn calls_of_several_threads_do_not_disturb_each_other() {
    let server = Server::answering(&[ITEMS; 8]);
    let client = client(&server);
    thread::scope(|scope| {
        for _ in 0..8 {
            scope.spawn(|| assert_eq!(client.call(GetItems).send_blocking().unwrap(), [1, 2]));
        }
    });
    assert_eq!(server.requests().len(), 8);
}

#[tokio::test]
async fn in_an_async_function_it_waits_all_the_same() {
    let server = Server::answering(&[ITEMS]);
    assert_eq!(client(&server).call(GetItems).send_blocking().unwrap(), [1, 2]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn on_the_only_thread_of_a_runtime_it_waits_all_the_same() {
    let server = Server::answering(&[ITEMS]);
    let client = client(&server);
    let task = tokio::spawn(async move { client.call(GetItems).send_blocking().unwrap() });
    assert_eq!(task.await.unwrap(), [1, 2]);
}

#[test]
fn a_call_inside_of_one_that_waits_is_no_knot() {
    let server = Server::answering(&[ITEMS]);
    let client = client(&server);
    let nested = blocking::wait(async { client.call(GetItems).send_blocking() });
    assert_eq!(nested.unwrap().unwrap(), [1, 2]);
}

#[test]
fn time_passes() {
    let server = Server::stalling_after("");
    let client = builder(&server).timeout(Duration::from_millis(50)).build().unwrap();
    assert!(matches!(client.call(GetItems).send_blocking().unwrap_err(), Error::Timeout { .. }));
}

#[test]
fn a_stream_becomes_an_iterator() {
    let server = Server::answering(&[ITEMS, ITEMS, ITEMS]);
    let client = client(&server);
    let calls = || {
        futures_util::stream::unfold(0, |page| {
            let client = &client;
            async move { (page < 3).then_some((client.call(GetItems).send().await, page + 1)) }
        })
    };
    let pages: Result<Vec<Vec<i64>>, _> = blocking::iter(calls()).unwrap().collect();
    assert_eq!(pages.unwrap(), [[1, 2], [1, 2], [1, 2]]);
    // The answers are used up.
    assert!(blocking::iter(calls()).unwrap().next().unwrap().is_err());
}
