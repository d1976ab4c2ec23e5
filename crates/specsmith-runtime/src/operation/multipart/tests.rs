//! What is written, and what an independent parser reads of it.

use bytes::Bytes;
use http_body_util::BodyExt;
use serde_json::json;

use super::{Multipart, MultipartWriter, Part};
use crate::operation::{BoxError, RequestError, Style, Upload};

struct Parts<F>(F);

impl<F: Fn(&mut MultipartWriter)> Multipart for Parts<F> {
    fn write(&self, parts: &mut MultipartWriter) {
        (self.0)(parts);
    }
}

fn written(write: impl Fn(&mut MultipartWriter)) -> Result<(String, Upload), RequestError> {
    MultipartWriter::write("multipart/form-data", &Parts(write))
}

/// The body as a text, with the boundary replaced.
async fn text(write: impl Fn(&mut MultipartWriter)) -> String {
    let (media_type, body) = written(write).unwrap();
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    let bytes = body.open().collect().await.unwrap().to_bytes();
    String::from_utf8(bytes.to_vec()).unwrap().replace(boundary, "B").replace("\r\n", "\n")
}

/// A stream of these chunks.
fn stream(length: Option<u64>, chunks: &'static [&'static str]) -> Upload {
    struct Chunks(std::slice::Iter<'static, &'static str>);
    impl futures_core::Stream for Chunks {
        type Item = Result<Bytes, BoxError>;
        fn poll_next(
            mut self: std::pin::Pin<&mut Self>,
            _: &mut std::task::Context<'_>,
        ) -> std::task::Poll<Option<Self::Item>> {
            std::task::Poll::Ready(self.0.next().map(|chunk| Ok(Bytes::from(*chunk))))
        }
    }
    Upload::from_stream(length, || Chunks(chunks.iter()))
}

#[tokio::test]
async fn each_part_has_its_head() {
    let file = Part::file("a \"b\".txt", "text").with_content_type("text/plain").with_header("X-Id", "7");
    let parts = text(|parts| {
        parts.value("name", "a b");
        parts.files("file", "image/png", [&file]);
        parts.files("raw", "image/png", [&Part::from("png")]);
        parts.parts("any", [&Part::from("as it is")]);
    });
    let expected = "\
--B
Content-Disposition: form-data; name=\"name\"

a b
--B
Content-Disposition: form-data; name=\"file\"; filename=\"a %22b%22.txt\"
Content-Type: text/plain
X-Id: 7

text
--B
Content-Disposition: form-data; name=\"raw\"; filename=\"raw\"
Content-Type: image/png

png
--B
Content-Disposition: form-data; name=\"any\"

as it is
--B--
";
    assert_eq!(parts.await, expected);
}

#[tokio::test]
async fn values_are_texts_or_json_and_lists_make_a_part_for_each_item() {
    let parts = text(|parts| {
        parts.value("flag", &true);
        parts.value("none", &None::<i64>);
        parts.value("list", &json!([1, null, "b"]));
        parts.value("objects", &json!([{"a": [], "b": 1.50}]));
        parts.text("sdp", "application/sdp", "v=0");
        parts.json("name", "application/json", &["a"]);
        parts.styled("at", Style::DeepObject, &json!({"x": 1, "y": "a b"}));
        parts.styled("tags", Style::SpaceDelimited, &["a", "b/c"]);
    });
    let part = |name: &str, head: &str, body: &str| {
        format!("--B\nContent-Disposition: form-data; name=\"{name}\"\n{head}\n{body}\n")
    };
    let json = "Content-Type: application/json\n";
    let expected = [
        part("flag", "", "true"),
        part("list", "", "1"),
        part("list", "", "b"),
        part("objects", json, "{\"a\":[],\"b\":1.5}"),
        part("sdp", "Content-Type: application/sdp\n", "v=0"),
        part("name", json, "[\"a\"]"),
        part("at[x]", "", "1"),
        part("at[y]", "", "a b"),
        part("tags", "", "a b/c"),
        "--B--\n".to_owned(),
    ];
    assert_eq!(parts.await, expected.concat());
}

