//! What a handler may want to know beside the operation.

use http::header::AUTHORIZATION;
use http::request::Parts;
use http::{HeaderMap, Uri};

use crate::operation::Requirement;

/// What came with a request beside its parameters and its body.
#[derive(Debug, Clone)]
pub struct Context {
    parts: Parts,
    id: &'static str,
    security: &'static [Requirement],
}

impl Context {
    pub(super) const fn new(parts: Parts, id: &'static str, security: &'static [Requirement]) -> Self {
        Self { parts, id, security }
    }

    /// The `operationId`.
    pub const fn operation_id(&self) -> &'static str {
        self.id
    }

    /// The security schemes that the document asks for, any one alternative of them. Nobody has checked them.
    pub const fn security(&self) -> &'static [Requirement] {
        self.security
    }

    /// The headers of the request.
    pub const fn headers(&self) -> &HeaderMap {
        &self.parts.headers
    }

    /// The target of the request, without the prefix that its router is nested under.
    pub const fn uri(&self) -> &Uri {
        &self.parts.uri
    }

    /// What a layer has added, such as who is calling.
    pub fn extension<T: Clone + Send + Sync + 'static>(&self) -> Option<&T> {
        self.parts.extensions.get()
    }

    /// The credential in the header `Authorization`, after the name of its scheme, such as `Bearer`.
    pub fn authorization(&self, scheme: &str) -> Option<&str> {
        let value = self.parts.headers.get(AUTHORIZATION)?.to_str().ok()?;
        let (found, credential) = value.split_once(' ')?;
        found.eq_ignore_ascii_case(scheme).then_some(credential.trim())
    }

    /// Everything but the body.
    pub const fn parts(&self) -> &Parts {
        &self.parts
    }

    /// Everything but the body, to be taken apart.
    pub fn into_parts(self) -> Parts {
        self.parts
    }
}
