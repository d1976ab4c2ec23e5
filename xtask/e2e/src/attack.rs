//! Generated servers against Schemathesis, which makes up requests of all sorts from the document, right ones and wrong ones.

mod events;
mod service;
mod table;

use crate::document::Document;
use crate::known::Known;
use crate::process::{self, Server};
use crate::{Shown, experiments, mock, workspace};
use anyhow::{Context, Result, bail};
use events::Findings;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Documents with more operations than this take too long.
const MOST_OPERATIONS: usize = 20;

/// What is checked. Not whether wrong requests get 4xx for each keyword: types hold no lengths and patterns. Not whether
/// credentials are asked for, which is the concern of those who implement the traits.
const CHECKS: [&str; 8] = [
    "not_a_server_error",
    "status_code_conformance",
    "content_type_conformance",
    "response_headers_conformance",
    "response_schema_conformance",
    "positive_data_acceptance",
    "unsupported_method",
    "allow_header_conformance",
];

pub(crate) fn run(root: &Path, out: &Path, schemathesis: &Path, documents: &[PathBuf]) -> Result<Shown> {
    let known = Known::read(root)?;
    let (runtime, dir) = (root.join("crates/specsmith-runtime"), out.join("servers"));
    let paths = mock::specs(root)?.into_iter().chain(documents.iter().cloned());
    let documents = paths.map(|path| Document::generate(&path, &dir, &runtime)).collect::<Result<Vec<_>>>()?;
    let documents: Vec<_> = documents.into_iter().filter(|it| it.operations().count() <= MOST_OPERATIONS).collect();
    let programs = documents.iter().map(|document| Ok((document, service::program(document)?)));
    let programs = workspace::build(root, out, &dir, &programs.collect::<Result<Vec<_>>>()?)?;
    let rows = documents.iter().map(|document| {
        let target = Target { document, checks: &CHECKS, config: None };
        let server = programs.join(service::name(document));
        let start = |port: u16, _: &Path| {
            let mut command = Command::new(&server);
            command.arg(port.to_string());
            command
        };
        Ok((document, attack(schemathesis, &target, start, out, &known)?))
    });
    let mut rows = rows.collect::<Result<Vec<_>>>()?;
    let service = documents.iter().find(|it| it.name == experiments::DOCUMENT).map(experiments::document);
    if let Some(document) = &service {
        let server = experiments::build(root, out)?;
        let target = Target { document, checks: &experiments::CHECKS, config: Some(experiments::CONFIG) };
        let start = |port, dir: &Path| experiments::start(&server, port, dir);
        rows.push((document, attack(schemathesis, &target, start, out, &known)?));
    }
    Ok(table::shown(&rows))
}

/// What is attacked, and how.
struct Target<'a> {
    document: &'a Document,
    checks: &'a [&'a str],
    /// The `schemathesis.toml`, if it needs one.
    config: Option<&'a str>,
}

fn attack(
    schemathesis: &Path,
    target: &Target<'_>,
    start: impl FnOnce(u16, &Path) -> Command,
    out: &Path,
    known: &Known,
) -> Result<Findings> {
    let findings = attacked(schemathesis, target, start, &out.join("attack"), known);
    findings.with_context(|| format!("the server of `{}` cannot be attacked", target.document.name))
}

/// `dir` is for what is written on the way: Schemathesis keeps folders of its own where it is started.
fn attacked(
    schemathesis: &Path,
    target: &Target<'_>,
    start: impl FnOnce(u16, &Path) -> Command,
    dir: &Path,
    known: &Known,
) -> Result<Findings> {
    let Target { document, checks, config } = target;
    let dir = dir.join(&document.name);
    if dir.exists() {
        // What it remembers of other runs would make this one another.
        fs::remove_dir_all(&dir)?;
    }
    fs::create_dir_all(&dir)?;
    let port = process::free_port()?;
    let _server = Server::start(&mut start(port, &dir), port, &dir.join("server.txt"))?;
    if let Some(config) = config {
        fs::write(dir.join("schemathesis.toml"), config)?;
    }
    let mut attack = Command::new(schemathesis);
    attack.current_dir(&dir).arg("run").arg(document.path.canonicalize()?);
    attack.args(["--url", &format!("http://127.0.0.1:{port}"), "--checks", &checks.join(",")]);
    attack.args(["--no-color", "--max-examples", "200", "--generation-deterministic"]);
    attack.args(["--continue-on-failure", "--suppress-health-check", "all"]);
    attack.args(["--report", "ndjson", "--report-ndjson-path", "events.jsonl"]);
    let ended = process::run(&mut attack, &dir.join("schemathesis.txt"));
    let events = dir.join("events.jsonl");
    if !events.exists() {
        return ended.and_then(|()| bail!("Schemathesis has not said what it did"));
    }
    let findings = Findings::read(&fs::read_to_string(events)?, document, known)?;
    match ended {
        // A failure makes it end with 1; anything else that does has to be seen.
        Err(error) if findings.failures.is_empty() && findings.checks.values().all(|it| it.known == 0) => Err(error),
        _ => Ok(findings),
    }
}
