//! Operations as data: what a document declares of one method of one path, without any I/O.
//!
//! A generated request type implements [`Operation`]. It writes itself into a [`RequestWriter`], which
//! makes an [`http::Request`], and reads its outcome from a [`Response`], which any transport can fill.

mod body;
mod encode;
mod error;
mod form;
mod header;
mod json;
mod json_text;
mod link;
mod media_type;
mod multipart;
mod paged;
mod path;
#[cfg(feature = "server")]
mod reader;
#[cfg(feature = "server")]
mod rejection;
mod response;
#[cfg(feature = "server")]
mod served;
mod stream;
mod style;
#[cfg(feature = "server")]
mod template;
mod value;
mod writer;

use http::Method;

pub use body::{Body, BoxError, Upload};
#[cfg(feature = "client")]
pub(crate) use encode::Encoding;
pub use error::RequestError;
pub use form::FormEncoding;
pub use header::Header;
pub use json_text::JsonText;
pub use multipart::{Multipart, MultipartWriter, Part};
pub use paged::{Next, Paged, PagedItems, Progress};
#[cfg(feature = "server")]
pub use reader::{FromParts, MultipartRead, MultipartReader, RequestReader};
#[cfg(feature = "server")]
pub use rejection::Rejection;
pub use response::{ReadError, Response};
#[cfg(feature = "server")]
pub use served::{Answer, Outcome, ResponseWriter, Served};
#[cfg(feature = "client")]
pub(crate) use stream::misfit;
pub use stream::{Decoder, Encoder, Event, ItemError, MAX_ITEM_BYTES, StreamFormat, Streamed};
pub use style::Style;
#[cfg(feature = "server")]
pub(crate) use template::{Template, Token, capture, decoded};
pub use writer::RequestWriter;

/// Names of security schemes that are needed together (OpenAPI 3.1.1, Security Requirement Object).
pub type Requirement = &'static [&'static str];

/// What is read out of a response, or why it is not there.
pub type Decoded<T> = Result<T, ReadError>;

/// The outcome of an operation: one of the answers that the document declares, or why it is none of them.
pub type Read<O> = Decoded<Result<<O as Operation>::Output, <O as Operation>::Error>>;

/// The ways in which operations fail that the document declares. Several operations may fail in the same ways.
pub trait Failure: Sized {
    /// Reads the failure.
    ///
    /// # Errors
    ///
    /// The document does not declare the status, or the body is not what it declares.
    fn read(response: &Response) -> Decoded<Self>;
}

/// What is the same for all requests of an operation. It is one value: each constant of a trait has its price when a crate
/// with hundreds of operations is compiled.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// The `operationId`.
    pub id: &'static str,
    /// The HTTP method.
    pub method: Method,
    /// The path, with its parameters in braces, relative to the server's URL.
    pub path: &'static str,
    /// The alternatives of security schemes, any one of which will do.
    ///
    /// An empty list asks for nothing. An empty alternative asks for nothing either, but the credentials of
    /// another alternative go along where the client has them.
    pub security: &'static [Requirement],
    /// The URL of the server that the document names for this operation, if it is not the one for all.
    ///
    /// It has the defaults of its variables, and may be relative to the URL of the client.
    pub server: Option<&'static str>,
}

/// One operation of an API, with the values of its parameters and its body.
pub trait Operation: Sized {
    /// What the operation answers when it succeeds.
    type Output;
    /// What the document says that it can answer instead.
    type Error;

    /// Where the operation is, and what it is called.
    const ENDPOINT: &'static Endpoint;

    /// Writes the parameters and the body.
    fn write(&self, request: &mut RequestWriter);

    /// Reads the outcome.
    ///
    /// # Errors
    ///
    /// The document does not declare the status, or the body is not what it declares.
    fn read(response: &Response) -> Read<Self>;

    /// The request, with a URI that is relative to the server's URL and without credentials.
    ///
    /// # Errors
    ///
    /// One of the values cannot be sent; [`RequestError`] says which one and why.
    fn request(&self) -> Result<http::Request<Upload>, RequestError> {
        let mut writer = RequestWriter::new(Self::ENDPOINT.method.clone(), Self::ENDPOINT.path);
        self.write(&mut writer);
        writer.finish()
    }
}
