//! The process that `cargo xtask corpus` starts for each document.

use std::fs;
use std::process::Command;

#[test]
fn a_worker_answers_in_json() {
    let dir = tempfile::tempdir().unwrap();
    let document = dir.path().join("a b.yaml");
    fs::write(&document, "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\n").unwrap();
    fs::create_dir_all(dir.path().join("out/logs/a-b-yaml")).unwrap();
    let mut worker = Command::new(env!("CARGO_BIN_EXE_xtask-corpus"));
    worker.args(["corpus-worker", "generate", "--slug", "a-b-yaml"]);
    worker.arg("--document").arg(&document).arg("--workspace").arg(dir.path().join("out"));
    let output = worker.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    let answer: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["made"]["Crate"]["operations"], 0, "{answer}");
    assert!(dir.path().join("out/crates/doc-a-b-yaml/src/lib.rs").is_file());
}
