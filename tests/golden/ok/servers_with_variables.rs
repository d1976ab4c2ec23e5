// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /a`
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

impl Client {
    /// Starts a client for the first server that the document names.
    pub fn builder() -> ClientBuilder {
        ClientBuilder {
            inner: client::Client::builder(Server::default().url()),
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
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Server {
    /// `https://{region}.example.com:443/{version}`: The regional server
    TheRegional {
        /// Where the data is.
        ///
        /// The default is `eu`.
        region: ServerRegion,
        /// The default is `v1`.
        version: String,
    },
    /// `{protocol}://{type}.example.org/{type}`.
    TypeExampleOrgType {
        /// The default is `https`.
        protocol: ServerProtocol,
        /// The default is `a`.
        r#type: String,
    },
    /// `https://{region}.example.net`: Also in both of the regions
    Net {
        /// The default is `eu`.
        region: ServerRegion,
    },
    /// `https://{region}.example.net/us`: Default
    Default {
        /// The default is `us`.
        region: AmericanRegion,
    },
    /// `http://localhost:8080`: Local server
    Local,
}

impl Server {
    /// Where it is.
    pub fn url(&self) -> String {
        match self {
            Self::TheRegional { region, version } => {
                ["https://", region.as_str(), ".example.com:443/", version.as_str()]
                    .concat()
            }
            Self::TypeExampleOrgType { protocol, r#type } => {
                [
                    protocol.as_str(),
                    "://",
                    r#type.as_str(),
                    ".example.org/",
                    r#type.as_str(),
                ]
                    .concat()
            }
            Self::Net { region } => {
                ["https://", region.as_str(), ".example.net"].concat()
            }
            Self::Default { region } => {
                ["https://", region.as_str(), ".example.net/us"].concat()
            }
            Self::Local => "http://localhost:8080".to_owned(),
        }
    }
}

impl Default for Server {
    fn default() -> Self {
        Self::TheRegional {
            region: ServerRegion::default(),
            version: "v1".to_owned(),
        }
    }
}

/// Where the data is.
///
/// What `region` can be in the URL of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum ServerRegion {
    /// `eu`.
    #[default]
    Eu,
    /// `us`.
    Us,
}

impl ServerRegion {
    /// As it stands in the URL.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eu => "eu",
            Self::Us => "us",
        }
    }
}

/// What `protocol` can be in the URL of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum ServerProtocol {
    /// `http`.
    Plain,
    /// `https`.
    #[default]
    Https,
}

impl ServerProtocol {
    /// As it stands in the URL.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Plain => "http",
            Self::Https => "https",
        }
    }
}

/// What `region` can be in the URL of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
#[non_exhaustive]
pub enum AmericanRegion {
    /// `eu`.
    Eu,
    /// `us`.
    #[default]
    Us,
}

impl AmericanRegion {
    /// As it stands in the URL.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Eu => "eu",
            Self::Us => "us",
        }
    }
}
