//! `cargo xtask bounds`: documents that are as bad as we can think of, each in a process of its own that is measured.

mod documents;

use documents::ALL;
use std::fmt::Write;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use std::{fs, io};

/// How much processor time a document with an error may take, in seconds.
const SECONDS: f64 = 5.0;

/// The same for a document that gets a crate: it may ask for as much as the limits allow, such as 25,000 operations.
const SECONDS_OF_A_CRATE: f64 = 10.0;

/// How much memory, in MiB.
const MEMORY: u64 = 1024;

/// How long a run may take before it is ended, whatever else uses the processors.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a run took, and what it came to.
struct Run {
    seconds: f64,
    memory: u64,
    ending: String,
    is_good: bool,
    is_crate: bool,
}

/// Measures the documents whose names contain `only`; an error if one of them is past the bounds.
pub(crate) fn run(root: &Path, only: &str) -> Result<String, String> {
    let failed = |error: io::Error| format!("this cannot be measured: {error}");
    let status = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
        .args(["build", "--release", "--package", "specsmith-cli"])
        .current_dir(root)
        .status()
        .map_err(failed)?;
    if !status.success() {
        return Err("the command `specsmith` cannot be built".to_owned());
    }
    let dir = root.join("target/bounds");
    fs::create_dir_all(&dir).map_err(failed)?;
    let mut table = format!("{:<36} {:>8} {:>8}  outcome\n", "document", "seconds", "MiB");
    let mut bad = 0;
    for (name, make) in ALL.iter().filter(|(name, _)| name.contains(only)) {
        let document = dir.join(name);
        fs::write(&document, make(1)).map_err(failed)?;
        let Run { seconds, memory, ending, is_good, is_crate } = measure(root, &document).map_err(failed)?;
        fs::remove_file(&document).map_err(failed)?;
        let within = is_good && seconds <= (if is_crate { SECONDS_OF_A_CRATE } else { SECONDS }) && memory <= MEMORY;
        bad += usize::from(!within);
        let mark = if within { "" } else { "BAD: " };
        let _ = writeln!(table, "{name:<36} {seconds:>8.2} {memory:>8}  {mark}{ending}");
    }
    if bad == 0 { Ok(table) } else { Err(format!("{bad} documents are past the bounds\n{table}")) }
}

fn measure(root: &Path, document: &Path) -> io::Result<Run> {
    let out = document.with_extension("out");
    let mut command = Command::new(root.join("target/release/specsmith"));
    command.arg("generate").arg(document).arg("--out").arg(&out).args(["--message-format", "short"]);
    let said = document.with_extension("said");
    command.stdout(fs::File::create(&said)?).stderr(fs::File::options().append(true).open(&said)?).stdin(Stdio::null());
    let mut child = command.spawn()?;
    let (seconds, memory) = watch(&mut child)?;
    let status = child.wait()?;
    let text = fs::read_to_string(&said)?;
    let first = text.lines().find(|line| line.contains("error[")).or(text.lines().next()).unwrap_or_default();
    let first = first.split_once(": ").map_or(first, |(_, message)| message).chars().take(110).collect();
    let _ = (fs::remove_dir_all(&out), fs::remove_file(&said));
    let is_good = matches!(status.code(), Some(0 | 1)) && !text.contains("SS0901");
    let is_crate = status.code() == Some(0);
    let ending = if is_crate { "a crate".to_owned() } else { first };
    Ok(Run { seconds, memory, ending: if is_good { ending } else { format!("{status}: {ending}") }, is_good, is_crate })
}

/// Looks at a process until it ends: its processor time in seconds, and its most memory in MiB.
fn watch(child: &mut Child) -> io::Result<(f64, u64)> {
    let begin = Instant::now();
    let (mut seconds, mut memory) = (0.0, 0);
    while child.try_wait()?.is_none() {
        (seconds, memory) = look(child.id()).unwrap_or((seconds, memory));
        if begin.elapsed() > PATIENCE || memory > 4 * MEMORY {
            child.kill()?;
        }
        sleep(Duration::from_millis(10));
    }
    Ok((seconds, memory))
}

/// What Linux says of a process.
fn look(id: u32) -> Option<(f64, u64)> {
    let status = fs::read_to_string(format!("/proc/{id}/status")).ok()?;
    let peak =
        status.lines().find_map(|line| line.strip_prefix("VmHWM:")?.trim().strip_suffix(" kB")?.parse::<u64>().ok())?;
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    // The name before the bracket may hold blanks; of what is behind, the twelfth and the next are ticks of a hundredth.
    let mut fields = stat.rsplit_once(')')?.1.split_whitespace().skip(11).filter_map(|it| it.parse::<f64>().ok());
    Some(((fields.next()? + fields.next()?) / 100.0, peak / 1024))
}

#[cfg(test)]
mod tests {
    use super::ALL;
    use specsmith::codegen::config::Config;
    use specsmith::codegen::diagnostic::{Code, Severity};
    use specsmith::codegen::{Source, generate};

    /// The stack of a program; a thread has a quarter of it.
    const STACK: usize = 8 << 20;

    /// At a hundredth of their size, all of them are quick enough for every day, without optimisation too, which takes more stack.
    #[test]
    fn every_document_is_a_crate_or_has_an_error() {
        let thread = std::thread::Builder::new()
            .stack_size(STACK)
            .spawn(|| ALL.iter().for_each(|(name, make)| try_it(name, &make(100))));
        thread.unwrap().join().unwrap();
    }

    fn try_it(name: &str, text: &str) {
        let outcome = generate(Source { name, bytes: text.as_bytes() }, &Config::default());
        let has_errors = outcome.diagnostics.iter().any(|it| it.severity == Severity::Error);
        assert!(outcome.diagnostics.iter().all(|it| it.code != Code::Internal), "{name}: {:?}", outcome.diagnostics);
        assert_eq!(outcome.generated.is_none(), has_errors, "{name}");
    }
}
