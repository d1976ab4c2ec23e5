//! Child processes that cannot hang, and whose output cannot block them.

use std::fs::{self, File};
use std::path::Path;
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;
use wait_timeout::ChildExt;

/// How much of what a process complained about is worth showing.
const COMPLAINT_LENGTH: usize = 600;

/// Where a process reads and writes.
pub(crate) struct Streams<'a> {
    pub(crate) stdin: Option<&'a Path>,
    pub(crate) stdout: &'a Path,
    pub(crate) stderr: &'a Path,
}

/// Runs `command` to its end, or kills it after `limit`.
///
/// # Errors
///
/// How it ended, unless it ended well.
pub(crate) fn run(command: &mut Command, limit: Duration, streams: &Streams<'_>) -> Result<(), String> {
    match status(command, limit, streams).map_err(|error| format!("cannot be run: {error}"))? {
        None => Err(format!("takes longer than {} s", limit.as_secs())),
        Some(status) if status.success() => Ok(()),
        Some(status) => Err(format!("ends with {status}: {}", complaint(streams.stderr))),
    }
}

fn status(command: &mut Command, limit: Duration, streams: &Streams<'_>) -> std::io::Result<Option<ExitStatus>> {
    let stdin = streams.stdin.map(File::open).transpose()?.map_or_else(Stdio::null, Stdio::from);
    command.stdin(stdin).stdout(File::create(streams.stdout)?).stderr(File::create(streams.stderr)?);
    let mut child = command.spawn()?;
    let status = child.wait_timeout(limit)?;
    if status.is_none() {
        child.kill()?;
        child.wait()?;
    }
    Ok(status)
}

/// What a process said before it ended, in one line.
fn complaint(stderr: &Path) -> String {
    let text = fs::read(stderr).unwrap_or_default();
    let text = String::from_utf8_lossy(&text);
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with("note: "));
    lines.collect::<Vec<_>>().join(" ").chars().take(COMPLAINT_LENGTH).collect()
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str, limit: Duration) -> Result<String, String> {
        let dir = tempfile::tempdir().unwrap();
        let (stdin, stdout, stderr) = (dir.path().join("in"), dir.path().join("out"), dir.path().join("err"));
        fs::write(&stdin, "asked").unwrap();
        let streams = Streams { stdin: Some(&stdin), stdout: &stdout, stderr: &stderr };
        run(Command::new("sh").args(["-c", script]), limit, &streams)?;
        Ok(fs::read_to_string(&stdout).unwrap())
    }

    #[test]
    fn what_ends_well_has_an_answer() {
        assert_eq!(sh("cat", Duration::from_secs(60)), Ok("asked".to_owned()));
    }

    #[test]
    fn what_fails_says_why() {
        let failure = sh("echo one >&2; echo two >&2; exit 3", Duration::from_secs(60)).unwrap_err();
        assert_eq!(failure, "ends with exit status: 3: one two");
    }

    #[test]
    fn what_hangs_is_killed() {
        assert_eq!(sh("exec sleep 600", Duration::from_millis(50)), Err("takes longer than 0 s".to_owned()));
    }
}
