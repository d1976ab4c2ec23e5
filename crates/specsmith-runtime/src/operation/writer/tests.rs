use http::Method;
use serde_json::json;

use super::{RequestError, RequestWriter, Style};
use crate::operation::{FormEncoding, Multipart, MultipartWriter};

fn writer() -> RequestWriter {
    RequestWriter::new(Method::POST, "/projects/{projectKey}")
}

#[track_caller]
fn written(write: impl FnOnce(&mut RequestWriter)) -> http::Request<bytes::Bytes> {
    let mut writer = writer();
    writer.path("projectKey", Style::Simple, "p");
    write(&mut writer);
    writer.finish().unwrap().map(|body| body.as_bytes().unwrap().clone())
}

#[test]
fn a_path_value_is_percent_encoded() {
    let mut writer = writer();
    writer.path("projectKey", Style::Simple, "p k/1");
    let request = writer.finish().unwrap();
    assert_eq!(request.uri().to_string(), "/projects/p%20k%2F1");
    assert_eq!(request.method(), Method::POST);
}

#[test]
fn an_empty_path_value_is_refused() {
    for value in [json!(""), json!(null), json!([])] {
        let mut writer = writer();
        writer.path("projectKey", Style::Simple, &value);
        let error = writer.finish().unwrap_err();
        assert_eq!(error.to_string(), "path parameter `projectKey` is empty");
    }
}

#[test]
fn a_path_value_does_not_lead_elsewhere() {
    for value in [".", ".."] {
        let mut writer = writer();
        writer.path("projectKey", Style::Simple, value);
        assert_eq!(writer.finish().unwrap_err(), RequestError::DotSegment);
    }
}

#[test]
fn query_parameters_follow_in_the_order_of_the_calls() {
    let request = written(|request| {
        request.query("limit", Style::FormExploded, &Some(5));
        request.query("offset", Style::FormExploded, &None::<i64>);
        request.query("filter", Style::DeepObject, &json!({"tag": "a b"}));
        request.query_reserved("sort", Style::FormExploded, "-name,/x");
    });
    assert_eq!(request.uri().query(), Some("limit=5&filter%5Btag%5D=a%20b&sort=-name,/x"));
}

#[test]
fn a_query_in_the_template_comes_first() {
    let mut writer = RequestWriter::new(Method::GET, "/search?type=a b#top");
    writer.query("limit", Style::FormExploded, &5);
    assert_eq!(writer.finish().unwrap().uri().to_string(), "/search?type=a%20b&limit=5");
}

#[test]
fn no_query_leaves_no_question_mark() {
    let request = written(|request| request.query("limit", Style::Form, &None::<i64>));
    assert_eq!(request.uri().to_string(), "/projects/p");
}

#[test]
fn headers_go_out_as_they_are_and_cookies_in_one_header() {
    let request = written(|request| {
        request.header("X-Ids", Style::Simple, &["a b", "c"]);
        request.header("X-None", Style::Simple, &None::<String>);
        request.cookie("session", Style::Form, "s;1");
        request.cookie("ids", Style::FormExploded, &[1, 2]);
        request.accept("application/json, text/plain");
    });
    assert_eq!(request.headers()["x-ids"], "a b,c");
    assert_eq!(request.headers()["cookie"], "session=s%3B1; ids=1; ids=2");
    assert_eq!(request.headers()["accept"], "application/json, text/plain");
    assert_eq!(request.headers().len(), 3);
}

#[test]
fn a_header_value_with_a_line_break_is_refused() {
    let mut writer = writer();
    writer.header("X-Id", Style::Simple, "a\r\nX-Evil: 1");
    let error = writer.finish().unwrap_err();
    assert_eq!(error.to_string(), "header `x-id` has a character that headers must not have");
}

#[test]
fn the_first_error_is_the_one_that_counts() {
    let mut writer = writer();
    writer.query("a", Style::Form, &json!([[1]]));
    writer.path("projectKey", Style::Simple, "");
    let error = writer.finish().unwrap_err();
    assert!(matches!(error, RequestError::Parameter { name: "a", .. }));
}

#[test]
fn a_media_type_goes_out_exactly_as_given() {
    let media_type = "application/json; domain-model=launchdarkly.semanticpatch";
    let request = written(|request| request.json(media_type, &json!({"a": [1]})));
    assert_eq!(request.headers()["content-type"], media_type);
    assert_eq!(request.body(), r#"{"a":[1]}"#);
}

#[test]
fn text_and_bytes_are_sent_as_they_are() {
    let request = written(|request| request.text("text/plain", "ü"));
    assert_eq!(request.body(), "ü".as_bytes());
    let request = written(|request| request.bytes("image/png", bytes::Bytes::from_static(b"\0")));
    assert_eq!(request.body(), &b"\0"[..]);
}

#[test]
fn a_form_is_made_of_the_properties_of_an_object() {
    let form = "application/x-www-form-urlencoded";
    let body = json!({"a": "x y", "b": [1, 2], "c": {"d": true}, "e": null});
    let request = written(|request| request.form(form, &body));
    assert_eq!(request.body(), "a=x%20y&b=1&b=2&c%5Bd%5D=true");
    let mut refused = writer();
    refused.form(form, "text");
    assert!(matches!(refused.finish(), Err(RequestError::Body { .. })));
}

#[test]
fn a_form_may_have_encodings() {
    let encodings = [("a", FormEncoding::Style(Style::Form)), ("c", FormEncoding::Json)];
    let body = json!({"a": [1, 2], "b": [1, 2], "c": [1, 2]});
    let request = written(|request| request.form_with("application/x-www-form-urlencoded", &encodings, &body));
    assert_eq!(request.body(), "a=1,2&b=1&b=2&c=%5B1%2C2%5D");
}

#[test]
fn every_style_of_headers_and_cookies() {
    let (list, object) = (json!(["blue", "b k"]), json!({"G": 200, "R": 100}));
    for (style, value, expected) in [
        (Style::Simple, json!("a b"), "a b"),
        (Style::Simple, list.clone(), "blue,b k"),
        (Style::Simple, object.clone(), "G,200,R,100"),
        (Style::SimpleExploded, json!(""), ""),
        (Style::SimpleExploded, list.clone(), "blue,b k"),
        (Style::SimpleExploded, object.clone(), "G=200,R=100"),
    ] {
        let request = written(|request| request.header("color", style, &value));
        assert_eq!(request.headers()["color"], expected, "{style:?} of {value}");
    }
    for (style, value, expected) in [
        (Style::Form, json!(""), "color="),
        (Style::Form, list.clone(), "color=blue,b%20k"),
        (Style::Form, object.clone(), "color=G,200,R,100"),
        (Style::FormExploded, json!("blue"), "color=blue"),
        (Style::FormExploded, list, "color=blue; color=b%20k"),
        (Style::FormExploded, object, "G=200; R=100"),
    ] {
        let request = written(|request| request.cookie("color", style, &value));
        assert_eq!(request.headers()["cookie"], expected, "{style:?} of {value}");
    }
}

#[test]
fn a_body_of_parts_goes_out_with_its_boundary() {
    struct Form;
    impl Multipart for Form {
        fn write(&self, parts: &mut MultipartWriter) {
            parts.value("a", "b");
        }
    }
    let request = written(|request| request.multipart("multipart/form-data", &Form));
    let media_type = request.headers()["content-type"].to_str().unwrap();
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let body = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--{boundary}--\r\n");
    assert_eq!(request.body(), body.as_bytes());
}
