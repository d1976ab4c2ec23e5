//! The processes that a run starts: this program itself, under a hidden command.

use crate::measure::Usage;
use crate::{generation, instructions};
use anyhow::{Context, Result};
use clap::{Args, Subcommand};
use nix::sys::resource::{Resource, UsageWho, getrusage, setrlimit};
use nix::sys::signal::{Signal, killpg};
use nix::sys::time::TimeValLike;
use nix::unistd::Pid;
use std::ffi::OsString;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};
use wait_timeout::ChildExt;

/// The name of the hidden command.
pub(crate) const COMMAND: &str = "bench-worker";

#[derive(Debug, Args)]
pub(crate) struct Worker {
    #[command(subcommand)]
    pub(crate) chore: Chore,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Chore {
    /// Runs a command line, and writes into `answer` what it took.
    Measure {
        #[arg(long)]
        seconds: u64,
        #[arg(long)]
        megabytes: Option<u64>,
        #[arg(long)]
        answer: PathBuf,
        #[arg(last = true)]
        line: Vec<OsString>,
    },
    /// Runs the pipeline on a document, and says how long each stage took.
    Stages { document: PathBuf },
    /// Generates the crate of a document into a folder, as the command does.
    Generate { document: PathBuf, out: PathBuf },
    /// Reads a value many times.
    Decode,
    /// Writes a value many times.
    Encode,
}

/// The process for a chore.
pub(crate) fn command(Worker { chore }: &Worker) -> std::io::Result<Command> {
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(COMMAND);
    match chore {
        Chore::Measure { seconds, megabytes, answer, line } => {
            command.args(["measure", "--seconds", &seconds.to_string()]).arg("--answer").arg(answer);
            if let Some(megabytes) = megabytes {
                command.args(["--megabytes", &megabytes.to_string()]);
            }
            command.arg("--").args(line);
        }
        Chore::Stages { document } => {
            command.arg("stages").arg(document);
        }
        Chore::Generate { document, out } => {
            command.arg("generate").arg(document).arg(out);
        }
        Chore::Decode => {
            command.arg("decode");
        }
        Chore::Encode => {
            command.arg("encode");
        }
    }
    Ok(command)
}

/// Does the chore, and gives what goes to standard output.
pub(crate) fn run(Worker { chore }: Worker) -> Result<String> {
    match chore {
        Chore::Measure { seconds, megabytes, answer, line } => {
            let usage = measured(&line, Duration::from_secs(seconds), megabytes)?;
            std::fs::write(answer, serde_json::to_vec(&usage)?)?;
            Ok(String::new())
        }
        Chore::Stages { document } => Ok(serde_json::to_string(&generation::staged(&document)?)?),
        Chore::Generate { document, out } => {
            generation::generate(&document, &out)?;
            Ok(String::new())
        }
        Chore::Decode => instructions::decode().map(|()| String::new()),
        Chore::Encode => instructions::encode().map(|()| String::new()),
    }
}

fn measured(line: &[OsString], limit: Duration, megabytes: Option<u64>) -> Result<Usage> {
    if let Some(megabytes) = megabytes {
        setrlimit(Resource::RLIMIT_AS, megabytes << 20, megabytes << 20).context("memory cannot be limited")?;
    }
    let (program, args) = line.split_first().context("there is no command line")?;
    let begun = Instant::now();
    // A group of its own can be ended with everything that it started.
    let mut child =
        Command::new(program).args(args).process_group(0).spawn().with_context(|| format!("{program:?}"))?;
    let failure = match child.wait_timeout(limit)? {
        Some(status) if status.success() => None,
        Some(status) => Some(format!("ends with {status}")),
        None => {
            killpg(Pid::from_raw(i32::try_from(child.id())?), Signal::SIGKILL)?;
            child.wait()?;
            Some(format!("takes longer than {} s", limit.as_secs()))
        }
    };
    let wall_seconds = begun.elapsed().as_secs_f64();
    let usage = getrusage(UsageWho::RUSAGE_CHILDREN)?;
    let seconds = |time: nix::sys::time::TimeVal| time.num_microseconds() as f64 / 1e6;
    Ok(Usage {
        cpu_seconds: seconds(usage.user_time()) + seconds(usage.system_time()),
        wall_seconds,
        // The system counts in kilobytes.
        peak_megabytes: usage.max_rss() as f64 / 1024.0,
        failure,
    })
}
