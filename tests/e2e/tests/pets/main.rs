//! Real HTTP on the loopback interface, against a small document that has what LaunchDarkly's lacks.

#![allow(clippy::unwrap_used, reason = "clippy takes the helpers of an integration test for ordinary code")]

#[allow(dead_code, reason = "the other tests need more of it")]
#[path = "../launchdarkly/server.rs"]
mod server;

/// The client, as a build script makes it.
#[allow(missing_docs, reason = "the document says little")]
pub mod api {
    include!(concat!(env!("OUT_DIR"), "/pets.rs"));
}

use api::client::{Client, Error};
use api::headers::{CONTENT_LENGTH, X_MISSING, X_REQUEST_ID};
use api::models::Pet;
use api::operations::{CreatePet, CreatePetBody, CreatePetError, Export, WatchSales};
use api::server::{Api, api as routes};
use futures_util::stream::poll_fn;
use serde_json::json;
use server::{Answer, REQUEST_ID, Request, Server};
use specsmith_runtime::client::StreamError;
use specsmith_runtime::operation::{self, BoxError, Event, Outcome};
use specsmith_runtime::server::Context;
use std::sync::Mutex;
use tokio::sync::mpsc;

/// Sends a pet and gives what the server saw.
async fn sent(body: impl Into<CreatePetBody>) -> Request {
    let server = Server::answering(Answer::json(201, &json!({"name": "Rex"})));
    let client = Client::builder(server.url()).build().unwrap();
    assert_eq!(client.create_pet(body).send().await.unwrap(), Pet::new("Rex"));
    server.request()
}

#[tokio::test]
async fn a_body_goes_out_in_the_media_type_of_its_variant() {
    let json = sent(Pet::new("a b")).await;
    assert_eq!((json.headers("content-type"), json.json()), (vec!["application/json"], json!({"name": "a b"})));
    let form = sent(CreatePetBody::Form(Pet::new("a b"))).await;
    assert_eq!((form.headers("content-type"), form.text()), (vec!["application/x-www-form-urlencoded"], "name=a%20b"));
    let xml = sent(CreatePetBody::Xml("<pet/>".to_owned())).await;
    assert_eq!((xml.headers("content-type"), xml.text()), (vec!["application/xml"], "<pet/>"));
}

#[tokio::test]
async fn only_what_can_be_read_is_asked_for() {
    assert_eq!(sent(Pet::new("a")).await.headers("accept"), ["application/json"]);
}

#[tokio::test]
async fn headers_of_an_answer_have_types() {
    let server = Server::answering(Answer::json(201, &json!({"name": "Rex"})));
    let client = Client::builder(server.url()).build().unwrap();
    let reply = client.create_pet(Pet::new("Rex")).reply().await.unwrap();
    assert_eq!(CONTENT_LENGTH.read(&reply.headers), Some(14));
    assert_eq!(X_REQUEST_ID.read(&reply.headers).as_deref(), Some(REQUEST_ID));
    assert_eq!(X_MISSING.read(&reply.headers), None);
}

#[tokio::test]
async fn headers_of_a_failure_have_types_too() {
    let server = Server::answering(Answer::json(409, &json!({})));
    let client = Client::builder(server.url()).build().unwrap();
    let Err(Error::Api(error)) = client.create_pet(Pet::new("Rex")).send().await else { unreachable!() };
    assert_eq!(error.body, CreatePetError::Conflict);
    assert_eq!(X_REQUEST_ID.read(&error.headers).as_deref(), Some(REQUEST_ID));
}

/// What is sent through these channels goes out as values of streams.
struct Echo {
    sales: Mutex<Option<Said<Event<Pet>>>>,
    pets: Mutex<Option<Said<Pet>>>,
}

type Say<T> = mpsc::UnboundedSender<Result<T, BoxError>>;
type Said<T> = mpsc::UnboundedReceiver<Result<T, BoxError>>;

impl Echo {
    fn new() -> (Self, Say<Event<Pet>>, Say<Pet>) {
        let (sell, sales) = mpsc::unbounded_channel();
        let (say, pets) = mpsc::unbounded_channel();
        (Self { sales: Mutex::new(Some(sales)), pets: Mutex::new(Some(pets)) }, sell, say)
    }

