//! `cargo xtask corpus`: what becomes of real documents.

#[allow(dead_code)]
pub(crate) mod fidelity;