#[tokio::test]
async fn an_independent_parser_reads_what_was_written() {
    let names = ["plain", "with \"quotes\"", "line\r\nbreak; name=\"x\"", "ünïcode"];
    let (media_type, body) = written(|parts| {
        for name in names {
            parts.parts(name, [&Part::file(name, "\r\n--almost\r\n")]);
        }
    })
    .unwrap();
    let boundary = multer::parse_boundary(media_type).unwrap();
    let mut read = multer::Multipart::new(body.open().into_data_stream(), boundary);
    for name in names {
        let field = read.next_field().await.unwrap().unwrap();
        let escaped = name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A");
        assert_eq!((field.name(), field.file_name()), (Some(escaped.as_str()), Some(escaped.as_str())));
        assert_eq!(field.bytes().await.unwrap(), "\r\n--almost\r\n");
    }
    assert!(read.next_field().await.unwrap().is_none());
}

#[tokio::test]
async fn streams_go_out_as_often_as_they_are_asked_for() {
    for length in [Some(5), None] {
        let file = Part::new(stream(length, &["one", "tw"]));
        let (_, body) = written(|parts| {
            parts.value("first", "x");
            parts.parts("file", [&file, &Part::from("y")]);
        })
        .unwrap();
        assert!(body.as_bytes().is_none(), "it is not held in memory");
        let once = body.open().collect().await.unwrap().to_bytes();
        let again = body.open().collect().await.unwrap().to_bytes();
        assert_eq!(once, again);
        assert!(once.windows(11).any(|it| it == b"\r\n\r\nonetw\r\n"));
        assert_eq!(body.len(), length.map(|_| once.len() as u64));
    }
}

#[tokio::test]
async fn boundaries_differ_and_replace_that_of_the_document() {
    let none = Parts(|_: &mut MultipartWriter| {});
    let written = |media_type| MultipartWriter::write(media_type, &none).unwrap().0;
    let (one, two) = (written("multipart/mixed"), written("multipart/mixed"));
    assert_ne!(one, two);
    assert!(one.len() > "multipart/mixed; boundary=".len() + 32);
    let kept = written("multipart/related; Boundary=\"x\"; type=\"application/json\"");
    assert!(kept.starts_with("multipart/related; type=\"application/json\"; boundary=specsmith-"), "{kept}");
    assert_eq!(text(|_| {}).await, "--B--\n");
}

#[test]
fn what_no_part_can_have_is_an_error() {
    let refused = |part: Part| written(|parts| parts.parts("a", [&part])).unwrap_err();
    let header = |name: &str| RequestError::Header { name: name.to_owned() };
    assert_eq!(refused(Part::from("").with_header("X", "a\r\nY: b")), header("X"));
    assert_eq!(refused(Part::from("").with_header("a b", "c")), header("a b"));
    assert_eq!(refused(Part::from("").with_content_type("a\n")), header("Content-Type"));
    assert_eq!(refused(Part::file("a\0", "")), header("Content-Disposition"));
    let deep = written(|parts| parts.text("a", "text/plain", &json!({"b": 1}))).unwrap_err();
    assert_eq!(deep.to_string(), "the body cannot be written: `a`: a list or an object is no text");
    let deep = written(|parts| parts.styled("a", Style::Form, &json!({"b": [1]}))).unwrap_err();
    assert!(matches!(deep, RequestError::Body { .. }));
}

#[tokio::test]
async fn a_disposition_of_ones_own_goes_out_alone() {
    let part = Part::from("x").with_header("content-disposition", "attachment");
    let parts = text(|parts| parts.files("a", "text/plain", [&part])).await;
    assert_eq!(parts, "--B\nContent-Type: text/plain\ncontent-disposition: attachment\n\nx\n--B--\n");
}
