//! What the server sends by itself: webhooks and callbacks.

use super::{assert_refused, round_trip};
use golden_tests::{callbacks, path_items_that_nothing_refers_to, webhooks, webhooks_beside_operations};
use specsmith_runtime::Nullable;

#[test]
fn the_body_of_a_webhook_is_as_good_as_new() {
    use webhooks::models::NewPetRequest;
    round_trip!(NewPetRequest, r#"{"id":1,"name":"a","tag":"b"}"#);
    let pet = round_trip!(NewPetRequest, r#"{"name":"a","tag":null}"#);
    assert_eq!((pet.id, pet.tag), (None, Some(Nullable::Null)));
    assert_eq!(round_trip!(NewPetRequest, r#"{"name":"a"}"#).tag, None);
    assert_refused!(NewPetRequest, "{}", "name");
}

#[test]
fn what_answers_it_has_a_type_too() {
    let answer = webhooks::models::NewPetOkResponse::new().with_seen(true);
    assert_eq!(serde_json::to_string(&answer).expect("it can be written"), r#"{"seen":true}"#);
}

#[test]
fn a_webhook_called_like_an_operation() {
    use webhooks_beside_operations::models::{NewPetRequest, NewPetWebhookRequest};
    round_trip!(NewPetRequest, r#"{"name":"a"}"#);
    round_trip!(NewPetWebhookRequest, r#"{"id":1}"#);
}

#[test]
fn callbacks_of_an_operation_and_shared_ones() {
    use callbacks::models::{DoneRequest, SubscribeEventCallbackRequest, SubscribeEventRequest};
    round_trip!(SubscribeEventRequest, r#"{"kind":"born"}"#);
    round_trip!(SubscribeEventCallbackRequest, r#"{"why":"a"}"#);
    round_trip!(DoneRequest, r#"{"at":1}"#);
}

#[test]
fn path_items_that_nothing_refers_to_have_types() {
    use path_items_that_nothing_refers_to::models::{ListPetsOkResponseItem, PetsRequest};
    round_trip!(PetsRequest, r#"{"name":"a"}"#);
    round_trip!(ListPetsOkResponseItem, r#"{"name":"a"}"#);
}
