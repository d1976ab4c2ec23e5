//! Mistakes in a real document, one at a time: `mutations.toml` has the edits, and what has to be said of each.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::unwrap_used,
    reason = "clippy takes the helpers of an integration test for ordinary code"
)]

use specsmith::report::Format;
use specsmith::{Builder, Error, Findings};
use std::fs;
use std::path::Path;
use tempfile::TempDir;
use toml::de::{DeTable, DeValue};

const DOCUMENT: &str = "../../spec/launchdarkly-experiments.yaml";
/// The name of the document that is wrong.
const NAME: &str = "api.yaml";

struct Mutation<'t> {
    name: &'t str,
    find: &'t str,
    replace: &'t str,
    says: Vec<&'t str>,
}

#[test]
fn every_mistake_is_named_at_its_place() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let text = fs::read_to_string(root.join("mutations.toml")).unwrap();
    let document = fs::read_to_string(root.join(DOCUMENT)).unwrap();
    let table = DeTable::parse(&text).unwrap();
    let mutations: Vec<Mutation<'_>> =
        table.get_ref()["mutation"].get_ref().as_array().unwrap().iter().map(|it| mutation(it.get_ref())).collect();
    assert!(mutations.len() >= 60, "there are {}", mutations.len());
    let dir = tempfile::tempdir().unwrap();
    let faults: Vec<String> = mutations.iter().filter_map(|it| fault(it, &document, &dir)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

/// The document as it is has nothing wrong, or the mistakes would not be the only ones.
#[test]
fn without_a_mistake_nothing_is_said() {
    let document = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(DOCUMENT)).unwrap();
    assert_eq!(said(&document, &tempfile::tempdir().unwrap()), [""; 0]);
}

fn mutation<'t>(value: &'t DeValue<'t>) -> Mutation<'t> {
    let table = value.as_table().unwrap();
    let text = |key: &str| table[key].get_ref().as_str().unwrap();
    let says = table["says"].get_ref().as_array().unwrap().iter().map(|it| it.get_ref().as_str().unwrap());
    Mutation { name: text("name"), find: text("find"), replace: text("replace"), says: says.collect() }
}

/// What is wrong with what is said of a mutation.
fn fault(mutation: &Mutation<'_>, document: &str, dir: &TempDir) -> Option<String> {
    let Mutation { name, find, replace, says } = mutation;
    let found = document.matches(find).count();
    if found != 1 {
        return Some(format!("{name}: what it replaces is there {found} times"));
    }
    let said = said(&document.replace(find, replace), dir);
    let is_named =
        said.first().is_some_and(|line| line.contains("[SS") && line.starts_with(|c: char| c.is_ascii_digit()));
    (!is_named || said != *says).then(|| format!("{name} says\n{}\nand not\n{}", said.join("\n"), says.join("\n")))
}

/// What is said of a document: lines of the short form, without the name of the file.
fn said(document: &str, dir: &TempDir) -> Vec<String> {
    let path = dir.path().join(NAME);
    fs::write(&path, document).unwrap();
    let text = findings(&path).render(Format::Short, false);
    text.lines().map(|line| line.strip_prefix(&format!("{NAME}:")).unwrap_or(line).to_owned()).collect()
}

fn findings(path: &Path) -> Findings {
    match Builder::new(path).check() {
        Ok(findings) | Err(Error::Diagnostics(findings)) => findings,
        Err(other) => panic!("{other}"),
    }
}
