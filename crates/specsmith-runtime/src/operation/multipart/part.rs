//! One part of a body.

use serde_core::Serialize;

use crate::operation::{RequestError, Upload};

/// A part of a body of several parts: a file, or anything else that is sent as it is.
///
/// ```
/// use specsmith_runtime::operation::Part;
///
/// let part = Part::file("cat.png", vec![0x89, b'P']).with_content_type("image/png");
/// assert_eq!(part.file_name.as_deref(), Some("cat.png"));
/// let part = Part::from("some text");
/// assert_eq!(part.file_name, None);
/// ```
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Part {
    /// What is in it.
    pub content: Upload,
    /// The name of the file. Line breaks and quotes go out as `%0A`, `%0D` and `%22`; other control characters are an error.
    pub file_name: Option<String>,
    /// Its media type; that of the document, unless it is said here.
    pub content_type: Option<String>,
    /// Further headers, each a name and a value. `Content-Disposition` goes out in place of the usual one.
    pub headers: Vec<(String, String)>,
}

impl Part {
    /// A part with nothing but its contents.
    pub fn new(content: impl Into<Upload>) -> Self {
        Self { content: content.into(), ..Self::default() }
    }

    /// A file of this name.
    pub fn file(name: impl Into<String>, content: impl Into<Upload>) -> Self {
        Self { file_name: Some(name.into()), ..Self::new(content) }
    }

    /// A value as JSON.
    ///
    /// # Errors
    ///
    /// The value has no form in JSON.
    pub fn json<T: Serialize + ?Sized>(value: &T) -> Result<Self, RequestError> {
        match serde_json::to_vec(value) {
            Ok(json) => Ok(Self::new(json).with_content_type("application/json")),
            Err(error) => Err(RequestError::Body { message: error.to_string() }),
        }
    }

    /// Sets the name of the file.
    pub fn with_file_name(mut self, name: impl Into<String>) -> Self {
        self.file_name = Some(name.into());
        self
    }

    /// Sets the media type.
    pub fn with_content_type(mut self, media_type: impl Into<String>) -> Self {
        self.content_type = Some(media_type.into());
        self
    }

    /// Adds a header. A name or a value that no header can have is an error when the request is written.
    pub fn with_header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }
}

impl<T: Into<Upload>> From<T> for Part {
    fn from(content: T) -> Self {
        Self::new(content)
    }
}
