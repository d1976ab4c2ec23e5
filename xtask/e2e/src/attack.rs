//! Generated servers against Schemathesis, which makes up requests of all sorts from the document, right ones and wrong ones.

use crate::document::{Document, text};
use crate::process::{self, Server};
use crate::{Shown, mock, tools};
use anyhow::{Context, Result, anyhow};
use serde_json::Value;
use specsmith::codegen::pointer::Pointer;
use specsmith::output::write_file;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask_corpus::Sampler;

/// Documents with more operations than this take too long.
const MOST_OPERATIONS: usize = 20;

/// What is checked. Not whether wrong requests get 4xx for each keyword: types hold no lengths and patterns. Not whether
/// credentials are asked for, which is the concern of those who implement the traits.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,\
                      response_schema_conformance,positive_data_acceptance,unsupported_method,allow_header_conformance";

const PROFILE: &str = "[profile.dev]\ndebug = false\nincremental = false\n";

pub(crate) fn run(root: &Path, out: &Path, documents: &[PathBuf]) -> Result<Shown> {
    let schemathesis = tools::schemathesis(out)?;
    let dir = out.join("servers");
    let runtime = root.join("crates/specsmith-runtime");
    let paths = mock::specs(root)?.into_iter().chain(documents.iter().cloned());
    let documents = paths.map(|path| Document::generate(&path, &dir, &runtime)).collect::<Result<Vec<_>>>()?;
    let documents: Vec<_> = documents.into_iter().filter(|it| it.operations().count() <= MOST_OPERATIONS).collect();
    build(root, out, &dir, &documents)?;
    let mut shown = Shown { page: HEAD.to_owned(), failures: Vec::new() };
    for document in &documents {
        attack(&schemathesis, out, document, &mut shown)?;
    }
    Ok(shown)
}

fn build(root: &Path, out: &Path, dir: &Path, documents: &[Document]) -> Result<()> {
    let mut members = String::new();
    for document in documents {
        let (package, krate) = (program(document), document.package());
        let manifest = format!(
            "[package]\nname = \"{package}\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[dependencies]\n\
             {krate} = {{ path = \"../../crates/{krate}\", default-features = false, features = [\"server\"] }}\n\
             axum = {{ version = \"0.8\", default-features = false, features = [\"http1\", \"tokio\"] }}\n\
             serde_json = \"1\"\nspecsmith-runtime = {{ path = {:?}, features = [\"server\"] }}\n\
             tokio = {{ version = \"1\", features = [\"net\", \"rt\"] }}\n",
            root.join("crates/specsmith-runtime")
        );
        let member = dir.join("programs").join(&package);
        write_file(&member.join("Cargo.toml"), &manifest)?;
        write_file(&member.join("src/main.rs"), &source(document)?)?;
        write!(members, "    \"crates/{krate}\",\n    \"programs/{package}\",\n")?;
    }
    let manifest = format!("{PROFILE}\n[workspace]\nresolver = \"3\"\nmembers = [\n{members}]\n");
    write_file(&dir.join("Cargo.toml"), &manifest)?;
    fs::copy(root.join("Cargo.lock"), dir.join("Cargo.lock"))?;
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.arg("build").arg("--manifest-path").arg(dir.join("Cargo.toml"));
    cargo.arg("--target-dir").arg(out.join("target"));
    process::run(&mut cargo, &out.join("cargo-servers.txt")).context("the servers do not compile")
}

fn program(document: &Document) -> String {
    document.driver().replacen("call-", "serve-", 1)
}

