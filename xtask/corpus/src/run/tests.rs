//! From a folder to results, without compiling.

use super::*;
use crate::args::Cli;
use crate::discover::{base, discover};
use crate::generate;
use crate::outcome::{Facts, Generation, Refusal, Verdict};
use crate::workspace::Workspace;
use clap::Parser;
use tempfile::TempDir;

const GOOD: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\n\
    components: {schemas: {Pet: {type: object, properties: {name: {type: string}}}}}\n";
const BAD: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\n\
    components: {schemas: {Pet: {$ref: 'parts/pet.yaml'}}}\n";
const BAD_PART: &str = "type: object\nproperties:\n  owner: {$ref: '#/Owner'}\n";

fn corpus() -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("two words/parts")).unwrap();
    let files = [
        ("a.yaml", GOOD.as_bytes()),
        ("two words/b.yml", BAD.as_bytes()),
        ("two words/parts/pet.yaml", BAD_PART.as_bytes()),
        ("latin1.yaml", b"openapi: 3.0.0\ninfo: {title: caf\xe9}\n"),
    ];
    files.iter().for_each(|(path, bytes)| fs::write(dir.path().join(path), bytes).unwrap());
    dir
}

fn documents(dir: &Path) -> Vec<Document> {
    let dirs = [dir.to_owned()];
    discover(&dirs, &base(&dirs, std::iter::empty()).unwrap()).unwrap().documents
}

/// What a worker does for each document.
fn worked(dir: &Path, out: &Path) -> Vec<Outcome> {
    let workspace = Workspace { dir: out.to_owned() };
    let runtime = crate::root().join("crates/specsmith-runtime");
    let outcomes = documents(dir).into_iter().map(|document| {
        workspace.make_log_dir(&document).unwrap();
        let generation: Generation = generate::work(&document, &workspace, &runtime).unwrap();
        Outcome { document, generation, compiled: None, marks: None }
    });
    outcomes.collect()
}

#[test]
fn every_document_becomes_a_crate_or_a_located_error() {
    let (dir, out) = (corpus(), tempfile::tempdir().unwrap());
    let outcomes = worked(dir.path(), out.path());
    let names: Vec<_> = outcomes.iter().map(|it| it.document.name.as_str()).collect();
    assert_eq!(names, ["a.yaml", "latin1.yaml", "two words/b.yml"]);

    let Some(Facts { schemas: 2, operations: 0, untyped: 0, .. }) = outcomes[0].facts() else {
        panic!("{:?}", outcomes[0]);
    };
    let manifest = fs::read_to_string(out.path().join("crates/doc-a-yaml/Cargo.toml")).unwrap();
    assert!(manifest.contains("name = \"doc-a-yaml\"\n"), "{manifest}");

    let refusals = outcomes[1..].iter().map(|outcome| match outcome.verdict() {
        Verdict::Refused(Refusal { code, at, .. }) => (code, at),
        other => panic!("{other:?}"),
    });
    let expected = [("SS0002", "2:18"), ("SS0201", "parts/pet.yaml:3:17")];
    assert!(refusals.eq(expected.map(|(code, at)| (code.to_owned(), at.to_owned()))), "{outcomes:?}");
    assert!(!out.path().join("crates/doc-latin1-yaml").exists());
}

#[test]
fn only_and_sample_choose_documents() {
    let dir = corpus();
    let chosen = |words: &[&str]| {
        let Cli { args, .. } = Cli::parse_from(["corpus", "DIR"].iter().chain(words));
        let names = super::chosen(&args, documents(dir.path())).into_iter().map(|document| document.name);
        names.collect::<Vec<_>>()
    };
    assert_eq!(chosen(&["--only", "latin", "--only", "b.y"]), ["latin1.yaml", "two words/b.yml"]);
    assert_eq!(chosen(&["--sample", "2"]), ["a.yaml", "two words/b.yml"]);
}
