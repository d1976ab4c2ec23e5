//! An OpenAPI document in, a Rust crate out.
//!
//! This crate reads files, runs the pipeline of [`specsmith_codegen`] on them, and shows, compares or writes what came
//! out. The `specsmith` command and build scripts stand on it, so that all of them write the same bytes.
//!
//! # From a build script
//!
//! ```no_run
//! // build.rs
//! fn main() -> Result<(), specsmith::Error> {
//!     specsmith::generate("spec/api.yaml")
//! }
//! ```
//!
//! The generated modules are in `OUT_DIR`, from where the crate includes them; the file has the name of the generated
//! crate, in snake case:
//!
//! ```text
//! pub mod api {
//!     include!(concat!(env!("OUT_DIR"), "/my_api.rs"));
//! }
//! ```
//!
//! The crate depends on `specsmith-runtime` with the feature `reqwest`, and on those of `serde_json`, `jiff` and `uuid` whose
//! types the document needs: the `Cargo.toml` of the generated crate, which is in `OUT_DIR` too, lists them.
//!
//! # From anything else
//!
//! [`Builder`] takes every choice, and its [`Plan`] can be written to a directory or compared with one.

pub mod config;
pub mod output;
pub mod report;

mod build_script;
mod builder;
mod error;
mod example;
mod findings;
mod folder;
mod freshness;
mod paths;
mod plan;
mod words;

pub use builder::Builder;
pub use error::Error;
pub use findings::Findings;
pub use plan::Plan;
/// The pipeline, for the types that it shares with this crate: diagnostics, choices and modules.
pub use specsmith_codegen as codegen;

/// Generates a crate's modules from a build script; [`Builder::build_script`] does the same with choices.
///
/// Everything goes into `OUT_DIR`: the crate as such, in a directory of its own, and beside it `<crate_name>.rs`, which
/// declares its modules and is meant to be included. The problems of the document become errors and warnings of Cargo.
/// The script runs again when the document, its config file or one of its overlays changes; a config file that is added later is noticed
/// when the document changes next.
///
/// # Errors
///
/// Those of [`Builder::build_script`]; what is printed when `main` returns one is short.
pub fn generate(spec: impl AsRef<std::path::Path>) -> Result<(), Error> {
    Builder::new(spec.as_ref()).build_script()
}
