// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /1`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Empty {}
impl Empty {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Empty {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "",
        method: http::Method::GET,
        path: "/1",
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

/// `GET /2`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetIt {}
impl GetIt {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetIt {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get \"it\" */",
        method: http::Method::GET,
        path: "/2",
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

/// `GET /3`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct N2ndThing {}
impl N2ndThing {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for N2ndThing {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "2nd/thing",
        method: http::Method::GET,
        path: "/3",
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

/// `GET /4`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct 日本 {}
impl 日本 {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for 日本 {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "日本",
        method: http::Method::GET,
        path: "/4",
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

/// `GET /5`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct GetPet {}
impl GetPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for GetPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "GET_PET",
        method: http::Method::GET,
        path: "/5",
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

/// `GET /6`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Get6 {}
impl Get6 {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Get6 {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "getPet",
        method: http::Method::GET,
        path: "/6",
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
