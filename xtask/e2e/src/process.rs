//! Child processes that end when this program does not want them any more.

use anyhow::{Context, Result, bail};
use std::fs::{self, File};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// How much of what a process complained about is worth showing.
const COMPLAINT_LENGTH: usize = 2000;
/// How long a server may take until it listens.
const PATIENCE: Duration = Duration::from_secs(120);

/// Runs `command` to its end; what it says goes to `log`.
pub(crate) fn run(command: &mut Command, log: &Path) -> Result<()> {
    let what = command.get_program().to_string_lossy().into_owned();
    let file = File::create(log).with_context(|| format!("`{}` cannot be written", log.display()))?;
    let status = command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file).status();
    let status = status.with_context(|| format!("`{what}` cannot be run: is it installed?"))?;
    if !status.success() {
        bail!("`{what}` ends with {status}: {}", complaint(log));
    }
    Ok(())
}

/// A server that is stopped when this is dropped.
pub(crate) struct Server {
    child: Child,
}

impl Server {
    /// Starts `command`, and waits until something listens at `port`.
    pub(crate) fn start(command: &mut Command, port: u16, log: &Path) -> Result<Self> {
        let what = command.get_program().to_string_lossy().into_owned();
        let file = File::create(log).with_context(|| format!("`{}` cannot be written", log.display()))?;
        let child = command.stdin(Stdio::null()).stdout(file.try_clone()?).stderr(file).spawn();
        let mut server = Self { child: child.with_context(|| format!("`{what}` cannot be run"))? };
        let begun = Instant::now();
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if let Some(status) = server.child.try_wait()? {
                bail!("`{what}` ends with {status}: {}", complaint(log));
            }
            if begun.elapsed() > PATIENCE {
                bail!("`{what}` does not listen after {} s: {}", PATIENCE.as_secs(), complaint(log));
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        Ok(server)
    }
}

impl Server {
    /// Whether it is not there any more.
    pub(crate) fn has_ended(&mut self) -> std::io::Result<bool> {
        // What crashes takes a moment to end.
        std::thread::sleep(Duration::from_millis(200));
        Ok(self.child.try_wait()?.is_some())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A port that nothing listens at.
pub(crate) fn free_port() -> std::io::Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
}

/// The end of what a process said.
fn complaint(log: &Path) -> String {
    let text = fs::read(log).unwrap_or_default();
    String::from_utf8_lossy(&text[text.len().saturating_sub(COMPLAINT_LENGTH)..]).into_owned()
}
