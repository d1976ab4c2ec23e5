// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Get {
    pub a: String,
    pub b: String,
    pub c: String,
    pub d: String,
    pub e: String,
    pub f: String,
    pub g: String,
    pub h: String,
}

impl Get {
    /// A request of what is required; the rest starts absent.
    #[allow(clippy::too_many_arguments)]
    pub fn new(
        a: impl Into<String>,
        b: impl Into<String>,
        c: impl Into<String>,
        d: impl Into<String>,
        e: impl Into<String>,
        f: impl Into<String>,
        g: impl Into<String>,
        h: impl Into<String>,
    ) -> Self {
        Self {
            a: a.into(),
            b: b.into(),
            c: c.into(),
            d: d.into(),
            e: e.into(),
            f: f.into(),
            g: g.into(),
            h: h.into(),
        }
    }
}

impl operation::Operation for Get {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "get",
        method: http::Method::GET,
        path: "/{a}/{b}/{c}/{d}/{e}/{f}/{g}/{h}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("a", operation::Style::Simple, &self.a);
        request.path("b", operation::Style::Simple, &self.b);
        request.path("c", operation::Style::Simple, &self.c);
        request.path("d", operation::Style::Simple, &self.d);
        request.path("e", operation::Style::Simple, &self.e);
        request.path("f", operation::Style::Simple, &self.f);
        request.path("g", operation::Style::Simple, &self.g);
        request.path("h", operation::Style::Simple, &self.h);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
