// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /machine`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Machine {}
impl Machine {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Machine {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "machine",
        method: http::Method::GET,
        path: "/machine",
        security: &[&["machine"]],
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

/// `GET /relative`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Relative {}
impl Relative {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Relative {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "relative",
        method: http::Method::GET,
        path: "/relative",
        security: &[&["relative"]],
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

/// `GET /user`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct User {}
impl User {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for User {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "user",
        method: http::Method::GET,
        path: "/user",
        security: &[&["user"]],
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

    /// `GET /machine`
    ///
    /// More: [`operations::Machine`].
    #[inline]
    pub fn machine(&self) -> Call<'_, operations::Machine> {
        self.call(operations::Machine::new())
    }

    /// `GET /relative`
    ///
    /// More: [`operations::Relative`].
    #[inline]
    pub fn relative(&self) -> Call<'_, operations::Relative> {
        self.call(operations::Relative::new())
    }

    /// `GET /user`
    ///
    /// More: [`operations::User`].
    #[inline]
    pub fn user(&self) -> Call<'_, operations::User> {
        self.call(operations::User::new())
    }
}

    /// The credential `machine`: a token, in the header `Authorization` after `Bearer`.
    ///
    /// For programs.
    pub fn machine(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("machine", client::Scheme::Bearer, credential);
        self
    }

    /// The credential `machine` of an application: the client fetches a token at
    /// `https://auth.example.com/oauth/token` when it needs one.
    ///
    /// Without `scopes` the server gives those that it thinks right. There are:
    ///
    /// - `read`: Reads pets
    /// - `pets:write`
    /// - `admin`: May do anything.
    pub fn machine_client(
        self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
        scopes: &[&str],
    ) -> Self {
        self.machine(
            client::ClientCredentials::new(
                    "https://auth.example.com/oauth/token",
                    id,
                    secret,
                )
                .scopes(scopes),
        )
    }

    /// The credential `relative`: a token, in the header `Authorization` after `Bearer`.
    pub fn relative(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("relative", client::Scheme::Bearer, credential);
        self
    }

    /// The credential `relative` of an application: the client fetches a token at `/oauth/token` when
    /// it needs one.
    ///
    /// Without `scopes` the server gives those that it thinks right.
    pub fn relative_client_credentials(
        self,
        id: impl Into<String>,
        secret: impl Into<Secret>,
        scopes: &[&str],
    ) -> Self {
        self.relative(
            client::ClientCredentials::new("/oauth/token", id, secret).scopes(scopes),
        )
    }

    /// The credential `relative_client`: it goes out as it is, in the header `X-Client`.
    pub fn relative_client(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential(
                "relative_client",
                client::Scheme::Header("X-Client"),
                credential,
            );
        self
    }

    /// The credential `user`: a token, in the header `Authorization` after `Bearer`.
    pub fn user(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self.inner.credential("user", client::Scheme::Bearer, credential);
        self
    }

    /// The credential `nowhere`: a token, in the header `Authorization` after `Bearer`.
    pub fn nowhere(mut self, credential: impl Into<Credential>) -> Self {
        self.inner = self
            .inner
            .credential("nowhere", client::Scheme::Bearer, credential);
        self
    }
