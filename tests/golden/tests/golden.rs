//! What documents become and what is said about them, fixture by fixture.
//!
//! - `ok/feature.yaml` → `ok/feature.rs`, the generated modules; and `ok/feature.txt`, the warnings, if there are any.
//! - `err/stage/case.yaml` (or `.json`) → `err/stage/case.txt`, as a user sees it.
//! - `err/config/case.toml` → `err/config/case.txt`: the document beside it, if there is none, is a good one.
//!
//! A document may have a config file of its own name beside it, and refer to others in the folder `files` beside it,
//! which are no fixtures. `UPDATE_EXPECT=1 cargo test -p golden-tests` writes
//! what is expected, and removes what belongs to no fixture.

#![allow(clippy::expect_used, clippy::panic, reason = "a test may fail so")]

mod harness;

use harness::{Expected, INPUTS, Verdict, files, files_below};
use specsmith::codegen::diagnostic::Code;
use specsmith::report::Format;
use specsmith::{Builder, Error, Findings, Plan};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// The document of config fixtures that have none.
const GOOD: &str = "ok/presence_of_properties.yaml";

/// The beginnings of the names of fixtures that are about the client.
const SHOWN_CLIENTS: &[&str] = &["pagination_", "security_", "servers_"];

/// The client of a document that says nothing of credentials and servers.
const PLAIN: &str = "ok/servers_none.yaml";

#[test]
fn ok() {
    let mut verdict = Verdict::default();
    for fixture in documents(&files("ok")) {
        let expected = Expected::beside(&fixture);
        match plan(&fixture) {
            Ok(plan) => {
                verdict.check(&expected.with("rs"), &code(&plan, &fixture));
                verdict.check(&expected.with("txt"), &plan.findings().render(Format::Human, false));
            }
            Err(findings) => verdict.fault(&fixture, &findings.render(Format::Human, false)),
        }
    }
    verdict.finish("ok");
}

#[test]
fn err() {
    let mut verdict = Verdict::default();
    for fixture in mistakes() {
        let report = match plan(&fixture) {
            Err(findings) => seen(&findings),
            Ok(_) => {
                verdict.fault(
                    &fixture,
                    "this is not refused: it belongs under `ok`, or the generator overlooks something",
                );
                continue;
            }
        };
        verdict.check(&Expected::beside(&fixture).with("txt"), &report);
    }
    verdict.finish("err");
}

/// The one mistake of which there cannot be a fixture: the file is not there.
#[test]
fn a_missing_file_is_named_with_a_suggestion() {
    let findings = plan(Path::new("ok/defaultz.yaml")).unwrap_err();
    let wanted = "error[SS0001]: `ok/defaultz.yaml` cannot be read: there is no such file\n \
                  --> ok/defaultz.yaml\n  = help: did you mean `ok/defaults.yaml`?\n\n\
                  error: 1 error in ok/defaultz.yaml; nothing was written\n";
    let lines =
        |text: &str| text.lines().map(|line| line.trim_start_matches([' ', '|']).to_owned()).collect::<Vec<_>>();
    let (found, wanted) = (lines(&seen(&findings)), lines(wanted));
    assert_eq!(
        found.iter().filter(|it| !it.is_empty()).collect::<Vec<_>>(),
        wanted.iter().filter(|it| !it.is_empty()).collect::<Vec<_>>()
    );
}

#[test]
fn the_readme_calls_what_is_not_deprecated() {
    let plan = plan(Path::new("ok/deprecated_everywhere.yaml")).expect("it is not refused");
    let readme = &plan.files()["README.md"];
    assert!(readme.contains("client.get_new(") && !readme.contains("client.get_old("), "{readme}");
}

