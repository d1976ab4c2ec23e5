//! The `specsmith` command, as the README has users run it.

use std::fs;
use std::path::Path;

use crate::nested::{cargo, lock, specsmith, stdout};
use crate::{GENERATED, SPEC, assert_same, files, generated, root, scratch, take_runtime};

const RUNTIME: &str = "crates/specsmith-runtime";

/// Runs `specsmith generate` at the root of the repository, and gives what it says.
fn generate(out: &Path) -> String {
    stdout(specsmith(root()).args(["generate", SPEC, "--runtime-path", RUNTIME, "--out"]).arg(out))
}

#[test]
fn the_command_finds_the_crate_in_generated_up_to_date() {
    let said =
        stdout(specsmith(root()).args(["generate", SPEC, "--out", GENERATED, "--runtime-path", RUNTIME, "--check"]));
    assert_eq!(said, format!("{GENERATED} is up to date\n"));
}

#[test]
fn a_crate_elsewhere_differs_in_the_path_to_the_runtime_only() {
    let out = scratch("elsewhere");
    generate(&out);
    let mut here = files(&out);
    let mut there = generated();
    let line = take_runtime(&mut here);
    assert_ne!(line, take_runtime(&mut there));
    assert_same(&here, &there);
    let path = line.split('"').find(|part| part.ends_with(RUNTIME)).unwrap();
    let runtime = fs::canonicalize(out.join(path)).unwrap();
    assert_eq!(runtime, fs::canonicalize(root().join(RUNTIME)).unwrap());
}

#[test]
fn a_second_run_and_one_from_another_directory_change_nothing() {
    let out = scratch("again");
    generate(&out);
    let before = files(&out);
    assert_eq!(generate(&out), format!("nothing changed in {}\n", out.display()));
    assert_same(&files(&out), &before);

    // Without files to compare with, so that each is written anew.
    fs::remove_dir_all(&out).unwrap();
    let spec = Path::new("..").join(SPEC);
    let runtime = Path::new("..").join(RUNTIME);
    let mut command = specsmith(&root().join("docs"));
    stdout(command.arg("generate").arg(spec).arg("--out").arg(&out).arg("--runtime-path").arg(runtime));
    assert_same(&files(&out), &before);
}

/// This asks for more than `cargo check` does and takes less time, because the dependencies of the other tests were built.
#[test]
fn cargo_builds_the_crate_as_it_stands() {
    let out = scratch("as_it_stands");
    generate(&out);
    lock(&out);
    assert_eq!(stdout(cargo(&out, "build").args(["--message-format", "short"])), "");
}
