// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /words`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Words {}
impl Words {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for Words {
    type Output = String;
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "words",
        method: http::Method::GET,
        path: "/words",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.accept("text/event-stream");
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            200 => response.text().map(Ok),
            _ => response.undeclared(),
        }
    }
}

impl operation::Streamed for Words {
    type Item = operation::Event<i64>;
    const STATUS: u16 = 200;
    const MEDIA_TYPE: &'static str = "text/event-stream";
    const FORMAT: operation::StreamFormat<Self::Item> = operation::StreamFormat::events()
        .ending_with(None);
}