/// A server that answers each request that it can read with a value of its first success.
fn source(document: &Document) -> Result<String> {
    let places = document.operations().flat_map(|(_, operation)| document.answers(operation));
    let places: Vec<Pointer> = places.map(|(_, _, at)| at).collect();
    let sampler = Sampler::new(&document.value, places.clone()).map_err(|error| anyhow!(error))?;
    let samples = sampler.samples(&places, 16);
    let answer = |operation: &Value| -> String {
        let answers = document.answers(operation);
        let success = answers.iter().find(|(status, ..)| status.starts_with('2'));
        let values = success.and_then(|(_, _, at)| samples.get(at)).into_iter().flatten();
        // What is shown has no properties that only requests have.
        let best = values.max_by_key(|sample| (sample.is_shown, sample.value.to_string().len()));
        best.map_or_else(|| "null".to_owned(), |sample| sample.value.to_string())
    };
    let krate = document.package().replace('-', "_");
    let (mut out, mut routes) = (SOURCE.replace("KRATE", &krate), String::new());
    for service in document.manifest["services"].as_array().into_iter().flatten() {
        writeln!(out, "\nimpl {} for Service {{", text(service, "trait")?)?;
        for (id, method) in service["operations"].as_object().into_iter().flatten() {
            let operation = &document.manifest["operations"][id];
            let (ty, method) = (text(operation, "type")?, method.as_str().unwrap_or_default());
            write!(
                out,
                "    async fn {method}(&self, _: {ty}, _: Context) -> Outcome<{ty}> {{\n        \
                 let answer: <{ty} as Operation>::Output = serde_json::from_str({:?}).unwrap();\n        \
                 Ok(answer.into())\n    }}\n",
                answer(operation)
            )?;
        }
        out.push_str("}\n");
        write!(routes, ".merge({}(Service))", text(service, "function")?)?;
    }
    Ok(out.replace("ROUTES", &routes))
}

const SOURCE: &str = r#"//! Answers everything that it can read.

use KRATE::{operations, server};
use specsmith_runtime::operation::{Operation, Outcome};
use specsmith_runtime::server::{Context, Routes};

struct Service;

fn main() {
    let port: u16 = std::env::args().nth(1).unwrap().parse().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", port)).await.unwrap();
        axum::serve(listener, Routes::new()ROUTES.router()).await.unwrap();
    });
}
"#;

fn attack(schemathesis: &Path, out: &Path, document: &Document, shown: &mut Shown) -> Result<()> {
    let log = |what: &str| out.join(format!("{}-{what}", document.name));
    let port = process::free_port()?;
    let mut command = Command::new(out.join("target/debug").join(program(document)));
    let _server = Server::start(command.arg(port.to_string()), port, &log("server.txt"))?;
    let mut attack = Command::new(schemathesis);
    attack.arg("run").arg(&document.path).args(["--url", &format!("http://127.0.0.1:{port}"), "--checks", CHECKS]);
    attack.args(["--no-color", "--seed", "1", "--max-examples", "200", "--generation-deterministic"]);
    attack.args(["--continue-on-failure", "--suppress-health-check", "all"]);
    let log = log("schemathesis.txt");
    let ended = process::run(&mut attack, &log);
    let said = fs::read_to_string(&log)?;
    // "Test cases: 1234 generated, 1234 passed", and the like.
    let cases = said.lines().rev().find(|line| line.contains("generated")).unwrap_or("nothing").trim();
    let verdict = if ended.is_ok() { "as expected" } else { "**not as expected**" };
    let operations = document.operations().count();
    writeln!(shown.page, "| {} | {operations} | {cases} | {verdict} |", document.name)?;
    if ended.is_err() {
        shown.failures.push(format!("{}: Schemathesis has found something: see {}", document.name, log.display()));
    }
    Ok(())
}

const HEAD: &str = "\
## Generated servers, against property-based tests

[Schemathesis](https://schemathesis.readthedocs.io) makes up requests from the document, right ones and wrong ones, and sends
them to the generated server, whose methods answer everything that reaches them with a value of the first success. No
request may bring a 5xx; status, media type, headers and body of each answer have to be what the document says; right
requests have to be accepted; and methods that are not there have to be refused with `Allow`.

| document | operations | | |
|---|--:|---|---|
";
