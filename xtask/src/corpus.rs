//! `cargo xtask corpus`: a program of its own, so that only those who want it wait for what it is made of, and for the
//! optimiser.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// Has Cargo run `xtask-corpus` with `args`; the exit status is that program's.
pub(crate) fn run(root: &Path, args: &[OsString]) -> std::io::Result<u8> {
    // The cargo that runs this program, if one does.
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["run", "--release", "--package", "xtask-corpus", "--manifest-path"]);
    cargo.arg(root.join("Cargo.toml")).arg("--").args(args);
    let status = cargo.status()?;
    // A program that a signal ended has no status.
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}
