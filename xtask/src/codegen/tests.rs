//! The chore on small repositories, and on this one.

use super::*;
use tempfile::TempDir;

const DOCUMENT: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\n";

/// What `cargo xtask codegen --check` says in this repository, as a test: generated code is reviewed and checked in, so
/// a change of the generator has to come with what it changes.
#[test]
fn generated_code_is_fresh() {
    if let Err(Failure { text, .. }) = run(crate::root(), &[], Mode::Check, false) {
        panic!("{text}");
    }
}

/// A repository with a runtime and these documents.
fn repository(documents: &[(&str, &str)]) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    for (path, text) in [("Cargo.toml", "[workspace]\n"), ("crates/specsmith-runtime/Cargo.toml", "")] {
        put(dir.path(), path, text);
    }
    documents.iter().for_each(|(name, text)| put(dir.path(), &format!("spec/{name}"), text));
    dir
}

fn put(root: &Path, path: &str, text: &str) {
    let file = root.join(path);
    fs::create_dir_all(file.parent().unwrap()).unwrap();
    fs::write(file, text).unwrap();
}

fn codegen(root: &Path, names: &[&str], mode: Mode) -> Result<String, Failure> {
    let names: Vec<_> = names.iter().map(ToString::to_string).collect();
    run(root, &names, mode, false).map(|report| report.summary)
}

#[test]
fn every_document_becomes_a_crate() {
    let dir = repository(&[("b.yaml", DOCUMENT), ("a.yml", DOCUMENT), ("a.toml", ""), ("notes.md", "")]);
    let said = codegen(dir.path(), &[], Mode::Write).unwrap();
    let crates: Vec<_> = said.lines().map(|line| line.split_once(": wrote").unwrap().0).collect();
    assert_eq!(crates, ["generated/a", "generated/b"]);
    let manifest = fs::read_to_string(dir.path().join("generated/a/Cargo.toml")).unwrap();
    assert!(manifest.contains("\"../../crates/specsmith-runtime\""), "{manifest}");

    let checked = codegen(dir.path(), &[], Mode::Check).unwrap();
    assert_eq!(checked, "generated/a: up to date\ngenerated/b: up to date\n");
    let again = codegen(dir.path(), &[], Mode::Write).unwrap();
    assert_eq!(again, "generated/a: nothing changed\ngenerated/b: nothing changed\n");
}

#[test]
fn overlays_are_applied_and_are_no_documents() {
    let overlay = "overlay: 1.1.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.info.title, update: Cats}]\n";
    let dir =
        repository(&[("a.yaml", DOCUMENT), ("a.toml", "overlays = ['a.overlay.yaml']"), ("a.overlay.yaml", overlay)]);
    assert!(codegen(dir.path(), &[], Mode::Write).unwrap().starts_with("generated/a: wrote"));
    let readme = fs::read_to_string(dir.path().join("generated/a/README.md")).unwrap();
    assert!(readme.contains("**Cats**") && readme.contains("from `spec/a.yaml` and `spec/a.overlay.yaml`"), "{readme}");
    assert!(!dir.path().join("generated/a.overlay").exists());
    put(dir.path(), "spec/a.overlay.yaml", &overlay.replace("Cats", "Dogs"));
    assert_eq!(codegen(dir.path(), &[], Mode::Check).unwrap_err().status, 1);
}

#[test]
fn names_select_documents() {
    let dir = repository(&[("a.yaml", DOCUMENT), ("b.yaml", DOCUMENT)]);
    codegen(dir.path(), &["b"], Mode::Write).unwrap();
    assert!(!dir.path().join("generated/a").exists());
    assert!(dir.path().join("generated/b").exists());
}

#[test]
fn an_unknown_name_is_wrong_usage() {
    let dir = repository(&[("a.yaml", DOCUMENT), ("b.yaml", DOCUMENT)]);
    let failure = codegen(dir.path(), &["a", "c"], Mode::Write).unwrap_err();
    assert_eq!(failure.status, 2);
    assert_eq!(failure.text, "error: no document in spec/ is called `c`; there is `a`, `b`\n");
    assert!(!dir.path().join("generated").exists());
}

#[test]
fn one_bad_document_stops_all() {
    let dir = repository(&[("a.yaml", DOCUMENT), ("b.yaml", "swagger: '2.0'\n"), ("c.yaml", "swagger: '2.0'\n")]);
    let failure = codegen(dir.path(), &[], Mode::Write).unwrap_err();
    assert_eq!(failure.status, 1);
    assert!(failure.text.contains("1 error in spec/b.yaml; nothing was written\n"), "{}", failure.text);
    assert!(failure.text.contains("1 error in spec/c.yaml; nothing was written\n"), "{}", failure.text);
    assert!(!dir.path().join("generated").exists());
}

#[test]
fn two_documents_cannot_share_a_crate() {
    let dir = repository(&[("a.yaml", DOCUMENT), ("a.json", "{}")]);
    let failure = codegen(dir.path(), &[], Mode::Write).unwrap_err();
    assert!(failure.text.contains("would be the same crate"), "{}", failure.text);
}

#[test]
fn check_names_the_file_and_the_way_out() {
    let dir = repository(&[("a.yaml", DOCUMENT)]);
    codegen(dir.path(), &[], Mode::Write).unwrap();
    let lib = dir.path().join("generated/a/src/lib.rs");
    let edited = fs::read_to_string(&lib).unwrap() + "// edited\n";
    fs::write(&lib, &edited).unwrap();
    let failure = codegen(dir.path(), &[], Mode::Check).unwrap_err();
    assert_eq!(failure.status, 1);
    assert!(failure.text.starts_with("generated/a/src/lib.rs: changed\n@@"), "{}", failure.text);
    assert!(failure.text.ends_with(MEND), "{}", failure.text);
    assert_eq!(fs::read_to_string(&lib).unwrap(), edited);
}

#[test]
fn a_crate_without_a_document_goes() {
    let dir = repository(&[("a.yaml", DOCUMENT), ("b.yaml", DOCUMENT)]);
    codegen(dir.path(), &[], Mode::Write).unwrap();
    fs::remove_file(dir.path().join("spec/b.yaml")).unwrap();
    let failure = codegen(dir.path(), &[], Mode::Check).unwrap_err();
    assert!(failure.text.starts_with("generated/b: no document in spec/ asks for it\n"), "{}", failure.text);
    assert!(codegen(dir.path(), &["a"], Mode::Check).is_ok(), "whoever names documents asks about those only");
    codegen(dir.path(), &[], Mode::Write).unwrap();
    assert!(!dir.path().join("generated/b").exists());
}
