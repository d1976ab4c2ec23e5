//! Runs the real binary: what it says, what it leaves behind, and how it exits.

#![allow(clippy::unwrap_used, reason = "clippy takes the helpers of an integration test for ordinary code")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use tempfile::TempDir;

const PETS: &str = "\
openapi: 3.1.0
info:
  title: Pets
  version: 1.0.0
paths: {}
components:
  schemas:
    Pet:
      type: object
      properties:
        name:
          type: string
";

/// How a run ended.
struct Run {
    status: i32,
    stdout: String,
    stderr: String,
}

/// Runs specsmith in `dir`.
fn specsmith(dir: &Path, args: &[&str]) -> Run {
    let output = Command::new(env!("CARGO_BIN_EXE_specsmith")).args(args).current_dir(dir).output().unwrap();
    Run {
        status: output.status.code().unwrap(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A repository with one document in it.
fn repository(document: &str) -> TempDir {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir(dir.path().join(".git")).unwrap();
    fs::create_dir(dir.path().join("spec")).unwrap();
    fs::write(dir.path().join("spec/pets.yaml"), document).unwrap();
    dir
}

const GENERATE: [&str; 4] = ["generate", "spec/pets.yaml", "--out", "out"];

fn generate(dir: &Path, more: &[&str]) -> Run {
    specsmith(dir, &[&GENERATE, more].concat())
}

/// Every file below `dir` with its bytes, sorted.
fn contents(dir: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in fs::read_dir(dir).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            found.extend(contents(&path));
        } else {
            found.push((path.clone(), fs::read(path).unwrap()));
        }
    }
    found.sort();
    found
}

#[test]
fn a_crate_is_written_and_then_left_alone() {
    let dir = repository(PETS);
    let first = generate(dir.path(), &[]);
    assert_eq!(first.status, 0, "{}", first.stderr);
    assert!(first.stdout.starts_with("wrote "), "{}", first.stdout);
    assert!(first.stdout.ends_with(" files, 0 unchanged in out\n"), "{}", first.stdout);
    let before = contents(&dir.path().join("out"));
    let second = generate(dir.path(), &[]);
    assert_eq!((second.status, second.stdout.as_str()), (0, "nothing changed in out\n"));
    assert_eq!(contents(&dir.path().join("out")), before);
}

#[test]
fn the_working_directory_does_not_show_in_the_files() {
    let dir = repository(PETS);
    fs::create_dir(dir.path().join("runtime")).unwrap();
    fs::write(dir.path().join("runtime/Cargo.toml"), "").unwrap();
    generate(dir.path(), &["--runtime-path", "runtime"]);
    let before = contents(&dir.path().join("out"));
    let args = ["generate", "pets.yaml", "--out", "../out", "--runtime-path", "../runtime", "--check"];
    let run = specsmith(&dir.path().join("spec"), &args);
    assert_eq!((run.status, run.stdout.as_str()), (0, "../out is up to date\n"), "{}", run.stderr);
    let (_, manifest) = before.iter().find(|(path, _)| path.ends_with("out/Cargo.toml")).unwrap();
    let manifest = std::str::from_utf8(manifest).unwrap();
    assert!(manifest.contains("\"../runtime\""), "{manifest}");
    assert!(manifest.lines().next().unwrap().contains("spec/pets.yaml"), "{manifest}");
}

#[test]
fn check_finds_what_differs_and_mends_nothing() {
    let dir = repository(PETS);
    let missing = generate(dir.path(), &["--check"]);
    assert_eq!(missing.status, 1);
    assert!(missing.stdout.contains("src/lib.rs: missing\n"), "{}", missing.stdout);
    assert!(!dir.path().join("out").exists());

    generate(dir.path(), &[]);
    assert_eq!(generate(dir.path(), &["--check"]).status, 0);
    let lib = dir.path().join("out/src/lib.rs");
    let edited = fs::read_to_string(&lib).unwrap() + "// edited\n";
    fs::write(&lib, &edited).unwrap();
    let changed = generate(dir.path(), &["--check"]);
    assert_eq!(changed.status, 1);
    assert!(changed.stdout.contains("src/lib.rs: changed\n@@"), "{}", changed.stdout);
    assert!(changed.stdout.contains("\n-// edited\n"), "{}", changed.stdout);
    assert!(changed.stdout.ends_with("out is not up to date: 1 file differs\n"), "{}", changed.stdout);
    assert_eq!(fs::read_to_string(&lib).unwrap(), edited);
}

#[test]
fn a_manifest_is_written_on_request() {
    let dir = repository(PETS);
    let manifest = ["--manifest", "reports/pets.json"];
    let stale = generate(dir.path(), &[&manifest[..], &["--check"]].concat());
    assert!(stale.stdout.contains("reports/pets.json: missing\n"), "{}", stale.stdout);
    let run = generate(dir.path(), &manifest);
    assert!(run.stdout.contains("wrote reports/pets.json\n"), "{}", run.stdout);
    let text = fs::read_to_string(dir.path().join("reports/pets.json")).unwrap();
    assert!(text.starts_with('{') && text.ends_with("}\n"), "{text}");
    assert_eq!(generate(dir.path(), &manifest).stdout, "nothing changed in out\n");
    assert_eq!(generate(dir.path(), &[&manifest[..], &["--check"]].concat()).status, 0);
}

#[test]
fn the_crate_gets_the_name_that_was_asked_for() {
    let dir = repository(PETS);
    fs::write(dir.path().join("names.toml"), "package.name = \"from-config\"\n").unwrap();
    for (args, name) in [
        (&["--config", "names.toml"][..], "\"from-config\""),
        (&["--config", "names.toml", "--crate-name", "asked-for"][..], "\"asked-for\""),
    ] {
        assert_eq!(generate(dir.path(), args).status, 0);
        let manifest = fs::read_to_string(dir.path().join("out/Cargo.toml")).unwrap();
        assert!(manifest.contains(name), "{manifest}");
    }
}

#[test]
fn a_missing_document_is_a_diagnostic() {
    let dir = repository(PETS);
    for command in [&["check", "spec/pet.yaml"][..], &["generate", "spec/pet.yaml", "--out", "out"]] {
        let run = specsmith(dir.path(), command);
        assert_eq!(run.status, 1);
        assert!(run.stderr.contains("`spec/pet.yaml` cannot be read: there is no such file"), "{}", run.stderr);
        assert!(run.stderr.ends_with("error: 1 error in spec/pet.yaml; nothing was written\n"), "{}", run.stderr);
        assert_eq!(run.stdout, "");
        assert!(!run.stderr.contains('\x1b'), "a pipe is no terminal: {}", run.stderr);
    }
}

#[test]
fn a_document_with_errors_leaves_everything_as_it_is() {
    let dir = repository(PETS);
    generate(dir.path(), &[]);
    let before = contents(&dir.path().join("out"));
    fs::write(dir.path().join("spec/pets.yaml"), "swagger: '2.0'\n").unwrap();
    let run = generate(dir.path(), &["--message-format", "short"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.starts_with("spec/pets.yaml:"), "{}", run.stderr);
    assert_eq!(contents(&dir.path().join("out")), before);
    assert_eq!(specsmith(dir.path(), &["check", "spec/pets.yaml"]).status, 1);
}

#[test]
fn mistakes_in_the_config_file_are_errors() {
    let dir = repository(PETS);
    fs::write(dir.path().join("spec/pets.toml"), "[types]\nmap = 'tree'\n").unwrap();
    let run = specsmith(dir.path(), &["check", "spec/pets.yaml"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("`map` cannot be `tree`"), "{}", run.stderr);
    assert!(run.stderr.contains("spec/pets.toml:2:7"), "{}", run.stderr);
}

#[test]
fn programs_get_nothing_but_json() {
    let dir = repository(PETS);
    let run = specsmith(dir.path(), &["check", "nope.yaml", "--message-format", "json"]);
    assert_eq!((run.status, run.stdout.as_str()), (1, ""));
    assert_eq!(run.stderr.lines().count(), 1, "{}", run.stderr);
    assert!(run.stderr.starts_with('{') && run.stderr.ends_with("}\n"), "{}", run.stderr);
}

#[test]
fn check_accepts_a_sound_document() {
    let dir = repository(PETS);
    let run = specsmith(dir.path(), &["check", "spec/pets.yaml"]);
    assert_eq!((run.status, run.stdout.as_str()), (0, "no problems\n"), "{}", run.stderr);
}

#[test]
fn a_file_of_the_users_is_not_overwritten() {
    let dir = repository(PETS);
    fs::create_dir_all(dir.path().join("out/src")).unwrap();
    fs::write(dir.path().join("out/src/lib.rs"), "fn mine() {}\n").unwrap();
    let run = generate(dir.path(), &[]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.contains("`src/lib.rs`"), "{}", run.stderr);
    assert_eq!(contents(&dir.path().join("out")).len(), 1);
}

#[test]
fn a_directory_that_cannot_be_written_is_named() {
    let dir = repository(PETS);
    // A file where the directory should be stops root as well, who runs tests in containers.
    fs::write(dir.path().join("taken"), "").unwrap();
    let run = specsmith(dir.path(), &["generate", "spec/pets.yaml", "--out", "taken/out"]);
    assert_eq!(run.status, 1);
    assert!(run.stderr.starts_with("error: `taken/out"), "{}", run.stderr);
}

#[test]
fn wrong_usage_exits_with_2() {
    let dir = repository(PETS);
    for (args, said) in [
        (&[][..], "Usage"),
        (&["generate", "spec/pets.yaml"], "--out"),
        (&["check"], "SPEC"),
        (&["generate", "spec/pets.yaml", "--out", ""], "--out"),
        (&["check", "spec/pets.yaml", "--message-format", "xml"], "xml"),
        (&[&GENERATE[..], &["--crate-name", "1x"]].concat(), "`1x` cannot be the name of a crate"),
        (&[&GENERATE[..], &["--runtime-path", "spec"]].concat(), "`spec` has no `Cargo.toml`"),
    ] {
        let run = specsmith(dir.path(), args);
        assert_eq!(run.status, 2, "{args:?}: {}", run.stderr);
        assert!(run.stderr.contains(said), "{args:?}: {}", run.stderr);
        assert!(!dir.path().join("out").exists());
    }
}

/// The document that this repository exists for.
#[test]
fn the_first_document_is_generated_and_stays_fresh() {
    let dir = tempfile::tempdir().unwrap();
    let spec = concat!(env!("CARGO_MANIFEST_DIR"), "/../../spec/launchdarkly-experiments.yaml");
    let args = ["generate", spec, "--out", "out"];
    let run = specsmith(dir.path(), &args);
    assert_eq!(run.status, 0, "{}", run.stderr);
    let check = specsmith(dir.path(), &[&args[..], &["--check"]].concat());
    assert_eq!((check.status, check.stdout.as_str()), (0, "out is up to date\n"));
}

#[test]
fn what_types_do_not_show_is_listed_on_request() {
    let dir = repository(&format!("{PETS}      if: {{required: [name]}}\n"));
    let line =
        "note: #/components/schemas/Pet/if: validation-only: only validators use it; the type is the same without";
    for command in [&["check", "spec/pets.yaml"][..], &GENERATE] {
        assert!(!specsmith(dir.path(), command).stderr.contains("note:"));
        let verbose = specsmith(dir.path(), &[command, &["-v"]].concat());
        assert!(verbose.stderr.lines().any(|it| it == line), "{}", verbose.stderr);
    }
}

#[test]
fn overlays_are_applied_in_their_order() {
    let dir = repository(PETS);
    let overlay = |name: &str, action: &str| {
        let text = format!("overlay: 1.1.0\ninfo: {{title: t, version: '1'}}\nactions:\n  - {action}\n");
        fs::write(dir.path().join(name), text).unwrap();
    };
    overlay("cats.yaml", "{target: $.components.schemas, update: {Cat: {$ref: '#/components/schemas/Pet'}}}");
    overlay(
        "dogs.yaml",
        "{target: $.components.schemas.Pet.properties, update: {cat: {$ref: '#/components/schemas/Cat'}}}",
    );
    let both = ["--overlay", "cats.yaml", "--overlay", "dogs.yaml"];
    let run = generate(dir.path(), &both);
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    let models = fs::read_to_string(dir.path().join("out/src/models.rs")).unwrap();
    assert!(models.contains("pub type Cat = Pet;") && models.contains("pub cat: Option<Box<Cat>>"), "{models}");
    let again = generate(dir.path(), &[&both[..], &["--check"]].concat());
    assert_eq!(again.stdout, "out is up to date\n");
    let alone = ["check", "spec/pets.yaml", "--overlay", "dogs.yaml", "--message-format", "short"];
    let alone = specsmith(dir.path(), &alone);
    let place = "dogs.yaml:4:72: error[SS0201]: `#/components/schemas/Cat` does not exist\n";
    assert_eq!((alone.status, alone.stderr.as_str()), (1, place));
}

#[test]
fn codes_are_explained_and_listed() {
    let dir = tempfile::tempdir().unwrap();
    let one = specsmith(dir.path(), &["explain", "ss0103"]);
    assert_eq!(one.status, 0);
    assert!(
        one.stdout.starts_with("warning[SS0103]: A key that the specification does not know.\n\n"),
        "{}",
        one.stdout
    );
    assert!(one.stdout.contains("Wrong:") && one.stdout.contains("Mended:"), "{}", one.stdout);
    let all = specsmith(dir.path(), &["explain"]);
    assert!(all.stdout.contains("SS0101  error    A value is of a kind"), "{}", all.stdout);
    let unknown = specsmith(dir.path(), &["explain", "SS0130"]);
    assert_eq!((unknown.status, unknown.stdout.as_str()), (2, ""));
    assert_eq!(unknown.stderr, "error: `SS0130` is not the code of a diagnostic: did you mean `SS0103`?\n");
}

/// A document with two warnings: an unknown key, and a property that is required and not declared.
const WARNED: &str = "\
openapi: 3.1.0
info: { title: Pets, version: \"1\" }
paths: {}
component: {}
components:
  schemas:
    Pet: { type: object, required: [name], properties: { nmae: { type: string } } }
";

fn check(dir: &Path, more: &[&str]) -> Run {
    specsmith(dir, &[&["check", "spec/pets.yaml", "--message-format", "short"], more].concat())
}

#[test]
fn warnings_are_allowed_and_denied() {
    let dir = repository(WARNED);
    let plain = check(dir.path(), &[]);
    assert_eq!((plain.status, plain.stderr.lines().count()), (0, 2), "{}", plain.stderr);

    let denied = check(dir.path(), &["--deny", "warnings"]);
    assert_eq!(denied.status, 1);
    assert!(denied.stderr.lines().all(|line| line.contains(": error[SS0")), "{}", denied.stderr);

    let one = check(dir.path(), &["-D", "warnings", "--warn", "SS0103", "--allow", "SS0301"]);
    assert_eq!(one.status, 0);
    assert_eq!(one.stderr, "spec/pets.yaml:4:1: warning[SS0103]: `component` is not a key of an OpenAPI document\n");

    let last = check(dir.path(), &["--allow", "SS0103", "--deny", "SS0103"]);
    assert_eq!(last.status, 1, "the last word counts");

    let unused = check(dir.path(), &["--allow", "SS0303"]);
    assert!(unused.stderr.starts_with("<options>: warning[SS0604]: `SS0303` is allowed"), "{}", unused.stderr);

    fs::write(dir.path().join("spec/pets.toml"), "[lints]\nSS0103 = \"deny\"\nSS0301 = \"allow\"\n").unwrap();
    let config = check(dir.path(), &[]);
    assert_eq!((config.status, config.stderr.lines().count()), (1, 1), "{}", config.stderr);
    assert_eq!(check(dir.path(), &["--warn", "SS0103"]).status, 0, "the command line counts more than the config");
}

#[test]
fn codes_that_make_no_sense_are_wrong_usage() {
    let dir = repository(WARNED);
    let error = check(dir.path(), &["--allow", "SS0101"]);
    assert_eq!(error.status, 2);
    assert!(error.stderr.starts_with("error: `SS0101` is the code of an error, which stays one: "), "{}", error.stderr);
    assert_eq!(check(dir.path(), &["--deny", "SS9999"]).status, 2);
}

#[test]
fn as_many_problems_are_shown_as_are_asked_for() {
    let dir = repository(WARNED);
    let one = check(dir.path(), &["--max-diagnostics", "1"]);
    assert_eq!(one.stderr.lines().last(), Some("note: 1 problem more is not shown"), "{}", one.stderr);
    assert_eq!(one.stderr.lines().count(), 2);
}
