//! A generated client against a server that does everything wrong.

use crate::Shown;
use anyhow::Result;

pub(crate) fn run() -> Result<Shown> {
    Ok(Shown { page: String::new(), failures: Vec::new() })
}
