// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `PUT /pets/{id}`
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct PutPet {
    pub id: String,
    pub r#type: String,
    pub self_: String,
    /// The request's body.
    pub body: String,
    pub id_query: Option<String>,
    pub id_header: Option<String>,
    pub body_query: Option<String>,
    pub request: Option<String>,
}

impl PutPet {
    /// A request of what is required; the rest starts absent.
    pub fn new(
        id: impl Into<String>,
        r#type: impl Into<String>,
        self_: impl Into<String>,
        body: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            r#type: r#type.into(),
            self_: self_.into(),
            body: body.into(),
            id_query: None,
            id_header: None,
            body_query: None,
            request: None,
        }
    }

    /// Sets `id_query`.
    pub fn with_id_query(mut self, value: impl Into<String>) -> Self {
        self.id_query = Some(value.into());
        self
    }

    /// Sets `id_header`.
    pub fn with_id_header(mut self, value: impl Into<String>) -> Self {
        self.id_header = Some(value.into());
        self
    }

    /// Sets `body_query`.
    pub fn with_body_query(mut self, value: impl Into<String>) -> Self {
        self.body_query = Some(value.into());
        self
    }

    /// Sets `request`.
    pub fn with_request(mut self, value: impl Into<String>) -> Self {
        self.request = Some(value.into());
        self
    }
}

impl operation::Operation for PutPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "putPet",
        method: http::Method::PUT,
        path: "/pets/{id}",
        security: &[],
        server: None,
    };
    #[inline]
    fn write(&self, request: &mut operation::RequestWriter) {
        request.path("id", operation::Style::Simple, &self.id);
        request.query("id", operation::Style::FormExploded, &self.id_query);
        request.header("id", operation::Style::Simple, &self.id_header);
        request.query("body", operation::Style::FormExploded, &self.body_query);
        request.query("type", operation::Style::FormExploded, &self.r#type);
        request.query("self", operation::Style::FormExploded, &self.self_);
        request.query("request", operation::Style::FormExploded, &self.request);
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
