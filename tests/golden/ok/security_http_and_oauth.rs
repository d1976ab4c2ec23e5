// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /basic`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Basic {}
impl Basic {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Basic {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "basic",
        method: http::Method::GET,
        path: "/basic",
        security: &[&["basic"]],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /bearer`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Bearer {}
impl Bearer {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Bearer {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "bearer",
        method: http::Method::GET,
        path: "/bearer",
        security: &[&["bearer"]],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /oauth`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Oauth {}
impl Oauth {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Oauth {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "oauth",
        method: http::Method::GET,
        path: "/oauth",
        security: &[&["oauth"]],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /openId`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct OpenId {}
impl OpenId {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for OpenId {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "openId",
        method: http::Method::GET,
        path: "/openId",
        security: &[&["openId"]],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

/// `GET /open`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Open {}
impl Open {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Open {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "open",
        method: http::Method::GET,
        path: "/open",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, _request: &mut operation::RequestWriter) {}
    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}

// src/client.rs

use super::operations;
use ::specsmith_runtime::{client, operation};
pub use ::specsmith_runtime::client::{
    BuildError, Call, Credential, Error, Reply, Retry, Secret,
};

    /// `GET /basic`
    ///
    /// More: [`operations::Basic`].
    #[inline]
    pub fn basic(&self) -> Call<'_, operations::Basic> {
        self.call(operations::Basic::new())
    }

    /// `GET /bearer`
    ///
    /// More: [`operations::Bearer`].
    #[inline]
    pub fn bearer(&self) -> Call<'_, operations::Bearer> {
        self.call(operations::Bearer::new())
    }

    /// `GET /oauth`
    ///
    /// More: [`operations::Oauth`].
    #[inline]
    pub fn oauth(&self) -> Call<'_, operations::Oauth> {
        self.call(operations::Oauth::new())
    }

    /// `GET /openId`
    ///
    /// More: [`operations::OpenId`].
    #[inline]
    pub fn open_id(&self) -> Call<'_, operations::OpenId> {
        self.call(operations::OpenId::new())
    }

    /// `GET /open`
    ///
    /// More: [`operations::Open`].
    #[inline]
    pub fn open(&self) -> Call<'_, operations::Open> {
        self.call(operations::Open::new())
    }
}

    /// The credential `basic`: user and password, in the header `Authorization`.
    pub fn basic(
        mut self,
        user: impl Into<Secret>,
        password: impl Into<Credential>,
    ) -> Self {
        self.inner = self
            .inner
            .credential("basic", client::Scheme::Basic(user.into()), password);
        self
    }

    /// The credential `bearer`: a token, in the header `Authorization` after `Bearer`.
    pub fn bearer(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self.inner.credential("bearer", client::Scheme::Bearer, credential);
        self
    }

    /// The credential `oauth`: a token, in the header `Authorization` after `Bearer`.
    pub fn oauth(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self.inner.credential("oauth", client::Scheme::Bearer, credential);
        self
    }

    /// The credential `oauth` of an application: the client fetches a token at
    /// `https://example.com/token` when it needs one.
    ///
    /// Without `scopes` the server gives those that it thinks right. There are:
    ///
    /// - `read`: Reads
    pub fn oauth_client(
        self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
        scopes: &[&str],
    ) -> Self {
        self.oauth(
            client::ClientCredentials::new("https://example.com/token", id, secret)
                .scopes(scopes),
        )
    }

    /// The credential `openId`: a token, in the header `Authorization` after `Bearer`.
    pub fn open_id(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self.inner.credential("openId", client::Scheme::Bearer, credential);
        self
    }
