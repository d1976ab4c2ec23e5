//! What comes back: successes, failures and what the document does not declare.

use golden_tests::{
    default_response_alone, default_response_beside_a_success, deprecated_everywhere, responses_of_other_kinds,
};
use golden_tests::{response_media_types, status_ranges_in_both_cases};
use golden_tests::{schemas_called_like_std, several_successes, status_ranges, union_in_operations};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http;
use specsmith_runtime::operation::{Operation, Read, ReadError};

fn read<O: Operation>(status: u16, body: &'static str) -> Read<O> {
    let response = http::Response::builder().status(status).body(Bytes::from_static(body.as_bytes()));
    O::read(&response.expect("the response can be made").into())
}

#[test]
fn each_success_is_a_variant() {
    use several_successes::models::Pet;
    use several_successes::operations::{CreatePet, CreatePetError, CreatePetOutput};
    assert_eq!(read::<CreatePet>(200, "{}"), Ok(Ok(CreatePetOutput::Ok(Pet::new()))));
    assert_eq!(read::<CreatePet>(201, "\"1\""), Ok(Ok(CreatePetOutput::Created("1".to_owned()))));
    assert_eq!(read::<CreatePet>(202, ""), Ok(Ok(CreatePetOutput::Accepted)));
    assert_eq!(read::<CreatePet>(409, ""), Ok(Err(CreatePetError::Conflict)));
    assert_eq!(read::<CreatePet>(500, ""), Err(ReadError::Undeclared));
    assert_eq!(read::<CreatePet>(204, ""), Err(ReadError::Undeclared));
    assert!(matches!(read::<CreatePet>(200, "<p>"), Err(ReadError::Decode { .. })));
}

#[test]
fn default_beside_a_success_is_every_failure() {
    use default_response_beside_a_success::models::GetPetDefaultResponse;
    use default_response_beside_a_success::operations::{GetPet, GetPetError};
    assert_eq!(read::<GetPet>(200, "\"a\""), Ok(Ok("a".to_owned())));
    let message = GetPetDefaultResponse::new().with_message("no");
    assert_eq!(read::<GetPet>(500, r#"{"message":"no"}"#), Ok(Err(GetPetError::Default(message))));
}

#[test]
fn default_alone_is_everything() {
    use default_response_alone::operations::{GetPet, GetPetError};
    assert_eq!(read::<GetPet>(201, "\"a\""), Ok(Ok("a".to_owned())));
    assert_eq!(read::<GetPet>(404, "\"b\""), Ok(Err(GetPetError::Default("b".to_owned()))));
}

#[test]
fn a_code_wins_over_its_range() {
    use status_ranges::operations::{GetPet, GetPetError};
    assert_eq!(read::<GetPet>(204, "\"a\""), Ok(Ok("a".to_owned())));
    assert_eq!(read::<GetPet>(404, ""), Ok(Err(GetPetError::NotFound)));
    assert_eq!(read::<GetPet>(418, "teapot"), Ok(Err(GetPetError::ClientError("teapot".to_owned()))));
    assert_eq!(read::<GetPet>(503, "ignored"), Ok(Err(GetPetError::ServerError)));
    assert_eq!(read::<GetPet>(302, ""), Err(ReadError::Undeclared));
}

#[test]
fn bodies_of_other_kinds() {
    use responses_of_other_kinds::operations::{GetFailures, GetImage, GetInline, GetNone, GetNullable, GetText};
    assert_eq!(read::<GetText>(200, "hi"), Ok(Ok("hi".to_owned())));
    assert_eq!(read::<GetImage>(200, "\0"), Ok(Ok(Bytes::from_static(b"\0"))));
    assert_eq!(read::<GetNone>(200, "ignored"), Ok(Ok(())));
    assert_eq!(read::<GetFailures>(200, "ignored"), Ok(Ok(())), "where no success is declared, any will do");
    assert_eq!(read::<GetNullable>(200, "null"), Ok(Ok(None)));
    assert_eq!(read::<GetInline>(200, r#"{"a":1}"#).unwrap().unwrap().a, 1);
}

#[test]
#[allow(deprecated)]
fn what_is_deprecated_works() {
    use deprecated_everywhere::models::Old;
    use deprecated_everywhere::operations::GetOld;
    assert_eq!(read::<GetOld>(200, r#"{"name":"a"}"#), Ok(Ok(Old::new("a"))));
}

#[test]
fn results_called_like_types_of_the_standard_library() {
    use schemas_called_like_std::operations::{Client, ClientError, ClientOutput};
    assert!(matches!(read::<Client>(200, r#"{"items":[]}"#), Ok(Ok(ClientOutput::Ok(_)))));
    assert!(matches!(read::<Client>(201, "{}"), Ok(Ok(ClientOutput::Created(_)))));
    assert!(matches!(read::<Client>(400, r#"{"message":"no"}"#), Ok(Err(ClientError::BadRequest(_)))));
}

#[test]
fn a_response_may_be_one_of_several_types() {
    use union_in_operations::models::{Dog, PostPetBadRequestResponse, PostPetOkResponse};
    use union_in_operations::operations::{PostPet, PostPetError};
    assert_eq!(read::<PostPet>(200, r#"{"bark":true}"#), Ok(Ok(PostPetOkResponse::Dog(Dog::new(true)))));
    let no = PostPetBadRequestResponse::String("no".to_owned());
    assert_eq!(read::<PostPet>(400, r#""no""#), Ok(Err(PostPetError::BadRequest(no))));
    assert!(matches!(read::<PostPet>(200, r#"{"meow":true}"#), Err(ReadError::Decode { .. })));
}

#[test]
fn one_media_type_is_asked_for() {
    use response_media_types::models::{GetPetBadRequestResponse, Pet};
    use response_media_types::operations::{GetPet, GetPetError};
    let request = GetPet::new().request().unwrap();
    assert_eq!(request.headers()["accept"], "application/json, application/problem+json");
    assert_eq!(read::<GetPet>(200, r#"{"name":"a"}"#), Ok(Ok(Pet::new().with_name("a"))));
    let bad = GetPetBadRequestResponse::new().with_title("no");
    assert_eq!(read::<GetPet>(400, r#"{"title":"no"}"#), Ok(Err(GetPetError::BadRequest(bad))));
}

#[test]
fn a_range_in_both_cases_is_one() {
    use status_ranges_in_both_cases::operations::{Pets, PetsError};
    assert_eq!(read::<Pets>(404, ""), Ok(Err(PetsError::ClientError)));
    assert_eq!(read::<Pets>(500, ""), Ok(Err(PetsError::ServerError)));
}
