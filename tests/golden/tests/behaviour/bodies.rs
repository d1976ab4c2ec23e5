//! Bodies of several media types, and media types of odd forms.

use crate::served::arrives;
use golden_tests::{
    body_media_types_of_odd_forms, body_of_several_media_types, operations_of_odd_forms, several_media_types,
};
use golden_tests::{media_types_of_one_meaning, responses_without_a_body};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http;
use specsmith_runtime::operation::{Operation, Served};
use std::fmt::Debug;

/// The media type and the body that go out; a server reads the same from them.
fn sent(operation: impl Served + PartialEq + Debug) -> (String, String) {
    arrives(&operation);
    written(operation)
}

/// What goes out where a server has not declared the media type.
fn written(operation: impl Operation) -> (String, String) {
    let request = operation.request().expect("the request can be written");
    let media_type = request.headers().get("content-type").map_or("", |it| it.to_str().expect("it is text"));
    (media_type.to_owned(), String::from_utf8_lossy(request.body().as_bytes().expect("it is in memory")).into_owned())
}

fn pair(media_type: &str, body: &str) -> (String, String) {
    (media_type.to_owned(), body.to_owned())
}

#[test]
fn each_media_type_is_a_variant() {
    use body_of_several_media_types::models::{CreatePetFormRequest, Pet};
    use body_of_several_media_types::operations::{CreatePet, CreatePetBody};
    assert_eq!(sent(CreatePet::new(Pet::new("a b"))), pair("application/json", r#"{"name":"a b"}"#));
    let form = CreatePetFormRequest::new("a b");
    assert_eq!(sent(CreatePet::new(form)), pair("application/x-www-form-urlencoded", "name=a%20b"));
    let xml = CreatePetBody::Xml("<pet/>".to_owned());
    assert_eq!(sent(CreatePet::new(xml)), pair("application/xml", "<pet/>"));
    let text = CreatePetBody::Text("hi".to_owned());
    assert_eq!(sent(CreatePet::new(text)), pair("text/plain", "hi"));
    let bytes = CreatePetBody::Bytes(Bytes::from_static(b"\x01").into());
    assert_eq!(sent(CreatePet::new(bytes)), pair("application/octet-stream", "\x01"));
}

#[test]
fn media_types_of_one_type_are_chosen_by_name() {
    use body_of_several_media_types::models::{Pet, PutNoteRequest};
    use body_of_several_media_types::operations::{ChangePet, ChangePetBody, PutNote, PutNoteBody};
    let change = |body: ChangePetBody| sent(ChangePet::new(body)).0;
    assert_eq!(change(Pet::new("a").into()), "application/json", "the first is the usual one");
    assert_eq!(change(ChangePetBody::MergePatchJson(Pet::new("a"))), "application/merge-patch+json");
    assert_eq!(change(vec![serde_json::json!({"op": "test"})].into()), "application/json-patch+json");
    assert_eq!(change(serde_json::json!({}).into()), "application/json; version=2");
    let note = || PutNoteRequest::new().with_text("a");
    assert_eq!(sent(PutNote::new(note())), pair("application/json", r#"{"text":"a"}"#));
    let form = PutNoteBody::Form(note());
    assert_eq!(sent(PutNote::new(form)), pair("application/x-www-form-urlencoded", "text=a"));
}

#[test]
fn ranges_are_not_sent() {
    use body_media_types_of_odd_forms::models::PostAnyRequest;
    use body_media_types_of_odd_forms::operations::{PostAny, PostAnything, PostBinary, PostImage, PostText, PostXml};
    assert_eq!(sent(PostAny::new(PostAnyRequest::new())), pair("application/json", "{}"));
    assert_eq!(sent(PostAnything::new("a")).0, "application/octet-stream");
    assert_eq!(sent(PostBinary::new("a")).0, "application/octet-stream");
    assert_eq!(written(PostImage::new("a")).0, "application/octet-stream");
    assert_eq!(sent(PostText::new("a")).0, "text/plain");
    assert_eq!(sent(PostXml::new("<a/>")), pair("text/xml;charset=utf-8", "<a/>"));
}

#[test]
fn methods_that_seldom_have_bodies() {
    use operations_of_odd_forms::operations::{DeleteWithBody, GetWithBody};
    assert_eq!(sent(GetWithBody::new("a")), pair("application/json", "\"a\""));
    assert_eq!(sent(DeleteWithBody::new()), pair("", ""));
    assert_eq!(sent(DeleteWithBody::new().with_body("a")), pair("application/json", "\"a\""));
}

#[test]
fn answers_that_have_no_body() {
    use operations_of_odd_forms::operations::{Early, EarlyError, HeadOnly, HeadOnlyError, Redirect, RedirectError};
    fn answer(status: u16) -> specsmith_runtime::operation::Response {
        http::Response::builder().status(status).body(Bytes::new()).expect("the response can be made").into()
    }
    assert_eq!(HeadOnly::read(&answer(200)), Ok(Ok(())));
    assert_eq!(HeadOnly::read(&answer(404)), Ok(Err(HeadOnlyError::NotFound)));
    assert_eq!(Redirect::read(&answer(302)), Ok(Err(RedirectError::Found)));
    assert_eq!(Early::read(&answer(304)), Ok(Err(EarlyError::NotModified)));
}

#[test]
fn json_goes_before_other_media_types_of_one_type() {
    use several_media_types::operations::{PutPet, PutPetBody};
    assert_eq!(sent(PutPet::new("a".to_owned())), pair("application/json", "\"a\""));
    assert_eq!(sent(PutPet::new(PutPetBody::Xml("<a/>".to_owned()))), pair("application/xml", "<a/>"));
}

#[test]
fn media_types_that_say_the_same_are_one() {
    use media_types_of_one_meaning::models::Pet;
    use media_types_of_one_meaning::operations::{PutJson, PutList, PutXml};
    assert_eq!(sent(PutJson::new(Pet::new())), pair("application/json", "{}"));
    assert_eq!(sent(PutXml::new("<pet/>")), pair("application/xml", "<pet/>"));
    assert_eq!(sent(PutList::new(vec![Pet::new()])), pair("application/json", "[{}]"));
}

#[test]
fn bodies_that_http_does_not_have_are_not_read() {
    use responses_without_a_body::operations::{Look, Put, PutError};
    fn answer(status: u16) -> specsmith_runtime::operation::Response {
        http::Response::builder().status(status).body(Bytes::new()).expect("the response can be made").into()
    }
    assert_eq!(Look::read(&answer(200)), Ok(Ok(())));
    assert_eq!((Put::read(&answer(204)), Put::read(&answer(205))), (Ok(Ok(())), Ok(Ok(()))));
    assert_eq!(Put::read(&answer(304)), Ok(Err(PutError::NotModified)));
}
