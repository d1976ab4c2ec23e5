// src/models.rs

/// The schema `Node`.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct Node {
    pub next: Option<::specsmith_runtime::Nullable<Box<Node>>>,
}

impl Node {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { next: None }
    }

    /// Sets `next`.
    pub fn with_next(
        mut self,
        value: impl Into<::specsmith_runtime::Nullable<Box<Node>>>,
    ) -> Self {
        self.next = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    Node {
        patch "next" => next: Box<Node>,
    }
}

// src/operations.rs

use super::models;
use ::specsmith_runtime::{http, operation};

/// `PUT /nodes`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutNode {
    /// The request's body.
    pub body: models::Node,
}

impl PutNode {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new(body: models::Node) -> Self {
        Self { body }
    }
}

impl operation::Operation for PutNode {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putNode",
        method: http::Method::PUT,
        path: "/nodes",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.json("application/json", &self.body);
    }

    #[inline]
    fn read(response: &operation::Response) -> operation::Read<Self> {
        match response.status() {
            204 => response.empty().map(Ok),
            _ => response.undeclared(),
        }
    }
}
