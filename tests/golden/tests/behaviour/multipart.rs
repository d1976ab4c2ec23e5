//! Bodies of several parts and forms with encodings, as they go out.

use crate::served::arrives;
use golden_tests::multipart_with_encoding;
use golden_tests::{form_with_encoding, multipart_forms, multipart_names, multipart_of_other_kinds};
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::operation::{Operation, Part, Served, Upload};
use std::fmt::Debug;

/// Name, file name, media type and contents.
type Read = (String, Option<String>, Option<String>, String);

/// The parts of what goes out, as an independent parser reads them. A server reads them too, and would write the same.
fn parts<O: Served>(operation: O) -> Vec<Read> {
    let parts = parts_of(&operation);
    let request = operation.request().expect("the request can be written");
    let request = request.map(|body| body.as_bytes().expect("it is in memory").clone());
    let read = O::from_request(request).expect("a server reads it");
    assert_eq!(parts_of(&read), parts);
    parts
}

fn parts_of(operation: &impl Operation) -> Vec<Read> {
    let request = operation.request().expect("the request can be written");
    let media_type = request.headers()["content-type"].to_str().expect("it is text").to_owned();
    let boundary = media_type.split_once("boundary=").expect("there is a boundary").1.to_owned();
    let body = request.into_body().as_bytes().expect("it is in memory").clone();
    let chunks = futures_util::stream::iter([Ok::<Bytes, std::io::Error>(body)]);
    let read = async move {
        let mut multipart = multer::Multipart::new(chunks, boundary);
        let mut out = Vec::new();
        while let Some(field) = multipart.next_field().await.expect("it can be read") {
            let text = |it: Option<&str>| it.map(str::to_owned);
            let name = field.name().unwrap_or_default().to_owned();
            let (file, media_type) = (text(field.file_name()), field.content_type().map(ToString::to_string));
            out.push((name, file, media_type, field.text().await.expect("it is text")));
        }
        out
    };
    futures_util::FutureExt::now_or_never(read).expect("nothing is waited for")
}

fn part(name: &str, file: Option<&str>, media_type: Option<&str>, content: &str) -> Read {
    let text = |it: Option<&str>| it.map(str::to_owned);
    (name.to_owned(), text(file), text(media_type), content.to_owned())
}

fn value(name: &str, content: &str) -> Read {
    part(name, None, None, content)
}

fn sent(operation: impl Served + PartialEq + Debug) -> String {
    arrives(&operation);
    let request = operation.request().expect("the request can be written");
    String::from_utf8_lossy(request.body().as_bytes().expect("it is in memory")).into_owned()
}

#[test]
#[allow(deprecated, reason = "one of the parts is")]
fn each_property_is_a_part_in_the_order_of_the_document() {
    use multipart_forms::models::{AddPhotoFormOwner, AddPhotoFormSize, Place};
    use multipart_forms::operations::{AddPhoto, AddPhotoForm};
    let place = || Place::new("Bern");
    let form = AddPhotoForm::new(Part::file("a.png", "png"), AddPhotoFormSize::Small, "x", place())
        .with_tags(vec!["a".to_owned(), "b".to_owned()])
        .with_more(vec![Part::from("1"), Part::file("2.png", "2").with_content_type("image/png")])
        .with_width(3)
        .with_history(vec![place(), place()])
        .with_thumbnail(vec![1, 2])
        .with_raw("as it is")
        .with_owner(AddPhotoFormOwner::Place(place()));
    let (octets, json) = (Some("application/octet-stream"), Some("application/json"));
    let city = r#"{"city":"Bern"}"#;
    let expected = [
        part("photo", Some("a.png"), octets, "png"),
        value("kind", "photo"),
        value("size", "small"),
        value("label", "x"),
        part("place", None, json, city),
        part("more", Some("more"), octets, "1"),
        part("more", Some("2.png"), Some("image/png"), "2"),
        value("tags", "a"),
        value("tags", "b"),
        value("width", "3"),
        part("history", None, json, city),
        part("history", None, json, city),
        value("thumbnail", "AQI="),
        value("raw", "as it is"),
        part("owner", None, json, city),
    ];
    assert_eq!(parts(AddPhoto::new(form)), expected);
}

