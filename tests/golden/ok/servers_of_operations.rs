// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a`
///
/// It has a server of its own: `https://path.example.com`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Get {}
impl Get {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Get {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/a",
        security: &[],
        server: Some("https://path.example.com"),
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

/// `PUT /a`
///
/// It has a server of its own: `https://eu.example.com`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Put {}
impl Put {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Put {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "put",
        method: http::Method::PUT,
        path: "/a",
        security: &[],
        server: Some("https://eu.example.com"),
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

/// `POST /a`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Post {}
impl Post {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Post {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "post",
        method: http::Method::POST,
        path: "/a",
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

/// `DELETE /a`
///
/// It has a server of its own: `/v2`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Delete {}
impl Delete {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Delete {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "delete",
        method: http::Method::DELETE,
        path: "/a",
        security: &[],
        server: Some("/v2"),
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

/// `PATCH /a`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Patch {}
impl Patch {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Patch {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "patch",
        method: http::Method::PATCH,
        path: "/a",
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

/// `GET /b`
///
/// It has a server of its own: `https://other.example.com`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetB {}
impl GetB {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetB {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getB",
        method: http::Method::GET,
        path: "/b",
        security: &[],
        server: Some("https://other.example.com"),
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

impl Client {
    /// Starts a client for the first server that the document names.
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            inner: client::Client::builder(Server::default().url()),
        }
    }

    /// `GET /a`
    ///
    /// More: [`operations::Get`].
    #[inline]
    pub fn get(&self) -> Call<'_, operations::Get> {
        self.call(operations::Get::new())
    }

    /// `PUT /a`
    ///
    /// More: [`operations::Put`].
    #[inline]
    pub fn put(&self) -> Call<'_, operations::Put> {
        self.call(operations::Put::new())
    }

    /// `POST /a`
    ///
    /// More: [`operations::Post`].
    #[inline]
    pub fn post(&self) -> Call<'_, operations::Post> {
        self.call(operations::Post::new())
    }

    /// `DELETE /a`
    ///
    /// More: [`operations::Delete`].
    #[inline]
    pub fn delete(&self) -> Call<'_, operations::Delete> {
        self.call(operations::Delete::new())
    }

    /// `PATCH /a`
    ///
    /// More: [`operations::Patch`].
    #[inline]
    pub fn patch(&self) -> Call<'_, operations::Patch> {
        self.call(operations::Patch::new())
    }

    /// `GET /b`
    ///
    /// More: [`operations::GetB`].
    #[inline]
    pub fn get_b(&self) -> Call<'_, operations::GetB> {
        self.call(operations::GetB::new())
    }
}

impl ClientBuilder {
    /// Takes another server of the document.
    pub fn server(mut self, server: Server) -> Self {
        self.inner = self.inner.server(server.url());
        self
    }

    /// Takes any other server: a URL with a host, and with a path that goes before those of the
    /// operations.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.inner = self.inner.base_url(url);
        self
    }

/// The servers that the document names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum Server {
    /// `https://example.com`.
    #[default]
    ExampleCom,
    /// `https://other.example.com`.
    OtherExampleCom,
}

impl Server {
    /// Where it is.
    pub const fn url(self) -> &'static str {
        match self {
            Self::ExampleCom => "https://example.com",
            Self::OtherExampleCom => "https://other.example.com",
        }
    }
}
