//! `cargo xtask corpus`: see the library.

use std::process::ExitCode;

fn main() -> ExitCode {
    xtask_corpus::main()
}