#[test]
fn parts_that_have_no_name_in_the_document() {
    use multipart_forms::models::Place;
    use multipart_forms::operations::{PutAny, PutAnyForm, PutEither, PutEitherForm, PutMany, PutManyForm};
    let mut many = PutManyForm::new("n");
    many.additional.insert("b".to_owned(), Part::from("2"));
    many.additional.insert("a".to_owned(), Part::file("a.txt", "1"));
    let octets = Some("application/octet-stream");
    let expected = [value("note", "n"), part("a", Some("a.txt"), octets, "1"), part("b", Some("b"), octets, "2")];
    assert_eq!(parts(PutMany::new().with_body(many)), expected);
    let mut any = PutAnyForm::new();
    any.additional.insert("a".to_owned(), "1".into());
    assert_eq!(parts(PutAny::new(any)), [value("a", "1")]);
    let either = PutEitherForm::new(vec![Part::file("1.png", "1"), Part::file("2.png", "2")]);
    let either = either.with_video(Part::json(&Place::new("Bern")).expect("it has a form"));
    let expected = [
        part("images", Some("1.png"), octets, "1"),
        part("images", Some("2.png"), octets, "2"),
        part("video", None, Some("application/json"), r#"{"city":"Bern"}"#),
    ];
    assert_eq!(parts(PutEither::new(either)), expected);
}

#[test]
fn an_encoding_says_how_a_part_goes_out() {
    use multipart_with_encoding::models::{Session, StartCallFormReport};
    use multipart_with_encoding::operations::{StartCall, StartCallForm};
    let form = StartCallForm::new("v=0", Session::new("m"), Part::file("a.png", "png"))
        .with_sound("la")
        .with_scan("%PDF")
        .with_scans(vec![Part::from("%PDF")])
        .with_page("<p>")
        .with_report(StartCallFormReport::new().with_title("t"))
        .with_name("n")
        .with_ids(vec![1, 2])
        .with_at(Session::new("m"))
        .with_sessions(vec![Session::new("a"), Session::new("b")])
        .with_extra(serde_json::json!([1]))
        .with_text("t");
    let expected = [
        part("sdp", None, Some("application/sdp"), "v=0"),
        part("session", None, Some("application/vnd.session+json"), r#"{"model":"m"}"#),
        part("image", Some("a.png"), Some("image/png"), "png"),
        part("sound", Some("sound"), Some("application/octet-stream"), "la"),
        part("scan", Some("scan"), Some("application/pdf"), "%PDF"),
        part("scans", Some("scans"), Some("application/pdf"), "%PDF"),
        part("page", Some("page"), Some("text/html"), "<p>"),
        part("report", None, Some("application/json; charset=utf-8"), r#"{"title":"t"}"#),
        part("name", None, Some("application/json"), "\"n\""),
        value("ids", "1,2"),
        value("at[model]", "m"),
        part("sessions", None, Some("application/json"), r#"{"model":"a"}"#),
        part("sessions", None, Some("application/json"), r#"{"model":"b"}"#),
        part("extra", None, Some("application/json"), "[1]"),
        part("text", Some("text"), Some("text/plain"), "t"),
    ];
    assert_eq!(parts(StartCall::new(form)), expected);
}

#[test]
fn other_kinds_of_multipart_bodies() {
    use multipart_of_other_kinds::models::{Pet, PostRelatedFormMetadata};
    use multipart_of_other_kinds::operations::{PostRange, PostRangeForm, PostRelated, PostRelatedForm};
    use multipart_of_other_kinds::operations::{PostSeveral, PostSeveralBody, PostSeveralForm, PostUndescribed};
    let media_type = |request: specsmith_runtime::http::Request<Upload>| {
        request.headers()["content-type"].to_str().expect("it is text").to_owned()
    };
    let related = PostRelated::new(PostRelatedForm::new(PostRelatedFormMetadata::new(), "media"));
    let sent_as = media_type(related.request().expect("it can be written"));
    assert!(sent_as.starts_with("multipart/related; type=\"application/json\"; boundary="), "{sent_as}");
    assert_eq!(parts(related)[0], part("metadata", None, Some("application/json"), "{}"));
    let range = PostRange::new(PostRangeForm::new("a"));
    assert!(media_type(range.request().expect("it can be written")).starts_with("multipart/form-data; boundary="));
    let several = |body: PostSeveralBody| media_type(PostSeveral::new(body).request().expect("it can be written"));
    assert_eq!(several(Pet::new("a").into()), "application/json");
    assert!(several(PostSeveralForm::new("a").into()).starts_with("multipart/form-data; "));
    assert_eq!(several(PostSeveralBody::Bytes("a".into())), "application/octet-stream");
    assert_eq!(sent(PostUndescribed::new("as it is")), "as it is");
}

#[test]
fn streams_and_headers_go_into_parts() {
    use multipart_names::operations::{Part as Post, Pieces, Upload as Send};
    let stream = Upload::from_stream(Some(3), || futures_util::stream::iter([Ok(Bytes::from("abc"))]));
    let part = Part::file("a", stream.clone()).with_header("X-Id", "7");
    let request = Post::new(Pieces::new().with_piece(part)).request().expect("it can be written");
    assert!(request.body().as_bytes().is_none() && request.body().len().is_some());
    let request = Send::new(stream.clone()).request().expect("it can be written");
    assert_eq!(request.into_body(), stream);
}

#[test]
fn an_encoding_says_how_a_property_of_a_form_goes_out() {
    use form_with_encoding::models::{Point, Search as Form};
    use form_with_encoding::operations::Search;
    let form = Form::new()
        .with_expand(vec!["a".to_owned(), "b".to_owned()])
        .with_ids(vec![1, 2])
        .with_near(Point::new(1, 2))
        .with_words(vec!["a".to_owned(), "b".to_owned()])
        .with_back("/a?b=c")
        .with_filter(Point::new(3, 4))
        .with_name("n")
        .with_plain(Point::new(5, 6))
        .with_tags(vec!["c".to_owned(), "d".to_owned()]);
    let written = sent(Search::new(form)).replace("%5B", "[").replace("%5D", "]");
    assert_eq!(
        written,
        "expand[0]=a&expand[1]=b&ids=1,2&x=1&y=2&words=a%20b&back=/a?b%3Dc&filter=%7B%22x%22%3A3%2C%22y%22%3A4%7D\
         &name=n&plain[x]=5&plain[y]=6&tags=c&tags=d"
    );
}
