//! `cargo xtask bench`, `corpus` and `e2e`: programs of their own, so that only those who want them wait for what they are
//! made of, and for the optimiser.

use std::ffi::OsString;
use std::path::Path;
use std::process::Command;

/// Has Cargo run `package` with `args`; the exit status is that program's.
pub(crate) fn run(root: &Path, package: &str, args: &[OsString]) -> std::io::Result<u8> {
    // The cargo that runs this program, if one does.
    let mut cargo = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.args(["run", "--release", "--package", package, "--manifest-path"]);
    cargo.arg(root.join("Cargo.toml")).arg("--").args(args);
    let status = cargo.status()?;
    // A program that a signal ended has no status.
    Ok(status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(1))
}
