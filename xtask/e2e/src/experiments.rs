//! A server that was written by hand over generated traits: `experiments-service`.

use crate::document::Document;
use crate::process;
use anyhow::{Context, Result};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The document that it serves.
pub(crate) const DOCUMENT: &str = "launchdarkly-experiments";

const NAME: &str = "experiments-service";

/// Not whether all requests are accepted that the document permits: the service has rules that no schema says.
pub(crate) const CHECKS: [&str; 7] = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "unsupported_method",
    "allow_header_conformance",
];

/// The token and the version that every request needs, and the keys of the examples that it is filled with: other keys
/// would be answered with 404 throughout.
pub(crate) const CONFIG: &str = r#"
headers = { Authorization = "api-key", LD-API-Version = "beta" }

[parameters]
"path.projectKey" = "my-project"
"path.projKey" = "my-project"
"path.environmentKey" = "my-environment"
"path.experimentKey" = ["checkout-button", "search-ranking", "page-load", "onboarding-tour", "dark-mode"]
"path.metricKey" = ["example-metric", "checkout-started", "search-result-clicked", "page-load-ms"]
"path.featureFlagKey" = "my-flag"
"path.flagKey" = "my-flag"
"#;

/// The document under the name of the service.
pub(crate) fn document(document: &Document) -> Document {
    Document { name: NAME.to_owned(), ..document.clone() }
}

/// Compiles it; what Cargo says goes to `service.txt`.
pub(crate) fn build(root: &Path, out: &Path) -> Result<PathBuf> {
    let target = out.join("target");
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["build", "--package", NAME, "--target-dir"]).arg(&target).current_dir(root);
    process::run(&mut cargo, &out.join("service.txt")).context("the service does not compile")?;
    Ok(target.join("debug").join(NAME))
}

/// Starts it on a database of its own, with examples.
pub(crate) fn start(server: &Path, port: u16, dir: &Path) -> Command {
    let mut command = Command::new(server);
    command
        .arg("--listen")
        .arg(format!("127.0.0.1:{port}"))
        .arg("--database")
        .arg(dir.join("experiments.db"))
        .arg("--seed");
    command
}
