//! `cargo xtask corpus`: what becomes of real documents.

// The command that asks the questions comes with the rest of this module.
#[allow(dead_code)]
pub(crate) mod fidelity;
