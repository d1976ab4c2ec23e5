//! `cargo xtask bench`, `corpus` and `e2e` hand everything through. A script takes the place of Cargo.
#![cfg(unix)]

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::process::Command;

#[test]
fn arguments_and_the_exit_status_are_handed_through() {
    let dir = tempfile::tempdir().unwrap();
    let cargo = dir.path().join("cargo");
    fs::write(&cargo, "#!/bin/sh\nfor arg; do echo \"$arg\"; done\nexit 3\n").unwrap();
    fs::set_permissions(&cargo, Permissions::from_mode(0o755)).unwrap();

    let chores = [("bench", "xtask-bench"), ("corpus", "xtask-corpus"), ("e2e", "xtask-e2e")];
    let lists = [&["--help"][..], &["--only", "a b", "DIR", "--no-compile", "--", "-h"], &["DIR", "-h"], &[]];
    for ((chore, package), args) in chores.iter().flat_map(|chore| lists.map(|args| (*chore, args))) {
        let xtask = Command::new(env!("CARGO_BIN_EXE_xtask")).env("CARGO", &cargo).arg(chore).args(args).output();
        let output = xtask.unwrap();
        assert_eq!(output.status.code(), Some(3), "{output:?}");
        let heard = String::from_utf8(output.stdout).unwrap();
        let heard: Vec<_> = heard.lines().collect();
        let end = heard.iter().position(|it| *it == "--").unwrap();
        assert!(heard[..end].starts_with(&["run", "--release", "--package", package]), "{heard:?}");
        assert_eq!(&heard[end + 1..], args);
    }
}
