//! Cargo, run by a test.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use serde_json::Value;

use crate::root;

/// Cargo in `dir`, without network.
pub(crate) fn cargo(dir: &Path, command: &str) -> Command {
    let mut cargo = Command::new(env!("CARGO"));
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().unwrap();
    cargo.args([command, "--offline"]).current_dir(dir).env("CARGO_TARGET_DIR", target);
    cargo
}

/// What a process that did its work has printed.
#[track_caller]
pub(crate) fn stdout(command: &mut Command) -> String {
    let Output { status, stdout, stderr } = command.output().unwrap();
    let stdout = String::from_utf8(stdout).unwrap();
    assert!(status.success(), "{command:?}: {stdout}{}", String::from_utf8_lossy(&stderr));
    stdout
}

/// The messages of a Cargo that was told to print JSON.
pub(crate) fn messages(stdout: &str) -> impl Iterator<Item = Value> {
    stdout.lines().map(|line| serde_json::from_str(line).unwrap())
}

/// Has Cargo resolve what a crate outside of the workspace depends on as it did for the workspace. It finds no other
/// versions offline, and would look for them.
pub(crate) fn lock(dir: &Path) {
    std::fs::copy(root().join("Cargo.lock"), dir.join("Cargo.lock")).unwrap();
}

/// The `specsmith` command, to be run in `dir`.
pub(crate) fn specsmith(dir: &Path) -> Command {
    static BINARY: OnceLock<PathBuf> = OnceLock::new();
    let binary = BINARY.get_or_init(|| {
        let args = ["--package", "specsmith-cli", "--message-format", "json"];
        let messages = messages(&stdout(cargo(root(), "build").args(args))).collect::<Vec<_>>();
        messages.iter().rev().find_map(|message| message["executable"].as_str()).map(PathBuf::from).unwrap()
    });
    let mut command = Command::new(binary);
    command.current_dir(dir);
    command
}
