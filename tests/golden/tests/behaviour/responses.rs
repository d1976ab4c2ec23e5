//! What comes back: successes, failures and what the document does not declare.

use golden_tests::{
    default_response_alone, default_response_beside_a_success, deprecated_everywhere, responses_of_other_kinds,
};
use golden_tests::{response_media_types, response_media_types_of_odd_forms, response_streams};
use golden_tests::{schemas_called_like_std, several_successes, status_ranges, union_in_operations};
use golden_tests::{servers_of_operations, status_ranges_in_both_cases};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http;
use specsmith_runtime::operation::{Operation, Read, ReadError};

fn read<O: Operation>(status: u16, body: &'static str) -> Read<O> {
    let response = http::Response::builder().status(status).body(Bytes::from_static(body.as_bytes()));
    O::read(&response.expect("the response can be made").into())
}

fn read_as<O: Operation>(status: u16, media_type: &str, body: &'static str) -> Read<O> {
    let response = http::Response::builder().status(status).header("content-type", media_type);
    O::read(&response.body(Bytes::from_static(body.as_bytes())).expect("the response can be made").into())
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
fn the_media_type_says_which_of_several_it_is() {
    use response_media_types::models::{GetPetBadRequestResponse, GetPetDefaultProblemJsonResponse};
    use response_media_types::models::{GetPetDefaultResponse, Pet};
    use response_media_types::operations::{GetPet, GetPetError, GetPetOutput};
    let pet = Ok(Ok(GetPetOutput::Ok(Pet::new().with_name("a"))));
    for json in ["application/json", "application/json; charset=utf-8", "application/vnd.pet+json", "nonsense"] {
        assert_eq!(read_as::<GetPet>(200, json, r#"{"name":"a"}"#), pet, "{json}");
    }
    assert_eq!(read::<GetPet>(200, r#"{"name":"a"}"#), pet, "without a media type");
    let csv = Ok(Ok(GetPetOutput::OkCsv("name\na".to_owned())));
    assert_eq!(read_as::<GetPet>(200, "Text/CSV; header=present", "name\na"), csv);
    let image = Ok(Ok(GetPetOutput::OkImage(Bytes::from_static(b"\0"))));
    assert_eq!(read_as::<GetPet>(200, "image/webp", "\0"), image);
    let bad = GetPetBadRequestResponse::new().with_title("no");
    let body = r#"{"title":"no"}"#;
    assert_eq!(read_as::<GetPet>(400, "application/problem+json", body), Ok(Err(GetPetError::BadRequest(bad))));
    let html = GetPetError::BadRequestHtml("<p>".to_owned());
    assert_eq!(read_as::<GetPet>(400, "text/html", "<p>"), Ok(Err(html)));
    let problem = GetPetDefaultProblemJsonResponse::new().with_title("no");
    let problem = GetPetError::DefaultProblemJson(problem);
    assert_eq!(read_as::<GetPet>(500, "application/problem+json", body), Ok(Err(problem)));
    let other = GetPetError::Default(GetPetDefaultResponse::new());
    assert_eq!(read_as::<GetPet>(500, "application/json", body), Ok(Err(other)));
    let xml = read_as::<GetPet>(200, "application/xml", "<a/>").unwrap_err().to_string();
    assert_eq!(xml, "the body is `application/xml`, not JSON (expected value at line 1 column 1)");
}

#[test]
fn every_media_type_that_can_be_read_is_asked_for() {
    use response_media_types::operations::{GetAnything, GetPet, GetPicture};
    fn accept(request: impl Operation) -> String {
        request.request().unwrap().headers()["accept"].to_str().unwrap().to_owned()
    }
    let all = "application/json, application/problem+json, text/csv;q=0.9, image/*;q=0.9, text/html;q=0.9";
    assert_eq!(accept(GetPet::new()), all, "JSON first, and no XML that says the same");
    assert_eq!(accept(GetPicture::new()), "image/png, image/jpeg");
    assert_eq!(accept(GetAnything::new()), "application/json");
}

#[test]
fn what_is_read_alike_is_one() {
    use response_media_types::operations::{GetForm, GetFormOutput, GetPicture};
    for media_type in ["image/png", "image/jpeg"] {
        assert_eq!(read_as::<GetPicture>(200, media_type, "\0"), Ok(Ok(Bytes::from_static(b"\0"))));
    }
    assert_eq!(read::<GetForm>(200, "name=a"), Ok(Ok(GetFormOutput::Ok("name=a".to_owned()))));
    assert_eq!(read::<GetForm>(201, "--a"), Ok(Ok(GetFormOutput::Created(Bytes::from_static(b"--a")))));
}

#[test]
fn the_narrower_media_type_is_asked_for_first() {
    use response_media_types_of_odd_forms::models::{First, Second};
    use response_media_types_of_odd_forms::operations::{
        GetAlone, GetAloneError, GetAloneOutput, GetRange, GetRangeOutput,
    };
    use response_media_types_of_odd_forms::operations::{GetVersion, GetVersionOutput};
    let version = |status, media_type| read_as::<GetVersion>(status, media_type, "{}").unwrap().unwrap();
    assert_eq!(version(202, "application/json"), GetVersionOutput::Success(First::new()));
    assert_eq!(version(202, "application/json; version=1"), GetVersionOutput::Success(First::new()));
    let second = GetVersionOutput::SuccessApplicationJsonVersion2(Second::new());
    assert_eq!(version(202, "application/json;charset=utf-8;version=2"), second);
    assert_eq!(version(200, "application/json; version=\"1\""), GetVersionOutput::Ok(First::new()));
    assert_eq!(version(200, "application/json"), GetVersionOutput::OkApplicationJson(Second::new()));
    assert_eq!(version(200, "text/json"), GetVersionOutput::Ok(First::new()));

    let range = |media_type| read_as::<GetRange>(200, media_type, "{}").unwrap().unwrap();
    assert_eq!(range("application/hal+json"), GetRangeOutput::OkHalJson(First::new()));
    assert_eq!(range("application/ld+json"), GetRangeOutput::Ok(Second::new()));
    assert_eq!(range("text/csv"), GetRangeOutput::OkCsv("{}".to_owned()));
    assert_eq!(range("application/json"), GetRangeOutput::OkBytes(Bytes::from_static(b"{}")));

    let text = "a".to_owned();
    assert_eq!(read_as::<GetAlone>(201, "text/plain", "a"), Ok(Ok(GetAloneOutput::DefaultText(text.clone()))));
    assert_eq!(read_as::<GetAlone>(404, "text/plain", "a"), Ok(Err(GetAloneError::DefaultText(text.clone()))));
    assert_eq!(read::<GetAlone>(404, "\"a\""), Ok(Err(GetAloneError::Default(text))));
}

#[test]
fn a_stream_alone_is_read_as_its_text() {
    use response_streams::operations::{Chat, Log, Texts};
    let lines = "{\"name\":\"a\"}\n{\"name\":\"b\"}\n";
    assert_eq!(read_as::<Log>(200, "application/stream+json", lines), Ok(Ok(lines.to_owned())));
    assert_eq!(read_as::<Texts>(200, "text/event-stream", "data: a\n\n"), Ok(Ok("data: a\n\n".to_owned())));
    let request = Chat::new().request().unwrap();
    assert_eq!(request.headers()["accept"], "application/json", "beside JSON, a stream has to be asked for");
    assert_eq!(read::<Chat>(200, r#"{"words":["a"]}"#).unwrap().unwrap().words, ["a"]);
}

#[test]
fn a_body_that_is_missing_is_an_error_that_says_so() {
    use status_ranges::operations::GetPet;
    assert_eq!(read::<GetPet>(204, "").unwrap_err().to_string(), "the body is empty");
}

#[test]
fn an_operation_may_have_a_server_of_its_own() {
    use servers_of_operations::operations::{Delete, Get, GetB, Patch, Post, Put};
    assert_eq!(Get::ENDPOINT.server, Some("https://path.example.com"));
    assert_eq!(Put::ENDPOINT.server, Some("https://eu.example.com"), "with the default of its variable");
    assert_eq!(Delete::ENDPOINT.server, Some("/v2"));
    assert_eq!(
        GetB::ENDPOINT.server,
        Some("https://other.example.com"),
        "it is in the document's list, but not the first"
    );
    assert_eq!(Post::ENDPOINT.server, None, "it is the first server of the document");
    assert_eq!(Patch::ENDPOINT.server, None, "it cannot be known");
}

#[test]
fn a_range_in_both_cases_is_one() {
    use status_ranges_in_both_cases::operations::{Pets, PetsError};
    assert_eq!(read::<Pets>(404, ""), Ok(Err(PetsError::ClientError)));
    assert_eq!(read::<Pets>(500, ""), Ok(Err(PetsError::ServerError)));
}