    /// A client of this server.
    async fn client(self) -> Client {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(async move { axum::serve(listener, routes(self).router::<()>()).await });
        Client::builder(url).build().unwrap()
    }
}

/// Answers with what it is sent.
impl Api for Echo {
    async fn create_pet(&self, request: CreatePet, _: Context) -> Outcome<CreatePet> {
        match request.body {
            CreatePetBody::Json(pet) => Ok(operation::Answer::new(pet).with(&X_REQUEST_ID, &"r 1".to_owned())),
            CreatePetBody::Form(pet) if pet.name.is_empty() => Err(CreatePetError::Conflict.into()),
            CreatePetBody::Form(pet) => Ok(pet.into()),
            CreatePetBody::Xml(xml) => Ok(Pet::new(xml).into()),
        }
    }

    async fn watch_sales(&self, _: WatchSales, _: Context) -> Outcome<WatchSales> {
        let mut sales = self.sales.lock().unwrap().take().unwrap();
        Ok(operation::Answer::stream::<WatchSales>(poll_fn(move |cx| sales.poll_recv(cx))))
    }

    async fn export(&self, _: Export, context: Context) -> Outcome<Export> {
        if context.headers()["accept"] == "application/json" {
            return Ok(vec![Pet::new("all")].into());
        }
        let mut pets = self.pets.lock().unwrap().take().unwrap();
        Ok(operation::Answer::stream::<Export>(poll_fn(move |cx| pets.poll_recv(cx))))
    }
}

#[tokio::test]
async fn the_generated_server_understands_the_generated_client() {
    let client = Echo::new().0.client().await;
    let json = client.create_pet(Pet::new("ü ")).reply().await.unwrap();
    assert_eq!((json.body, X_REQUEST_ID.read(&json.headers).as_deref()), (Pet::new("ü "), Some("r 1")));
    let form = client.create_pet(CreatePetBody::Form(Pet::new("a&b=+%"))).send().await.unwrap();
    assert_eq!(form, Pet::new("a&b=+%"));
    let Err(Error::Api(error)) = client.create_pet(CreatePetBody::Form(Pet::new(""))).send().await else {
        unreachable!()
    };
    assert_eq!(error.body, CreatePetError::Conflict);
}

#[tokio::test]
async fn each_value_of_a_stream_goes_out_as_soon_as_it_is_there() {
    let (server, sell, _) = Echo::new();
    let client = server.client().await;
    let reply = client.watch_sales().stream().await.unwrap();
    assert_eq!(reply.headers["content-type"], "text/event-stream");
    let mut sales = reply.body;
    for name in ["Rex", "a\r\nb", ""] {
        // The next one is only sold when the client has seen this one.
        let event = Event { event: "sale".to_owned(), id: Some("7".to_owned()), retry: None, data: Pet::new(name) };
        sell.send(Ok(event.clone())).unwrap();
        assert_eq!(sales.next().await.unwrap().unwrap(), event);
    }
    drop(sell);
    assert!(sales.next().await.is_none());
}

#[tokio::test]
async fn an_error_of_a_stream_is_no_end_of_it() {
    let (server, _, say) = Echo::new();
    let client = server.client().await;
    assert_eq!(client.export().send().await.unwrap(), [Pet::new("all")]);
    let mut pets = client.export().stream().await.unwrap().body;
    say.send(Ok(Pet::new("Rex"))).unwrap();
    assert_eq!(pets.next().await.unwrap().unwrap(), Pet::new("Rex"));
    say.send(Err("the database is gone".into())).unwrap();
    let error = pets.next().await.unwrap().unwrap_err();
    assert!(matches!(error, StreamError::Transport(_)), "{error}");
    assert!(pets.next().await.is_none());
}

#[tokio::test]
async fn a_server_notices_that_nobody_reads_its_stream() {
    let (server, sell, _) = Echo::new();
    let client = server.client().await;
    drop(client.watch_sales().stream().await.unwrap());
    sell.closed().await;
}
