//! Bodies of several parts: what is written is read again as the same, and what a stranger writes is read or refused.

#![no_main]

use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;
use specsmith_runtime::bytes::Bytes;
use specsmith_runtime::http::header::CONTENT_TYPE;
use specsmith_runtime::http::{Method, Request};
use specsmith_runtime::operation::{
    Endpoint, Multipart, MultipartRead, MultipartReader, MultipartWriter, Operation, Part, Read, ReadError, Rejection,
    RequestReader, RequestWriter, Response, ResponseWriter, Served,
};

#[derive(Debug, Clone, PartialEq, Arbitrary)]
struct Form {
    texts: Vec<String>,
    number: i64,
    file: Vec<u8>,
    file_name: String,
}

#[derive(Debug, Arbitrary)]
struct Input {
    form: Form,
    boundary: String,
    body: Vec<u8>,
}

impl Multipart for Form {
    fn write(&self, parts: &mut MultipartWriter) {
        parts.value("texts", &self.texts);
        parts.value("number \"1\"", &self.number);
        let file = Part::file(self.file_name.clone(), self.file.clone());
        parts.files("file", "image/png", [&file]);
    }
}

impl MultipartRead for Form {
    fn read(parts: &MultipartReader) -> Result<Self, Rejection> {
        let file: Part = parts.parts("file")?;
        Ok(Self {
            texts: parts.value("texts")?,
            number: parts.value("number \"1\"")?,
            file: file.content.as_bytes().map(|it| it.to_vec()).unwrap_or_default(),
            file_name: file.file_name.unwrap_or_default(),
        })
    }
}

#[derive(Debug, PartialEq)]
struct Send(Form);

impl Operation for Send {
    type Output = ();
    type Error = ();
    const ENDPOINT: &'static Endpoint =
        &Endpoint { id: "send", method: Method::POST, path: "/a", security: &[], server: None };

    fn write(&self, request: &mut RequestWriter) {
        request.multipart("multipart/form-data", &self.0);
    }

    fn read(_: &Response) -> Read<Self> {
        Err(ReadError::Undeclared)
    }
}

impl Served for Send {
    fn parse(request: &RequestReader) -> Result<Self, Rejection> {
        request.multipart("multipart/form-data").map(Self)
    }

    fn respond(_: Result<&(), &()>, _: &mut ResponseWriter) {}
}

fuzz_target!(|input: Input| {
    let Input { form, boundary, body } = input;
    let media_type = format!("multipart/form-data; boundary={boundary}");
    if let Ok(request) = Request::post("/a").header(CONTENT_TYPE, media_type).body(Bytes::from(body)) {
        let _ = Send::from_request(request);
    }
    // A list without items has no parts, and is none.
    // Line breaks and quotes go out percent-encoded (HTML, section 4.10.22.8), and a percent sign as it is: nobody can tell
    // whether a name had the one or the other. A backslash goes out as it is, too, and `multer` takes it for an escape.
    let is_told = !form.file_name.is_empty() && !form.file_name.contains(['\r', '\n', '"', '\\']);
    let is_plain = !form.texts.is_empty() && is_told;
    let sent = Send(form);
    let Ok(request) = sent.request() else { return };
    let request = request.map(|body| body.as_bytes().cloned().unwrap_or_default());
    match Send::from_request(request) {
        Ok(read) if is_plain => assert_eq!(read, sent),
        Ok(_) => {}
        Err(rejection) => assert!(!is_plain, "{rejection}: {sent:?}"),
    }
});
