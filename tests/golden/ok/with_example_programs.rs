// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `GET /orders`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct ListOrders {}
impl ListOrders {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for ListOrders {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "listOrders",
        method: http::Method::GET,
        path: "/orders",
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

// examples/list_orders.rs

//! List the orders.

use orders::Client;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    Client::builder().build()?.list_orders().send().await?;
    Ok(())
}
