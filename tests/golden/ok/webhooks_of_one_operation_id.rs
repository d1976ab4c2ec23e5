// src/models.rs

//! The data of the API: one type for each schema of the document.
//!
//! What the server sends by itself:
//!
//! | request | its body |
//! |---|---|
//! | webhook `oldPet` | [`NewPetWebhookRequest`] |
//! | webhook `newPet` |  |

/// What the webhook `oldPet` sends.
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewPetWebhookRequest {
    pub name: Option<String>,
}

impl NewPetWebhookRequest {
    /// A new value in which everything is absent.
    #[inline]
    pub fn new() -> Self {
        Self { name: None }
    }

    /// Sets `name`.
    pub fn with_name(mut self, value: impl Into<String>) -> Self {
        self.name = Some(value.into());
        self
    }
}

// src/wire.rs

//! The wire format of the models: each name exactly as the document spells it.

use super::models::*;

::specsmith_runtime::object! {
    NewPetWebhookRequest {
        optional "name" => name: String,
    }
}

// src/operations.rs

use ::specsmith_runtime::{http, operation};

/// `POST /pets`
#[derive(Debug, Clone, PartialEq, Default)]
#[non_exhaustive]
pub struct NewPet {}
impl NewPet {
    /// A request of what is required; the rest starts absent.
    #[inline]
    pub fn new() -> Self {
        Self {}
    }
}

impl operation::Operation for NewPet {
    type Output = ();
    type Error = ::std::convert::Infallible;
    const ENDPOINT: &'static operation::Endpoint = &operation::Endpoint {
        id: "newPet",
        method: http::Method::POST,
        path: "/pets",
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
