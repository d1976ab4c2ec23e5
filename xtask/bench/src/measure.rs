//! What a command costs: CPU time and memory of all processes that it starts.

use crate::worker::{self, Chore, Worker};
use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// How much a command may take.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Limits {
    pub(crate) seconds: u64,
    /// Of address space, for each process.
    pub(crate) megabytes: Option<u64>,
}

impl Limits {
    /// For what is known to behave.
    pub(crate) const WIDE: Self = Self { seconds: 3600, megabytes: None };
}

/// What a command took.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Usage {
    /// User and system time of the command and everything that it started.
    pub(crate) cpu_seconds: f64,
    pub(crate) wall_seconds: f64,
    /// The most memory that one of these processes had.
    pub(crate) peak_megabytes: f64,
    /// How it ended, unless it ended well.
    pub(crate) failure: Option<String>,
}

impl Usage {
    /// The least of two measurements of the same; one that failed is no measurement.
    pub(crate) fn least(self, other: Self) -> Self {
        if self.failure.is_some() || (other.failure.is_none() && other.cpu_seconds < self.cpu_seconds) {
            Self { peak_megabytes: other.peak_megabytes.min(self.peak_megabytes), ..other }
        } else {
            Self { peak_megabytes: other.peak_megabytes.min(self.peak_megabytes), ..self }
        }
    }

    /// The measurement, if it is one.
    pub(crate) fn ok(self, what: &str) -> Result<Self> {
        match &self.failure {
            None => Ok(self),
            Some(failure) => anyhow::bail!("{what} {failure}"),
        }
    }
}

/// Where the output of a command goes.
pub(crate) struct Logs {
    pub(crate) stdout: PathBuf,
    pub(crate) stderr: PathBuf,
}

impl Logs {
    /// Files in `dir` that are called after `name`.
    pub(crate) fn new(dir: &Path, name: &str) -> Result<Self> {
        fs::create_dir_all(dir)?;
        Ok(Self { stdout: dir.join(format!("{name}.out")), stderr: dir.join(format!("{name}.txt")) })
    }
}

/// Runs `command` to its end, in a process that starts nothing else, so that what the system counted belongs to it.
pub(crate) fn measure(command: &Command, limits: Limits, logs: &Logs) -> Result<Usage> {
    let answer = logs.stderr.with_extension("json");
    let mut line = vec![command.get_program().to_owned()];
    line.extend(command.get_args().map(ToOwned::to_owned));
    let chore = Chore::Measure { seconds: limits.seconds, megabytes: limits.megabytes, answer: answer.clone(), line };
    let mut worker = worker::command(&Worker { chore })?;
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => worker.env(name, value),
            None => worker.env_remove(name),
        };
    }
    if let Some(dir) = command.get_current_dir() {
        worker.current_dir(dir);
    }
    worker.stdin(Stdio::null()).stdout(File::create(&logs.stdout)?).stderr(File::create(&logs.stderr)?);
    let _ = fs::remove_file(&answer);
    let status = worker.status().context("the measuring process cannot be run")?;
    let text =
        fs::read(&answer).with_context(|| format!("the measuring process ends with {status} and says nothing"))?;
    let mut usage: Usage = serde_json::from_slice(&text)?;
    if let Some(failure) = &mut usage.failure
        && let Some(line) = complaint(&logs.stderr)
    {
        *failure = format!("{failure}: {line}");
    }
    Ok(usage)
}

/// The first line of what a command said that is about an error.
fn complaint(stderr: &Path) -> Option<String> {
    let text = fs::read(stderr).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let is_error = |line: &&str| {
        let line = line.trim_start().to_ascii_lowercase();
        line.starts_with("error") || line.contains("panicked at") || line.contains("memory allocation")
    };
    let lines = || text.lines().map(str::trim).filter(|line| !line.is_empty());
    let at = lines().position(|line| is_error(&line));
    let found = match at {
        // What a panic says is in the line below.
        Some(at) if lines().nth(at)?.contains("panicked at") => lines().nth(at + 1).or_else(|| lines().nth(at)),
        Some(at) => lines().nth(at),
        None => lines().next_back(),
    };
    found.map(|line| line.chars().take(300).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_error_is_the_complaint() {
        let dir = tempfile::tempdir().unwrap();
        let say = |text: &str| {
            let file = dir.path().join("said");
            fs::write(&file, text).unwrap();
            complaint(&file)
        };
        assert_eq!(
            say("warning: a\nerror[E0308]: mismatched\nerror: b\n").as_deref(),
            Some("error[E0308]: mismatched")
        );
        assert_eq!(say("thread 'main' panicked at x.rs:1:2:\nnot yet\n").as_deref(), Some("not yet"));
        assert_eq!(say("one\ntwo\n").as_deref(), Some("two"));
        assert_eq!(say(""), None);
    }

    #[test]
    fn what_failed_is_no_measurement() {
        let usage = |cpu_seconds, failure: Option<&str>| Usage {
            cpu_seconds,
            wall_seconds: 1.0,
            peak_megabytes: cpu_seconds,
            failure: failure.map(str::to_owned),
        };
        assert_eq!(usage(2.0, None).least(usage(1.0, None)), usage(1.0, None));
        assert_eq!(usage(2.0, None).least(usage(1.0, Some("is killed"))).failure, None);
        assert_eq!(usage(1.0, Some("is killed")).least(usage(2.0, None)).failure, None);
    }
}
