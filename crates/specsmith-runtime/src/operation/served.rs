//! Operations as a server sees them: requests come in, answers go out.

use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, Request, Response, StatusCode};
use serde_core::Serialize;

use super::stream::Encoded;
use super::{Body, BoxError, Header, Operation, Rejection, RequestReader, Streamed, Template};

/// An operation that can be served: the other way round of [`Operation`], and like it without any I/O.
pub trait Served: Operation {
    /// The names of all parameters in the query, where one of them has no name of its own there: an object whose
    /// properties are spread out must not take what belongs to another parameter.
    const QUERY: &'static [&'static str] = &[];

    /// Reads the parameters and the body.
    ///
    /// # Errors
    ///
    /// One of them is missing or not as declared; the rejection says which one and why.
    fn parse(request: &RequestReader) -> Result<Self, Rejection>;

    /// Writes the answer.
    fn respond(outcome: Result<&Self::Output, &Self::Error>, response: &mut ResponseWriter);

    /// Reads a whole request, whose path is the operation's.
    ///
    /// # Errors
    ///
    /// The path or the method is another operation's, or those of [`Served::parse`].
    fn from_request(request: Request<Bytes>) -> Result<Self, Rejection> {
        let (parts, body) = request.into_parts();
        let query = parts.uri.query().unwrap_or_default();
        match Template::new(Self::ENDPOINT.path).captures(parts.uri.path(), query) {
            Some(path) if parts.method == Self::ENDPOINT.method => {
                Self::parse(&RequestReader::new(&parts, path, Self::QUERY, body))
            }
            Some(_) => Err(Rejection::new(StatusCode::METHOD_NOT_ALLOWED, "the operation has another method")),
            None => Err(Rejection::new(StatusCode::NOT_FOUND, "the operation has another path")),
        }
    }

    /// Writes a whole response: the other way round of [`Served::from_request`].
    ///
    /// # Errors
    ///
    /// The answer has no form in its media type, or one of its headers has a value that no header can have (500).
    fn into_response(outcome: Outcome<Self>) -> Result<Response<Body>, Rejection> {
        match outcome {
            Ok(answer) => answer.into_response(|body, writer| Self::respond(Ok(body), writer)),
            Err(answer) => answer.into_response(|body, writer| Self::respond(Err(body), writer)),
        }
    }
}

/// What a handler of an operation gives: one of the answers that the document declares.
///
/// `Ok(pet.into())` answers with the success, `Err(GetPetError::NotFound.into())` with a failure, and so does `?` after
/// anything whose error is the operation's.
pub type Outcome<O> = Result<Answer<<O as Operation>::Output>, Answer<<O as Operation>::Error>>;

/// An answer: what the body holds, and what the document leaves open.
///
/// ```
/// use specsmith_runtime::http::{HeaderValue, StatusCode, header};
/// use specsmith_runtime::operation::Answer;
///
/// let plain: Answer<&str> = "hello".into();
/// let more = Answer::new("hello").status(StatusCode::CREATED).header(header::LOCATION, HeaderValue::from_static("/1"));
/// ```
#[derive(Debug)]
pub struct Answer<T> {
    content: Content<T>,
    status: Option<StatusCode>,
    headers: HeaderMap,
    /// Why one of the headers cannot be written.
    fault: Option<String>,
}

#[derive(Debug)]
enum Content<T> {
    Typed(T),
    Whole(Response<Body>),
}

impl<T> Answer<T> {
    /// An answer with the status that the document declares for it, and no headers but those that the body needs.
    pub fn new(body: T) -> Self {
        Self { content: Content::Typed(body), status: None, headers: HeaderMap::new(), fault: None }
    }

