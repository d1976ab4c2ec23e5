use crate::{Builder, Findings, output};
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const SPEC: &str = "openapi: 3.1.0
info: {title: Pets, version: '1'}
paths: {}
components: {schemas: {Pet: {$ref: 'pet.yaml'}, Name: {type: string, nulable: true}}}
";

/// A document that refers to a file, and what comes of it.
struct Case {
    dir: TempDir,
}

impl Case {
    fn new() -> Self {
        let case = Self { dir: tempfile::tempdir().unwrap() };
        fs::create_dir(case.at(".git")).unwrap();
        case.put("api.yaml", SPEC);
        case.put("pet.yaml", "type: object\nproperties: {name: {type: string}}\n");
        case
    }

    fn at(&self, path: &str) -> PathBuf {
        self.dir.path().join(path)
    }

    fn put(&self, path: &str, text: &str) {
        fs::write(self.at(path), text).unwrap();
    }

    fn builder(&self) -> Builder {
        Builder::new(self.at("api.yaml"))
    }

    fn out(&self) -> PathBuf {
        self.at("out")
    }

    fn write(&self) -> Findings {
        let plan = self.builder().plan(self.out()).unwrap();
        plan.write().unwrap();
        plan.record();
        plan.findings().clone()
    }

    fn fresh(&self) -> Option<Findings> {
        self.builder().fresh(self.out()).unwrap()
    }

    /// After a run and this change, the crate is not fresh; after another run it is.
    #[track_caller]
    fn stale_after(change: impl FnOnce(&Self)) {
        let case = Self::new();
        case.write();
        assert!(case.fresh().is_some());
        change(&case);
        assert!(case.fresh().is_none());
        case.write();
        assert!(case.fresh().is_some());
    }
}

fn append(path: &Path, text: &str) {
    let before = fs::read_to_string(path).unwrap();
    fs::write(path, before + text).unwrap();
}

#[test]
fn a_second_run_finds_what_the_first_did_and_remarks_the_same() {
    let case = Case::new();
    assert!(case.fresh().is_none());
    let first = case.write();
    let second = case.fresh().unwrap();
    assert!(!first.diagnostics().is_empty());
    assert_eq!(second.diagnostics(), first.diagnostics());
    assert_eq!(second.report(), first.report());
    let format = crate::report::Format::Human;
    assert_eq!(second.render(format, false), first.render(format, false));
}

#[test]
fn every_input_counts() {
    Case::stale_after(|case| append(&case.at("api.yaml"), "# a comment\n"));
    Case::stale_after(|case| append(&case.at("pet.yaml"), "description: A pet\n"));
    Case::stale_after(|case| case.put("api.toml", "[package]\nversion = \"2.0.0\"\n"));
    let case = Case::new();
    case.write();
    assert!(case.builder().crate_name("other").fresh(case.out()).unwrap().is_none());
    case.put(
        "o.yaml",
        "overlay: 1.0.0\ninfo: {title: t, version: '1'}\nactions: [{target: $.info, update: {title: u}}]\n",
    );
    assert!(case.builder().overlay(case.at("o.yaml")).fresh(case.out()).unwrap().is_none());
}

#[test]
fn every_generated_file_counts() {
    Case::stale_after(|case| append(&case.at("out/src/models.rs"), "// by hand\n"));
    Case::stale_after(|case| fs::remove_file(case.at("out/src/wire.rs")).unwrap());
    Case::stale_after(|case| case.put("out/src/old.rs", &format!("// {} from api.yaml: do not edit.\n", output::MARK)));
    // What people put beside is their own.
    let case = Case::new();
    case.write();
    case.put("out/src/own.rs", "// mine\n");
    assert!(case.fresh().is_some());
}

#[test]
fn the_record_is_in_the_target_directory_of_the_workspace() {
    let case = Case::new();
    case.write();
    assert_eq!(fs::read_to_string(case.at("out/target/.gitignore")).unwrap(), "*\n");
    assert!(case.at("out/target/specsmith").is_dir());

    let case = Case::new();
    fs::create_dir(case.at("target")).unwrap();
    case.put("target/CACHEDIR.TAG", "Signature: 8a477f597d28d172789f06886806bc55");
    case.write();
    assert!(case.at("target/specsmith").is_dir());
    assert!(!case.at("out/target").exists());
    assert!(case.fresh().is_some());
}

#[test]
fn a_record_that_is_damaged_is_none() {
    let case = Case::new();
    case.write();
    for entry in fs::read_dir(case.at("out/target/specsmith")).unwrap() {
        fs::write(entry.unwrap().path(), "{").unwrap();
    }
    assert!(case.fresh().is_none());
}

#[test]
fn what_is_wrong_with_an_input_is_said() {
    let case = Case::new();
    case.write();
    fs::remove_file(case.at("api.yaml")).unwrap();
    assert!(case.builder().fresh(case.out()).is_err());
}
