// src/models.rs

/// The schema `File`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct File {
    /// What is in it.
    pub content: ::specsmith_runtime::Base64,
    pub signature: Option<::specsmith_runtime::Base64Url>,
    pub image: Option<::specsmith_runtime::Nullable<::specsmith_runtime::Base64>>,
    pub displaced: Option<::specsmith_runtime::Base64>,
    pub printed: Option<String>,
    pub parts: Option<Vec<::specsmith_runtime::Base64>>,
    pub text_or_bytes: Option<FileTextOrBytes>,
}

impl File {
    /// A new value of what is required; the rest starts absent.
    pub fn new(content: impl Into<::specsmith_runtime::Base64>) -> Self {
        Self {
            content: content.into(),
            signature: None,
            image: None,
            displaced: None,
            printed: None,
            parts: None,
            text_or_bytes: None,
        }
    }

    /// Sets `signature`.
    pub fn with_signature(
        mut self,
        value: impl Into<::specsmith_runtime::Base64Url>,
    ) -> Self {
        self.signature = Some(value.into());
        self
    }

    /// Sets `image`.
    pub fn with_image(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<::specsmith_runtime::Base64>>,
    ) -> Self {
        self.image = Some(value.into());
        self
    }

    /// Sets `displaced`.
    pub fn with_displaced(
        mut self,
        value: impl Into<::specsmith_runtime::Base64>,
    ) -> Self {
        self.displaced = Some(value.into());
        self
    }

    /// Sets `printed`.
    pub fn with_printed(mut self, value: impl Into<String>) -> Self {
        self.printed = Some(value.into());
        self
    }

    /// Sets `parts`.
    #[inline]
    pub fn with_parts(mut self, value: Vec<::specsmith_runtime::Base64>) -> Self {
        self.parts = Some(value);
        self
    }

    /// Sets `text_or_bytes`.
    #[inline]
    pub fn with_text_or_bytes(mut self, value: FileTextOrBytes) -> Self {
        self.text_or_bytes = Some(value);
        self
    }
}

/// The schema `Digest`.
pub type Digest = ::specsmith_runtime::Base64;

/// The schema `FileTextOrBytes`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FileTextOrBytes {
    Integer(i64),
    Byte(::specsmith_runtime::Base64),
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    File {
        required "content" => content: ::specsmith_runtime::Base64,
        optional "signature" => signature: ::specsmith_runtime::Base64Url,
        patch "image" => image: ::specsmith_runtime::Base64,
        optional "displaced" => displaced: ::specsmith_runtime::Base64,
        optional "printed" => printed: String,
        optional "parts" => parts: Vec<::specsmith_runtime::Base64>,
        optional "textOrBytes" => text_or_bytes: FileTextOrBytes,
    }
}

::specsmith_runtime::union! {
    FileTextOrBytes {
        integer => Integer: i64,
        format => Byte: ::specsmith_runtime::Base64,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PUT /files/{digest}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutFile {
    pub digest: ::specsmith_runtime::Base64Url,
    /// The request's body.
    pub body: models::File,
    pub tag: Option<::specsmith_runtime::Base64>,
    pub x_signature: Option<::specsmith_runtime::Base64>,
}

impl PutFile {
    /// A request of what is required; the rest starts absent.
    pub fn new(
        digest: impl Into<::specsmith_runtime::Base64Url>,
        body: models::File,
    ) -> Self {
        Self {
            digest: digest.into(),
            body,
            tag: None,
            x_signature: None,
        }
    }

    /// Sets `tag`.
    pub fn with_tag(mut self, value: impl Into<::specsmith_runtime::Base64>) -> Self {
        self.tag = Some(value.into());
        self
    }

    /// Sets `x_signature`.
    pub fn with_x_signature(
        mut self,
        value: impl Into<::specsmith_runtime::Base64>,
    ) -> Self {
        self.x_signature = Some(value.into());
        self
    }
}

impl operation::Operation for PutFile {
    type Output = ::specsmith_runtime::Base64;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putFile",
        method: http::Method::PUT,
        path: "/files/{digest}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("digest", operation::Style::Simple, &self.digest);
        request.query("tag", operation::Style::FormExploded, &self.tag);
        request.header("X-Signature", operation::Style::Simple, &self.x_signature);
        request.accept("application/json");
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.json().map(Ok),
            _ => response.undeclared(),
        }
    }
}
