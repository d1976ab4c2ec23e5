//! What the measurements were made on, and of.

use anyhow::Result;
use serde::{Deserialize, Serialize};
use std::ffi::OsString;
use std::path::Path;
use std::process::{Command, Stdio};

/// The machine, the compiler and the state of the repository.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Machine {
    pub(crate) cpu: String,
    pub(crate) cores: usize,
    pub(crate) memory_gib: f64,
    pub(crate) system: String,
    pub(crate) rustc: String,
    /// The commit, with a `+` where files differ from it.
    pub(crate) commit: String,
    /// The day.
    pub(crate) date: String,
}

impl Machine {
    pub(crate) fn look(root: &Path) -> Result<Self> {
        let said = |program: &str, args: &[&str]| {
            let output = Command::new(program).args(args).current_dir(root).output();
            output.map(|it| String::from_utf8_lossy(&it.stdout).trim().to_owned()).unwrap_or_default()
        };
        let is_changed = !said("git", &["status", "--porcelain", "--untracked-files=no"]).is_empty();
        let commit = said("git", &["rev-parse", "--short=12", "HEAD"]);
        let kilobytes =
            field("/proc/meminfo", "MemTotal").and_then(|it| it.trim_end_matches(" kB").parse::<f64>().ok());
        Ok(Self {
            cpu: field("/proc/cpuinfo", "model name").unwrap_or_default(),
            cores: std::thread::available_parallelism().map_or(0, usize::from),
            memory_gib: kilobytes.unwrap_or_default() / 1024.0 / 1024.0,
            system: said("uname", &["-srm"]),
            rustc: said("rustc", &["--version"]),
            commit: if is_changed { format!("{commit}+") } else { commit },
            date: said("date", &["-u", "+%F"]),
        })
    }
}

/// The first value of `key` in a file of lines `key: value`.
fn field(file: &str, key: &str) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    let mut fields = text.lines().filter_map(|line| line.split_once(':'));
    fields.find(|(name, _)| name.trim() == key).map(|(_, value)| value.trim().to_owned())
}

/// The cargo that runs this program, if one does.
pub(crate) fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Whether there is such a program.
pub(crate) fn runs(program: &str, arg: &str) -> bool {
    let status = Command::new(program).arg(arg).stdout(Stdio::null()).stderr(Stdio::null()).status();
    status.is_ok_and(|status| status.success())
}