    /// An answer that goes out value by value, each as soon as it comes: the other way round of
    /// [`Call::stream`](../client/struct.Call.html#method.stream).
    ///
    /// An error ends it without an end, so that the client knows that something is missing: the connection breaks off,
    /// for the status went out long ago. A value that has no form in the stream is such an error. What the config calls
    /// the end of a stream is sent after the last value.
    ///
    /// ```
    /// # use specsmith_runtime::operation::{Answer, BoxError, Streamed};
    /// # fn answer<Watch: Streamed<Item: 'static>>(
    /// #     values: impl futures_core::Stream<Item = Result<Watch::Item, BoxError>> + Send + 'static,
    /// # ) -> Answer<Watch::Output> {
    /// Answer::stream::<Watch>(values)
    /// # }
    /// ```
    pub fn stream<O>(values: impl Stream<Item = Result<O::Item, BoxError>> + Send + 'static) -> Self
    where
        O: Streamed<Output = T>,
        O::Item: 'static,
    {
        let mut response = Response::new(Body::from_stream(None, Encoded::new(O::FORMAT, values)));
        *response.status_mut() = StatusCode::from_u16(O::STATUS).unwrap_or_default();
        if let Ok(media_type) = HeaderValue::from_str(O::MEDIA_TYPE) {
            response.headers_mut().insert(CONTENT_TYPE, media_type);
        }
        Self::whole(response)
    }

    /// Any answer at all: it goes out as it is, whatever the document says.
    pub fn whole(response: Response<Body>) -> Self {
        Self { content: Content::Whole(response), status: None, headers: HeaderMap::new(), fault: None }
    }

    /// Says the status, where the document leaves it open: a range, `default`, or several successes that hold the same.
    ///
    /// It goes out as it is said here. Without a word it is the first that the document lists; of a range the lowest, and
    /// of `default` 200 or 500.
    #[must_use]
    pub fn status(mut self, status: StatusCode) -> Self {
        self.status = Some(status);
        self
    }

    /// Adds a header that the document declares. With a value that no header can have, the answer is a 500.
    #[must_use]
    pub fn with<V: Serialize>(mut self, header: &Header<V>, value: &V) -> Self {
        match header.write(value) {
            Ok((name, value)) => {
                self.headers.append(name, value);
            }
            Err(fault) => self.fault = Some(fault),
        }
        self
    }

    /// Adds any other header.
    #[must_use]
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.append(name, value);
        self
    }
}

impl<T> From<T> for Answer<T> {
    fn from(body: T) -> Self {
        Self::new(body)
    }
}

impl<T> Answer<T> {
    fn into_response(self, write: impl FnOnce(&T, &mut ResponseWriter)) -> Result<Response<Body>, Rejection> {
        if let Some(fault) = self.fault {
            return Err(Rejection::new(StatusCode::INTERNAL_SERVER_ERROR, fault));
        }
        match self.content {
            Content::Typed(body) => {
                let mut writer = ResponseWriter::new(self.status, self.headers);
                write(&body, &mut writer);
                writer.finish()
            }
            Content::Whole(mut response) => {
                response.headers_mut().extend(self.headers);
                if let Some(status) = self.status {
                    *response.status_mut() = status;
                }
                Ok(response)
            }
        }
    }
}

/// Collects what an operation answers.
#[derive(Debug)]
pub struct ResponseWriter {
    /// The status that the handler wants.
    said: Option<StatusCode>,
    /// The one that the document declares.
    status: u16,
    headers: HeaderMap,
    body: Result<Bytes, String>,
}

impl ResponseWriter {
    pub(super) const fn new(said: Option<StatusCode>, headers: HeaderMap) -> Self {
        Self { said, status: 500, headers, body: Ok(Bytes::new()) }
    }

    /// Answers without a body.
    pub fn empty(&mut self, status: u16) {
        self.status = status;
    }

    /// Answers in JSON.
    pub fn json<T: Serialize + ?Sized>(&mut self, status: u16, media_type: &'static str, body: &T) {
        let json = serde_json::to_vec(body).map_err(|error| error.to_string());
        self.write(status, media_type, json.map(Bytes::from));
    }

    /// Answers with a text, in UTF-8.
    pub fn text(&mut self, status: u16, media_type: &'static str, body: &str) {
        self.write(status, media_type, Ok(Bytes::copy_from_slice(body.as_bytes())));
    }

    /// Answers with bytes.
    pub fn bytes(&mut self, status: u16, media_type: &'static str, body: &Bytes) {
        self.write(status, media_type, Ok(body.clone()));
    }

    /// A media type that the handler has set stays: the document may declare a range of them.
    fn write(&mut self, status: u16, media_type: &'static str, body: Result<Bytes, String>) {
        self.status = status;
        self.body = body;
        match HeaderValue::from_str(media_type) {
            Ok(media_type) if !self.headers.contains_key(CONTENT_TYPE) => {
                self.headers.insert(CONTENT_TYPE, media_type);
            }
            _ => {}
        }
    }

    pub(super) fn finish(self) -> Result<Response<Body>, Rejection> {
        let body = self.body.map_err(|message| {
            let detail = format!("the answer has no form in its media type: {message}");
            Rejection::new(StatusCode::INTERNAL_SERVER_ERROR, detail)
        })?;
        let declared = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let mut response = Response::new(Body::from(body));
        *response.status_mut() = self.said.unwrap_or(declared);
        *response.headers_mut() = self.headers;
        Ok(response)
    }
}
