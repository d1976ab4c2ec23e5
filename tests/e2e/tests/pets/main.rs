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
use api::operations::CreatePet;
use api::operations::{CreatePetBody, CreatePetError};
use api::server::{Api, api as routes};
use serde_json::json;
use server::{Answer, REQUEST_ID, Request, Server};
use specsmith_runtime::operation::{self, Outcome};
use specsmith_runtime::server::Context;

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

/// Answers with what it is sent.
struct Echo;

impl Api for Echo {
    async fn create_pet(&self, request: CreatePet, _: Context) -> Outcome<CreatePet> {
        match request.body {
            CreatePetBody::Json(pet) => Ok(operation::Answer::new(pet).with(&X_REQUEST_ID, &"r 1".to_owned())),
            CreatePetBody::Form(pet) if pet.name.is_empty() => Err(CreatePetError::Conflict.into()),
            CreatePetBody::Form(pet) => Ok(pet.into()),
            CreatePetBody::Xml(xml) => Ok(Pet::new(xml).into()),
        }
    }
}

#[tokio::test]
async fn the_generated_server_understands_the_generated_client() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    tokio::spawn(async move { axum::serve(listener, routes(Echo).router::<()>()).await });
    let client = Client::builder(url).build().unwrap();
    let json = client.create_pet(Pet::new("ü ")).reply().await.unwrap();
    assert_eq!((json.body, X_REQUEST_ID.read(&json.headers).as_deref()), (Pet::new("ü "), Some("r 1")));
    let form = client.create_pet(CreatePetBody::Form(Pet::new("a&b=+%"))).send().await.unwrap();
    assert_eq!(form, Pet::new("a&b=+%"));
    let Err(Error::Api(error)) = client.create_pet(CreatePetBody::Form(Pet::new(""))).send().await else {
        unreachable!()
    };
    assert_eq!(error.body, CreatePetError::Conflict);
}