#[test]
fn every_code_has_a_fixture() {
    // Those that no fixture can show, and why.
    const WITHOUT: &[(Code, &str)] = &[(
        Code::Internal,
        "a mistake in specsmith: a document that shows it is a bug, and becomes a fixture under `ok`",
    )];
    let fixtures = documents(&files("ok")).into_iter().chain(mistakes());
    let shown: BTreeSet<Code> = fixtures.flat_map(|fixture| found(&fixture)).collect();
    let mut faults = String::new();
    for &code in Code::ALL {
        let excuse = WITHOUT.iter().find(|(it, _)| *it == code);
        faults += &match (shown.contains(&code), excuse) {
            (true, None) | (false, Some(_)) => continue,
            (false, None) => format!("no fixture shows {code} ({code:?}): add one, or say here why there is none\n"),
            (true, Some((_, why))) => format!("a fixture shows {code} ({code:?}) after all; here it says: {why}\n"),
        };
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// The codes of what is said about a fixture.
fn found(fixture: &Path) -> Vec<Code> {
    let findings = plan(fixture).map_or_else(|findings| findings, |plan| plan.findings().clone());
    findings.diagnostics().iter().map(|it| it.code).collect()
}

/// The documents among `paths`.
fn documents(paths: &[PathBuf]) -> Vec<PathBuf> {
    paths.iter().filter(|path| has_extension(path, &["yaml", "json"])).cloned().collect()
}

/// The fixtures under `err`: documents, and config files that have no document beside them.
fn mistakes() -> Vec<PathBuf> {
    let mut files = files_below("err");
    files.retain(|path| path.parent().and_then(Path::file_name).is_none_or(|it| it != INPUTS));
    let beside = |path: &Path| ["yaml", "json"].iter().any(|it| files.contains(&path.with_extension(it)));
    let configs = files.iter().filter(|path| has_extension(path, &["toml"]) && !beside(path));
    let mut found = documents(&files);
    found.extend(configs.cloned());
    found.sort();
    found
}

fn has_extension(path: &Path, extensions: &[&str]) -> bool {
    extensions.iter().any(|it| path.extension().is_some_and(|extension| extension == *it))
}

/// Runs the pipeline as a user would.
fn plan(fixture: &Path) -> Result<Plan, Findings> {
    let builder = match has_extension(fixture, &["toml"]) {
        true => Builder::new(GOOD).config(fixture),
        false => Builder::new(fixture),
    };
    builder.plan("crate").map_err(|error| match error {
        Error::Diagnostics(findings) => findings,
        other => panic!("{}: {other}", fixture.display()),
    })
}

/// What a user sees when nothing could be made.
fn seen(findings: &Findings) -> String {
    findings.render(Format::Human, false) + &findings.summary("nothing was written", false)
}

/// The generated files, as far as the fixture is about them.
fn code(plan: &Plan, fixture: &Path) -> String {
    let name = fixture.file_stem().unwrap_or_default().to_string_lossy();
    let is_about = |starts: &[&str]| starts.iter().any(|start| name.starts_with(start));
    let mut out = String::new();
    for (path, text) in plan.files() {
        let module = path.strip_prefix("src/").map(|path| path.trim_end_matches(".rs"));
        let text = match module.and_then(|module| module.split('/').next()) {
            Some("models" | "operations" | "headers") => without_mark(text).to_owned(),
            Some("wire") if text.contains("! {") => without_mark(text).to_owned(),
            Some("client") if is_about(SHOWN_CLIENTS) => own_parts(text),
            Some("server" | "webhooks") if is_about(&["served_"]) => without_mark(text).to_owned(),
            Some("lib" | "calls" | "server" | "webhooks") if is_about(&["tags_"]) => without_mark(text).to_owned(),
            None if path.starts_with("examples/") => without_mark(text).to_owned(),
            None if is_about(&["tags_"]) => commented(without_mark(text)),
            _ => continue,
        };
        if !text.trim().is_empty() {
            out.push_str(&format!("// {path}\n\n{}\n\n", text.trim()));
        }
    }
    out.trim_end().to_owned() + "\n"
}

/// What is no Rust, among what is.
fn commented(text: &str) -> String {
    text.trim().lines().map(|line| format!("// {line}").trim_end().to_owned() + "\n").collect()
}

/// The text without its first line, which only names the document.
fn without_mark(text: &str) -> &str {
    text.split_once('\n').map_or("", |(_, rest)| rest)
}

/// The items and methods of a client that not every client has. They are set apart by empty lines.
fn own_parts(text: &str) -> String {
    let plain = plan(Path::new(PLAIN)).map(|plan| plan.files()["src/client.rs"].clone()).unwrap_or_default();
    let shared: BTreeSet<&str> = plain.split("\n\n").map(str::trim_end).collect();
    let own: Vec<&str> =
        without_mark(text).split("\n\n").map(str::trim_end).filter(|part| !shared.contains(part)).collect();
    own.join("\n\n")
}
