//! The server side: routes that become an [`axum::Router`], with a typed operation for each request.
//!
//! A generated crate has a trait for each tag of its document, and a function that makes [`Routes`] of what implements it.
//! Requests that are none of an operation are answered here, with a problem in the sense of RFC 9457: 404 for unknown
//! paths, 405 with `Allow` for other methods, 413 for bodies over the limit, 415 for other media types, and 400 with the
//! place for anything malformed. [`Routes::on_rejection`] words these answers as the document declares them. `HEAD` is
//! answered as `GET` is, and `OPTIONS` with `Allow`, unless the document has them.
//!
//! Credentials are not checked: the [`Context`] hands them over.

mod context;
mod routes;
mod tree;

pub use context::Context;
pub use routes::{DEFAULT_MAX_BODY_BYTES, Handler, Routes};

pub use axum;
