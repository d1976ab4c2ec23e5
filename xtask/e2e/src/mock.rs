//! Generated clients against Prism, which validates requests and makes up answers.

use crate::calls::{self, Call, Calls};
use crate::document::Document;
use crate::known::Known;
use crate::mock_table::{self, Row};
use crate::process::{self, Server};
use crate::verdict::{CRASHED, Verdict, verdict};
use crate::{Shown, driver, workspace};
use anyhow::{Context, Result, anyhow};
use serde_json::{Value, json};
use specsmith::output::write_file;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use xtask_corpus::Sampler;

pub(crate) fn run(root: &Path, out: &Path, prism: &Path, documents: &[PathBuf]) -> Result<Shown> {
    let known = Known::read(root)?;
    let documents = if documents.is_empty() { specs(root)? } else { documents.to_vec() };
    let (runtime, dir) = (root.join("crates/specsmith-runtime"), out.join("clients"));
    let documents = documents.iter().map(|path| {
        let generated = Document::generate(path, &dir, &runtime);
        generated.with_context(|| format!("`{}` does not become a crate", path.display()))
    });
    let documents = documents.collect::<Result<Vec<_>>>()?;
    let programs = documents.iter().map(|document| Ok((document, driver::program(document)?)));
    let programs = workspace::build(root, out, &dir, &programs.collect::<Result<Vec<_>>>()?)?;
    let peers = Peers { prism, programs: &programs, out };
    let rows = documents.iter().map(|document| {
        let row = examine(&peers, document, &known);
        row.with_context(|| format!("the operations of `{}` cannot be called", document.path.display()))
    });
    Ok(mock_table::shown(&rows.collect::<Result<Vec<_>>>()?))
}

pub(crate) fn specs(root: &Path) -> Result<Vec<PathBuf>> {
    let mut specs = fs::read_dir(root.join("spec"))?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    let is_overlay = |path: &Path| path.file_stem().is_some_and(|it| it.to_string_lossy().ends_with(".overlay"));
    specs.retain(|path| path.extension().is_some_and(|it| it == "yaml" || it == "json") && !is_overlay(path));
    specs.sort();
    Ok(specs)
}

/// The two that talk to each other, and where they write what they say.
struct Peers<'a> {
    prism: &'a Path,
    /// The folder of the programs that make the calls.
    programs: &'a Path,
    out: &'a Path,
}

fn examine(peers: &Peers<'_>, document: &Document, known: &Known) -> Result<Row> {
    let answers = |operation: &Value| document.answers(operation);
    let places = document.operations().flat_map(|(_, operation)| answers(operation)).map(|(_, _, at)| at);
    let places = places.chain(calls::places(document));
    let sampler = Sampler::new(&document.value, places).map_err(|error| anyhow!("no judge of values: {error}"))?;
    let Calls { calls, not_called, left_out } = calls::calls(document, &sampler);

    let said = make(peers, document, &calls)?;
    let judged = calls.into_iter().zip(&said).map(|(call, line)| {
        let answers = answers(&document.manifest["operations"][&call.operation]);
        let verdict = verdict(&call, line, &answers, &sampler);
        let verdict = match verdict {
            Verdict::InvalidRequest(text) => match known.why(&document.name, &call.operation, &text) {
                Some(why) => Verdict::Known(why.to_owned()),
                None => Verdict::InvalidRequest(text),
            },
            Verdict::Failure(text) => match known.why(&document.name, &call.operation, &text) {
                Some(why) => Verdict::InvalidAnswer(why.to_owned()),
                None => Verdict::Failure(text),
            },
            other => other,
        };
        (call, verdict)
    });
    Ok(Row {
        name: document.name.clone(),
        operations: document.operations().count(),
        judged: judged.collect(),
        not_called,
        left_out,
    })
}

/// Makes the calls, and gives what the driver says of each. A mock that crashes is started again for those that are left.
fn make(peers: &Peers<'_>, document: &Document, calls: &[Call]) -> Result<Vec<Value>> {
    let log = |what: &str| peers.out.join(format!("{}-{what}", document.name));
    let mut said: Vec<Value> = Vec::new();
    while said.len() < calls.len() {
        let lines = calls[said.len()..].iter().map(|call| Ok(serde_json::to_string(call)? + "\n"));
        write_file(&log("calls.jsonl"), &lines.collect::<Result<String>>()?)?;
        let port = process::free_port()?;
        let mut command = Command::new(peers.prism);
        command.arg("mock").arg(&document.path).args(["--seed", "specsmith", "--verboseLevel", "error"]);
        command.args(["--port", &port.to_string()]);
        let mut server = Server::start(&mut command, port, &log("prism.txt"))?;
        let mut driver = Command::new(peers.programs.join(document.driver()));
        driver.arg(format!("http://127.0.0.1:{port}")).arg(log("calls.jsonl")).arg(log("answers.jsonl"));
        process::run(&mut driver, &log("driver.txt"))?;
        let text = fs::read_to_string(log("answers.jsonl"))?;
        let answers = text.lines().map(|line| Ok(serde_json::from_str(line)?)).collect::<Result<Vec<Value>>>()?;
        let is_dead = server.has_ended()?;
        let alive = answers.iter().take_while(|line| !is_dead || line["outcome"] != "no answer").count();
        said.extend_from_slice(&answers[..alive]);
        if said.len() < calls.len() {
            said.push(json!({"outcome": CRASHED}));
        }
    }
    Ok(said)
}
